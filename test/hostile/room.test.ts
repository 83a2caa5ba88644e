// The reading room as a whole, attacked: addresses, forms, uploads, and reports that mean harm. After all of it the archive
// is what it was.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../src/web/server.ts'
import { documentXml, docxOf, paragraph } from '../readers/docx/factories.ts'
import { origin, roomOf, type TestRoom } from '../web/room.ts'
import { pdf, words } from './pdf.ts'
import { evils, hostile, hostileArchive, svg } from './room-archive.ts'

let folder: string
let room: TestRoom
let server: Server
let before: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trichluc-hostile-'))
  const archive = join(folder, 'archive')
  await hostileArchive(archive)
  room = await roomOf(archive)
  server = await startServer(room.room, 0)
  before = stateOf(archive)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Names and contents of all files; pictures of pages that were drawn are no part of it. */
function stateOf(archive: string): string {
  const all = readdirSync(archive, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile() && !/catalog\.sqlite|^run\.lock$/u.test(one.name))
    .map(one => join(one.parentPath, one.name))
    .toSorted()
  const whole = createHash('sha256')
  for (const file of all) whole.update(`${file}\0`).update(readFileSync(file))
  return whole.digest('hex')
}

const token = (): Record<string, string> => ({ 'x-trichluc-token': room.room.token, origin })

/** Tags of a page, with their attributes. */
const tagsOf = (
  page: string,
): { readonly name: string; readonly attributes: readonly string[]; readonly tag: string }[] =>
  [...page.matchAll(/<([a-z!][^\s>/]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>/giu)].map(
    ([tag, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: [...rest.matchAll(/\s+([^\s=>"']+)(?:="[^"]*")?/gu)].map(([, one = '']) => one.toLowerCase()),
      tag,
    }),
  )

/** What a page has that it must not have. */
function harmIn(page: string): string[] {
  const tags = tagsOf(page)
  return [
    // what is no tag of ours, as we write them
    ...page
      .replace(/<!doctype html>/u, '')
      .split('<')
      .slice(1)
      .filter(one => !/^\/?[a-z][^<>]*>/iu.test(one)),
    ...tags
      .filter(({ attributes }) => attributes.some(one => one.startsWith('on') || one === 'style'))
      .map(({ tag }) => tag),
    ...tags.filter(({ name, tag }) => name === 'script' && !/src="\/assets\//u.test(tag)).map(({ tag }) => tag),
    ...tags.filter(({ tag }) => /(?:href|src|action)="(?![/#?])/u.test(tag)).map(({ tag }) => tag),
    ...(page.match(/[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n\t]/gu) ?? []),
    ...tags
      .filter(
        ({ name }) =>
          ['img', 'iframe', 'object', 'embed', 'base', 'style'].includes(name) && page.includes(`<${name} src=x`),
      )
      .map(({ tag }) => tag),
  ]
}

describe('reports that mean harm', () => {
  test('on every page that can be reached they are text', { timeout: 60_000 }, async () => {
    const seen = new Set<string>()
    const queue = [
      '/',
      '/compare',
      '/citations',
      '/conflicts',
      '/review',
      '/run',
      '/drop',
      `/report/${hostile.html}?view=text`,
    ]
    queue.push(
      ...evils.map(one => `/?q=${encodeURIComponent(one)}`),
      `/compare?indicator=in.trips&sources=1&growth=1&plan=1`,
    )
    let shown = 0
    for (let path = queue.shift(); path !== undefined && seen.size < 160; path = queue.shift()) {
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await room.get(path)
      const text = await answer.text()
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'")
      expect(answer.status, `${path} ${text.slice(0, 3000)}`).not.toBe(500)
      expect(harmIn(text), path).toEqual([])
      if (text.includes('evil()')) shown++
      const links = [...text.matchAll(/href="(\/[^"#]*)/gu)].map(([, one = '']) => one.replaceAll('&amp;', '&'))
      queue.push(...links.filter(one => !one.startsWith('/assets/') && !/lang=/u.test(one)))
    }
    // else nothing was tried
    expect(shown).toBeGreaterThan(5)
  })

  test.each(['original', 'record.json', 'corrected.json'])(
    'what can be saved is saved, never opened: %s',
    async name => {
      const answer = await room.get(`/report/${hostile.svg}/${name}`)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/u)
      expect(answer.headers.get('content-type')).toMatch(/^application\/(?:octet-stream|json)/u)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      for (const [, value] of answer.headers) expect(value).not.toMatch(/\p{Cc}/u)
      if (name === 'original') expect(await answer.text()).toBe(svg)
    },
  )

  test('no cell of a table that is saved is a formula', async () => {
    const csv = await (await room.get('/compare/table.csv?indicator=in.trips&by=body')).text()
    expect(csv).toContain('evil')
    const fields = csv.split(/[,\r\n]/u).map(one => one.replace(/^"/u, ''))
    expect(fields.filter(one => /^[=+@\t]|^-(?!\d)/u.test(one))).toEqual([])
    const picture = await (await room.get('/compare/table.svg?indicator=in.trips&by=body')).text()
    expect(picture).toContain('evil()')
    expect(harmIn(picture.replace(/ xmlns="[^"]*"/u, ''))).toEqual([])
  })
})

describe('addresses', () => {
  const names = [
    ...[
      '../archive.json',
      '..%2f..%2farchive.json',
      '%2e%2e%2farchive.json',
      '%252e%252e%252farchive.json',
      '..\\archive.json',
    ],
    ...[
      '..%5c..%5carchive.json',
      '%00',
      'a%00.json',
      'CON',
      'nul.txt',
      'COM1',
      'C:%5cWindows%5cwin.ini',
      '%2fetc%2fpasswd',
    ],
    ...[
      '....//archive.json',
      '%c0%ae%c0%ae%c0%af',
      '%',
      '%zz',
      '%f0%9f',
      '__proto__',
      'constructor',
      "' OR 1=1 --",
      '0',
      '-1',
      '1e309',
    ],
  ]
  const places = [
    ...[
      '/report/X',
      `/report/${hostile.html}/X`,
      `/report/${hostile.html}/page/X`,
      `/report/${hostile.html}/marks/X`,
      `/report/${hostile.html}/item/X`,
    ],
    ...[
      `/report/${hostile.html}/explain/X`,
      `/report/${hostile.html}?item=X`,
      '/assets/x/X',
      '/compare/X',
      '/compare?indicator=X',
      '/citations/X',
    ],
    ...[
      '/citations/X/network.svg',
      '/conflicts/X',
      '/drop/X',
      '/drop/file?id=X',
      '/run/X',
      '/review?document=X',
      '/?q=X',
      '/?after=X',
    ],
  ]

  test.each(places)('%s leads nowhere else', async place => {
    for (const name of names) {
      const answer = await room.get(place.replace('X', name))
      const text = await answer.text()
      expect(answer.status, `${place} ${name} ${text.slice(0, 500)}`).not.toBe(500)
      expect(text).not.toMatch(/root:x:|"schemaVersion"|"formatVersion"|node:internal|at file:/u)
      expect(harmIn(text.startsWith('<!doctype') ? text : ''), `${place} ${name}`).toEqual([])
    }
  })

  test('very long ones are answered quickly', async () => {
    const long = 'a'.repeat(15_000)
    const started = performance.now()
    for (const place of places) expect((await room.get(place.replace('X', long))).status, place).not.toBe(500)
    expect(performance.now() - started).toBeLessThan(8000)
  })

  test('line ends in them are no headers', async () => {
    const path = encodeURIComponent('x\r\nset-cookie: evil=1\r\n\r\n<script>')
    for (const place of ['/?lang=X', '/compare/X', `/report/${hostile.html}/X`, '/drop/X']) {
      const { headers } = await room.get(place.replace('X', path))
      expect(headers.get('set-cookie') ?? '').not.toContain('evil')
    }
  })
})

describe('methods', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'POST', 'OPTIONS'])('%s without the token does nothing', async method => {
    for (const path of ['/', '/compare', '/drop', '/run/add', `/report/${hostile.html}`]) {
      const answer = await room.request(path, { method, headers: { origin, 'access-control-request-method': 'PUT' } })
      expect(answer.status, path).toBe(403)
      expect([...answer.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
    }
  })

  test('a form is not sent by a link: the token in an address opens no page that writes', async () => {
    for (const path of ['/drop/read', '/run/add', '/run/stop', '/run/again', '/drop/0123456789abcdef/delete'])
      expect((await room.get(`${path}?token=${room.room.token}`)).status, path).toBe(404)
  })

  test('HEAD is GET without its words', async () => {
    const answer = await room.request('/compare', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  test('another name of this machine and another site are refused on every page', async () => {
    for (const path of [
      '/',
      '/compare/table.csv?indicator=in.trips',
      `/report/${hostile.html}`,
      '/drop',
      '/run/live',
    ]) {
      expect((await room.request(path, { headers: { host: 'evil.example:8737' } })).status).toBe(421)
      expect((await room.get(path, { origin: 'http://evil.example' })).status).toBe(403)
    }
  })
})

/** Bytes as they are, over a connection of their own; what came back until it was closed or `milliseconds` went by. */
function raw(lines: readonly string[], milliseconds = 3000): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(server.port, '127.0.0.1')
    let said = ''
    const end = (): void => {
      socket.destroy()
      resolve(said)
    }
    socket.setEncoding('latin1').on('data', text => {
      said += text
    })
    socket.on('close', end).on('error', end)
    socket.write(lines.join('\r\n'))
    void setTimeout(milliseconds).then(end)
  })
}

const host = (): string => `Host: 127.0.0.1:${server.port}`
const sent = (): string[] => [host(), `X-Trichluc-Token: ${room.room.token}`]

describe('on the wire', () => {
  test.each([
    ['TRACE', /^HTTP\/1\.1 (?:403|404|405|501)/u],
    ['CONNECT', /^(?:HTTP\/1\.1 4|$)/u],
    ['EVIL', /^HTTP\/1\.1 4/u],
  ])('the method %s', async (method, status) => {
    const said = await raw([`${method} / HTTP/1.1`, host(), 'Cookie: secret=1', 'Connection: close', '', ''])
    expect(said).toMatch(status)
    expect(said).not.toContain('secret')
  })

  test.each([
    ['no Host', ['GET / HTTP/1.1', 'Connection: close', '', '']],
    ['two lengths', ['POST /run/add HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Content-Length: 50', '', 'abcde']],
    [
      'length and chunks',
      ['POST /run/add HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Transfer-Encoding: chunked', '', '0', '', ''],
    ],
    ['an address of 100 kB', [`GET /${'a'.repeat(100_000)} HTTP/1.1`, 'Host: x', '', '']],
    [
      'another site in the address',
      ['GET http://evil.example/ HTTP/1.1', 'Host: evil.example', 'Connection: close', '', ''],
    ],
    ['no HTTP at all', ['\u0016\u0003\u0001\u0000', '', '']],
  ])('%s is refused', async (_, lines) => {
    expect(await raw(lines)).toMatch(/^(?:HTTP\/1\.1 4|$)/u)
  })

  test('a form with a file comes through whole, and one that is none does not', async () => {
    const body = new FormData()
    body.append('file', new Blob(['Báo cáo ba']), 'a.txt')
    const path = `${server.address}drop?token=${room.room.token}`
    const answer = await fetch(path, { method: 'POST', body, redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/drop\/[0-9a-f]{16}$/u),
    ])
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await fetch(path, { method: 'POST', body: '--x\r\n', headers })).status).toBe(400)
  })

  test('while one sends slowly the others are answered', async () => {
    const slow = Array.from({ length: 30 }, () =>
      raw(['POST /drop/file?name=x HTTP/1.1', ...sent(), 'Content-Length: 1000000', '', 'abc'], 1500),
    )
    const started = performance.now()
    const answer = await fetch(`${server.address}compare`)
    expect(answer.status).toBe(200)
    expect(performance.now() - started).toBeLessThan(1500)
    await Promise.all(slow)
    // what never came whole is not kept
    await setTimeout(1000)
    const left = readdirSync(join(room.room.scratch, 'drops'), { recursive: true, encoding: 'utf8' })
    expect(left.filter(name => name.includes('coming'))).toEqual([])
  })
})

const endless = (): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: stream => stream.enqueue(new Uint8Array(65_536).fill(97)) })

describe('what is sent', () => {
  test('a form that never ends', async () => {
    for (const path of ['/run/add', '/drop/read', '/run/folders', `/conflicts/x`]) {
      const init = { method: 'POST', body: endless(), duplex: 'half', headers: token() }
      expect((await room.request(path, init as RequestInit)).status, path).toBe(413)
    }
  })

  test('files that never end, by a form without its length', async () => {
    const headers = { ...token(), 'content-type': 'multipart/form-data; boundary=x' }
    const init = { method: 'POST', body: endless(), duplex: 'half', headers }
    expect((await room.request('/drop', init as RequestInit)).status).toBe(413)
  })

  test('a form of a hundred thousand parts is refused within seconds', async () => {
    const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n\r\n'
    const body = `${part.repeat(100_000)}--x--\r\n`
    const headers = {
      ...token(),
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': `${body.length}`,
    }
    const started = performance.now()
    expect((await room.request('/drop', { method: 'POST', body, headers })).status).toBe(400)
    expect(performance.now() - started).toBeLessThan(8000)
  })

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=y',
    'text/xml',
    '',
  ])('a form that is none: %j', async type => {
    const headers = { ...token(), 'content-type': type, 'content-length': '5' }
    expect((await room.request('/drop', { method: 'POST', body: '--x\r\n', headers })).status).toBe(400)
  })

  /** The page that tells what became of a file. */
  async function dropped(name: string, bytes: Uint8Array): Promise<string> {
    const path = `/drop/file?name=${encodeURIComponent(name)}`
    const id = await (
      await room.request(path, { method: 'POST', body: new Uint8Array(bytes), headers: token() })
    ).text()
    await room.request('/drop/read', { method: 'POST', body: new URLSearchParams({ id }), headers: token() })
    for (let n = 0; n < 200; n++) {
      const answer = await room.get(`/drop/${id}`)
      const next = answer.headers.get('location')
      if (next !== null) return (await room.get(next)).text()
      if (!answer.headers.has('refresh')) return answer.text()
      await setTimeout(200)
    }
    throw new Error('still reading')
  }

  // with others it would be no text
  const printable = evils.filter(one => !/\p{Cc}/u.test(one))
  const types =
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const files: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['entities.docx', () => docxOf(types + documentXml(paragraph('Báo cáo &b;&x;'))), /Báo cáo|không/u],
    ['bomb.docx', () => docxOf(documentXml(paragraph('x').repeat(400_000))), /không đọc được/u],
    ['script.pdf', () => pdf(words, { more: [Buffer.from('<</S/JavaScript/JS(app.alert\\(1\\))>>')] }), /Bao cao/u],
    [
      'page.html',
      () => strToU8(`<script>evil()</script><p onclick="evil()">Báo cáo đối ngoại</p>${printable.join('')}`),
      /Báo cáo/u,
    ],
    ['picture.svg', () => strToU8(svg), /không|evil/u],
    [`${evils.join('')}.txt`, () => strToU8('Báo cáo'), /Báo cáo/u],
    ['../../../../tmp/evil.txt', () => strToU8('Báo cáo một'), /Báo cáo một/u],
    ['slip.zip', () => zipSync({ '../../../evil.txt': strToU8('Báo cáo hai'), '/etc/evil.txt': strToU8('x') }), /./u],
  ]

  test.each(files)('%s is read or refused, and does nothing', { timeout: 60_000 }, async (name, make, words) => {
    const page = await dropped(name, make())
    expect(page).toMatch(words)
    expect(page).not.toMatch(/root:x:|a{200}/u)
    expect(harmIn(page)).toEqual([])
    expect(existsSync('/tmp/evil.txt')).toBe(false)
  })
})

test('many at once are all answered', async () => {
  const paths = ['/', '/compare?indicator=in.trips', '/citations', `/report/${hostile.html}`, '/conflicts']
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) => fetch(new URL(paths[n % 5] ?? '/', server.address))),
  )
  expect(answers.filter(({ status }) => status === 500)).toEqual([])
})

test('after all of it the archive is what it was', () => {
  expect(stateOf(room.archive)).toBe(before)
})
