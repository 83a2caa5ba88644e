import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { samplesPlace } from '../../src/archive/places.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { inForce } from '../../src/corrections/force.ts'
import { readCorrections } from '../../src/corrections/log.ts'
import { sampleOf, type Wanted } from '../../src/review/drawn-sample.ts'
import { membersIn } from '../../src/review/members.ts'
import { precisionOf } from '../../src/review/precision.ts'
import { drawn, type Member, readSamples } from '../../src/review/sample.ts'
import { hash, reportOf } from '../catalog/factories.ts'
import { figure } from '../cli/factories.ts'
import { archive, judgement, reading, say, when } from './archive.ts'

const wanted: Wanted = { kind: 'figure', size: 3, seed: 1, filters: {} }

const draw = (where: string, own: Partial<Wanted> = {}) =>
  reading(where, async reader => {
    const { all: log } = await readCorrections(where)
    const drawing = { archive: where, log, when, version: '0.1.0' }
    return sampleOf({ reader, onNotice: () => {} }, { ...wanted, ...own }, drawing)
  })

const precise = async (where: string, own: Partial<Wanted> = {}) => {
  const sample = await draw(where, own)
  return sample && precisionOf(sample, inForce((await readCorrections(where)).all))
}

const numbers = [3, 4, 5, 6, 7, 8]

describe('drawing', () => {
  const member = (n: number): Member => ({
    document: hash(n),
    part: null,
    item: 'figure',
    anchor: 'a',
    found: 'rule',
    method: 'text',
  })
  const population = Array.from({ length: 100 }, (_, n) => member(n))

  test('the same seed draws the same, in whatever order they come; another draws others', () => {
    const first = drawn(population, { size: 10, seed: 1 })
    expect(drawn(population.toReversed(), { size: 10, seed: 1 })).toEqual(first)
    expect(drawn(population, { size: 10, seed: 2 })).not.toEqual(first)
    // a larger one goes on where the smaller one ended: what was judged is not lost
    expect(drawn(population, { size: 20, seed: 1 }).slice(0, 10)).toEqual(first)
  })

  test('each is drawn about as often as any other', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 400; seed++)
      for (const { document } of drawn(population, { size: 10, seed }))
        times.set(document, (times.get(document) ?? 0) + 1)
    // 40 expected; the chi-square of 99 freedoms is below 149 in 999 of 1000
    const distance = population.reduce((sum, { document }) => sum + ((times.get(document) ?? 0) - 40) ** 2 / 40, 0)
    expect(distance * (100 / 90)).toBeLessThan(149)
  })
})

describe('a sample of an archive', () => {
  test('is kept without a word of the reports, and the archive is still whole', async () => {
    const where = await archive(numbers)
    const sample = await draw(where)
    expect(sample).toMatchObject({ kind: 'figure', size: 3, seed: 1, population: 6, drawn: when })
    expect((await readSamples(where)).all).toEqual([sample])
    expect(readFileSync(samplesPlace(where), 'utf8')).not.toMatch(/đoàn/u)
    const strays: string[] = []
    await verifyArchive(where, ({ kind, path }) => void (kind === 'stray' && strays.push(path)))
    expect(strays).toEqual([])
  })

  test('stays as it was drawn though members are rejected and corrected', async () => {
    const where = await archive(numbers)
    const before = await draw(where)
    const [one, other] = before?.members ?? []
    await say(
      where,
      judgement(numberOf(one), { verdict: 'rejected' }),
      judgement(numberOf(other), { verdict: 'corrected', typed: new Map([['value', '99']]) }),
    )
    expect(await draw(where)).toEqual(before)
    const found = await reading(where, reader => membersIn(reader, before?.members ?? []))
    expect(found.map(one => one?.ref ?? null)).toEqual([null, other?.anchor, before?.members[2]?.anchor])
  })

  test('is drawn of what was extracted, also after corrections: of a new seed all six are the population', async () => {
    const where = await archive(numbers)
    await say(
      where,
      judgement(3, { verdict: 'rejected' }),
      judgement(4, { verdict: 'corrected', typed: new Map([['indicator', 'không rõ']]) }),
    )
    const sample = await draw(where, { seed: 2, size: 10 })
    expect(sample?.population).toBe(6)
    expect(sample?.members.map(numberOf).toSorted()).toEqual(numbers)
  })

  test('holds figures that a rule claims; of quantities, of citations where these are asked for', async () => {
    const where = await archive([3, 4], n => ({
      figures: [...reportOf(n).figures, figure({ id: 'f2', indicator: null, raw: `${n} đoàn` })],
    }))
    const populationOf = async (kind: Wanted['kind']) => (await draw(where, { kind, size: 10 }))?.population
    expect([await populationOf('figure'), await populationOf('quantity'), await populationOf('citation')]).toEqual([
      2, 2, 2,
    ])
    expect((await draw(where, { size: 10, seed: 5, filters: { year: ['2003'] } }))?.population).toBe(1)
  })

  test('there is none of nothing', async () => {
    expect(await draw(await archive([3]), { kind: 'quantity' })).toBeNull()
  })
})

const numberOf = (member: Member | undefined): number => Number(/^f(\d+)\./u.exec(member?.anchor ?? '')?.[1])

describe('precision', () => {
  test('accepted is right, corrected and rejected are wrong, unjudged is not counted but told', async () => {
    const where = await archive(numbers)
    const all = { size: 6 }
    const order = (await draw(where, all))?.members.map(numberOf) ?? []
    const [a = 0, b = 0, c = 0, d = 0] = order
    await say(
      where,
      judgement(a),
      judgement(b),
      judgement(c, { verdict: 'corrected', typed: new Map([['value', '99']]) }),
      judgement(d, { verdict: 'rejected' }),
    )
    expect(await precise(where, all)).toMatchObject({
      right: 2,
      judged: 4,
      share: 0.5,
      interval: { low: expect.closeTo(0.0676, 4), high: expect.closeTo(0.9324, 4) },
      members: 6,
      unjudged: 2,
      underOther: 0,
      byFound: [{ name: 'rule', judged: 4, right: 2 }],
      byMethod: [{ name: 'text', judged: 4, right: 2 }],
      faults: [
        { field: null, count: 1 },
        { field: 'value', count: 1 },
      ],
    })
  })

  test('what is said last of an item counts, once', async () => {
    const where = await archive([3])
    await say(where, judgement(3, { verdict: 'rejected' }))
    await say(where, judgement(3, { who: 'Bình' }))
    expect(await precise(where)).toMatchObject({ right: 1, judged: 1 })
  })

  test('judgements on records of other rules are counted and told', async () => {
    const where = await archive([3])
    const sample = await draw(where)
    await say(where, judgement(3))
    const log = inForce((await readCorrections(where)).all)
    const other = sample && { ...sample, by: { ...sample.by, rulesHashes: ['sha256:others'] } }
    expect(other && precisionOf(other, log)).toMatchObject({ judged: 1, underOther: 1 })
  })
})
