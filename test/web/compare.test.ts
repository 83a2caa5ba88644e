// The page of comparisons: what the command says, cell by cell, and the way from each cell to its sentence.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { called } from '../cli/command.ts'
import { type TestRoom, testRoom } from './room.ts'

const series = fileURLToPath(new URL('../../fixtures/series/', import.meta.url))
const files = [
  ...['binh-thuan-2016.docx', 'binh-thuan-2017.docx', 'binh-thuan-2018.docx', 'binh-thuan-2019.docx'],
  ...['ubnd-binh-thuan-2019.docx', 'tra-vinh-2017.docx', 'tra-vinh-2018.txt', 'tra-vinh-2019-9t.docx'],
]

let room: TestRoom
let out: string
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'trichluc-compare-'))
  room = await testRoom(files.map(name => join(series, name)))
})
afterAll(async () => {
  await room.close()
  await rm(out, { recursive: true, force: true })
})

const pageOf = async (query: string): Promise<string> => (await room.get(`/compare?${query}`)).text()
/** Without the sentences behind a cell. */
const bare = (markup: string): string => markup.replace(/<ul.*?<\/ul>/gsu, '').replace(/<[^>]+>/gu, '')

/** Texts of the cells of a row, its head first. */
const rowOf = (page: string, name: string): string[] => {
  const rows = [...page.matchAll(/<tr class="[a-z]+">(.*?)<\/tr>/gsu)].map(([, row = '']) => row)
  const row = rows.find(one => bare(one).startsWith(name)) ?? ''
  return [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => bare(cell).trim())
}

describe('nothing chosen', () => {
  test('which indicators there are, most told first, each a link', async () => {
    const page = await pageOf('')
    const lists = [...page.matchAll(/<section class="card">.*?<\/section>/gsu)].map(([one]) => one)
    const counts = lists.map(one => [...one.matchAll(/(\d+) số liệu/gu)].map(([, count]) => Number(count)))
    expect(lists.join()).toContain('<a href="/compare?indicator=in.trips">đoàn vào</a>')
    for (const own of [...counts, counts.map(([first = 0]) => first)])
      expect(own).toEqual(own.toSorted((a, b) => b - a))
  })
})

describe('the table', () => {
  test('says what the command says', async () => {
    const page = await pageOf('indicator=in.trips&from=2016&to=2019')
    expect(rowOf(page, 'Bình Thuận')).toEqual(['Bình Thuận', '58', '64', '66', '71'])
    expect(rowOf(page, 'Trà Vinh').slice(0, 4)).toEqual(['Trà Vinh', '…kho không có báo cáo', '44', '47'])
    expect(rowOf(page, 'Trà Vinh')[4]).toMatch(/^9 tháng đầu năm 2019: 35/u)
    expect(page).toContain('… kho không có báo cáo nào của kỳ này')
  })

  test('a cell leads to its sentence in the report, and that page is there', async () => {
    const page = await pageOf('indicator=in.trips&place=Trà+Vinh')
    const [, path = '', quote] = /<td class="n value"><a href="([^"]+)" title="([^"]+)">44<\/a>/u.exec(page) ?? []
    expect(quote).toContain('44 đoàn')
    expect(path).toMatch(/^\/report\/[0-9a-f]{64}\?item=[^"]+#item$/u)
    const report = await room.get(path.replace(/#.*/u, ''))
    expect(report.status).toBe(200)
    expect(await report.text()).toContain('44 đoàn')
  })

  test('of a value with several sources each sentence is a link of its own', async () => {
    const page = await pageOf('indicator=in.trips&from=2019&to=2019')
    const [details = ''] = /<details class="ways">.*?<\/details>/su.exec(page) ?? []
    expect(details.match(/href="\/report\//gu)).toHaveLength(2)
    expect(details).toContain('<blockquote>')
  })

  test('growth is reckoned, and what the reports claim is a link to the claim', async () => {
    const page = await pageOf('indicator=in.trips&growth=1')
    expect(page).toContain('+5 (+7,6 %)')
    expect(page).toMatch(/<a href="\/report\/[^"]+">báo cáo 268\/BC-UBND ghi: «giảm so với năm 2018» ✗<\/a>/u)
  })

  test('in English', async () => {
    const page = await pageOf('indicator=in.trips&lang=en')
    expect(page).toContain('no report in the archive')
    expect(page).toContain('Inbound delegations')
  })

  test('a picture of it stands in the page without a style of its own', async () => {
    const page = await pageOf('indicator=in.trips')
    const [svg = ''] = /<svg.*?<\/svg>/su.exec(page) ?? []
    expect(svg).toContain('<title>Đoàn vào')
    expect(svg).not.toMatch(/style|<script|href/u)
  })
})

describe('files are those that the command writes', () => {
  test.each(['csv', 'xlsx', 'svg', 'json', 'png'])('%s', async form => {
    const file = join(out, `t.${form}`)
    const options = ['--indicator', 'in.trips', '--from', '2017', '--growth', '--place', 'Bình Thuận']
    expect((await called(['compare', '--archive', room.archive, ...options, '--out', file])).code).toBe(0)
    const answer = await room.get(
      `/compare/table.${form}?indicator=in.trips&from=2017&growth=1&place=B%C3%ACnh+Thu%E1%BA%ADn`,
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="in.trips.${form}"`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(await readFile(file))).toBe(true)
  })

  test('there is no other', async () => {
    for (const name of ['table.html', 'table.', 'table.constructor', 'x.csv', 'table.parquet'])
      expect((await room.get(`/compare/${name}?indicator=in.trips`)).status).toBe(404)
    expect((await room.get('/compare/table.csv')).status).toBe(404)
  })
})

describe('what was asked for wrongly is told beside the form, in its words', () => {
  test.each([
    ['evil=1', 'Trang này không có lựa chọn «evil»'],
    ['archive=/etc&indicator=in.trips', 'không có lựa chọn «archive»'],
    ['out=/tmp/x.csv&indicator=in.trips', 'không có lựa chọn «out»'],
    ['indicator=in.tripz', 'Gần nhất: in.trips'],
    ['indicator=in.trips&place=Atlantis', '«Địa phương»: không có «Atlantis»'],
    ['indicator=in.trips&from=2019&to=2016', '«Từ» 2019 lại sau «Đến» 2016'],
    ['indicator=in.trips&growth=maybe', '«Tăng, giảm so với năm trước»'],
    ['indicator=in.trips&by=moon', '«Mỗi dòng là» chỉ nhận'],
    ['indicator=in.trips&by=body&units=2025', '«Địa giới»'],
  ])('%s', async (query, words) => {
    const answer = await room.get(`/compare?${query}`)
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(words)
    expect(page).not.toMatch(/trichluc (?:help|query)/u)
  })

  test('the same name again and again', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => `place=${n}`).join('&')
    const started = performance.now()
    expect((await room.get(`/compare?indicator=in.trips&${many}`)).status).toBe(400)
    expect((await room.get(`/compare?indicator=in.trips&place=${'A'.repeat(100_000)}`)).status).toBe(400)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('fields that were left empty are not asked for', async () => {
    expect(rowOf(await pageOf('indicator=in.trips&place=&from=&to=&by=&units=&chart='), 'Bình Thuận')).not.toEqual([])
  })
})

test('words of the address are text', async () => {
  for (const name of ['title', 'place', 'indicator']) {
    const page = await pageOf(`indicator=in.trips&${name}=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(page).not.toContain('<script>alert')
  }
})
