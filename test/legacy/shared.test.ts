// Real files from outside: Unicode stays letter by letter, one text in two formats gives one record, old files are read.

import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { recordOf } from '../../src/record.ts'
import { bytesOf, hasShared, recordOfFile, rules, shared } from '../given.ts'

const unicode = hasShared
  ? [
      ...globSync(`${shared}/reports/*.{txt,docx,pdf}`).filter(path => !/scan/u.test(path)),
      ...globSync(`${shared}/corpus/nd30/*.{doc,docx}`),
    ]
  : []

describe.skipIf(!hasShared)('files from outside', () => {
  test.each(unicode.map(path => [basename(path), path]))('%s: not one letter is changed', async (_, path) => {
    const { text, source } = await recordOfFile(path)
    const asRead = await recordOf(bytesOf(path), { rules, asRead: true })
    expect(text).toBe(asRead.text)
    expect(new Set(source.pages.map(page => page.encoding))).toEqual(new Set(['unicode']))
  })

  test.each(['Phuluc1', 'Phuluc3', 'Phuluc6'])('%s.doc and .docx give one record', async name => {
    const [doc, docx] = await Promise.all(
      ['doc', 'docx'].map(ending => recordOfFile(`${shared}/corpus/nd30/${name}.${ending}`)),
    )
    expect(said(doc)).toEqual(said(docx))
  })
})

/** What a record says; headings apart, for the .docx has lost the bold letters that some are known by. */
function said(record: TrichLucRecord | undefined) {
  const { text, document, citations = [], figures = [], tables = [] } = record ?? {}
  return {
    text,
    document,
    citations: citations.map(({ raw, key, issuedOn, relation, title }) => ({ raw, key, issuedOn, relation, title })),
    figures: figures.map(({ raw, value, indicator, period }) => ({ raw, value, indicator, period })),
    tables: tables.map(({ title, rows }) => ({ title, rows: rows.map(row => row.cells.map(cell => cell.text)) })),
  }
}
