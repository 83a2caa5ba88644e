// The same bytes give the same record for ever; the same report in another format gives the same citations.

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TrichLucRecord } from '../src/model/record.ts'
import { recordOf } from '../src/record.ts'
import { bytesOf, fixtureNames, hasShared, recordOfFile, reports, rules, shared } from './given.ts'

test('the same bytes twice, under another name, give the same record but for the name', async () => {
  const bytes = bytesOf(`${reports}/ha-tinh-2018.pdf`)
  const a = await recordOf(bytes, { rules, fileName: 'a.pdf' })
  const b = await recordOf(bytes, { rules, fileName: 'b.pdf' })
  expect(JSON.stringify({ ...a, source: { ...a.source, fileName: null } })).toBe(
    JSON.stringify({ ...b, source: { ...b.source, fileName: null } }),
  )
})

test('reading does not change the bytes that it was given', async () => {
  const bytes = bytesOf(`${reports}/ha-tinh-2018.pdf`)
  const copy = bytes.slice()
  await recordOf(bytes, { rules })
  expect(bytes).toEqual(copy)
})

// where footnotes stand differs from format to format: the order is no part of it
const cited = ({ citations }: TrichLucRecord): string[] =>
  citations
    .map(({ number, type, issuedOn, key, relation, raw }) =>
      JSON.stringify([number ?? raw, type, issuedOn?.date, key, relation]),
    )
    .toSorted()

const kindsOf = (folder: string, name: string): string[] =>
  ['docx', 'pdf', 'txt'].map(kind => `${folder}/${name}.${kind}`).filter(existsSync)

describe('every format of a report gives the same citations and particulars', () => {
  const real = hasShared
    ? ['bac-giang-2018', 'lang-son-2020', 'thai-binh-2020-q1'].map(name => ({
        name,
        files: kindsOf(`${shared}/reports`, name),
      }))
    : []
  const ours = fixtureNames.map(name => ({ name, files: kindsOf(reports, name) }))

  test.each([...ours, ...real])('$name', async ({ files }) => {
    const [first, ...others] = await Promise.all(files.map(recordOfFile))
    for (const other of others) expect(cited(other)).toEqual(cited(first as TrichLucRecord))
  })

  test.each(ours)('$name: particulars', async ({ files }) => {
    const [first, ...others] = await Promise.all(files.map(recordOfFile))
    for (const other of others) expect(other.document).toEqual((first as TrichLucRecord).document)
  })
})
