// Who may ask the reading room, and what its pages may do.

import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestRoom, testRoom } from './room.ts'

const report = fileURLToPath(new URL('../../fixtures/reports/ha-tinh-2016.txt', import.meta.url))
let room: TestRoom

beforeAll(async () => {
  room = await testRoom([report])
  // what writes, for the guard to stand before
})
afterAll(() => room.close())

describe('another name for this machine or another site is refused', () => {
  test.each(['evil.example', '127.0.0.1:1', 'localhost', '127.0.0.1.evil.example:8737', ''])('host %j', async host => {
    expect((await room.request('/', { headers: { host } })).status).toBe(421)
  })

  test.each(['http://evil.example', 'null', 'https://127.0.0.1:8737', 'http://localhost:8737', ''])(
    'origin %j',
    async origin => {
      expect((await room.get('/nowhere', { origin })).status).toBe(403)
    },
  )

  test('a picture or a script that another site asks for', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }
    expect((await room.get('/nowhere', headers)).status).toBe(403)
  })

  test('a link from another site may be followed', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await room.get('/nowhere', headers)).status).toBe(404)
  })

  test.each(['127.0.0.1:8737', 'localhost:8737', '[::1]:8737'])('our own are let in: %s', async host => {
    expect((await room.request('/nowhere', { headers: { host, origin: `http://${host}` } })).status).toBe(404)
  })
})

describe('what writes shows the token of this start', () => {
  const send = (headers: Record<string, string>, fields: Record<string, string>, path = '/nowhere') =>
    room.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })

  test('without it, or with another', async () => {
    expect((await send({}, {})).status).toBe(403)
    expect((await send({}, { token: 'x'.repeat(room.room.token.length) })).status).toBe(403)
    expect((await send({ 'x-trichluc-token': 'x' }, { token: room.room.token })).status).toBe(403)
    expect((await room.request('/nowhere', { method: 'DELETE' })).status).toBe(403)
  })

  test('with it: in the form, a header, the address', async () => {
    expect((await send({}, { token: room.room.token })).status).toBe(404)
    expect((await send({ 'x-trichluc-token': room.room.token }, {})).status).toBe(404)
    expect((await send({}, {}, `/nowhere?token=${room.room.token}`)).status).toBe(404)
  })

  test('a form that is too large', async () => {
    const body = new URLSearchParams({ token: room.room.token, words: 'a'.repeat(300_000) })
    expect((await room.request('/nowhere', { method: 'POST', body })).status).toBe(413)
  })
})

test('pages load nothing from elsewhere and run no script that stands in them', async () => {
  const { headers } = await room.get('/nowhere')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
})

describe('style, scripts and letters', () => {
  test('are kept by the browser under the hash of their content', async () => {
    const page = await (await room.get('/nowhere')).text()
    const path = /href="(\/assets\/[^"]+room\.css)"/u.exec(page)?.[1] ?? ''
    const found = await room.get(path)
    expect(found.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(found.headers.get('cache-control')).toContain('immutable')
  })

  test.each(['tsconfig.json', '..%2Fserver.ts', '%2e%2e%2fapp.ts', 'no.css', '..%5Capp.ts'])('no %s', async name => {
    expect((await room.get(`/assets/x/${name}`)).status).toBe(404)
  })
})

describe('languages', () => {
  test('as the server was started, as the address says, as was chosen before', async () => {
    const title = async (path: string, headers = {}): Promise<string> =>
      /<title>([^<·]*) ·/u.exec(await (await room.get(path, headers)).text())?.[1] ?? ''
    expect(await title('/nowhere')).toBe('Không có trang này')
    expect(await title('/nowhere?lang=en')).toBe('There is no such page')
    expect(await title('/nowhere', { cookie: 'trichluc-lang=en' })).toBe('There is no such page')
    expect(await title('/nowhere?lang=xx')).toBe('Không có trang này')
  })
})
