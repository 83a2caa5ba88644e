// Our old files against the reports that they were made of: every letter of the text, the particulars, citations and
// figures; and the encoder that made them against glibc.

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { expectedSchema, matched } from '../../bench/labelled.ts'
import { tcvn3 } from '../../fixtures/build/legacy/tables.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { plain } from '../../src/text/fold.ts'
import { expectedFolder, recordOfFile, root } from '../given.ts'

const folder = `${root}fixtures/legacy`
const names = readdirSync(folder)
const nameOf = (file: string): string => file.split('.')[0] ?? ''
const isSheet = (file: string): boolean => /\.xlsx?$/u.test(file)

const wantedOf = (file: string): unknown =>
  JSON.parse(readFileSync(`${expectedFolder}/legacy/${nameOf(file)}.json`, 'utf8'))

const reportSchema = z.object({
  text: z.array(z.string()),
  document: z.object({
    number: z.string(),
    issuedOn: z.string(),
    place: z.string(),
    title: z.string(),
    signatory: z.object({ name: z.string() }),
    recipients: z.number(),
  }),
  citations: z.array(z.object({ number: z.string().nullable(), date: z.string().nullable() })),
})

// a rule drawn with underscores is text in Word, and none in a text file
const wordsOf = (lines: readonly string[]): string[] =>
  lines
    .join(' ')
    .split(/\s+/u)
    .filter(word => !/^_*$/u.test(word))

/** Each format has footnotes elsewhere, and a PDF the mark in the words. */
function apart(lines: readonly string[]): { words: string[]; notes: string[] } {
  const isNote = (line: string): boolean => /^\d+ Số liệu/u.test(line)
  return { words: wordsOf(lines.filter(line => !isNote(line))), notes: lines.filter(isNote) }
}

const unmarked = (words: readonly string[]): string[] => words.map(word => word.replace(/(?<=\p{L})\d(?=\.)/u, ''))

const squash = (words: string | null): string => (words ?? '').replace(/\s+/gu, ' ')

/** What a file states of itself: bytes and name aside, where it could differ. */
const encodings: Readonly<Record<string, readonly string[]>> = {
  typed: ['tcvn3', 'vni'],
  resaved: ['tcvn3'],
  lying: ['unicode'],
  old: ['tcvn3'],
  new: ['unicode'],
  apart: ['unicode'],
  printed: ['tcvn3'],
  mixed: ['mixed'],
  mail: ['viqr'],
}

const records = new Map<string, Promise<TrichLucRecord>>()

/** Read once. */
function recordOfOld(name: string): Promise<TrichLucRecord> {
  const record = records.get(name) ?? recordOfFile(`${folder}/${name}`)
  records.set(name, record)
  return record
}

test('there are old files', () => expect(names.length).toBeGreaterThanOrEqual(18))

describe.each(names.filter(name => !isSheet(name)))('%s', name => {
  const wanted = reportSchema.parse(wantedOf(name))
  let record: TrichLucRecord
  beforeAll(async () => {
    record = await recordOfOld(name)
  })

  test('every letter is as it was written', () => {
    const found = apart(record.text.split('\n'))
    const truth = apart(wanted.text)
    expect(unmarked(found.words)).toEqual(truth.words)
    expect(found.notes).toEqual(truth.notes)
  })

  test('its particulars are those printed', () => {
    const { number, issuedOn, place, title, signatory, recipients } = record.document
    expect({
      number: number.full,
      issuedOn: issuedOn?.date,
      place,
      title: squash(title),
      signatory: { name: signatory.name },
      recipients: recipients.length,
    }).toMatchObject(wanted.document)
  })

  test('its citations and figures are found, those of its time too', () => {
    const own = record.document.number.full
    const found = record.citations.filter(one => one.form === 'full' && one.number !== own)
    const full = wanted.citations.filter(one => one.number !== null)
    expect(found.map(one => [one.number, one.issuedOn?.date ?? null]).toSorted()).toEqual(
      full.map(one => [one.number, one.date]).toSorted(),
    )
    const { figures } = expectedSchema.parse(wantedOf(name))
    const missed = matched(record, figures).filter(([, one]) => !one)
    expect(missed.map(([one]) => one.quote)).toEqual([])
  })

  test('it says which encoding it had', () => {
    const [, kind = ''] = name.split('.')
    const allowed = encodings[kind]
    if (allowed) expect(allowed).toContain(record.source.pages[0]?.encoding)
  })
})

test('a report says the same in each of its old and new files', async () => {
  const these = names.filter(name => nameOf(name) === 'bao-cao-2003' && !name.endsWith('.pdf'))
  const all = await Promise.all(these.map(recordOfOld))
  const [first] = all
  for (const [n, { document, figures, text }] of all.entries()) {
    expect(wordsOf([text]), these[n]).toEqual(wordsOf([first?.text ?? '']))
    expect(document, these[n]).toEqual(first?.document)
    expect(
      figures.map(one => [one.indicator, one.value, one.raw]),
      these[n],
    ).toEqual(first?.figures.map(one => [one.indicator, one.value, one.raw]))
  }
})

const sheetsSchema = z.object({
  sheets: z.array(
    z.object({
      lines: z.array(z.string()),
      words: z.array(z.string()),
      numbers: z.array(z.number()),
      rows: z.number(),
    }),
  ),
})

describe.each(names.filter(isSheet))('%s', name => {
  const { sheets } = sheetsSchema.parse(wantedOf(name))
  let record: TrichLucRecord
  beforeAll(async () => {
    record = await recordOfOld(name)
  })

  test('each sheet is a table, its title and unit lines before it', () => {
    expect(record.tables.map(table => table.rows.length)).toEqual(sheets.map(sheet => sheet.rows))
    for (const { lines } of sheets) for (const line of lines) expect(record.text.split('\n')).toContain(line)
    expect(record.tables.map(table => plain(table.title ?? ''))).toEqual(
      sheets.map(({ lines }) => expect.stringContaining(plain(lines.find(line => line.length > 25) ?? ''))),
    )
    expect(record.tables.map(table => table.unit !== null)).toEqual(sheets.map(() => true))
  })

  test('it names the report that it was sent with', () => {
    const [named = ''] = sheets[0]?.lines.flatMap(line => /Báo cáo số (\S+)/u.exec(line)?.[1] ?? []) ?? []
    expect(record.citations.map(({ number, relation }) => [number, relation])).toContainEqual([named, 'attachedTo'])
  })

  test('words are as they were written, numbers are numbers', () => {
    for (const [n, { words, numbers }] of sheets.entries()) {
      const cells = record.tables[n]?.rows.flatMap(row => row.cells) ?? []
      const texts = [...cells.map(cell => cell.text), ...(record.tables[n]?.columns.flatMap(one => one.path) ?? [])]
      for (const word of words) expect(texts).toContain(word)
      const values = cells.map(({ value }) => printedValue(value))
      expect(values).toEqual(expect.arrayContaining(numbers))
    }
  })
})

const amountSchema = z.object({ amount: z.number(), scale: z.number() })

/** A sum of money in the unit that its column has. */
function printedValue(value: unknown): unknown {
  const sum = amountSchema.safeParse(value).data
  return sum ? Math.round((sum.amount / sum.scale) * 1e6) / 1e6 : value
}

const hasIconv = ((): boolean => {
  try {
    return execFileSync('iconv', ['-l'], { encoding: 'latin1' }).includes('TCVN5712-1')
  } catch {
    return false
  }
})()

test.skipIf(!hasIconv)('our table of TCVN3 is that of glibc', () => {
  const bytes = Buffer.from([...tcvn3.values()].join(''), 'latin1')
  const read = execFileSync('iconv', ['-f', 'TCVN5712-1', '-t', 'UTF-8'], { input: bytes, encoding: 'utf8' })
  expect(read.normalize('NFC')).toBe([...tcvn3.keys()].join(''))
})
