import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { archiveOf, done, put, putEntry, reportOf, source } from '../catalog/factories.ts'
import { called } from './command.ts'
import { at, citation } from './factories.ts'
import { file, folder } from './files.ts'

/** Four reports that cite a decree, one of them with another day. */
async function archive(): Promise<string> {
  const place = await archiveOf([])
  for (const n of [1, 2, 3, 4]) {
    const day = n === 4 ? '2012-03-11' : '2012-03-01'
    const own = citation({
      raw: 'Nghị định số 12/2012/NĐ-CP',
      at: { ...at(20, 46), quote: `Đón ${n} đoàn theo Nghị định số 12/2012/NĐ-CP \u001B[31mđỏ.` },
      number: '12/2012/NĐ-CP',
      system: 'state',
      type: 'nghi-dinh',
      issuer: { key: 'cp', raw: 'Chính phủ' },
      issuedOn: { raw: day, date: day, precision: 'day' },
      key: 'state:cp:nghi-dinh:12:2012',
      title: '=cmd|x',
    })
    put(place, reportOf(n, { source: source(n), citations: [own] }))
    putEntry(place, done(n))
  }
  return place
}

describe('audit citations', () => {
  test('the ledger and what does not agree, as a table', async () => {
    const { code, out, err } = await called(['audit', 'citations', '--archive', await archive()])
    expect(code).toBe(0)
    expect(out).toMatch(/^văn bản +ngày +cơ quan +báo cáo/u)
    expect(out).toMatch(/12\/2012\/NĐ-CP +01\/03\/2012 +Chính phủ +4 +4/u)
    expect(out).toContain('ghi 12/2012/NĐ-CP ngày 11/03/2012')
    expect(out).not.toContain('\u001B')
    expect(err).toContain('1 điều cần xem')
  })

  test('as CSV and JSON with every column; a formula in a title stays a text', async () => {
    const place = await archive()
    const { out } = await called(['audit', 'citations', '--archive', place, '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject([
      {
        key: 'state:cp:nghi-dinh:12:2012',
        identity: 'key',
        reports: 4,
        dates: '2012-03-01 (3); 2012-03-11 (1)',
        ended_on: '2022-11-01',
      },
    ])
    const book = join(folder(), 'so.xlsx')
    await called(['audit', 'citations', '--archive', place, '--out', book])
    const sheet = strFromU8(unzipSync(readFileSync(book))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet, 'a book is for people').toMatch(/trích yếu được ghi.*01\/03\/2012 \(3\); 11\/03\/2012 \(1\)/su)
    const csv = await called(['audit', 'citations', '--archive', place, '--format', 'csv'])
    expect(csv.out).not.toMatch(/(?:^|,)"?=cmd/mu)
  })

  test('one document whole, by number or key, in words and as JSON', async () => {
    const place = await archive()
    const { out } = await called([
      'audit',
      'citations',
      '--archive',
      place,
      '--number',
      '12/2012/ND-CP',
      '--lang',
      'en',
    ])
    expect(out).toContain('Cited by 4 documents, 4 times:')
    expect(out).toContain('No longer in force since 2022-11-01, by 58/2022/NĐ-CP')
    expect(out).toContain('Days as written: 2012-03-01 (3); 2012-03-11 (1)')
    const key = 'state:cp:nghi-dinh:12:2012'
    const json = await called(['audit', 'citations', '--archive', place, '--number', key, '--format', 'json'])
    const [whole] = JSON.parse(json.out)
    expect(whole.mentions).toHaveLength(4)
    expect(whole.mentions[0]).toMatchObject({ quote: 'Nghị định số 12/2012/NĐ-CP', start: 20 })
    expect(whole.findings).toMatchObject([{ code: 'citation-conflict' }])
  })

  test('without pages the section says where a mention stands', async () => {
    const place = await archiveOf([])
    const text = 'I. Mở đầu\nII. Kết quả\nThực hiện Nghị định số 12/2012/NĐ-CP.\n'
    const from = text.indexOf('Nghị định')
    const own = citation({
      raw: 'Nghị định số 12/2012/NĐ-CP',
      at: { ...at(from, from + 26), quote: 'Thực hiện Nghị định số 12/2012/NĐ-CP.', section: 's2' },
      number: '12/2012/NĐ-CP',
      key: 'state:cp:nghi-dinh:12:2012',
    })
    const sections = [
      { id: 's1', parent: null, level: 1, label: 'I', title: 'Mở đầu', at: at(0, 9) },
      { id: 's2', parent: null, level: 1, label: 'II', title: 'Kết quả', at: at(10, 21) },
    ]
    put(place, reportOf(1, { source: source(1), text, sections, citations: [own] } as never))
    putEntry(place, done(1))
    const asked = ['audit', 'citations', '--archive', place, '--number', '12/2012/NĐ-CP']
    expect((await called(asked)).out).toMatch(/– .* · mục II · /u)
    const [whole] = JSON.parse((await called([...asked, '--format', 'json'])).out)
    expect(whole.mentions[0].place).toMatchObject({ section: 'II' })
    expect((await called([...asked, '--format', 'csv'])).out).toContain(',II,')
  })

  test('an unknown number is answered with the nearest', async () => {
    const { code, err } = await called([
      'audit',
      'citations',
      '--archive',
      await archive(),
      '--number',
      '13/2012/NĐ-CP',
    ])
    expect(code).toBe(1)
    expect(err).toContain('Có phải «12/2012/NĐ-CP»?')
  })

  test('asked for as a report, what is only cited is shown the way to the ledger', async () => {
    const place = await archive()
    const { code, err } = await called(['audit', '12/2012/NĐ-CP', '--archive', place])
    expect(code).toBe(1)
    expect(err).toContain('audit citations --archive')
    expect(err).toMatch(/--number '?12\/2012\/NĐ-CP/u)
    expect((await called(['audit', '99/2012/NĐ-CP', '--archive', place])).err).not.toContain('--number')
  })

  test('a list of known documents, with the place of its faults', async () => {
    const place = await archive()
    const known = file(folder(), 'biet.csv', '\uFEFFSố;Ngày\n12/2012/NĐ-CP;32/3/2012\n')
    const { code, err } = await called(['audit', 'citations', '--archive', place, '--known', known])
    expect(code).toBe(0)
    expect(err).toContain(`${known}:2:15:`)
    const wrong = file(folder(), 'biet.csv', 'Ngày\n1/3/2012\n')
    expect(await called(['audit', 'citations', '--archive', place, '--known', wrong])).toMatchObject({ code: 9 })
  })
})

/** A report with a long sentence, in which a decree is cited; the record finds the form of its number odd. */
async function odd(): Promise<string> {
  const place = await archiveOf([])
  const raw = 'Nghị định số 12/2012/ND-CP'
  const listed = Array.from({ length: 60 }, (_, n) => `văn bản thứ ${n + 1}`).join('; ')
  const quote = `Thực hiện ${listed}; ${raw}; ${listed}.`
  const cited = citation({
    raw,
    at: { ...at(20, 46), quote },
    number: '12/2012/ND-CP',
    system: 'state',
    type: 'nghi-dinh',
    issuer: { key: 'cp', raw: null },
    key: 'state:cp:nghi-dinh:12:2012',
  })
  const finding = {
    id: 'n1' as const,
    code: 'citation-form' as const,
    severity: 'warning' as const,
    message: { vi: 'Viết lạ.', en: 'Oddly written.' },
    evidence: [{ quote: raw, start: 20, end: 46, page: null }],
    items: [],
  }
  put(place, reportOf(1, { citations: [cited], findings: [finding] }))
  putEntry(place, done(1))
  return place
}

describe('what a record finds of its own citations', () => {
  test('stands in the ledger and below it, and with the one document', async () => {
    const place = await odd()
    const { out, err } = await called(['audit', 'citations', '--archive', place])
    expect(out).toMatch(/12\/2012\/ND-CP +Chính phủ +1 +1 +0 +01\/11\/2022 +1\n/u)
    expect(out).toContain('Viết lạ.')
    expect(err).toContain('1 điều cần xem')
    const whole = await called(['audit', 'citations', '--archive', place, '--number', '12/2012/NĐ-CP'])
    expect(whole.out).toContain('Viết lạ.')
    expect(whole.out, 'shortened around the words that are meant').toMatch(
      /…[^…]+«Nghị định số 12\/2012\/ND-CP»[^…]+…/u,
    )
  })

  test.each([['citations'], ['graph', '--format', 'graphml'], ['citations', '--number', '12/2012/ND-CP']])(
    '--strict ends `audit %s` with 21 while it is left',
    async (...args) => {
      const place = await odd()
      expect((await called(['audit', ...args, '--archive', place])).code).toBe(0)
      expect(await called(['audit', ...args, '--archive', place, '--strict'])).toMatchObject({ code: 21 })
    },
  )

  test('is left out where it is not asked for', async () => {
    const { out, err } = await called(['audit', 'citations', '--archive', await odd(), '--severity', 'error'])
    expect(out).not.toContain('Viết lạ.')
    expect(err).toContain('không còn điều nào thuộc loại đã chọn cần xem')
  })
})

describe('audit graph', () => {
  test.each(['svg', 'graphml'])('%s by the name of the file', async ending => {
    const out = join(folder(), `mang.${ending}`)
    const { code, err } = await called(['audit', 'graph', '--archive', await archive(), '--out', out])
    expect(code).toBe(0)
    expect(err).toContain('5 nút, 4 quan hệ')
    expect(readFileSync(out, 'utf8')).toContain(ending === 'svg' ? '<svg' : '<graphml')
  })

  test('the title of a picture around one document names it, and the picture is as wide as the title', async () => {
    const svg = ['audit', 'graph', '--archive', await archive(), '--format', 'svg']
    const about = await called([...svg, '--around', '12/2012/NĐ-CP'])
    expect(about.out).toContain(
      '<title>Mạng viện dẫn quanh 12/2012/NĐ-CP: 1 văn bản được viện dẫn, 4 văn bản trong kho</title>',
    )
    const widthOf = (picture: string): number => Number(/ width="(\d+)"/u.exec(picture)?.[1])
    expect(widthOf(about.out)).toBeGreaterThan(720)
  })

  test('a choice says what it is a choice of, in the picture and beside it', async () => {
    const out = join(folder(), 'mang.svg')
    const { err } = await called(['audit', 'graph', '--archive', await archive(), '--out', out, '--limit', '3'])
    expect(err).toContain('3 trong số 5 nút, 2 trong số 4 quan hệ')
    expect(readFileSync(out, 'utf8')).toContain('1 văn bản được viện dẫn, 2 trong số 4 văn bản trong kho</title>')
  })

  test('around one document; a form or a number that is none is told', async () => {
    const place = await archive()
    const near = ['audit', 'graph', '--archive', place, '--format', 'graphml', '--around']
    expect((await called([...near, '12/2012/NĐ-CP'])).out.match(/<node /gu)).toHaveLength(5)
    expect(await called([...near, '99/2012/NĐ-CP'])).toMatchObject({ code: 1 })
    expect(await called(['audit', 'graph', '--archive', place, '--format', 'xlsx'])).toMatchObject({ code: 1 })
    expect(await called(['audit', 'graph', '--archive', place, '--out', join(place, 'a.svg')])).toMatchObject({
      code: 1,
    })
  })
})
