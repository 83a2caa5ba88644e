// One report in several files: what is linked, and what must not be.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeLedger } from '../../../src/archive/closing.ts'
import { entriesOf, readEntry, writeEntry } from '../../../src/archive/ledger.ts'
import { type Head, headOf } from '../../../src/archive/links/heads.ts'
import { type Headed, twinsOf } from '../../../src/archive/links/pairs.ts'
import { likeness, numbersOf, sketchOf, sketchSize } from '../../../src/archive/links/sketch.ts'
import { removeDocument } from '../../../src/archive/remove.ts'
import { particulars, record } from '../../cli/factories.ts'
import { recordOfFile, reports } from '../../given.ts'
import { archive, done, keepRecords } from '../made.ts'

const digits = (name: string | number): string => createHash('sha256').update(String(name)).digest('hex')

/** Numbers that look like chance and are the same each time. */
const chance = (...of: readonly (string | number)[]): number => Number.parseInt(digits(of.join(' ')).slice(0, 7), 16)

/** A report as an office writes it each month: the same sentences, other numbers. */
function monthly(place: string, month: string): string {
  const count = (n: number): number => chance(place, month, n) % 97
  const lines = Array.from(
    { length: 24 },
    (_, n) =>
      `${n + 1}. Trong kỳ, ${place} đã tiếp nhận ${count(n)} lượt hồ sơ thuộc lĩnh vực số ${n + 1}, giải quyết đúng hạn ${count(n + 50)} hồ sơ, còn lại đang xem xét theo quy định của pháp luật hiện hành.`,
  )
  return ['BÁO CÁO', `Công tác đối ngoại tháng ${month}`, ...lines].join('\n')
}

const words = monthly('huyện Tân Lập', '2018-03')
const other = Array.from({ length: 200 }, (_, n) => `lời ${chance('khác', n)}`).join(' ')
const base = {
  type: 'bao-cao',
  number: '12/BC-UBND',
  symbol: 'BC-UBND',
  date: '2018-04-02',
  placeId: 'tan-lap',
  appendix: false,
  attachedTo: null,
  issuer: 'UBND huyện Tân Lập',
  period: '2018-03-01/2018-03-31',
  sketch: sketchOf(words),
} satisfies Head

const file = (name: string | number, own: Partial<Head> = {}): Headed => ({
  sha256: digits(name),
  heads: [{ ...base, ...own }],
})

/** «number certain», «text likely»; null where they are not linked. Both sides say the same. */
function linkOf(one: Partial<Head>, other: Partial<Head>): string | null {
  const found = twinsOf([file('a', one), file('b', other)])
  const [a, b] = ['a', 'b'].map(name => found.get(digits(name))?.map(twin => `${twin.why} ${twin.certainty}`))
  expect(a).toEqual(b)
  return a?.join() ?? null
}

/** The text with every n-th syllable read wrongly. */
const misread = (text: string, n: number): string =>
  text
    .split(' ')
    .map((word, at) => (at % n === n - 1 ? `${word}x` : word))
    .join(' ')

const unknown = { number: null, date: null, placeId: null, issuer: null, period: null }
const sketch = (text: string) => ({ sketch: sketchOf(text) })

test.each<[name: string, one: Partial<Head>, other: Partial<Head>, link: string | null]>([
  ['two formats', {}, {}, 'number certain'],
  ['scanned again', {}, sketch(misread(words, 20)), 'number certain'],
  ['a bad scan', {}, sketch(misread(words, 7)), 'number likely'],
  ['a zero before the number', { number: '012/BC-UBND' }, {}, 'number certain'],
  ['the number alone, in the texts of two reports', {}, sketch(other), null],
  ['number and day of two districts', {}, { placeId: 'son-la' }, null],
  ['number and day, one place unknown', {}, { placeId: null }, 'number likely'],
  [
    'number and day, one place unknown, on one model',
    {},
    { placeId: null, ...sketch(monthly('xã Phú An', '2001-01')) },
    null,
  ],
  ['a draft without number and day', {}, { number: null, date: null }, 'text certain'],
  ['sent again under another number, two figures changed', { number: '15/BC-UBND' }, {}, 'text likely'],
  ['another number and another period', { number: '15/BC-UBND', period: '2018-04-01/2018-04-30' }, {}, null],
  ['another number, period unknown', { number: '15/BC-UBND', period: null }, {}, null],
  [
    'two communes of a district',
    { number: null, issuer: 'UBND xã Phú An' },
    { number: null, issuer: 'UBND xã Phú Hòa' },
    null,
  ],
  ['a report and its appendix', {}, { appendix: true }, null],
  ['another type', {}, { type: 'ke-hoach' }, null],
  ['nothing known, the same words', unknown, unknown, 'text likely'],
  ['nothing known, misread', unknown, { ...unknown, ...sketch(misread(words, 20)) }, null],
  [
    'too short to be held against each other, number, day and place',
    { sketch: null },
    { sketch: null },
    'number certain',
  ],
  ['too short, without a number', { sketch: null, number: null }, { sketch: null }, null],
  ['one short and one long', { sketch: null }, {}, null],
])('%s', (_, one, other, link) => expect(linkOf(one, other)).toBe(link))

describe('a sketch', () => {
  test('tells how much two texts share, and is small', () => {
    const of = (text: string) => numbersOf(sketchOf(text)) as Uint16Array
    expect(sketchOf(words)?.length).toBeLessThan(400)
    expect(of(words)).toHaveLength(sketchSize)
    expect(likeness(of(words), of(words.normalize('NFD').toUpperCase()))).toBe(1)
    expect(likeness(of(words), of(misread(words, 20)))).toBeGreaterThan(0.6)
    expect(likeness(of(words), of(monthly('Ủy ban', 'x')))).toBeLessThan(0.8)
    expect(sketchOf('Kính gửi: Sở Ngoại vụ')).toBeNull()
    expect(numbersOf('AAAA')).toBeNull()
  })
})

describe('1,000 reports on one model', () => {
  const places = Array.from({ length: 10 }, (_, n) => `huyện thứ ${n + 1}`)
  const months = Array.from(
    { length: 100 },
    (_, n) => `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
  )
  const headFor = (place: string, month: string, text: string): Head => ({
    ...base,
    number: `${(chance(place, month) % 90) + 1}/BC-UBND`,
    date: `${month}-28`,
    placeId: place,
    issuer: `UBND ${place}`,
    period: `${month}-01/${month}-28`,
    sketch: sketchOf(text),
  })
  const all = places.flatMap(place => months.map(month => [place, month] as const))
  const files = all.map(([place, month]) => file(`${place} ${month}`, headFor(place, month, monthly(place, month))))

  test('none is linked to another; one in ten again, with two changed figures, is, in any order', () => {
    const again = all.flatMap(([place, month], n) => {
      if (n % 10 > 0) return []
      const changed = monthly(place, month)
        .replace(/tiếp nhận \d+/u, 'tiếp nhận 1.234')
        .replace(/đúng hạn \d+/u, 'đúng hạn 99')
      return [
        file(`${place} ${month} again`, { ...headFor(place, month, changed), number: n % 20 ? null : '7/BC-UBND' }),
      ]
    })
    expect(twinsOf(files).size).toBe(0)
    const found = twinsOf([...files, ...again])
    const expected = all.flatMap(([place, month], n) => (n % 10 > 0 ? [] : [`${place} ${month}`]))
    expect(found.size).toBe(2 * expected.length)
    for (const name of expected)
      expect(found.get(digits(name))).toMatchObject([{ sha256: digits(`${name} again`), why: 'text', part: null }])
    const turned = twinsOf([...again, ...files].toReversed())
    expect([...turned].toSorted()).toEqual([...found].toSorted())
  })

  test('nor where place, period, number and day could not be read', () => {
    const bare = files.map(({ sha256, heads }) => ({ sha256, heads: heads.map(head => ({ ...head, ...unknown })) }))
    expect(twinsOf(bare).size).toBe(0)
    const copy = { sha256: digits('copy'), heads: bare[500]?.heads ?? [] }
    expect(twinsOf([...bare, copy]).get(digits('copy'))).toMatchObject([
      { sha256: bare[500]?.sha256, certainty: 'likely' },
    ])
  })
})

test('documents of one split file are not linked; one of them is to a file of its own', () => {
  const dossier: Headed = {
    sha256: digits('dossier'),
    heads: [{ ...base, ...sketch(other), number: '1/BC-UBND' }, base, base],
  }
  const found = twinsOf([dossier, file('alone')])
  expect(found.get(digits('dossier'))).toMatchObject([
    { part: 2, sha256: digits('alone'), otherPart: null },
    { part: 3, sha256: digits('alone'), otherPart: null },
  ])
  expect(found.get(digits('alone'))).toMatchObject([
    { part: null, sha256: digits('dossier'), otherPart: 2 },
    { part: null, sha256: digits('dossier'), otherPart: 3 },
  ])
})

describe('in the ledger', () => {
  const put = async (kho: string, name: string, own: Partial<Head> = {}): Promise<void> => {
    await keepRecords(kho, [{ ...record({ text: name }), source: { ...record().source, sha256: digits(name) } }])
    await writeEntry(kho, done(digits(name), { paths: [`D:/${name}`], heads: [{ ...base, ...own }] }))
  }
  const linksIn = async (kho: string): Promise<Record<string, string[]>> => {
    const links: Record<string, string[]> = {}
    for await (const entry of entriesOf(kho))
      if (entry.status === 'done') links[entry.paths[0] ?? ''] = entry.twins.map(twin => twin.sha256)
    return links
  }

  test('both sides are linked, whichever came first; nothing is written twice; `remove` takes the link away', async () => {
    const kho = await archive()
    await put(kho, 'a.docx')
    expect(await closeLedger(kho, { paths: ['D:/a.docx'] })).toEqual({ annexes: [], copies: [] })
    await put(kho, 'b.pdf')
    await put(kho, 'c.pdf', { placeId: 'son-la' })
    const closed = await closeLedger(kho, { paths: ['D:/b.pdf', 'D:/c.pdf'] })
    const copies = {
      first: { path: 'D:/a.docx', part: null },
      others: [{ path: 'D:/b.pdf', part: null }],
      certainty: 'certain',
      isNew: true,
    }
    expect(closed.copies).toEqual([copies])
    const links = { 'D:/a.docx': [digits('b.pdf')], 'D:/b.pdf': [digits('a.docx')], 'D:/c.pdf': [] }
    expect(await linksIn(kho)).toEqual(links)
    // told of what the run was about, not of the whole archive
    expect((await closeLedger(kho, { paths: ['D:/c.pdf'] })).copies).toEqual([])
    expect((await closeLedger(kho, { paths: ['D:/b.pdf'] })).copies).toMatchObject([
      { others: [{ path: 'D:/a.docx' }], isNew: false },
    ])
    const entry = await readEntry(kho, digits('b.pdf'))
    if (entry) await removeDocument(kho, entry, null)
    expect(await linksIn(kho)).toEqual({ 'D:/a.docx': [], 'D:/c.pdf': [] })
  })

  test('the same walk lays something over the entries', async () => {
    const kho = await archive()
    await put(kho, 'a.docx')
    await put(kho, 'b.pdf')
    await closeLedger(kho, { paths: [], lay: entry => ('given' in entry ? { ...entry, given: { hop: '3' } } : null) })
    expect(await readEntry(kho, digits('b.pdf'))).toMatchObject({
      given: { hop: '3' },
      twins: [{ sha256: digits('a.docx') }],
    })
  })
})

test('an entry of before says so: no issuer, no period, no sketch', () => {
  const { document, ...rest } = record({ text: words, document: particulars({ type: 'bao-cao' }) })
  expect(headOf({ ...rest, document })).toMatchObject({ type: 'bao-cao', issuer: null, period: null })
})

test('our reports: each with its other formats, and with no other report', { timeout: 30_000 }, async () => {
  const names = ['ha-tinh-2016.docx', 'ha-tinh-2016.txt', 'ha-tinh-2017.docx', 'mai-chau-2016.docx']
  const files = await Promise.all(
    names.map(async name => ({ sha256: digits(name), heads: [headOf(await recordOfFile(join(reports, name)))] })),
  )
  const nameOf = new Map(names.map(name => [digits(name), name]))
  const links = [...twinsOf(files)].flatMap(([sha256, twins]) =>
    twins.map(twin => `${nameOf.get(sha256)} ${nameOf.get(twin.sha256)}`),
  )
  expect(links.toSorted()).toEqual(['ha-tinh-2016.docx ha-tinh-2016.txt', 'ha-tinh-2016.txt ha-tinh-2016.docx'])
})
