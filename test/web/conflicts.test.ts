// What does not agree: the list, one finding with both sides, decisions, and the thread that audits.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockArchive } from '../../src/archive/lock.ts'
import { decisionsPlace } from '../../src/archive/places.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import { ingest } from '../../src/ingest.ts'
import { openAuditor } from '../../src/web/audit/auditor.ts'
import type { FindingsAsked } from '../../src/web/audit/questions.ts'
import { called } from '../cli/command.ts'
import { report } from '../cli/files.ts'
import { rules } from '../given.ts'
import { roomOf, type TestRoom, testRoom } from './room.ts'
import { contradicting, settled, textOf, threads } from './series.ts'

let room: TestRoom
beforeAll(async () => {
  room = await testRoom(contradicting)
})
afterAll(() => room.close())

const page = async (path: string): Promise<string> => (await settled(room.get, path)).text()

interface Told {
  readonly id: string
  readonly code: string
  readonly severity: string
  readonly decided: { readonly decision: string; readonly who: string | null } | null
}
/** As `trichluc audit` has them. */
async function audited(...args: readonly string[]): Promise<Told[]> {
  const { out } = await called(['audit', '--archive', room.archive, '--format', 'json', ...args])
  return JSON.parse(out)
}

const idsIn = (text: string): string[] =>
  [...text.matchAll(/<a class="message" href="\/conflicts\/(k[0-9a-f]{11})/gu)].map(([, id = '']) => id)
const seenIn = (text: string): string => /name="seen" value="(\d+)"/u.exec(text)?.[1] ?? ''

const logged = (): { id: string; decision: string; who: string | null; note: string | null }[] => {
  try {
    return readFileSync(decisionsPlace(room.archive), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
  } catch {
    return []
  }
}

/** That nobody has ever decided, the heaviest first. */
const fresh = async (): Promise<string[]> => {
  const known = new Set(logged().map(({ id }) => id))
  return idsIn(await page('/conflicts?state=undecided')).filter(id => !known.has(id))
}

describe('the list', () => {
  test('has what `trichluc audit` tells, in its order', async () => {
    const ids = (await audited()).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(8)
    expect(idsIn(await page('/conflicts'))).toEqual(ids)
  })

  test('chosen by severity, kind, body, place and year', async () => {
    const all = await audited()
    const errors = all.filter(({ severity }) => severity === 'error').map(({ id }) => id)
    expect(idsIn(await page('/conflicts?severity=error'))).toEqual(errors)
    const repealed = all.filter(({ code }) => code === 'citation-repealed').map(({ id }) => id)
    expect(repealed).toHaveLength(1)
    expect(idsIn(await page('/conflicts?code=citation-repealed'))).toEqual(repealed)
    expect(idsIn(await page('/conflicts?place=binh-thuan'))).toEqual(all.map(({ id }) => id))
    expect(idsIn(await page('/conflicts?place=ha-tinh'))).toEqual([])
    expect(idsIn(await page('/conflicts?year=2019')).length).toBeLessThan(all.length)
    expect(idsIn(await page('/conflicts?year=2019'))).toContain(repealed[0])
    expect(idsIn(await page(`/conflicts?body=${encodeURIComponent('Ủy ban nhân dân tỉnh Bình Thuận')}`))).toContain(
      repealed[0],
    )
  })

  test('what is asked for is text', async () => {
    const text = await page(`/conflicts?body=${encodeURIComponent('"><script>x</script>')}&code=%3Cscript%3E&year=1'--`)
    expect(text).not.toContain('<script>x')
    expect(idsIn(text)).toEqual([])
  })
})

describe('one finding', () => {
  test('shows both sides with their words marked, why it is told, and ways to both reports', async () => {
    const [one] = (await audited()).filter(({ code }) => code === 'citation-repealed')
    const text = await page(`/conflicts/${one?.id}`)
    expect([...text.matchAll(/<section class="side/gu)].length).toBeGreaterThanOrEqual(2)
    expect(text).toContain('<mark>Quyết định số 18/2013/QĐ-UBND ngày 03/5/2013 của UBND tỉnh</mark>')
    const reports = [...text.matchAll(/href="\/report\/([0-9a-f]{64})\?item=/gu)].map(([, sha256]) => sha256)
    expect(new Set(reports).size).toBe(2)
    expect(textOf(text)).toContain('Vì sao nêu: Văn bản được viện dẫn như còn hiệu lực')
    expect(text).toContain('href="/citations/state%3Aubnd.binh-thuan%3Aquyet-dinh%3A18%3A2013"')
  })

  test('has its neighbours in what was chosen', async () => {
    const errors = idsIn(await page('/conflicts?severity=error'))
    const text = await page(`/conflicts/${errors[1]}?severity=error`)
    expect(text).toContain(`href="/conflicts/${errors[0]}?severity=error" aria-keyshortcuts="k"`)
    expect(text).toContain(`href="/conflicts/${errors[2]}?severity=error" aria-keyshortcuts="j"`)
    expect(textOf(text)).toContain(`2 / ${errors.length}`)
  })

  test.each(['k00000000000', 'kx', '%00', '..%2F..%2Fx', '%3Cscript%3E', 'constructor'])(
    'there is none called %s',
    async id => {
      expect((await settled(room.get, `/conflicts/${id}`)).status).toBe(404)
      expect((await room.post(`/conflicts/${id}`, { decision: 'later', seen: '0' })).status).toBe(404)
    },
  )
})

describe('a decision', () => {
  test('is in the log, told by `trichluc audit`, and leads to the next that nobody has decided', async () => {
    const [first, second] = idsIn(await page('/conflicts'))
    const response = await room.post(`/conflicts/${first}`, {
      decision: 'dismissed',
      who: 'Trần An',
      note: 'đã hỏi lại <b>',
      seen: '0',
    })
    expect(response.status).toBe(303)
    const next = response.headers.get('location') ?? ''
    expect(next).toMatch(new RegExp(`^/conflicts/${second}\\?`, 'u'))
    expect(logged().at(-1)).toMatchObject({ id: first, decision: 'dismissed', who: 'Trần An', note: 'đã hỏi lại <b>' })
    expect((await audited()).map(({ id }) => id)).not.toContain(first)
    expect((await audited('--decided')).find(({ id }) => id === first)).toMatchObject({
      decided: { decision: 'dismissed', who: 'Trần An' },
    })
    const text = await page(next)
    expect(textOf(text)).toContain('Đã ghi quyết định: không phải lỗi.')
    expect(idsIn(await page('/conflicts'))).not.toContain(first)
    expect(idsIn(await page('/conflicts?state=dismissed'))).toEqual([first])
    expect(await page(`/conflicts/${first}`)).toContain('đã hỏi lại &lt;b&gt;')
  })

  test('is taken back by the button over the next page, and both stay in the log', async () => {
    const [id] = idsIn(await page('/conflicts'))
    await room.post(`/conflicts/${id}`, { decision: 'confirmed', who: 'Lê Bình', seen: '0' })
    const before = logged().length
    const undone = await room.post(`/conflicts/${id}`, { decision: 'reopened', who: 'Lê Bình', seen: '1' })
    expect(undone.headers.get('location')).toMatch(new RegExp(`^/conflicts/${id}\\?`, 'u'))
    expect(logged()).toHaveLength(before + 1)
    const text = await page(`/conflicts/${id}`)
    expect(textOf(text)).toContain('Chưa ai quyết định.')
    expect(seenIn(text)).toBe('2')
    expect((await audited()).find(one => one.id === id)?.decided).toBeNull()
  })

  test('the name is kept for the next one', async () => {
    const [id] = await fresh()
    const response = await room.post(`/conflicts/${id}`, { decision: 'later', who: 'Ngô Cẩm', seen: '0' })
    const cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
    const text = await (await room.get(`/conflicts/${id}`, { cookie })).text()
    expect(text).toContain('value="Ngô Cẩm"')
  })

  test('two at once on two findings are both there', async () => {
    const [a, b] = (await fresh()).slice(-2)
    await Promise.all([
      room.post(`/conflicts/${a}`, { decision: 'confirmed', who: 'A', seen: '0' }),
      room.post(`/conflicts/${b}`, { decision: 'confirmed', who: 'B', seen: '0' }),
    ])
    expect(logged().filter(({ id }) => id === a || id === b)).toHaveLength(2)
  })

  test('of two at once on one finding the second is told, and writes nothing', async () => {
    const [id] = await fresh()
    const both = await Promise.all(
      (['confirmed', 'dismissed'] as const).map(decision =>
        room.post(`/conflicts/${id}`, { decision, who: decision, seen: '0' }),
      ),
    )
    expect(logged().filter(one => one.id === id)).toHaveLength(1)
    const late = both.map(one => one.headers.get('location') ?? '').find(path => path.includes('outcome=other')) ?? ''
    expect(textOf(await page(late))).toContain('Có người vừa quyết định điều này.')
  })

  test('the same again adds no line', async () => {
    const [id] = await fresh()
    const fields = { decision: 'later', who: 'A', seen: '0' }
    await room.post(`/conflicts/${id}`, fields)
    const again = await room.post(`/conflicts/${id}`, fields)
    expect(logged().filter(one => one.id === id)).toHaveLength(1)
    expect(textOf(await page(again.headers.get('location') ?? ''))).toContain('đã có từ trước')
  })

  test('is recorded while a run holds the archive', async () => {
    const [id] = await fresh()
    const unlock = lockArchive(room.archive)
    try {
      await room.post(`/conflicts/${id}`, { decision: 'confirmed', who: 'A', seen: '0' })
    } finally {
      unlock()
    }
    expect(logged().at(-1)).toMatchObject({ id, decision: 'confirmed' })
  })

  test('of no kind, or without the token, is refused', async () => {
    const [id] = idsIn(await page('/conflicts'))
    const before = logged().length
    expect((await room.post(`/conflicts/${id}`, { decision: 'delete' })).status).toBe(400)
    expect((await room.post(`/conflicts/${id}`, {})).status).toBe(400)
    expect((await room.post(`/conflicts/${id}`, { decision: 'later', token: 'x' })).status).toBe(403)
    expect((await room.get(`/conflicts/${id}?decision=dismissed&done=${id}`)).status).toBe(200)
    expect(logged()).toHaveLength(before)
  })
})

describe('the thread that audits', () => {
  const any: FindingsAsked & { page: number } = {
    severity: null,
    code: null,
    body: null,
    place: null,
    year: null,
    state: 'all',
    document: null,
    page: 1,
  }
  let own: TestRoom
  let folder: string
  let seen: ReturnType<typeof threads>
  const written = (year: number): string => {
    const path = join(folder, `${year}.txt`)
    // a day that is none: something to be told
    writeFileSync(path, report(year).replace('10/4/2013', '31/4/2013'))
    return path
  }
  const taken = async (year: number): Promise<void> => {
    for await (const _ of ingest([written(year)], { archive: own.archive, rules }));
    await updateCatalog({ archive: own.archive, rules })
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trichluc-conflicts-'))
    own = await testRoom([written(2018)])
    seen = threads()
  })
  afterAll(async () => {
    seen.stop()
    await own.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const patient = { first: 60_000, again: 60_000 }

  test('is one for one state of the catalog, and another after a change', async () => {
    const auditor = openAuditor(own.room, patient)
    const [first, same] = [await auditor.ask('findings', any), await auditor.ask('findings', any)]
    expect(first).toMatchObject({ state: 'told', isStale: false, answer: { documents: 1 } })
    expect(same).toEqual(first)
    expect(seen.started).toHaveLength(1)
    await taken(2019)
    const second = await auditor.ask('findings', any)
    expect(second).toMatchObject({ state: 'told', isStale: false, answer: { documents: 2 } })
    expect(seen.started).toHaveLength(2)
    // what people decide needs no new audit
    const id = second.state === 'told' ? (second.answer.standings[0]?.finding.id ?? '') : ''
    const said = { id, decision: 'later', who: null, when: '2026-01-02', note: null, seen: 0, among: any } as const
    expect(await auditor.ask('decide', said)).toMatchObject({ answer: { outcome: 'written' } })
    expect(await auditor.ask('findings', any)).toMatchObject({ answer: { states: { decided: 1 } } })
    expect(seen.started).toHaveLength(2)
  })

  test('tells the older state while the new one is worked on', async () => {
    const auditor = openAuditor(own.room, { first: 60_000, again: 0 })
    await auditor.ask('findings', any)
    await taken(2020)
    expect(await auditor.ask('findings', any)).toMatchObject({ isStale: true, answer: { documents: 2 } })
    const later = { isStale: false, answer: { documents: 3 } }
    await expect.poll(() => auditor.ask('findings', any), { timeout: 20_000 }).toMatchObject(later)
  })

  test('keeps nobody waiting: it says that there is nothing yet', async () => {
    const auditor = openAuditor(own.room, { first: 0, again: 0 })
    expect(await auditor.ask('findings', any)).toEqual({ state: 'working' })
  })

  test('what is wrong is told in words', async () => {
    const room = await roomOf(own.archive, { options: { known: '/there/is/no/such.csv' } })
    const response = await room.get('/conflicts')
    expect(response.status).toBe(404)
    expect(textOf(await response.text())).toContain('/there/is/no/such.csv')
    await room.close()
  })

  test('ends with its room', async () => {
    expect(seen.started.length).toBeGreaterThan(2)
    await own.room.close()
    expect(new Set(seen.started.map(({ threadId }) => threadId))).toEqual(new Set([-1]))
  })
})

test('documents with a state-secret mark are not told of, unless the room is opened for them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-marked-'))
  const archive = join(folder, 'archive')
  const path = join(folder, 'marked.txt')
  writeFileSync(path, `MẬT\n\n${report().replace('10/4/2013', '31/4/2013')}`)
  for await (const _ of ingest([path], { archive, rules, allowMarked: true }));
  const hidden = await roomOf(archive)
  const shown = await roomOf(archive, { options: { 'allow-marked': true } })
  const told = async (path: string, { get }: TestRoom): Promise<string> =>
    textOf(await (await settled(get, path)).text())
  expect(await told('/conflicts', shown)).toContain('31/4/2013')
  expect(await told('/conflicts', hidden)).not.toContain('31/4/2013')
  expect(await told('/citations', shown)).toContain('22-NQ/TW')
  expect(await told('/citations', hidden)).not.toContain('22-NQ/TW')
  await Promise.all([hidden.close(), shown.close()])
  rmSync(folder, { recursive: true, force: true })
})
