// The ledger of cited documents and the page of each, over reports that contradict each other.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { called } from '../cli/command.ts'
import { report } from '../cli/files.ts'
import { type TestRoom, testRoom } from './room.ts'
import { contradicting, settled, textOf } from './series.ts'

const evil = '<img src=x onerror=alert(1)>'

/** Two bodies have given one number. */
const twins = ['Bình Thuận', 'Lâm Đồng']
  .map(name => `Quyết định số 99/2015/QĐ-UBND ngày 05/6/2015 của Ủy ban nhân dân tỉnh ${name}`)
  .join(', ')

let room: TestRoom
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-citations-'))
  const hostile = join(folder, 'hostile.txt')
  writeFileSync(
    hostile,
    report().replace(
      'Nghị định số 12/2012/NĐ-CP',
      `Quyết định số 77/2016/QĐ-TTg về ${evil}, ${twins} và Nghị định số 12/2012/NĐ-CP`,
    ),
  )
  room = await testRoom([...contradicting, hostile])
})
afterAll(async () => {
  await room.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = async (path: string): Promise<string> => (await settled(room.get, path)).text()
const rowsIn = (text: string): string[] =>
  [...text.matchAll(/<tr><th scope="row"><a href="\/citations\/[^"]+">([^<]+)<\/a>/gu)].map(([, name = '']) => name)

const decision18 = '/citations/state%3Aubnd.binh-thuan%3Aquyet-dinh%3A18%3A2013'

describe('the ledger', () => {
  test('has the documents and counts of `audit citations`', async () => {
    const { out } = await called(['audit', 'citations', '--archive', room.archive, '--format', 'json'])
    const told = JSON.parse(out) as { number: string | null; title: string | null; reports: number; findings: number }[]
    const text = await page('/citations')
    expect(rowsIn(text)).toEqual(told.slice(0, 100).map(({ number, title }) => number ?? title))
    expect(textOf(text)).toContain(`${told.length} văn bản.`)
    const doubted = await page('/citations?doubt=doubted')
    expect(rowsIn(doubted).toSorted()).toEqual(
      told
        .filter(({ findings }) => findings > 0)
        .map(({ number }) => number)
        .toSorted(),
    )
    expect(rowsIn(doubted).length).toBeGreaterThan(3)
  })

  test.each([['18/2013/QĐ-UBND'], ['18/2013/qd-ubnd'], ['18 / 2013'], ['18/QĐ-UBND'], ['quyết định 18/2013']])(
    'a number written %s is found',
    async words => {
      expect(rowsIn(await page(`/citations?q=${encodeURIComponent(words)}`))).toContain('18/2013/QĐ-UBND')
    },
  )

  test('words of the title and the issuer are found without marks', async () => {
    expect(rowsIn(await page('/citations?q=vien+tro'))).toContain('18/2013/QĐ-UBND')
    expect(rowsIn(await page('/citations?q=bo+chinh+tri'))).toContain('22-NQ/TW')
    expect(rowsIn(await page('/citations?q=bo+chinh+tri'))).not.toContain('18/2013/QĐ-UBND')
  })

  test('chosen by system, type, end and relation', async () => {
    expect(rowsIn(await page('/citations?system=party'))).toContain('22-NQ/TW')
    expect(rowsIn(await page('/citations?system=party'))).not.toContain('18/2013/QĐ-UBND')
    expect(rowsIn(await page('/citations?state=ended'))).toContain('18/2013/QĐ-UBND')
    expect(rowsIn(await page('/citations?state=holding'))).not.toContain('18/2013/QĐ-UBND')
    expect(rowsIn(await page('/citations?relation=replaces'))).toEqual(['18/2013/QĐ-UBND'])
    expect(rowsIn(await page('/citations?type=nghi-quyet'))).not.toContain('18/2013/QĐ-UBND')
  })

  test('the newest first, where somebody asks', async () => {
    const days = [...(await page('/citations?sort=newest')).matchAll(/data-name="ngày">(\d\d)\/(\d\d)\/(\d{4})</gu)]
    const iso = days.map(([, day, month, year]) => `${year}-${month}-${day}`)
    expect(iso.length).toBeGreaterThan(10)
    expect(iso).toEqual(iso.toSorted().toReversed())
  })

  test('what nobody cites is said to be none', async () => {
    expect(textOf(await page('/citations?q=999/2099/QĐ-XYZ'))).toContain('Không có văn bản nào như vậy')
  })

  test('what somebody types is text', async () => {
    const text = await page(
      `/citations?q=${encodeURIComponent('"><script>alert(1)</script>')}&type=${encodeURIComponent(evil)}`,
    )
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img src=x')
  })
})

describe('a cited document', () => {
  test('says what it is, since when it no longer holds, and in whose words', async () => {
    const text = await page(decision18)
    expect(textOf(text)).toContain('Quyết định · 03/05/2013 · UBND tỉnh')
    expect(textOf(text)).toContain('Hết hiệu lực sau khi có 40/2017/QĐ-UBND ngày 20/11/2017')
    expect(text).toContain('<mark>Quyết định số 18/2013/QĐ-UBND ngày 03/5/2013 của UBND tỉnh</mark>')
    expect(text).toMatch(/bị thay thế bởi <a href="\/citations\/state%3Aubnd\.binh-thuan%3Aquyet-dinh%3A40%3A2017">/u)
  })

  test('leads from each mention to its words in the report', async () => {
    const links = [...(await page(decision18)).matchAll(/href="(\/report\/[0-9a-f]{64}\?item=[^"#]+)#item"/gu)].map(
      ([, path = '']) => path,
    )
    expect(links.length).toBeGreaterThanOrEqual(3)
    const anchors = await room.room.reading(reader =>
      reader.all<{ anchor: string; number: string }>('SELECT anchor, number FROM citations'),
    )
    for (const link of links) {
      const anchor = new URL(link, 'http://x').searchParams.get('item')
      expect(anchors).toContainEqual({ anchor, number: '18/2013/QĐ-UBND' })
    }
  })

  test('leads to what does not agree about it', async () => {
    expect(await page(decision18)).toMatch(/<a href="\/conflicts\/k[0-9a-f]{11}">[^<]*18\/2013\/QĐ-UBND/u)
  })

  test('counts the reports by year, and shows those of one', async () => {
    const text = textOf(await page(decision18))
    expect(text).toContain('2019 1 1 2017 1 0 2015 1 1')
    expect(textOf(await page(`${decision18}?year=2019`))).toContain('Các chỗ viện dẫn (1)')
  })

  test('is found by its number alone', async () => {
    const response = await settled(room.get, `/citations/${encodeURIComponent('18/2013/QD-UBND')}`)
    expect([response.status, response.headers.get('location')]).toEqual([302, decision18])
  })

  test('by a number that several have, the search is shown', async () => {
    const number = encodeURIComponent('99/2015/QĐ-UBND')
    const response = await settled(room.get, `/citations/${number}`)
    expect([response.status, response.headers.get('location')]).toEqual([302, `/citations?q=${number}`])
    expect(rowsIn(await page(`/citations?q=${number}`))).toHaveLength(2)
    expect((await settled(room.get, '/citations/99-2099')).status).toBe(404)
  })

  test('without a key is found by what the ledger groups it by', async () => {
    const path = /href="(\/citations\/number[^"]+)"/u.exec(await page('/citations'))?.[1] ?? ''
    expect((await room.get(path)).status).toBe(200)
  })

  test('has a network as a picture and for other programs', async () => {
    const svg = await room.get(`${decision18}/network.svg`)
    expect(svg.headers.get('content-type')).toContain('image/svg+xml')
    expect(await svg.text()).toContain('18/2013/QĐ-UBND')
    const graph = await room.get(`${decision18}/network.graphml`)
    expect(graph.headers.get('content-disposition')).toContain('.graphml')
    expect(await graph.text()).toContain('<graphml')
  })

  test('with words of a report that look like HTML shows them as words', async () => {
    const text = await page('/citations/state%3Attg%3Aquyet-dinh%3A77%3A2016')
    expect(text).not.toContain('<img src=x')
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test.each([
    ['a zero', '%00'],
    ['a way up', '..%2F..%2Farchive.json'],
    ['half a letter', '%E0%A4%A'],
    ['SQL', "'%20OR%201=1%20--"],
    ['five thousand letters', 'x'.repeat(5000)],
    ['a name of every object', '__proto__'],
    ['an empty number', 'number%20'],
  ])('there is none called by %s', async (_, id) => {
    expect((await settled(room.get, `/citations/${id}`)).status).toBe(404)
    expect((await settled(room.get, `/citations/${id}/network.svg`)).status).toBe(404)
  })
})

test('the other language', async () => {
  const text = textOf(await page(`${decision18}?lang=en`))
  expect(text).toContain('Where it is cited (3)')
  expect(text).not.toMatch(/văn bản trong kho|Các chỗ/u)
})
