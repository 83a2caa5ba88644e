// A file that is looked at without taking it in: read, shown, forgotten; never part of the archive.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveStream } from '../../src/web/pages/drop/upload.ts'
import { locked } from './browser/archive.ts'
import { origin, type TestRoom, testRoom } from './room.ts'

const reports = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url))
const bytesOf = (name: string): Buffer => readFileSync(join(reports, name))
const mine = 'ha-tinh-2016.txt'
// the same words, and one more: not the file of the archive
const other = (): string => `${bytesOf('cao-bang-2018.txt')}\n`

let room: TestRoom
beforeAll(async () => {
  room = await testRoom([join(reports, mine)])
})
afterAll(() => room.close())

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(one => one.isFile())
        .map(one => join(one.parentPath, one.name))
    : []

type Given = Readonly<Record<string, string | Uint8Array>>

/** As a browser without script sends them. */
async function sent(files: Given, fields: Given = {}): Promise<Response> {
  const form = new FormData()
  for (const [name, content] of Object.entries(files))
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  const request = new Request(`${origin}/drop`, { method: 'POST', body: form })
  const body = await request.arrayBuffer()
  return room.request(`/drop?token=${room.room.token}`, {
    method: 'POST',
    body,
    headers: {
      origin,
      'content-type': request.headers.get('content-type') ?? '',
      'content-length': `${body.byteLength}`,
    },
  })
}

/** What is answered in the end: the address, and the page there. */
async function looked(files: Given, fields: Given = {}): Promise<{ readonly path: string; readonly page: string }> {
  let path = (await sent(files, fields)).headers.get('location') ?? ''
  for (let n = 0; n < 150; n++) {
    const answer = await room.get(path)
    const next = answer.headers.get('location')
    if (next !== null) path = next
    else if (answer.headers.has('refresh')) await setTimeout(200)
    else return { path, page: await answer.text() }
  }
  throw new Error('still reading')
}

describe('a report', () => {
  test('is shown beside its record, says that it is not in the archive, and leaves the archive as it was', async () => {
    const before = filesUnder(room.archive)
    const { path, page } = await looked({ 'Báo cáo <năm>.txt': other() })
    expect(path).toMatch(/^\/report\/[0-9a-f]{64}$/u)
    expect(page).toContain('chưa ở trong kho')
    expect(page).toContain('đoàn vào')
    expect(filesUnder(room.archive)).toEqual(before)
    expect(await (await room.get('/drop')).text()).toContain('Báo cáo &lt;năm&gt;.txt')
  })

  test('is deleted when asked, with all that was made of it', async () => {
    const { path } = await looked({ 'x.txt': `${other()}\n\n` })
    const drops = join(room.room.scratch, 'drops')
    const [id = ''] = readdirSync(drops).filter(name =>
      filesUnder(join(drops, name)).some(one => one.includes(path.slice(8))),
    )
    expect((await room.post(`/drop/${id}/delete`)).status).toBe(303)
    expect((await room.get(path)).status).toBe(404)
    expect(existsSync(join(drops, id))).toBe(false)
    expect((await room.get(`/drop/${id}`)).status).toBe(404)
  })

  test('that the archive has already is said to be there', async () => {
    const { page } = await looked({ 'again.txt': bytesOf(mine) })
    expect(page).toContain('đã có trong kho')
  })

  test('of several files each has its own answer', async () => {
    const { page } = await looked({
      'a.docx': bytesOf('mai-chau-2016.docx'),
      'b.txt': 'x'.repeat(0),
      'c.pdf': bytesOf('ha-tinh-2016.pdf'),
    })
    expect(page.match(/href="\/report\//gu)).toHaveLength(2)
    expect(page).toContain('b.txt')
    expect(page).toContain('không đọc được')
  })
})

describe('what cannot be read is told in words', () => {
  test.each([
    ['encrypted', async () => locked(bytesOf('ha-tinh-2016.pdf')), 'mật khẩu'],
    ['cut off', async () => bytesOf('ha-tinh-2016.pdf').subarray(0, 4000), 'không đọc được'],
    ['of no kind', async () => Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256), 'không đọc được'],
  ])('%s', async (_, make, words) => {
    const { page } = await looked({ 'tệp.pdf': await make() })
    expect(page).toContain(words)
    expect(page).toContain('tệp.pdf')
    expect(page).not.toContain(room.room.scratch)
  })

  test('no file at all', async () => {
    const answer = await sent({})
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Chưa chọn tệp')
  })

  test('too many files', async () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`${n}.txt`, 'x']))
    expect((await sent(many)).status).toBe(400)
  })
})

test('of a file with a state-secret mark only hash, page and mark stay', async () => {
  const words = 'Đoàn công tác đặc biệt số 77'
  const { page } = await looked({ 'mật.txt': `TUYỆT MẬT\n\n${words}\n${other()}` })
  expect(page).toContain('TUYỆT MẬT')
  expect(page).toMatch(/<code>[0-9a-f]{64}<\/code>/u)
  expect(page).not.toContain(words)
  const left = filesUnder(join(room.room.scratch, 'drops')).filter(file => readFileSync(file).includes(words))
  expect(left).toEqual([])
})

describe('by script', () => {
  const token = () => ({ 'x-trichluc-token': room.room.token, origin })

  test('bytes are sent as they are, one file after the other, then read', async () => {
    const send = async (id: string, name: string) => {
      const path = `/drop/file?id=${id}&name=${encodeURIComponent(name)}`
      return (await room.request(path, { method: 'POST', body: `${other()}\n${name}`, headers: token() })).text()
    }
    const id = await send('', 'một.txt')
    expect(await send(id, '../../hai.txt')).toBe(id)
    const read = await room.request('/drop/read', {
      method: 'POST',
      body: new URLSearchParams({ id }),
      headers: token(),
    })
    expect(read.headers.get('location')).toBe(`/drop/${id}`)
    const inFolder = filesUnder(join(room.room.scratch, 'drops', id))
    expect(inFolder.every(file => !file.includes('hai'))).toBe(true)
  })

  test('without the token nothing is taken', async () => {
    expect((await room.request('/drop/file', { method: 'POST', body: 'x' })).status).toBe(403)
    expect((await room.request('/drop', { method: 'POST', body: new FormData() })).status).toBe(403)
  })

  test('what says that it is too large is refused before it comes', async () => {
    const headers = { ...token(), 'content-length': `${600 * 2 ** 20}` }
    const answer = await room.request('/drop/file?name=x', { method: 'POST', body: 'x', headers })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('512 MB')
  })

  test('an id that is none is refused', async () => {
    const answer = await room.request('/drop/file?id=../../x', { method: 'POST', body: 'x', headers: token() })
    expect(answer.status).toBe(404)
  })
})

test('what turns out to be too large on its way is not kept', async () => {
  const place = join(room.room.scratch, 'large')
  const endless = new ReadableStream<Uint8Array>({ pull: stream => stream.enqueue(new Uint8Array(65_536)) })
  await expect(saveStream(endless, place, 1_000_000)).rejects.toMatchObject({ reason: 'too-large' })
  expect(existsSync(place)).toBe(false)
})

test('only the last ten are kept', async () => {
  for (let n = 0; n < 11; n++)
    await room.request('/drop/file?name=x', {
      method: 'POST',
      body: 'x',
      headers: { 'x-trichluc-token': room.room.token },
    })
  expect(readdirSync(join(room.room.scratch, 'drops'))).toHaveLength(10)
})
