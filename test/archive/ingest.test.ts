import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { start, trichluc } from '../cli/command.ts'
import { file, folder, report } from '../cli/files.ts'

/** Every file under a folder with the hash of its bytes. */
function contentOf(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(path, name)).isFile(),
  )
  return Object.fromEntries(
    names.toSorted().map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex'),
    ]),
  )
}

const entriesOf = (archive: string) =>
  Object.keys(contentOf(join(archive, 'ledger')))
    // a run that was killed may have left half of one
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(join(archive, 'ledger', name), 'utf8')))

function inputs(count: number): { input: string; archive: string } {
  const here = folder()
  const input = join(here, 'in')
  mkdirSync(join(input, 'sau'), { recursive: true })
  for (let n = 0; n < count; n++) file(input, `${String(n).padStart(3, '0')}.txt`, report(2000 + n))
  return { input, archive: join(here, 'kho') }
}

describe('ingest', { timeout: 120_000 }, () => {
  test('every file ends with a record or a reason; a second run does nothing', async () => {
    const { input, archive } = inputs(2)
    file(input, 'rong.txt', '')
    file(join(input, 'sau'), 'ban-sao.txt', report(2000))
    file(input, '.an.txt', report(1999))
    file(input, '~$a.docx', 'x')
    symlinkSync('vong', join(input, 'vong'))
    const first = await trichluc(['ingest', input, '--archive', archive])
    expect(first).toMatchObject({ code: 20, out: '' })
    expect(first.err).toMatch(/Đã xem 5 tệp: 2 mới xong, 1 đã có trong kho, 2 không xong/u)
    expect(first.err).toMatch(/rong\.txt: tệp rỗng/u)
    expect(first.err).toMatch(/vong/u)
    expect(
      entriesOf(archive)
        .map(({ status, paths }) => [status, paths.length])
        .toSorted(),
    ).toEqual([
      ['done', 1],
      ['done', 2],
      ['failed', 1],
    ])
    const before = contentOf(archive)
    const second = await trichluc(['ingest', input, '--archive', archive])
    expect(second.code).toBe(20)
    expect(second.err).toMatch(/0 mới xong, 3 đã có trong kho, 2 không xong/u)
    expect(contentOf(archive)).toEqual(before)
  })

  test('the same bytes give the same record bytes, whatever they are called and wherever they lie', async () => {
    const [one, other] = [inputs(1), inputs(0)]
    file(join(other.input, 'sau'), 'khac.txt', report(2000))
    await trichluc(['ingest', one.input, '--archive', one.archive])
    await trichluc(['ingest', other.input, '--archive', other.archive])
    const records = contentOf(join(one.archive, 'records'))
    expect(Object.keys(records)).toHaveLength(1)
    expect(contentOf(join(other.archive, 'records'))).toEqual(records)
  })

  test('a state-secret mark: the ledger keeps hash, page and mark, the archive nothing', async () => {
    const { input, archive } = inputs(0)
    const marked = file(input, 'mat.txt', `TUYỆT MẬT\n\n${report()}`)
    const ran = await trichluc(['ingest', input, '--archive', archive])
    expect(ran.code).toBe(20)
    expect(ran.err).toMatch(/mat\.txt: trang 1 .*«TUYỆT MẬT»/u)
    const sha256 = createHash('sha256').update(readFileSync(marked)).digest('hex')
    expect(entriesOf(archive)).toEqual([{ sha256, status: 'stopped', exitCode: 10, page: 1, mark: 'TUYỆT MẬT' }])
    expect(readdirSync(archive).toSorted()).toEqual(['archive.json', 'catalog.sqlite', 'ledger', 'run.lock'])
    const allowed = await trichluc(['ingest', input, '--archive', archive, '--allow-marked'])
    expect(allowed.code).toBe(0)
    expect(entriesOf(archive)).toMatchObject([{ status: 'done' }])
  })

  test('a folder that holds something else is no archive', async () => {
    const { input } = inputs(1)
    const ran = await trichluc(['ingest', input, '--archive', input])
    expect(ran).toMatchObject({ code: 9, out: '' })
    expect(readdirSync(input).toSorted()).toEqual(['000.txt', 'sau'])
  })

  test.each(['SIGINT', 'SIGKILL'] as const)('%s leaves a whole archive, and the next run finishes it', async signal => {
    const { input, archive } = inputs(60)
    const child = start(['ingest', input, '--archive', archive])
    let err = ''
    child.stderr.on('data', text => {
      err += text
    })
    const closed = new Promise<number | null>(resolve => child.on('close', resolve))
    while (
      !readdirSync(join(archive, '..'), { recursive: true, encoding: 'utf8' }).some(name =>
        /ledger.*\.json$/u.test(name),
      )
    )
      await wait(5)
    child.kill(signal)
    const code = await closed
    if (signal === 'SIGINT') {
      expect(code).toBe(130)
      expect(err).toMatch(/Đã dừng theo yêu cầu, sau tệp \d+\/60/u)
    }
    const done = entriesOf(archive).filter(({ status }) => status === 'done')
    expect(done.length).toBeGreaterThan(0)
    for (const { sha256 } of done)
      expect(
        JSON.parse(readFileSync(join(archive, 'records', sha256.slice(0, 2), `${sha256}.json`), 'utf8')),
      ).toMatchObject({
        source: { sha256 },
      })
    expect(await trichluc(['ingest', input, '--archive', archive])).toMatchObject({ code: 0 })
    const undisturbed = join(archive, '..', 'kho-2')
    await trichluc(['ingest', input, '--archive', undisturbed])
    // the catalog says the same in another order
    for (const each of [archive, undisturbed]) rmSync(join(each, 'catalog.sqlite'))
    expect(contentOf(archive)).toEqual(contentOf(undisturbed))
  })
})
