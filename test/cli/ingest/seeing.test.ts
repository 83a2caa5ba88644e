import { expect, test } from 'vitest'
import { openSeeing } from '../../../src/cli/ingest/seeing.ts'
import { TrichLucError } from '../../../src/model/errors.ts'
import type { Outcome } from '../../../src/outcome.ts'
import { began, ended, fakeCall, outcome } from './made.ts'

const error = (reason: 'encrypted' | 'truncated' | 'secrecy-mark', file: string) =>
  new TrichLucError(reason, { file, page: 1, mark: 'MẬT' })

/** Takes `count` documents, one every `ms`. */
async function watched(
  count: number,
  ms: number,
  { total = count, own = {} as Partial<Outcome>, language = 'vi' as 'vi' | 'en' } = {},
) {
  const made = fakeCall({}, language)
  const seeing = openSeeing(made.call, 'D:/kho', made.now)
  for (let n = 1; n <= count; n++) {
    await seeing.take(began(`/bao-cao/${n}.pdf`, n, total))
    made.clock.ms += ms
    await seeing.take(ended({ path: `/bao-cao/${n}.pdf`, ...own }, n, total))
  }
  seeing.close()
  return { ...made, seeing, line: made.shown.at(-1) }
}

test('nothing is said of speed before there is something to tell', async () => {
  expect((await watched(2, 10_000, { total: 100 })).line).toBe('[2/100]')
  expect((await watched(20, 10, { total: 100 })).line).toBe('[20/100]')
})

test('pages, pages a minute and time left, as Vietnamese write numbers', async () => {
  const { line } = await watched(60, 1000, { total: 10_060, own: { pages: 25 } })
  expect(line).toBe('[60/10.060] 1.500 trang, 1.500 trang/phút, còn 2 giờ 45 phút')
})

test('in English', async () => {
  const { line } = await watched(60, 1000, { total: 10_060, own: { pages: 25 }, language: 'en' })
  expect(line).toBe('[60/10,060] 1,500 pages, 1,500 pages/min, 2 h 45 min left')
})

test('files a minute where they have no pages', async () => {
  expect((await watched(12, 60_000, { total: 22 })).line).toBe('[12/22] 1 tệp/phút, còn 10 phút')
})

test('what was known before is no work: neither speed nor time is measured by it', async () => {
  const { seeing, line, clock, shown } = await watched(1000, 5, { total: 2000, own: { status: 'known' } })
  expect(line).toBe('[1.000/2.000]')
  for (let n = 1001; n <= 1050; n++) {
    clock.ms += 6000
    await seeing.take(ended({}, n, 2000))
  }
  // fifty of the last fifty were work
  expect(shown.at(-1)).toBe('[1.050/2.000] 10 tệp/phút, còn 1 giờ 35 phút')
})

test('the speed is that of the last documents', async () => {
  const { seeing, clock, shown } = await watched(100, 60_000, { total: 1000 })
  for (let n = 101; n <= 150; n++) {
    clock.ms += 1000
    await seeing.take(ended({}, n, 1000))
  }
  expect(shown.at(-1)).toBe('[150/1.000] 60 tệp/phút, còn 14 phút')
})

test('what is at work is what was begun first, and what is said of it; failures are counted', async () => {
  const { call, shown, now } = fakeCall()
  const seeing = openSeeing(call, 'D:/kho', now)
  for (const n of [1, 2]) await seeing.take(began(`/bao-cao/${n}.pdf`, n, 3))
  expect(shown.at(-1)).toBe('[0/3] 1.pdf')
  seeing.terminal.progress('Nhận dạng chữ: 3/20 trang')
  expect(shown.at(-1)).toBe('[0/3] 1.pdf (Nhận dạng chữ: 3/20 trang)')
  await seeing.take(ended({ path: '/bao-cao/1.pdf', status: 'failed', error: error('encrypted', 'x') }, 1, 3))
  expect(shown.at(-1)).toBe('[1/3] 1 hỏng · 2.pdf')
  seeing.rest()
  const before = shown.length
  seeing.terminal.progress('')
  expect(shown).toHaveLength(before)
  seeing.close()
})

test('a line of any length fits: names of reports cannot move the cursor', async () => {
  const { call, shown, now } = fakeCall()
  const seeing = openSeeing(call, 'D:/kho', now)
  await seeing.take(began('/bao-cao/\u001B[2Ja\n.pdf', 1, 1))
  expect(shown.at(-1)).toBe('[0/1] �[2Ja .pdf')
  seeing.close()
})

test('the summary: few failures one by one, then counts, time and speed', async () => {
  const { call, said, clock, now } = fakeCall()
  const seeing = openSeeing(call, 'D:/kho', now)
  const failed = { status: 'failed', error: error('encrypted', '/a.pdf') } as const
  await seeing.take(ended({ pages: 30 }, 1, 3))
  await seeing.take(ended(failed, 2, 3))
  await seeing.take(ended({ status: 'stopped', error: error('secrecy-mark', '/m.pdf') }, 3, 3))
  clock.ms = 125_000
  seeing.summarise()
  expect(said).toEqual([
    'Không xong (1):',
    expect.stringMatching(/^ {2}\/a\.pdf: tệp có mật khẩu/u),
    'Dừng vì dấu mật (1):',
    expect.stringMatching(/^ {2}\/m\.pdf: trang 1 có dấu/u),
    'Đã xem 3 tệp: 1 mới xong, 0 đã có trong kho, 1 không xong, 1 dừng vì dấu mật.',
    'Mất 2 phút 5 giây, 30 trang, 14 trang/phút.',
  ])
  seeing.close()
})

test('many failures are grouped by reason, the first of them named, and where to see all', async () => {
  const { call, said, now } = fakeCall()
  const seeing = openSeeing(call, 'D:/kho', now)
  for (let n = 1; n <= 1200; n++) {
    const reason = n <= 1100 ? 'encrypted' : 'truncated'
    await seeing.take(ended({ status: 'failed', error: error(reason, `/${n}.pdf`) }, n, 1200))
  }
  seeing.summarise()
  expect(said[0]).toBe('Không xong (1.200): 1.100 có mật khẩu, 100 bị cụt.')
  expect(said.filter(line => /mật khẩu, lưu/u.test(line))).toHaveLength(20)
  expect(said[21]).toMatch(/^ {2}… và 1\.180 tệp nữa\. Xem tất cả: .* status --archive "?D:\/kho"?$/u)
  seeing.close()
})

test('of what a mark has stopped every file is named: no ledger has its path', async () => {
  const { call, said, now } = fakeCall()
  const seeing = openSeeing(call, 'D:/kho', now)
  for (let n = 1; n <= 90; n++)
    await seeing.take(ended({ status: 'stopped', error: error('secrecy-mark', `/${n}.pdf`) }, n, 90))
  seeing.summarise()
  expect(said.filter(line => /^ {2}\/\d+\.pdf/u.test(line))).toHaveLength(90)
  seeing.close()
})

test('a second summary is of what came since', async () => {
  const { call, said, now } = fakeCall()
  const seeing = openSeeing(call, 'D:/kho', now)
  await seeing.take({ path: 'a', at: 1, total: 1, outcome: outcome() })
  seeing.summarise()
  await seeing.take({ path: 'b', at: 1, total: 1, outcome: outcome({ status: 'known' }) })
  seeing.summarise()
  expect(said.filter(line => line.startsWith('Đã xem'))).toEqual([
    'Đã xem 1 tệp: 1 mới xong, 0 đã có trong kho, 0 không xong.',
    'Đã xem 1 tệp: 0 mới xong, 1 đã có trong kho, 0 không xong.',
  ])
  expect(seeing.tally().counts).toMatchObject({ done: 1, known: 1 })
  seeing.close()
})
