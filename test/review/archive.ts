// A small archive to be reviewed, with its catalog: reports «Tỉnh đã đón N đoàn …».

import { updateCatalog } from '../../src/catalog/index.ts'
import { namesOf } from '../../src/corrections/fields/index.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { openReader, type Reader } from '../../src/query/reader.ts'
import type { Judgement } from '../../src/review/judge.ts'
import { writeJudgements } from '../../src/review/judge.ts'
import { archiveOf, done, hash, options, put, putEntry, reportOf } from '../catalog/factories.ts'
import { rules } from '../given.ts'

export const when = '2026-11-21T08:00:00.000Z'
export const around = { names: namesOf(rules.lists), when }

export const anchored = (n: number, own: Partial<TrichLucRecord> = {}): TrichLucRecord => {
  const made = reportOf(n, own)
  return {
    ...made,
    figures: made.figures.map((one, at) => ({ ...one, anchor: `f${n}.${at + 1}` })),
    citations: made.citations.map((one, at) => ({ ...one, anchor: `c${n}.${at + 1}` })),
  }
}

/** Reports of these numbers, each as `own` makes it. */
export async function archive(
  numbers: readonly number[],
  own: (n: number) => Partial<TrichLucRecord> = () => ({}),
): Promise<string> {
  const made = await archiveOf([])
  for (const n of numbers) {
    put(made, anchored(n, own(n)))
    putEntry(made, done(n))
  }
  await updateCatalog(options(made))
  return made
}

export async function reading<T>(where: string, ask: (reader: Reader) => T | Promise<T>): Promise<T> {
  const reader = openReader((await updateCatalog(options(where))).file)
  try {
    return await ask(reader)
  } finally {
    reader.close()
  }
}

export const judgement = (n: number, own: Partial<Judgement> = {}): Judgement => ({
  document: hash(n),
  part: null,
  kind: 'figure',
  ref: `f${n}.1`,
  verdict: 'accepted',
  typed: new Map(),
  who: 'An',
  why: null,
  ...own,
})

export const say = (where: string, ...judgements: readonly Judgement[]) => writeJudgements(where, judgements, around)
