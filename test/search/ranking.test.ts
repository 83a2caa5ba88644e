// The right report first: thirty searches, written down with their answers before the ranking was tuned.

import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { always } from '../../src/query/condition.ts'
import { search } from '../../src/search/index.ts'
import { root } from '../given.ts'
import { fixtureCatalog } from './catalog.ts'

const searches = z
  .array(z.strictObject({ query: z.string(), kind: z.string(), right: z.string(), why: z.string() }))
  .min(30)
  .parse(load(readFileSync(`${root}test/search/searches.yaml`, 'utf8')))

const namesFor = async (text: string, limit = 20): Promise<(string | null)[]> =>
  (search(await fixtureCatalog(), { text, where: always, limit })?.hits ?? []).map(({ path }) => path)

test('the mean reciprocal rank of the searches', async () => {
  const ranks: { query: string; rank: number }[] = []
  for (const { query, right } of searches) ranks.push({ query, rank: (await namesFor(query)).indexOf(right) + 1 })
  expect(ranks.filter(({ rank }) => rank === 0)).toEqual([])
  const mean = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length
  expect(mean, JSON.stringify(ranks.filter(({ rank }) => rank !== 1))).toBeGreaterThanOrEqual(0.9)
})

test('each answer shows words that were asked for', async () => {
  const reader = await fixtureCatalog()
  for (const { query } of searches) {
    const [first] = search(reader, { text: query, where: always, limit: 1 })?.hits ?? []
    expect(first?.passage?.found.length, query).toBeGreaterThan(0)
  }
})

test('without marks what with marks finds: the same reports, in another order perhaps', async () => {
  for (const [marked, bare] of [
    ['đối ngoại nhân dân', 'doi ngoai nhan dan'],
    ['hoà bình', 'hòa bình'],
  ] as const)
    expect(new Set(await namesFor(bare, 100))).toEqual(new Set(await namesFor(marked, 100)))
})
