import { describe, expect, test } from 'vitest'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { itemsOf } from '../../src/review/items.ts'
import { type Asked, countsOf, queueOf } from '../../src/review/queue.ts'
import { hash, reportOf } from '../catalog/factories.ts'
import { archive, judgement, reading, say } from './archive.ts'

const all: Asked = { kinds: [], filters: {}, codes: [], after: null, limit: 100 }

/** Report n: its figure is sure to so many percent, its citation to 90. */
const doubted =
  (shares: Readonly<Record<number, number>>) =>
  (n: number): Partial<TrichLucRecord> => {
    const { figures, citations } = reportOf(n)
    return {
      figures: figures.map(one => ({ ...one, confidence: shares[n] ?? 0.9, dimensions: {} })),
      citations: citations.map(one => ({ ...one, confidence: 0.9 })),
    }
  }

const queued = (where: string, asked: Partial<Asked> = {}) =>
  reading(where, reader => {
    const names = { reader, onNotice: () => {} }
    return itemsOf(reader, queueOf(names, { ...all, ...asked }))
  })

const figures = { kinds: ['figure'] } as const
const hashes = (items: Awaited<ReturnType<typeof queued>>) => items.map(({ sha256 }) => sha256)

describe('what comes first', () => {
  test('is what is least sure, with its words, its sentence, its document and what was read', async () => {
    const where = await archive([3, 4, 5], doubted({ 3: 0.95, 4: 0.8, 5: 0.9 }))
    const items = await queued(where, figures)
    expect(items.map(({ document: { sha256 }, weight }) => [sha256, weight])).toEqual([
      [hash(4), 200],
      [hash(5), 100],
      [hash(3), 50],
    ])
    expect(items[0]).toMatchObject({
      kind: 'figure',
      ref: 'f4.1',
      reasons: [{ code: 'class', doubt: 0.2 }],
      words: { raw: '4 đoàn', page: 2 },
      read: { of: 'figure', figure: { indicator: 'in.trips', value: 4, place: 'Bắc Giang' } },
      document: { issuer: 'UBND tỉnh', path: 'D:/bao-cao/4.txt' },
    })
    expect(items[0]?.words.sentence).toContain('Tỉnh đã đón 4 đoàn khách')
  })

  test('items of all kinds stand in one list, and are counted by kind', async () => {
    const where = await archive([3], doubted({ 3: 0.9 }))
    const counts = await reading(where, reader => countsOf({ reader, onNotice: () => {} }, all))
    expect(counts).toEqual({ figure: 1, quantity: 0, citation: 1, particular: 2, cell: 0 })
    expect(await queued(where)).toHaveLength(4)
  })

  test('what a person has judged is there no more, until it is taken back', async () => {
    const where = await archive([3, 4], doubted({}))
    const { added } = await say(where, judgement(3))
    expect(hashes(await queued(where, figures))).toEqual([hash(4)])
    expect(added).toHaveLength(1)
  })
})

describe('a page of it', () => {
  test('goes on behind the last item of the one before, whatever was judged meanwhile', async () => {
    const where = await archive([3, 4, 5, 6], doubted({}))
    const first = await queued(where, { ...figures, limit: 2 })
    const place = first[1]?.place ?? ''
    const rest = await queued(where, { ...figures, after: place })
    expect([...hashes(first), ...hashes(rest)].toSorted()).toEqual([3, 4, 5, 6].map(hash).toSorted())
    await say(where, judgement(Number(first[1]?.ref.slice(1, 2))))
    expect(hashes(await queued(where, { ...figures, after: place }))).toEqual(hashes(rest))
  })

  test('what is no place is the beginning', async () => {
    const where = await archive([3], doubted({}))
    expect(await queued(where, { ...figures, after: "1' OR 1" })).toHaveLength(1)
  })
})

describe('filters', () => {
  test('by year of the document, by body, by indicator, by one document', async () => {
    const where = await archive([3, 4], doubted({}))
    expect(hashes(await queued(where, { ...figures, filters: { year: ['2004'] } }))).toEqual([hash(4)])
    expect(await queued(where, { ...figures, filters: { body: ['UBND tỉnh'], indicator: ['in.trips'] } })).toHaveLength(
      2,
    )
    expect(hashes(await queued(where, { ...figures, filters: { document: [hash(3)] } }))).toEqual([hash(3)])
    await expect(queued(where, { filters: { indicator: ['khong.co'] } })).rejects.toMatchObject({
      reason: 'bad-option',
    })
  })

  test('by why: the code of a finding or of a reason', async () => {
    const where = await archive([3, 4], n => ({
      ...doubted({})(n),
      findings:
        n === 3
          ? []
          : [
              {
                id: 'n1',
                code: 'breakdown-mismatch',
                severity: 'error',
                message: { vi: 'x', en: 'x' },
                evidence: [],
                items: ['f1'],
              },
            ],
    }))
    expect(hashes(await queued(where, { codes: ['breakdown-mismatch'] }))).toEqual([hash(4)])
    expect(hashes(await queued(where, { codes: ['error'] }))).toEqual([hash(4)])
    expect((await queued(where, { codes: ['missing'] })).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['number', 'issuedOn']),
    )
    expect(await queued(where, { codes: ['repaired'] })).toEqual([])
  })
})
