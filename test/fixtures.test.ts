// Every fixture against what its writers say must be found in it.

import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { expectedSchema, judge, matched } from '../bench/labelled.ts'
import { recordSchema, type TrichLucRecord } from '../src/model/record.ts'
import { plain } from '../src/text/fold.ts'
import { expectedFolder, fixtureNames, recordOfFile, reports } from './given.ts'

const quoted = z.object({ quote: z.string().nullable() })
const goldSchema = z.object({
  document: z.object({
    type: z.string(),
    number: z.string().nullable(),
    issuedOn: z.string().nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    signatory: z.object({ name: z.string().nullable() }).nullable(),
    recipients: z.number(),
  }),
  citations: z.array(quoted.extend({ number: z.string().nullable(), date: z.string().nullable(), type: z.string() })),
  findings: z.array(quoted.extend({ code: z.string() })),
  optionalFindings: z.array(quoted.extend({ code: z.string() })),
})

const expected = (name: string): z.infer<typeof goldSchema> =>
  goldSchema.parse(JSON.parse(readFileSync(`${expectedFolder}/${name}.json`, 'utf8')))

const labels = (name: string): z.infer<typeof expectedSchema> =>
  expectedSchema.parse(JSON.parse(readFileSync(`${expectedFolder}/${name}.json`, 'utf8')))

/** `2018-Q3`, `2018-01/2018-09`, `2018-01/` as first and last day; null where it is left open. */
function daysIn(code: string): { from: string; to: string | null } {
  const [first = '', last = first] = code.split('/')
  return { from: dayOf(first, false), to: last === '' ? null : dayOf(last, true) }
}

function dayOf(code: string, isLast: boolean): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(code)
  if (quarter)
    return dayOf(`${quarter[1]}-${String(Number(quarter[2]) * 3 - (isLast ? 0 : 2)).padStart(2, '0')}`, isLast)
  const [year = '', month] = code.split('-')
  if (!month) return isLast ? `${year}-12-31` : `${year}-01-01`
  const days = isLast ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 1
  return `${year}-${month}-${String(days).padStart(2, '0')}`
}

const spanOf = (period: { from: string | null; to: string | null } | null, code: string): object =>
  code.endsWith('/') ? { from: period?.from } : { from: period?.from, to: period?.to }

const listed = (dimensions: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(dimensions).map(([key, value]) => [key, key === 'country' ? [value].flat() : value]),
  )

const squash = (words: string | null | undefined): string =>
  plain(words ?? '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
const body = (name: string | null): string => squash(name).replace('uy ban nhan dan', 'ubnd')

const keyOf = (one: {
  number: string | null
  date?: string | null
  issuedOn?: { date: string | null } | null
}): string => `${one.number} ${one.date ?? one.issuedOn?.date}`
const byNumber = (a: Parameters<typeof keyOf>[0], b: Parameters<typeof keyOf>[0]): number =>
  keyOf(a) < keyOf(b) ? -1 : 1

const take = (list: string[], one: string): boolean =>
  list.includes(one) && list.splice(list.indexOf(one), 1).length > 0

const files = fixtureNames
  .flatMap(name => ['docx', 'pdf', 'txt'].map(kind => ({ name, kind, path: `${reports}/${name}.${kind}` })))
  .filter(({ path }) => existsSync(path))

test('there are fixtures', () => expect(files.length).toBeGreaterThanOrEqual(36))

describe.each(files)('$name, $kind:', ({ name, path }) => {
  const gold = expected(name)
  let record: TrichLucRecord
  beforeAll(async () => {
    record = await recordOfFile(path)
  })

  test('is a record', () => {
    expect(recordSchema.safeParse(record).error).toBeUndefined()
  })

  test('its particulars are those printed', () => {
    const { document } = record
    expect({
      type: squash(document.typeLabel),
      number: document.number.status === 'present' ? document.number.full : null,
      issuedOn: document.issuedOn?.date ?? null,
      title: squash(document.title),
      signatory: document.signatory.name,
      recipients: document.recipients.length,
    }).toEqual({
      type: squash(gold.document.type),
      number: gold.document.number,
      issuedOn: gold.document.issuedOn,
      title: squash(gold.document.title),
      signatory: gold.document.signatory?.name ?? null,
      recipients: gold.document.recipients,
    })
    expect(body(document.issuer.name)).toContain(body(gold.document.issuer))
  })

  // footnotes stand at the page foot in one format and at the end in another: order is no part of it
  test('every numbered citation is found, with its date and type, and no other', () => {
    const { citations, document } = record
    const found = citations.filter(one => one.form === 'full' && one.number !== document.number.full).toSorted(byNumber)
    const wanted = gold.citations.filter(one => one.number !== null).toSorted(byNumber)
    expect(found.map(one => [one.number, one.issuedOn?.date ?? null])).toEqual(
      wanted.map(one => [one.number, one.date]),
    )
    // the label as printed («CV»), or the class («công văn»)
    found.forEach((one, n) => {
      expect([squash(one.typeLabel), squash(one.type)], one.raw).toContain(squash(wanted[n]?.type))
    })
  })

  test('every short and named reference is found', () => {
    const { citations } = record
    const raws = citations.filter(one => one.form !== 'full').map(one => squash(one.raw))
    for (const { quote } of gold.citations.filter(one => one.number === null))
      expect(
        raws.some(raw => raw.includes(squash(quote)) || squash(quote).includes(raw)),
        `${quote} in ${raws.join(' · ')}`,
      ).toBe(true)
  })

  test('every figure is claimed as its readers labelled it, and no other', () => {
    const { figures, optionalFigures: optional } = labels(name)
    const pairs = matched(record, figures)
    const missed = pairs.filter(([, found]) => !found).map(([one]) => `${one.indicator}=${one.value} «${one.quote}»`)
    const wrong = judge(record, { figures, optional }).filter(one => one.figure.indicator !== null && !one.isRight)
    expect({ missed, wrong: wrong.map(({ figure }) => `${figure.indicator}=${figure.value} «${figure.raw}»`) }).toEqual(
      {
        missed: [],
        wrong: [],
      },
    )
    for (const [one, found] of pairs) {
      if (one.period && found) expect(daysIn(one.period), found.raw).toMatchObject(spanOf(found.period, one.period))
      if (found) expect(found.qualifier, found.raw).toBe(one.qualifier ?? 'exact')
      if (one.dimensions) expect(found?.dimensions, found?.raw).toMatchObject(listed(one.dimensions))
    }
  })

  test('every planted fault is found, and nothing else but what may be said', () => {
    const codes = record.findings.map(one => one.code as string)
    const missed = gold.findings.map(one => one.code).filter(code => !take(codes, code))
    const allowed = gold.optionalFindings.map(one => one.code)
    expect({ missed, more: codes.filter(code => !allowed.includes(code)) }).toEqual({ missed: [], more: [] })
  })

  test('every item is a slice of the text', () => {
    const { text, citations, findings, sections } = record
    for (const one of citations) expect(text.slice(one.at.start, one.at.end)).toBe(one.raw)
    for (const { quote, start, end } of findings.flatMap(one => one.evidence))
      expect(text.slice(start, end)).toBe(quote)
    for (const { at, title } of sections) expect(squash(text.slice(at.start, at.end))).toContain(squash(title))
  })
})
