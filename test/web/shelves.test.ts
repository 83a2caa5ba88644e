// The shelves: what is found, how it is counted, how it is shown.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/open.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { always } from '../../src/query/condition.ts'
import { documentsWith, search } from '../../src/search/index.ts'
import { report } from '../cli/files.ts'
import { root } from '../given.ts'
import { roomOf, type TestRoom, testRoom } from './room.ts'

const names = [
  'ha-tinh-2016.txt',
  'mai-chau-2019.docx',
  'mai-chau-2018.docx',
  'cao-bang-2018.docx',
  'ha-tinh-2018.docx',
]
const hostile = '<img src=x onerror=alert(1)> & "x" báo cáo.txt'
let folder: string
let room: TestRoom
let catalog: DatabaseSync

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trichluc-shelves-'))
  const strange = join(folder, hostile)
  await writeFile(strange, report().replace('Công tác', '<script>alert(1)</script> Công tác'))
  const broken = join(folder, 'broken.docx')
  await writeFile(broken, '')
  room = await testRoom([...names.map(name => join(root, 'fixtures/reports', name)), strange, broken])
  await room.get('/')
  catalog = new DatabaseSync(catalogPlace(room.archive), { readOnly: true })
})
afterAll(async () => {
  catalog?.close()
  await room?.close()
  await rm(folder, { recursive: true, force: true })
})

const page = async (path: string): Promise<string> => (await room.get(path)).text()
const rowsIn = (text: string): number => text.split('<li class="row"').length - 1
const numberOf = (sql: string): number => Number(Object.values(catalog.prepare(sql).get() ?? {})[0])
/** Addresses and counts of the values of a facet. */
const facetIn = (text: string, facet: string): { href: string; label: string; count: number }[] => {
  const [, own = ''] = new RegExp(`id="facet-${facet}">([\\s\\S]*?)</section>`, 'u').exec(text) ?? []
  return [
    ...own.matchAll(/<a href="([^"]*)"[^>]*>(?:<span[^>]*>✓ <\/span>)?([^<]*)<\/a> <span class="n dim">(\d+)/gu),
  ].map(([, href = '', label = '', count = '']) => ({
    href: href.replaceAll('&amp;', '&'),
    label,
    count: Number(count),
  }))
}

test('all reports, the newest first, and what has no record', async () => {
  const text = await page('/')
  expect(rowsIn(text)).toBe(numberOf('SELECT count(*) FROM documents'))
  expect(text).toContain(`${names.length + 1} văn bản có bản ghi`)
  expect(text).toContain('1 tệp không đọc được')
  expect(text).toContain('href="/run#quarantine"')
  const days = [...text.matchAll(/<h3><a href="\/report\/([0-9a-f]{64})"/gu)].map(
    ([, sha256 = '']) => catalog.prepare('SELECT issued_on AS day FROM documents WHERE sha256 = ?').get(sha256)?.day,
  )
  expect(days).toEqual(days.toSorted((a, b) => (String(a ?? '') < String(b ?? '') ? 1 : -1)))
})

describe('facets', () => {
  test('count what the catalog has', async () => {
    const text = await page('/')
    for (const { href, count } of facetIn(text, 'year')) {
      const year = new URLSearchParams(href.slice(1)).get('year')
      if (year !== '-')
        expect([year, count]).toEqual([year, numberOf(`SELECT count(*) FROM documents WHERE period_year = ${year}`)])
    }
    expect(facetIn(text, 'year').reduce((sum, one) => sum + one.count, 0)).toBe(names.length + 1)
    const provinces = facetIn(text, 'place')
    expect(provinces.find(({ label }) => label.startsWith('Hà Tĩnh'))?.count).toBe(
      numberOf(
        "SELECT count(*) FROM documents d JOIN places p ON p.place_id = d.issuer_place_id WHERE p.province_id = 'ha-tinh'",
      ),
    )
    const found = facetIn(text, 'finding')
    expect(found.find(({ href }) => href.endsWith('finding=any'))?.count).toBe(
      numberOf('SELECT count(DISTINCT doc) FROM findings'),
    )
  })

  test('each says what its page holds, under the other choices, too', async () => {
    const first = await page('/')
    for (const facet of ['place', 'body', 'kind', 'confidence', 'reviewed', 'finding'])
      for (const { href, count } of facetIn(first, facet).slice(0, 3)) {
        const chosen = await page(href)
        expect([href, rowsIn(chosen)]).toEqual([href, count])
        // of the facet itself the others can still be added
        expect(
          facetIn(chosen, facet)
            .map(one => one.count)
            .toSorted(),
        ).toEqual(
          facetIn(first, facet)
            .map(one => one.count)
            .toSorted(),
        )
        for (const year of facetIn(chosen, 'year')) expect(rowsIn(await page(year.href))).toBe(year.count)
      }
  })

  test('values of one are added, those of two must both be', async () => {
    const both = await page('/?year=2018&year=2019')
    expect(rowsIn(both)).toBe(numberOf('SELECT count(*) FROM documents WHERE period_year IN (2018, 2019)'))
    const one = await page('/?year=2018&place=ha-tinh')
    expect(rowsIn(one)).toBe(
      numberOf("SELECT count(*) FROM documents WHERE period_year = 2018 AND issuer_place_id LIKE 'ha-tinh%'"),
    )
  })

  test('what is chosen can be taken back', async () => {
    const text = await page('/?year=2018&place=ha-tinh')
    expect(text).toMatch(/class="chip" href="\/\?year=2018"[^>]*aria-label="Bỏ lọc: Tỉnh, thành phố: Hà Tĩnh"/u)
    expect(text).toContain('href="/?place=ha-tinh"')
  })

  test('a value that nothing has leaves nothing, and says how to go on', async () => {
    const text = await page('/?place=nowhere&year=%3Cb%3E')
    expect(rowsIn(text)).toBe(0)
    expect(text).toContain('Không có báo cáo nào như vậy.')
    expect(text).toContain('Năm: &lt;b&gt;')
  })
})

describe('search', () => {
  test('finds as the command does, with the words marked in their passage', async () => {
    const text = await page(`/?q=${encodeURIComponent('"Hàn Quốc"')}`)
    expect(rowsIn(text)).toBeGreaterThan(0)
    expect(text).toContain('<mark>Hàn Quốc</mark>')
    expect(text).toMatch(/\d+ báo cáo có đủ các từ/u)
  })

  test('facets count among what was found', async () => {
    const words = `/?q=${encodeURIComponent('Mai Châu')}&year=2018`
    const text = await page(words)
    expect(facetIn(text, 'place').length).toBeGreaterThan(0)
    for (const { href } of facetIn(text, 'place')) expect(href).toContain('q=Mai')
  })

  test('words typed on the shelves are answered by how well they fit, unless another order is chosen', async () => {
    const sent = (text: string) => /<option value="([^"]*)" selected>([^<]*)/u.exec(text)?.slice(1)
    const q = encodeURIComponent('Hàn Quốc')
    expect(sent(await page('/'))).toEqual(['', 'Ngày mới nhất'])
    expect(sent(await page(`/?q=${q}&sort=`))).toEqual(['', 'Sát câu tìm nhất'])
    expect(sent(await page(`/?q=${q}&sort=newest`))).toEqual(['newest', 'Ngày mới nhất'])
  })

  test('in another order', async () => {
    const q = encodeURIComponent('Hàn Quốc')
    const [best, newest] = [await page(`/?q=${q}`), await page(`/?q=${q}&sort=newest`)]
    expect(newest).toContain('<mark>Hàn Quốc</mark>')
    expect(rowsIn(newest)).toBeLessThanOrEqual(rowsIn(best))
  })

  test('a word that nothing has: what is near is offered', async () => {
    const text = await page(`/?q=${encodeURIComponent('đốii')}`)
    expect(text).toMatch(/Có phải «.+?»\?/u)
    expect(text).toMatch(/<li>.*<a href="\/\?q=/u)
  })

  test('without any word', async () => {
    const text = await page(`/?q=${encodeURIComponent('"§<>" -')}`)
    expect(text).toContain('Không có từ nào để tìm trong «&quot;§&lt;&gt;&quot; -»')
  })
})

test.each(['newest', 'place', 'number', 'findings', 'unsure', 'nonsense'])('sorted by %s all are there', async sort => {
  expect(rowsIn(await page(`/?sort=${sort}`))).toBe(names.length + 1)
})

test.each(['-1', '1e9', 'x', '99999999999999999999', '0.5'])('after=%s is the first page', async after => {
  expect(rowsIn(await page(`/?after=${after}`))).toBe(names.length + 1)
})

test('page after page, each report once', async () => {
  const all = await page('/')
  const rest = await page('/?after=2')
  expect(rowsIn(rest)).toBe(rowsIn(all) - 2)
  expect(rest).toContain('rel="prev" href="/"')
})

test('a search page by page gives each report once, in the order of the whole', async () => {
  await room.room.reading(reader => {
    const docsOf = (limit: number, from: number) =>
      search(reader, { text: 'đoàn', where: always, limit, from })?.hits.map(({ doc }) => doc) ?? []
    const whole = docsOf(6, 0)
    expect(whole.length).toBeGreaterThan(3)
    expect([...docsOf(2, 0), ...docsOf(2, 2), ...docsOf(2, 4)].toSorted()).toEqual(whole.toSorted())
    expect(documentsWith(reader, { text: 'đoàn', where: always })).toHaveLength(
      search(reader, { text: 'đoàn', where: always, limit: 1 })?.total ?? -1,
    )
  })
})

test('a later copy is left out unless it is asked for', async () => {
  const twice = await testRoom(
    ['mai-chau-2016.docx', 'mai-chau-2016.pdf'].map(name => join(root, 'fixtures/reports', name)),
  )
  const [once, all] = [await (await twice.get('/')).text(), await (await twice.get('/?copies=1')).text()]
  await twice.close()
  expect([rowsIn(once), rowsIn(all)]).toEqual([1, 2])
  expect(once).toContain('(không kể 1 bản đến sau)')
  expect(once).toContain('href="/?copies=1"')
  expect(facetIn(once, 'kind').map(({ count }) => count)).toEqual([1])
  expect(all).toContain('bản đến sau của báo cáo đã có')
})

test('words of a report and names of files are text', async () => {
  const text = await page('/')
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(text).not.toContain('<script>alert')
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot; báo cáo.txt')
  expect(text).not.toContain('<img src=x')
})

test('in English', async () => {
  const text = await page('/?lang=en')
  expect(text).toContain('<html lang="en">')
  expect(text).toContain('Reports of the archive')
  expect(text).toContain('Issuing body')
  expect(text).not.toMatch(/Không rõ|Đang lọc/u)
})

test('an empty archive says what to do', async () => {
  const place = join(folder, 'empty')
  await openArchive(place)
  const empty = await roomOf(place)
  const text = await (await empty.get('/')).text()
  expect(text).toContain('Kho chưa có báo cáo nào')
  expect(text).toContain('href="/run"')
  expect(text).toContain('href="/drop"')
  await empty.close()
})
