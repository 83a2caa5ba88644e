// What the audit of citations looks up in the rules' lists is loaded for it.

import { expect, test } from 'vitest'
import { auditCitations } from '../../src/audit/citations/index.ts'
import { listNames } from '../../src/audit/known/document.ts'
import { issuerOf } from '../../src/audit/known/issuer.ts'
import { rules } from '../given.ts'
import { readerOf } from './figures-told.ts'

test('only lists that are loaded are looked into', () => {
  const asked = new Set<string>()
  const lists = new Map(rules.lists)
  lists.get = name => {
    asked.add(name)
    return rules.lists.get(name)
  }
  auditCitations(readerOf([]), { lists, known: [] })
  issuerOf(lists)
  expect([...asked].toSorted()).toEqual(listNames.toSorted())
})
