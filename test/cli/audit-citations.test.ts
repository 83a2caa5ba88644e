import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
    expect(out).toMatch(/12\/2012\/NĐ-CP +2012-03-01 +Chính phủ +4 +4/u)
    expect(out).toContain('Thấy 12/2012/NĐ-CP ngày 11/03/2012')
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

describe('audit graph', () => {
  test.each(['svg', 'graphml'])('%s by the name of the file', async ending => {
    const out = join(folder(), `mang.${ending}`)
    const { code, err } = await called(['audit', 'graph', '--archive', await archive(), '--out', out])
    expect(code).toBe(0)
    expect(err).toContain('5 nút, 4 quan hệ')
    expect(readFileSync(out, 'utf8')).toContain(ending === 'svg' ? '<svg' : '<graphml')
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
