import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { eventSchema } from '../../../src/cli/ingest/events.ts'
import { openWaiting } from '../../../src/cli/ingest/waiting.ts'
import { zip } from '../../archive/find/zip/made.ts'
import { root } from '../../given.ts'
import { called, start, trichluc } from '../command.ts'
import { file, folder, report } from '../files.ts'

const eventsIn = (out: string) =>
  out
    .trim()
    .split('\n')
    .map(line => eventSchema.parse(JSON.parse(line)) as Record<string, unknown>)

const contents = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(path, name)).isFile())
    .map(name => `${name}\n${readFileSync(join(path, name), 'latin1')}`)

describe('ingest', { timeout: 60_000 }, () => {
  test('a zip, told as events: its files are documents, and nothing of a marked one stays', async () => {
    const here = folder()
    const marked = `TUYỆT MẬT\n\n${report()}`
    const path = file(
      here,
      'bao cao.zip',
      zip([
        { name: '2018/a.txt', content: report(2018) },
        { name: 'mat.txt', content: marked },
        { name: '../b.txt', content: 'x' },
      ]),
    )
    const archive = join(here, 'kho')
    const ran = await trichluc(['ingest', path, '--archive', archive, '--json', '--ocr', 'never'])
    expect(ran.code).toBe(20)
    const events = eventsIn(ran.out)
    expect(events.filter(({ event }) => event === 'document-ended')).toMatchObject([
      { path: `${path}/../b.txt`, status: 'failed', reason: 'bad-member', sha256: null },
      { path: join(path, '2018', 'a.txt'), status: 'done', reason: null, exitCode: 0 },
      { path: join(path, 'mat.txt'), status: 'stopped', reason: 'secrecy-mark', exitCode: 10 },
    ])
    expect(events[0]).toMatchObject({ event: 'run-began', mode: 'run' })
    expect(events.at(-1)).toMatchObject({
      event: 'run-ended',
      counts: { done: 1, failed: 1, stopped: 1 },
      exitCode: 20,
    })
    expect(contents(archive).filter(text => text.includes(Buffer.from(marked).toString('latin1')))).toEqual([])
    expect(readdirSync(archive)).not.toContain('working')
    const again = await trichluc(['ingest', path, '--archive', archive, '--ocr', 'never'])
    expect(again.err).toMatch(/0 mới xong, 1 đã có trong kho, 1 không xong, 1 dừng vì dấu mật/u)
  })

  test('--dry-run: paths from standard input, files of a zip, and nothing is written', async () => {
    const here = folder()
    file(here, 'a.txt', report())
    file(here, 'b.zip', zip([{ name: 'b.txt', content: report(2019) }]))
    const input = `${join(here, 'a.txt')}\n${join(here, '*.zip')}\n${join(here, 'khong-co.txt')}\n`
    const ran = await trichluc(['ingest', '-', '--archive', join(here, 'kho'), '--dry-run', '--json'], { input })
    expect(ran.code).toBe(20)
    expect(eventsIn(ran.out).filter(({ event }) => event === 'document-planned')).toMatchObject([
      { path: join(here, 'a.txt'), plan: 'new' },
      { path: join(here, 'b.zip', 'b.txt'), plan: 'new' },
      { path: join(here, 'khong-co.txt'), plan: 'unreadable', reason: 'not-found' },
    ])
    expect(eventsIn(ran.out).at(-1)).toMatchObject({ planned: { new: 2, unreadable: 1 }, exitCode: 20 })
    expect(ran.err).toMatch(/2 tệp mới/u)
    expect(readdirSync(here).toSorted()).toEqual(['a.txt', 'b.zip'])
  })

  test('a mistyped path makes no archive, nor does a pattern that nothing matches', async () => {
    const here = folder()
    file(here, 'a.txt', report())
    const archive = join(here, 'kho')
    const ran = await called(['ingest', join(here, 'b.txt'), join(here, '*.pdf'), '--archive', archive])
    expect(ran.code).toBe(20)
    expect(ran.err).toMatch(/b\.txt: không tìm thấy[^\n]*\n[^\n]*\*\.pdf: không có tệp nào khớp với mẫu này/u)
    expect(readdirSync(here)).toEqual(['a.txt'])
  })

  test('where the archive was done by other rules that is said first, and what would be done again', async () => {
    const here = folder()
    const [own, archive] = [join(here, 'quy-tac'), join(here, 'kho')]
    mkdirSync(own)
    file(own, 'x.yaml', readFileSync(`${root}rules/relations.yaml`))
    const path = file(here, 'a.txt', report())
    const args = ['ingest', path, '--archive', archive]
    expect((await called([...args, '--rules', own])).err).not.toContain('bộ quy tắc khác')
    const ahead = await called([...args, '--dry-run', '--json'])
    expect(ahead.err).toMatch(/1\/1 văn bản trong kho đã làm theo bộ quy tắc khác.*1 tệp sẽ làm lại/su)
    expect(eventsIn(ahead.out).find(({ event }) => event === 'other-rules')).toMatchObject({ count: 1, all: 1 })
    expect((await called([...args, '--rules', own])).err).not.toContain('bộ quy tắc khác')
    expect((await called(args)).err).toMatch(/^Chú ý: 1\/1 văn bản/u)
    expect((await called(args)).err).not.toContain('bộ quy tắc khác')
  })

  test('--watch: goes on after what is there; Ctrl-C ends it cleanly', async () => {
    const here = folder()
    const [input, archive] = [join(here, 'in'), join(here, 'kho')]
    mkdirSync(input)
    file(input, 'a.txt', report())
    const child = start(['ingest', input, '--archive', archive, '--watch', '--json', '--ocr', 'never'])
    let out = ''
    child.stdout.on('data', text => {
      out += text
    })
    const closed = new Promise<number | null>(resolve => child.on('close', resolve))
    while (!out.includes('"waiting"')) await wait(20)
    child.kill('SIGINT')
    expect(await closed).toBe(0)
    expect(eventsIn(out).at(-1)).toMatchObject({ event: 'run-ended', counts: { done: 1 }, interrupted: false })
  })
})

describe('waiting', () => {
  test('a change is heard before the time is over; an end ends it', async () => {
    const here = folder()
    const stop = new AbortController()
    const { wait: until, close } = await openWaiting([here], stop.signal, { rest: 20, betweenLooks: 60_000 })
    const heard = until('later')
    await wait(60)
    file(here, 'a.txt', 'x')
    await heard
    const ended = until('later')
    stop.abort()
    await ended
    close()
  })
})
