// Runs: what could not be read and why, adding a folder, watching it, doing again.

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEntry, writeEntry } from '../../src/archive/ledger.ts'
import { lockArchive } from '../../src/archive/lock.ts'
import { openArchive } from '../../src/archive/open.ts'
import { againOrder } from '../../src/web/pages/run/again.ts'
import { encoded } from '../../src/web/pages/run/asked.ts'
import { eventOf } from '../../src/web/runs/events.ts'
import { stepsOf } from '../../src/web/runs/order.ts'
import { type Run, runsIn } from '../../src/web/runs/runs.ts'
import { openTelling } from '../../src/web/runs/told.ts'
import { report } from '../cli/files.ts'
import { type TestRoom, testRoom } from './room.ts'

let folder: string
let room: TestRoom
let broken: string
const secret = 'bao-cao-mat.txt'
const hostile = '<b>"hỏng" & \'x\'.docx'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trichluc-run-'))
  broken = join(folder, hostile)
  await writeFile(broken, '')
  await writeFile(join(folder, secret), `TUYỆT MẬT\n\n${report(2010)}`)
  await writeFile(join(folder, 'good.txt'), report())
  room = await testRoom([broken, join(folder, secret), join(folder, 'good.txt')])
})
afterAll(async () => {
  await room?.close()
  await rm(folder, { recursive: true, force: true })
})

const page = async (path = '/run'): Promise<string> => (await room.get(path)).text()

/** Resolves when no run goes on. */
async function ended(): Promise<Run | null> {
  const runs = runsIn(room.room)
  while (runs.current() !== null && runs.current()?.state !== 'ended')
    await new Promise<void>(resolve => {
      const end = runs.watch(() => {
        end()
        resolve()
      })
    })
  return runs.current()
}

describe('what could not be read', () => {
  test('is told in words with its path, as text', async () => {
    const text = await page()
    expect(text).toContain('1 tệp rỗng')
    expect(text).toContain('Tệp rỗng (0 byte). Hãy chép lại từ bản gốc.')
    expect(text).toContain('&lt;b&gt;&quot;hỏng&quot; &amp; &#39;x&#39;.docx')
    expect(text).not.toContain('<b>"')
  })

  test('of a file that bears a mark only hash, page and mark', async () => {
    const text = await page()
    expect(text).toContain('Dừng vì dấu mật (1)')
    expect(text).toContain('TUYỆT MẬT')
    expect(text).not.toContain(secret)
  })

  test('in English', async () => {
    const text = await page('/run?lang=en')
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('Files that could not be read, and why')
    expect(text).toContain('Stopped by a secrecy mark (1)')
    expect(text).not.toMatch(/Làm lại|Nhập vào kho/u)
  })
})

describe('what is refused', () => {
  test.each(['add', 'again', 'outdated', 'stop', 'folders', 'chosen'])('%s without the token', async name => {
    const body = new URLSearchParams({ paths: folder, all: '1', at: encoded(folder), token: 'x' })
    const answer = await room.request(`/run/${name}`, { method: 'POST', body })
    expect([answer.status, runsIn(room.room).current()]).toEqual([403, null])
  })

  test.each([
    ['', 'Chưa có đường dẫn nào'],
    ['--catalog=/tmp/x', '«--catalog=/tmp/x» không phải đường dẫn đầy đủ'],
    ['-', '«-» không phải đường dẫn đầy đủ'],
    ['../..', '«../..» không phải đường dẫn đầy đủ'],
    ['/khong/co/o/dau', 'Không tìm thấy «/khong/co/o/dau»'],
    [`/${'x'.repeat(5000)}`, 'Đường dẫn này dài quá'],
    [Array.from({ length: 201 }, (_, n) => `/x/${n}`).join('\n'), 'Nhiều đường dẫn quá'],
  ])('paths %j', async (paths, words) => {
    const answer = await room.post('/run/add', { paths, how: 'earnest' })
    expect([answer.status, runsIn(room.room).current()]).toEqual([422, null])
    expect(await answer.text()).toContain(words)
  })

  test('while another program writes to the archive', async () => {
    const unlock = lockArchive(room.archive)
    const answer = await room.post('/run/add', { paths: folder, how: 'earnest' })
    unlock()
    expect([answer.status, runsIn(room.room).current()]).toEqual([422, null])
    expect(await answer.text()).toContain('Một chương trình khác đang ghi vào kho này')
  })
})

test('nothing that is typed is an option', () => {
  const order = {
    kind: 'add',
    paths: ['/x/--archive', '/x/a\n"b"'],
    ocr: 'auto',
    originals: 'referenced',
    how: 'trial',
  } as const
  const options = { archive: '--dry-run', rules: ['-x', 'y'], 'allow-marked': true, 'ocr-cache': 'c', port: '1' }
  const [step] = stepsOf(order, options, 'en')
  expect(step?.args).toEqual([
    ...[
      'ingest',
      '-',
      '--archive=--dry-run',
      '--rules=-x',
      '--rules=y',
      '--allow-marked',
      '--ocr-cache=c',
      '--lang=en',
    ],
    ...['--json', '--ocr=auto', '--reference', '--dry-run'],
  ])
  expect(step?.input).toBe('/x/--archive\0/x/a\n"b"\0')
})

test('what is done again is read as before, unless the server was told otherwise', () => {
  const [plain] = stepsOf({ kind: 'outdated' }, { archive: 'a' }, 'vi')
  expect(plain?.args).toEqual(['reprocess', '--outdated', '--archive=a', '--lang=vi', '--json'])
  const steps = stepsOf({ kind: 'again', hashes: ['ab'], paths: ['/x'] }, { archive: 'a', ocr: 'never' }, 'vi')
  expect(steps.map(({ args, input }) => [args[0], args.at(-1), input])).toEqual([
    ['reprocess', '--ocr=never', 'ab\0'],
    ['ingest', '--ocr=never', '/x\0'],
  ])
})

test('a file from a zip is taken from the zip that is there now', async () => {
  const archive = join(folder, 'zipped')
  await openArchive(archive)
  const zip = join(folder, 'kho.zip')
  await writeFile(zip, 'PK')
  const { mtimeMs } = await stat(zip)
  const [same, other] = ['1'.repeat(64), '2'.repeat(64)] as const
  const failed = {
    status: 'failed',
    exitCode: 2,
    reason: 'empty',
    args: {},
    bytes: 1,
    rulesHash: '',
    version: '',
    ocr: 'auto',
    given: {},
  } as const
  const path = join(zip, 'a.docx')
  await writeEntry(archive, { ...failed, sha256: same, paths: [path], modified: { [path]: mtimeMs } })
  await writeEntry(archive, { ...failed, sha256: other, paths: [path], modified: { [path]: mtimeMs - 1 } })
  // of a zip the size is not that of the file in it
  const order = await againOrder(archive, [same, other, '3'.repeat(64)])
  expect(order).toEqual({ kind: 'again', hashes: [same], paths: [zip] })
})

test('events: those of other kinds and lines that are none are left out', () => {
  const telling = openTelling(() => 0)
  const lines = [
    'no JSON',
    '{"event":"waiting","counts":{}}',
    '{"event":"document-began","path":"/a","at":1,"total":2}',
    '{"event":"document-ended","path":"/a","at":1,"total":2,"status":"failed","sha256":null,"files":1,"pages":0,"dossier":null,"missing":[],"reason":"empty","args":{},"message":"x","exitCode":2}',
    '{"event":"document-began","path":"/b","at":2,"total":2}',
  ]
  for (const event of lines.map(eventOf)) if (event) telling.take(event)
  const { at, total, atWork, faults, tally } = telling.told()
  expect({ at, total, atWork, failed: tally.counts.failed }).toEqual({ at: 1, total: 2, atWork: '/b', failed: 1 })
  expect(faults.first.map(({ path, error }) => [path, error.reason])).toEqual([['/a', 'empty']])
})

test('folders are listed by their names, files only counted', async () => {
  const inside = join(folder, 'chọn "này"\n<i>')
  for (const name of ['b', 'a', '.hidden']) await mkdir(join(inside, name), { recursive: true })
  await writeFile(join(inside, 'a', 'rieng-tu.pdf'), '')
  await writeFile(join(inside, 'rieng-tu.docx'), '')
  await writeFile(join(inside, 'program.exe'), '')
  const text = await (await room.post('/run/folders', { at: encoded(inside) })).text()
  expect(text).toContain('2 tệp đọc được')
  expect(text).toContain(`value="${encoded(join(inside, 'a'))}">a</button>`)
  expect(text).toContain('chọn &quot;này&quot;\n&lt;i&gt;</button>')
  expect(text).not.toMatch(/rieng-tu|\.hidden|<i>/u)
  const chosen = await (await room.post('/run/chosen', { at: encoded(inside), paths: '/typed' })).text()
  expect(chosen).toContain(`name="chosen" value="${encoded(inside)}" checked`)
  expect(chosen).toContain('\n/typed</textarea>')
})

test('a folder that cannot be opened is told', async () => {
  const text = await (await room.post('/run/folders', { at: encoded(join(folder, 'nowhere')) })).text()
  expect(text).toContain('Không mở được thư mục')
})

describe('a run', () => {
  const odd = (): string => join(folder, '--archive "x"\n& y')

  test('is looked at before: nothing is written', async () => {
    await mkdir(odd())
    await writeFile(join(odd(), '--out.txt'), report(2015))
    await writeFile(join(odd(), 'cut <u>.pdf'), '%PDF-1.7\n')
    const answer = await room.post('/run/add', { chosen: encoded(odd()), how: 'trial' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/run'])
    const second = await room.post('/run/add', { paths: folder, how: 'earnest' })
    expect(second.status).toBe(422)
    expect(await second.text()).toContain('Một lượt chạy khác vừa bắt đầu')
    expect(await page()).toContain('id="going"')
    expect((await ended())?.said).toBe(null)
    const text = await page()
    expect(text).toContain('Xem trước: chưa ghi gì vào kho')
    expect(text).toContain('2 tệp mới')
    expect(text).toMatch(/name="how" value="earnest">Nhập vào kho/u)
    expect(await page('/')).toContain('1 văn bản có bản ghi')
  })

  test('is told while it goes on, and its end with what came of it', async () => {
    await room.post('/run/add', { chosen: encoded(odd()), how: 'earnest' })
    const live = await room.get('/run/live')
    expect(live.headers.get('content-type')).toContain('text/event-stream')
    const told = (await live.text())
      .split('\n')
      .filter(line => line.startsWith('data: '))
      .map(line => JSON.parse(line.slice(6)))
    expect(told[0]).toMatchObject({ state: 'running' })
    expect(told.at(-1)).toMatchObject({ state: 'ended', at: 2, total: 2, counts: '1 mới xong · 1 không đọc được' })
    expect(told.at(-1).failed[0].path).toContain('cut <u>.pdf')
    const [made] = (await ended())?.told.made.first ?? []
    const text = await page()
    expect(text).toContain(`<a href="/report/${made?.sha256}">--out.txt</a>`)
    expect(text).toContain('cut &lt;u&gt;.pdf')
    expect(text).not.toContain('<u>')
    expect(await page('/')).toContain('2 văn bản có bản ghi')
  })

  test('does a file again that was put in place of a broken one', async () => {
    const { sha256 } = JSON.parse(await failureOf('empty'))
    await writeFile(broken, await readFile(join(import.meta.dirname, '../../fixtures/reports/mai-chau-2016.docx')))
    await room.post('/run/again', { sha256 })
    const run = await ended()
    expect([run?.said, run?.told.made.first.map(({ path }) => path)]).toEqual([null, [broken]])
    const text = await page()
    expect(text).not.toContain('1 tệp rỗng')
    expect(text).toContain('1 tệp hỏng đã được thay bằng bản đọc được ở cùng chỗ')
    expect(await page('/')).toMatch(/3 văn bản có bản ghi · <span class="error">1 tệp không đọc được/u)
  })

  test('tries what has not changed once more', async () => {
    await room.post('/run/again', { all: '1' })
    const run = await ended()
    expect(run?.order).toMatchObject({ kind: 'again', paths: [] })
    expect([run?.said, run?.told.tally.counts.failed]).toEqual([null, 1])
  })

  test('stopped at once leaves the archive whole, and another can begin', async () => {
    await room.post('/run/add', { paths: folder, how: 'earnest' })
    const answer = await room.post('/run/stop')
    expect(answer.status).toBe(303)
    expect(runsIn(room.room).current()?.state).toBe('stopping')
    expect((await ended())?.said).toBe(null)
    expect(await page()).toContain('Đã dừng theo yêu cầu')
    lockArchive(room.archive)()
  })
})

/** Its entry's hash, by its reason. */
async function failureOf(reason: string): Promise<string> {
  const sha256 = await room.room.reading(
    reader =>
      reader.all<{ sha256: string }>("SELECT sha256 FROM files WHERE status = 'failed' AND reason = ?", reason)[0]
        ?.sha256,
  )
  const entry = await readEntry(room.archive, sha256 ?? '')
  expect(entry).toMatchObject({ status: 'failed', reason })
  return JSON.stringify({ sha256 })
}
