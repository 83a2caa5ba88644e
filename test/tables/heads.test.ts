// Kinds and fields from titles and heads in varied wording; and that examples of the kinds are kept.

import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { toolsOf } from '../../src/extract/tables/index.ts'
import { printed, proveTables } from '../../src/extract/tables/prove.ts'
import type { TableKind } from '../../src/rules/lists/tables.ts'
import { root, rules } from '../given.ts'

const tools = toolsOf(rules)
const heads = (load(readFileSync(`${root}test/tables/heads.yaml`, 'utf8')) as string[]).map(line => line.split(' → '))

test.each(heads)('%s', (head = '', wanted = '') => expect(printed(head, tools)).toBe(wanted))

describe('kinds', () => {
  const kinds = [...(rules.lists.get('tables') ?? [])] as [string, TableKind][]
  const indicators = rules.lists.get('indicators') ?? new Map()
  const fields = new Set(rules.rules.filter(rule => rule.slot === 'column').map(rule => rule.emit.field))

  test('keep what their examples promise', () => expect(proveTables(rules)).toEqual([]))

  test.each(kinds)('%s counts what there is, in columns that there are', (_, kind) => {
    for (const indicator of [...Object.values(kind.figures), ...(kind.rows ? [kind.rows] : [])])
      expect(indicators.has(indicator), indicator).toBe(true)
    for (const field of [...kind.needs.flatMap(one => one.split('|')), ...kind.any, ...Object.keys(kind.figures)])
      expect(fields, field).toContain(field)
  })
})
