// More attacks on the reading room: what must not be told, archives edited by hand, many at once.

import { readFileSync } from 'node:fs'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFiles } from '../../src/archive/find/index.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import { ingest } from '../../src/ingest.ts'
import { saveStream } from '../../src/web/pages/drop/upload.ts'
import { rules } from '../given.ts'
import { roomOf, type TestRoom } from '../web/room.ts'

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/reports/${name}`, import.meta.url)), 'utf8')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trichluc-more-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a document with a secrecy mark that was taken in by --allow-marked, where the room is opened without it', () => {
  /** Words that stand in it alone: of its name, its number, its title, its sentences, its signature. */
  const secrets = ['Vexillon', '9187/BC', 'Quxotan', 'Zorbania', '88148', '88.148', '7731', '7.731', '9944', 'Grzegorz']
  const open = fixture('ha-tinh-2016.txt')
  const secret = `TUYỆT MẬT\n\n${open
    .replace('187/BC-SNgV', '9187/BC-SNgV')
    .replace('Kết quả công tác đối ngoại', 'Kết quả Quxotan')
    .replaceAll('Khăm Muộn', 'Zorbania')
    .replace('62 đoàn', '7731 đoàn')
    .replace('148 đoàn khách', '88148 đoàn khách')
    .replace('94/KH-UBND', '9944/KH-UBND')
    .replace('10/4/2013', '31/4/2013')
    .replace('Thái Phúc Khang', 'Grzegorz Quy')}`
  let archive: string
  let room: TestRoom

  const take = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    const paths = Object.keys(files).map(name => join(folder, name))
    for await (const _ of ingest(paths, { archive, rules, allowMarked: true }));
    await updateCatalog({ archive, rules })
  }

  beforeAll(async () => {
    archive = join(folder, 'marked')
    await take({ 'open.txt': open })
    room = await roomOf(archive)
    // it comes while the room is open
    await room.get('/')
    await take({ 'Vexillon.txt': secret })
  }, 30_000)
  afterAll(() => room.close())

  test('no page, search, facet, cell or file tells a word of it', { timeout: 60_000 }, async () => {
    const seen = new Set<string>()
    const queue = [
      ...['/', '/?copies=1', '/citations', '/conflicts', '/review', '/review/log', '/review/sample', '/run', '/drop'],
      ...['/compare?indicator=in.trips&by=body&sources=1', '/compare/table.csv?indicator=out.trips&by=body'],
      // a word that is almost one of its words is not set right
      ...['/?q=zorbanja', '/?q=quxotam', '/?q=8187/BC-SNgV', '/compare?indicator=out.trips'],
    ]
    let shown = 0
    for (let path = queue.shift(); path !== undefined && seen.size < 70; path = queue.shift()) {
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await room.get(path)
      const text = await answer.text()
      expect(answer.status, path).toBeLessThan(500)
      expect(
        secrets.filter(word => text.toLowerCase().includes(word.toLowerCase())),
        path,
      ).toEqual([])
      if (text.includes('187/BC-SNgV')) shown++
      const links = [...text.matchAll(/(?:href|src)="(\/[^"#]*)/gu)].map(([, one = '']) => one.replaceAll('&amp;', '&'))
      queue.push(...links.filter(one => !/^\/assets\/|lang=|\/page\//u.test(one)))
    }
    // the other report is there
    expect(shown).toBeGreaterThan(5)
  })

  test.each(secrets)('nothing is found by %s', async word => {
    const text = await (await room.get(`/?q=${encodeURIComponent(word)}`)).text()
    expect(text).not.toContain('/report/')
  })
})

describe('a page of another site that frames ours', () => {
  const asked = (dest: string) => ({
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': dest,
  })
  let room: TestRoom
  beforeAll(async () => {
    room = await roomOf(join(folder, 'marked'))
  })
  afterAll(() => room.close())

  // a frame that may not be shown would be answered all the same, and what is a file would be saved
  test.each(['iframe', 'frame', 'object', 'embed'])('%s has no answer', async dest => {
    expect((await room.get('/compare/table.csv?indicator=out.trips', asked(dest))).status).toBe(403)
  })

  test('a link to it may be followed', async () => {
    expect((await room.get('/compare', asked('document'))).status).toBe(200)
  })
})

test('what a room has left that was ended by force is removed by the next; that of one that is open stays', async () => {
  const gone = join(tmpdir(), 'trichluc-room-999999999-x')
  await mkdir(join(gone, 'drops'), { recursive: true })
  await writeFile(join(gone, 'drops', 'dropped.txt'), 'dropped')
  const first = await roomOf(join(folder, 'marked'))
  await expect(access(gone)).rejects.toThrow('ENOENT')
  const second = await roomOf(join(folder, 'marked'))
  await access(first.room.scratch)
  await Promise.all([first.close(), second.close()])
  await expect(access(first.room.scratch)).rejects.toThrow('ENOENT')
})

test('two files that come to one place: the second is refused, and takes nothing from the first', async () => {
  const place = join(folder, 'coming-1')
  const stream = (text: string) => new Blob([text]).stream()
  await saveStream(stream('first'), place, 100)
  await expect(saveStream(stream('second'), place, 100)).rejects.toThrow('EEXIST')
  expect(readFileSync(place, 'utf8')).toBe('first')
})

test.each(['originals', 'records/../originals', '.'])(
  'what an archive keeps is not taken in as its source: %s',
  async path => {
    const archive = join(folder, 'marked')
    expect((await findFiles([join(archive, path)], archive)).files).toEqual([])
    expect((await findFiles([join(archive, path)], join(folder, 'another'))).archives).toEqual([archive])
  },
)
