// A report beside its record, asked without a browser: pages, items, links, secrecy, what cannot be shown.

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readEntry, writeEntry } from '../../src/archive/ledger.ts'
import { originalPlace, recordPlace } from '../../src/archive/places.ts'
import { recordFile, recordIn } from '../../src/archive/serialise.ts'
import { itemNamed } from '../../src/corrections/items.ts'
import { appendCorrections } from '../../src/corrections/log.ts'
import { correctionOf } from '../../src/corrections/make.ts'
import { ingest } from '../../src/ingest.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { reportPath } from '../../src/web/links.ts'
import { report } from '../cli/files.ts'
import { reports, rules } from '../given.ts'
import { roomOf, type TestRoom } from './room.ts'

const hostile = '<img src=x onerror=alert(1)>"\'&'

let folder: string
let archive: string
let room: TestRoom
let records: ReadonlyMap<string, TrichLucRecord>
let hashes: ReadonlyMap<string, string>

const hashOf = (name: string): string => hashes.get(name) ?? ''
const recordOf = (name: string): TrichLucRecord => records.get(name) as TrichLucRecord
const handmade = (digit: string): string => digit.repeat(64)
const found = { bytes: 1, paths: ['/x/by-hand.tif'], modified: {}, exitCode: 0 as const }

/** What is seldom, as the archive would have it. */
async function writeByHand(): Promise<void> {
  const done = await readEntry(archive, hashOf('plain.txt'))
  if (done?.status !== 'done') throw new Error('plain.txt was not read')
  const record = recordIn(await readFile(recordPlace(archive, done.sha256), 'utf8'))
  const { markings } = record.document
  for (const [digit, secrecy] of [
    ['a', null],
    ['b', 'MẬT'],
  ] as const) {
    const sha256 = handmade(digit)
    for (const part of [1, 2]) {
      const own = { ...record.source, sha256, part: { number: part, of: 2, pages: [part, part] as [number, number] } }
      const document = { ...record.document, markings: { ...markings, secrecy: part === 2 ? secrecy : null } }
      await mkdir(dirname(recordPlace(archive, sha256, part)), { recursive: true })
      await writeFile(recordPlace(archive, sha256, part), recordFile({ ...record, source: own, document }))
    }
    await writeEntry(archive, {
      ...done,
      sha256,
      parts: [
        [1, 1],
        [2, 2],
      ],
      records: null,
      heads: null,
    })
  }
  await writeEntry(archive, {
    ...found,
    sha256: `cccccccc${'1'.repeat(56)}`,
    status: 'joined',
    documents: [done.sha256],
    originals: 'kept',
  })
  await writeEntry(archive, { ...found, sha256: `cccccccc${'2'.repeat(56)}`, status: 'replaced', by: done.sha256 })
  await writeEntry(archive, { sha256: handmade('d'), status: 'removed', exitCode: 0, reason: hostile })
}

const page = async (path: string): Promise<string> => (await room.get(path)).text()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-report-'))
  archive = join(folder, 'archive')
  const files = {
    'plain.txt': report(),
    'hostile.txt': report(2019)
      .replace('Công tác đối ngoại', `Công tác ${hostile} đối ngoại`)
      .replace('05 đoàn khách', `05 đoàn khách ${hostile}`),
    'cut.pdf': readFileSync(join(reports, 'duc-co-2018-6t.pdf')).subarray(0, 3000),
    'stopped.txt': `TUYỆT MẬT\n\n${report(2016)}`,
  }
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  const entries: [string, string][] = []
  for await (const { outcome } of ingest([...paths, join(reports, 'mai-chau-2018.pdf')], { archive, rules }))
    if (outcome?.sha256) entries.push([outcome.path.split('/').at(-1) ?? '', outcome.sha256])
  const marked = join(folder, 'marked.txt')
  writeFileSync(marked, `MẬT\n\n${report(2015)}`)
  for await (const { outcome } of ingest([marked], { archive, rules, allowMarked: true }))
    if (outcome?.sha256) entries.push(['marked.txt', outcome.sha256])
  hashes = new Map(entries)
  await writeByHand()
  room = await roomOf(archive)
  records = new Map(
    await Promise.all(
      ['plain.txt', 'hostile.txt', 'mai-chau-2018.pdf', 'marked.txt'].map(
        async name => [name, recordIn(await readFile(recordPlace(archive, hashOf(name)), 'utf8'))] as const,
      ),
    ),
  )
}, 60_000)

afterAll(async () => {
  await room.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the page', () => {
  test('marks every figure and citation of a page in place, and lists them', async () => {
    const { figures, citations } = recordOf('mai-chau-2018.pdf')
    const content = await page(reportPath({ sha256: hashOf('mai-chau-2018.pdf') }))
    const placed = [...figures, ...citations].filter(({ at }) => at.boxes.length > 0)
    expect(placed.length).toBeGreaterThan(10)
    for (const { anchor } of placed) {
      expect(content).toMatch(
        new RegExp(`<a [^>]*data-item="${anchor}" tabindex="-1" class="mark (?:figure|citation)"`, 'u'),
      )
      expect(content).toMatch(new RegExp(`<li[^>]*><a href="\\?item=${anchor}#item" data-item="${anchor}"`, 'u'))
    }
  })

  test('of a source without pages has its text, with the same items', async () => {
    const { figures, citations, text } = recordOf('plain.txt')
    const content = await page(reportPath({ sha256: hashOf('plain.txt') }))
    expect(content).not.toContain('<img')
    for (const { anchor, raw } of [...figures, ...citations])
      expect(content).toMatch(
        new RegExp(`<mark class="[^"]*"[^>]*><a [^>]*data-item="${anchor}"[^>]*>${raw.slice(0, 4)}`, 'u'),
      )
    for (const line of text.split('\n')) expect(content.replace(/<[^>]+>/gu, '')).toContain(line)
  })

  test('says what it does not know', async () => {
    const content = await page(reportPath({ sha256: hashOf('plain.txt') }))
    expect(content).toMatch(/<dt>Trích yếu<\/dt><dd>/u)
    expect(content).toContain('Trần Văn Sơn')
  })

  test('shows words of a report as text, whatever they are', async () => {
    const sha256 = hashOf('hostile.txt')
    const { figures, document } = recordOf('hostile.txt')
    expect(document.title).toContain('<img')
    const anchor = figures[0]?.anchor ?? ''
    const paths = ['', `?item=${anchor}`, `/item/${anchor}`, '/item/particular-title', '?view=text']
    for (const path of paths) {
      const content = await page(`/report/${sha256}${path}`)
      expect(content).not.toMatch(/<img src=x/u)
      expect(content).not.toMatch(/ style=|<script>|javascript:/u)
    }
    expect(await page(`/report/${sha256}`)).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
  })

  test('speaks English, too', async () => {
    const content = await page(`/report/${hashOf('plain.txt')}?lang=en`)
    expect(content).toContain('In the archive')
    expect(content).not.toContain('Trong kho')
    await page(`/report/${hashOf('plain.txt')}?lang=vi`)
  })
})

describe('a link to an item', () => {
  test('chooses it, tells all of it and where to go on', async () => {
    const sha256 = hashOf('mai-chau-2018.pdf')
    const figure = recordOf('mai-chau-2018.pdf').figures.find(one => one.indicator !== null)
    const content = await page(`/report/${sha256}?item=${figure?.anchor}`)
    const card = content.slice(content.indexOf('id="item"'), content.indexOf('class="jump"'))
    expect(card).toContain(`data-anchor="${figure?.anchor}"`)
    expect(card).toContain(`<mark>${figure?.raw}</mark>`)
    expect(card).toContain(
      `cứ 100 số tìm theo cùng cách thì ít nhất ${Math.floor((figure?.confidence ?? 0) * 100)} số đúng`,
    )
    expect(card).toContain(`/review?document=${sha256}&amp;item=${figure?.anchor}`)
    expect(content).toMatch(new RegExp(`data-item="${figure?.anchor}" tabindex="-1" class="mark figure chosen"`, 'u'))
    expect(content).toContain(`data-item="${figure?.anchor}" aria-current="true"`)
  })

  test('stays good by its anchor when the record is written anew with other ids', async () => {
    const sha256 = hashOf('plain.txt')
    const place = recordPlace(archive, sha256)
    const before = await readFile(place, 'utf8')
    const { figures } = recordOf('plain.txt')
    const [first] = figures
    expect(first).toBeDefined()
    const other = {
      ...recordOf('plain.txt'),
      figures: figures.map(one => ({ ...one, id: `f${Number(one.id.slice(1)) + 40}` })),
    }
    await writeFile(place, recordFile(other))
    expect((await room.get(`/report/${sha256}?item=${first?.anchor}`)).status).toBe(200)
    await writeFile(place, before)
  })

  test('an id of the command line is understood', async () => {
    const content = await page(`/report/${hashOf('plain.txt')}/item/f1`)
    expect(content).toContain(`data-anchor="${recordOf('plain.txt').figures[0]?.anchor}"`)
  })

  test('that is gone is told, with the item that has the same words before it', async () => {
    const sha256 = hashOf('plain.txt')
    const anchor = recordOf('plain.txt').figures[0]?.anchor ?? ''
    const answer = await room.get(`/report/${sha256}?item=${anchor.replace(/\.\d+$/u, '.7')}`)
    const content = await answer.text()
    expect(answer.status).toBe(404)
    expect(content).toContain('không còn trong bản ghi này')
    expect(content.slice(content.indexOf('role="alert"'))).toContain(`data-item="${anchor}"`)
    expect(await page(`/report/${sha256}?item=000000000000.1`)).toContain('Không tìm thấy mục nào có các chữ ấy')
  })

  test('by words marks these, nearest to where they stood; where they are those of an item, the item', async () => {
    const { text, citations } = recordOf('plain.txt')
    const sha256 = hashOf('plain.txt')
    const words = encodeURIComponent('Tân Lập, ngày')
    expect(await page(`/report/${sha256}?words=${words}&near=${text.length}`)).toMatch(/<mark class="asked">Tân Lập, /u)
    const raw = encodeURIComponent(citations[0]?.raw ?? '')
    expect(await page(`/report/${sha256}?words=${raw}&near=3`)).toContain(`data-anchor="${citations[0]?.anchor}"`)
  })

  test('why it is so is told by the rules, by itself and as a page', async () => {
    const [citation] = recordOf('plain.txt').citations
    const path = `/report/${hashOf('plain.txt')}/explain/${citation?.anchor}`
    const bare = await page(`${path}?bare`)
    expect(bare).toContain(citation?.rule)
    expect(bare).not.toContain('<html')
    expect(await page(path)).toContain('<html')
    expect((await room.get(`/report/${hashOf('plain.txt')}/explain/none`)).status).toBe(404)
  }, 30_000)
})

describe('people’s corrections', () => {
  test('are laid over the record; a rejected item is gone, and its link says so with the nearest', async () => {
    const sha256 = hashOf('mai-chau-2018.pdf')
    const record = recordOf('mai-chau-2018.pdf')
    const [one, other, third] = record.figures.filter(figure => figure.indicator !== null)
    const said = { who: 'Lan', when: '2026-01-02T03:04:05Z', why: `vì ${hostile}` }
    const changes = [{ field: 'value', was: third?.value ?? null, now: 7 }]
    const judged = (id: string | undefined, verdict: 'accepted' | 'rejected' | 'corrected') => {
      const item = itemNamed(record, 'figure', id ?? '')
      if (!item) throw new Error('no such figure')
      return correctionOf(record, item, { ...said, verdict, changes: verdict === 'corrected' ? changes : [] })
    }
    await appendCorrections(archive, () => [
      judged(one?.id, 'accepted'),
      judged(other?.id, 'rejected'),
      judged(third?.id, 'corrected'),
    ])
    const content = await page(`/report/${sha256}/item/${one?.anchor}`)
    expect(content).toContain('đã duyệt')
    expect(content).toContain('Lan')
    expect(content).toContain('&lt;img')
    const mended = await page(`/report/${sha256}/item/${third?.anchor}`)
    expect(mended).toContain('<ins>7</ins>')
    expect(mended).toMatch(/giá trị: <del>/u)
    // how often such figures are right is not said of what a person has said
    for (const text of [content, mended]) expect(text).toContain('đã có người soát')
    const untouched = record.figures.find(figure => ![one, other, third].includes(figure) && figure.indicator !== null)
    expect(await page(`/report/${sha256}/item/${untouched?.anchor}`)).toContain('cứ 100 số')
    const gone = await room.get(`/report/${sha256}?item=${other?.anchor}`)
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain(`Các chữ của mục ấy: «${other?.raw}»`)
    const figures = recordIn(await page(`/report/${sha256}/corrected.json`)).figures.map(figure => figure.anchor)
    expect(figures).not.toContain(other?.anchor)
    expect(recordIn(await page(`/report/${sha256}/record.json`)).figures).toHaveLength(record.figures.length)
  })
})

describe('pictures', () => {
  test('of a page, as wide as asked; none of a page that is not there, with the reason in words', async () => {
    const sha256 = hashOf('mai-chau-2018.pdf')
    const answer = await room.get(`/report/${sha256}/page/1?width=300`)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('cache-control')).toMatch(/^private/u)
    const missing = await room.get(`/report/${sha256}/page/99`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toMatch(/^Trang này không vẽ được/u)
    expect((await room.get(`/report/${hashOf('plain.txt')}/page/1`)).status).toBe(404)
    expect((await room.get(`/report/${'0'.repeat(64)}/page/1`)).status).toBe(404)
  }, 30_000)

  test('marks of a page are told by themselves', async () => {
    const sha256 = hashOf('mai-chau-2018.pdf')
    expect(await page(`/report/${sha256}/marks/1`)).toMatch(/^<svg class="overlay"/u)
    expect((await room.get(`/report/${sha256}/marks/99`)).status).toBe(404)
  }, 30_000)
})

describe('what bears a state-secret mark', () => {
  const parts = [
    '',
    '/page/1',
    '/original',
    '/record.json',
    '/corrected.json',
    '/marks/1',
    '/item/f1',
    '/explain/f1',
    '?view=text',
  ]

  test.each(parts)('shows nothing of its content: %s', async part => {
    const answer = await room.get(`/report/${hashOf('marked.txt')}${part}`)
    const content = await answer.text()
    expect(answer.status).toBeGreaterThanOrEqual(400)
    for (const words of ['Tân Lập', '12/BC-UBND', 'đoàn khách', 'Trần Văn Sơn']) expect(content).not.toContain(words)
  })

  test('is shown by a server that was started to show it, with its mark', async () => {
    const allowed = await roomOf(archive, { options: { 'allow-marked': true } })
    const content = await (await allowed.get(`/report/${hashOf('marked.txt')}`)).text()
    await allowed.close()
    expect(content).toContain('Trần Văn Sơn')
    expect(content).toContain('Độ mật')
  })
})

describe('what has no record', () => {
  test('a file that failed says why, and where to mend it', async () => {
    const content = await page(`/report/${hashOf('cut.pdf')}`)
    expect(content).toContain('Tệp này chưa đọc được')
    expect(content).toContain('cut.pdf')
    expect(content).toContain('href="/run"')
  })

  test('a file that was stopped: hash, page and mark only', async () => {
    const entry = await readEntry(archive, hashOf('stopped.txt'))
    expect(entry?.status).toBe('stopped')
    const content = await page(`/report/${hashOf('stopped.txt')}`)
    expect(content).toContain('chỉ giữ mã băm')
    expect(content).not.toContain('stopped.txt')
    expect((await room.get(`/report/${hashOf('stopped.txt')}/original`)).status).toBe(404)
  })

  test('one that was joined or replaced leads to the document that has it; one that was removed says so', async () => {
    const there = `href="/report/${hashOf('plain.txt')}"`
    expect(await page(`/report/cccccccc${'1'.repeat(56)}`)).toContain(there)
    expect(await page(`/report/cccccccc${'2'.repeat(56)}`)).toContain(there)
    expect(await page(`/report/${handmade('d')}`)).toContain('Kho không giữ nội dung nào')
    const ambiguous = await room.get('/report/cccccccc')
    expect(ambiguous.status).toBe(404)
    expect(await ambiguous.text()).toMatch(/cccccccc1{56}"[\s\S]*cccccccc2{56}"/u)
  })

  test('a file that was split lists its documents', async () => {
    const content = await page(`/report/${handmade('a')}`)
    for (const part of [1, 2]) expect(content).toContain(`href="/report/${handmade('a')}/${part}"`)
    expect((await room.get(`/report/${handmade('a')}/2`)).status).toBe(200)
    expect((await room.get(`/report/${handmade('a')}/3`)).status).toBe(404)
  })

  test('a mark on one document of a split file is a mark on the file', async () => {
    for (const part of ['', '/1', '/2', '/1/record.json', '/original'])
      expect((await room.get(`/report/${handmade('b')}${part}`)).status, part).toBeGreaterThanOrEqual(403)
  })

  test('a beginning of the hash leads to the whole; too short or unknown, nowhere', async () => {
    const sha256 = hashOf('plain.txt')
    const answer = await room.get(`/report/${sha256.slice(0, 10).toUpperCase()}?item=f1`)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`/report/${sha256}?item=f1`)
    for (const path of [
      sha256.slice(0, 7),
      '0000000000',
      `${sha256}/2`,
      `${sha256}/0`,
      'x',
      `${sha256}x`,
      '..%2f..%2fetc',
    ])
      expect((await room.get(`/report/${path}`)).status, path).toBe(404)
  })
})

describe('saving', () => {
  test('the original is saved under its name, never opened', async () => {
    const answer = await room.get(`/report/${hashOf('hostile.txt')}/original`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="hostile\.txt"/u)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/u)
    expect(await answer.text()).toContain('<img src=x')
  })

  test('an original that has changed since is not taken for it', async () => {
    const sha256 = hashOf('hostile.txt')
    const place = originalPlace(room.archive, sha256)
    const bytes = readFileSync(place)
    chmodSync(place, 0o644)
    writeFileSync(place, Buffer.from(bytes).fill('x', 0, 1))
    onTestFinished(() => writeFileSync(place, bytes))
    const answer = await room.get(`/report/${sha256}/original`)
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([503, null])
  })
})
