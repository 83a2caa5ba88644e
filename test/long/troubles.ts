// What goes wrong around a run: it says so, the archive is whole, and once the trouble is gone the run goes on.

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { report } from '../cli/files.ts'
import { reports } from '../given.ts'
import { begin, contentOf, type Ended, faultsOf, run } from './run.ts'

interface Place {
  readonly here: string
  readonly input: string
  readonly archive: string
}

/** Some reports in a folder, and where their archive shall be. */
export function place(count = 6): Place {
  const here = mkdtempSync(join(tmpdir(), 'trichluc-trouble-'))
  onTestFinished(() => rmSync(here, { recursive: true, force: true }))
  const input = join(here, 'in')
  mkdirSync(input)
  for (let n = 0; n < count; n++) writeFileSync(join(input, `bc-${n}.txt`), report(2000 + n))
  // somebody else runs it, too
  for (const folder of [here, input]) chmodSync(folder, 0o755)
  return { here, input, archive: join(here, 'kho') }
}

const argsFor = ({ input, archive }: Pick<Place, 'input' | 'archive'>, ...more: readonly string[]) => [
  ...['ingest', input, '--archive', archive, '--ocr', 'never', '--workers', '2'],
  ...more,
]

const expectPlain = ({ err }: Ended): void => expect(err).not.toMatch(/lỗi của chương trình|\n {4}at /u)

/** The run, once nothing is in its way, makes the archive that it would have made. */
async function expectWholeAfter(one: Place, workers = '2'): Promise<void> {
  const ended = await run(argsFor(one, '--workers', workers))
  expectPlain(ended)
  expect(ended.code).toBe(0)
  const other = join(one.here, 'kho-2')
  expect((await run(argsFor({ ...one, archive: other }, '--workers', workers))).code).toBe(0)
  expect(contentOf(one.archive)).toEqual(contentOf(other))
}

/** A file system in memory of so many kilobytes; false where none can be mounted. */
function mountSmall(at: string, size: number): boolean {
  mkdirSync(at)
  const options = ['-t', 'tmpfs', '-o', `size=${size}k,mode=755`, 'tmpfs', at]
  const mounted = process.platform === 'linux' && spawnSync('mount', options, { stdio: 'ignore' }).status === 0
  if (mounted) onTestFinished(() => void spawnSync('umount', ['-l', at]))
  return mounted
}

export async function fullDisk(skip: (why: string) => void, workers = '2'): Promise<void> {
  const one = place(12)
  const disk = join(one.here, 'ổ')
  if (!mountSmall(disk, 8000)) return skip('no file system can be mounted here')
  const archive = join(disk, 'kho')
  const ballast = join(disk, 'đầy')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, new Uint8Array(bavail * bsize - 150_000))
  const ended = await run(argsFor({ ...one, archive }, '--workers', workers))
  expectPlain(ended)
  expect(ended.err).toMatch(/ổ đĩa đã đầy/u)
  expect(ended.code).toBe(5)
  expect(faultsOf(archive)).toEqual([])
  rmSync(ballast)
  await expectWholeAfter({ ...one, archive }, workers)
}

/** Whom modes of files hold back. */
const nobody = process.getuid?.() === 0 ? 65534 : undefined

export async function readOnly(skip: (why: string) => void): Promise<void> {
  if (process.platform === 'win32') return skip('modes of folders hold nobody back')
  const one = place()
  const locked = join(one.here, 'khóa')
  mkdirSync(locked, { mode: 0o555 })
  const around = nobody === undefined ? {} : { uid: nobody, env: { HOME: one.here } }
  const none = await run(argsFor({ ...one, archive: join(locked, 'kho') }), around)
  expectPlain(none)
  expect(none.err).toMatch(/không có quyền/u)
  expect(none.code).toBe(5)
  // half of it is there, and then nothing more may be written
  const later = join(one.input, 'bc-5.txt')
  cpSync(later, join(one.here, 'bc-5.txt'))
  rmSync(later)
  expect((await run(argsFor(one))).code).toBe(0)
  cpSync(join(one.here, 'bc-5.txt'), later)
  const before = contentOf(one.archive)
  if (nobody === undefined) spawnSync('chmod', ['-R', 'a-w', one.archive])
  const ended = await run(argsFor(one), around)
  if (nobody === undefined) spawnSync('chmod', ['-R', 'u+w', one.archive])
  expectPlain(ended)
  expect(ended.err).toMatch(/không có quyền/u)
  expect(ended.code).toBe(5)
  expect(contentOf(one.archive)).toEqual(before)
  await expectWholeAfter(one)
}

export async function changingFile(): Promise<void> {
  const one = place()
  const changing = join(one.input, 'a-đổi.txt')
  const original = report(1990)
  let n = 0
  writeFileSync(changing, original)
  const writer = setInterval(() => writeFileSync(changing, `${original}\n${++n}`), 5)
  const ended = await run(argsFor(one)).finally(() => clearInterval(writer))
  expectPlain(ended)
  expect(ended.err).toMatch(/a-đổi\.txt: tệp bị thay đổi trong lúc đọc/u)
  expect(ended.code).toBe(20)
  expect(faultsOf(one.archive)).toEqual([])
  writeFileSync(changing, original)
  await expectWholeAfter(one)
}

export async function vanishingFile(): Promise<void> {
  const one = place(12)
  const vanishing = join(one.input, 'z-mất.txt')
  writeFileSync(vanishing, report(1990))
  const { ended } = begin(argsFor(one, '--workers', '1'))
  // the files have been found, and the first is at work
  while (!isAtWork(one.archive)) await wait(1)
  rmSync(vanishing)
  const said = await ended
  expectPlain(said)
  expect(said.err).toMatch(/z-mất\.txt: không tìm thấy/u)
  expect(said.code).toBe(20)
  expect(faultsOf(one.archive)).toEqual([])
  await expectWholeAfter(one)
}

const isAtWork = (archive: string): boolean => {
  const table = join(archive, 'working')
  return existsSync(table) && readdirSync(table).length > 0
}

const fault = new URL('fault.mjs', import.meta.url).href
const faulty = { env: { NODE_OPTIONS: `--import ${fault}` } }

export async function hangingWorker(): Promise<void> {
  const one = place(2)
  cpSync(`${reports}/mai-chau-2016.pdf`, join(one.input, "treo 'ở đây'.pdf"))
  const ended = await run(argsFor(one, '--page-seconds', '8'), faulty)
  expectPlain(ended)
  expect(ended.err).toMatch(/treo .*quá 8 giây không xong một trang; .*ở trang 2\)/u)
  expectCommand(ended, one, '--memory 4096 --page-seconds 900')
  expect(ended.code).toBe(20)
  expect(faultsOf(one.archive)).toEqual([])
  await expectDoneWithMore(one, '--memory', '4096', '--page-seconds', '24')
}

export async function eatingWorker(): Promise<void> {
  const one = place(2)
  cpSync(`${reports}/mai-chau-2016.pdf`, join(one.input, 'ngốn.pdf'))
  const ended = await run(argsFor(one, '--memory', '700'), faulty)
  expectPlain(ended)
  expect(ended.err).toMatch(/ngốn\.pdf: .*cần hơn 700 MB bộ nhớ/u)
  expectCommand(ended, one, '--memory 4096 --page-seconds 900')
  expect(ended.code).toBe(20)
  expect(faultsOf(one.archive)).toEqual([])
  await expectDoneWithMore(one, '--memory', '4096')
}

/** The very command that tries again, its paths as a shell reads them. */
function expectCommand({ err }: Ended, { archive }: Place, limits: string): void {
  const [, command = ''] = /(?:trichluc|npm start --silent --) (ingest .*)/u.exec(err) ?? []
  expect(command).toContain(`--workers 1 ${limits}`)
  if (process.platform === 'win32') return
  const words = spawnSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' }).stdout.split('\n')
  expect(existsSync(words[1] ?? '')).toBe(true)
  expect(words.slice(2, 4)).toEqual(['--archive', archive])
}

/** With the trouble gone and wider limits, the document that was set apart is read. */
async function expectDoneWithMore(one: Place, ...more: readonly string[]): Promise<void> {
  const ended = await run(argsFor(one, ...more))
  expectPlain(ended)
  expect(ended.code).toBe(0)
  await expectWholeAfter(one)
}
