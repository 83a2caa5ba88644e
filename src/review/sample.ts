// A simple random sample, fixed when it is drawn: what is judged afterwards can be told again at any time, whatever
// becomes of the items.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { appendLines, type Lines, type Log, readLines } from '../archive/lines.ts'
import { samplesPlace } from '../archive/places.ts'
import { itemKinds } from '../corrections/correction.ts'
import { filterNames } from './chosen.ts'
import { keyOfItem } from './judge.ts'

/** What a sample can be drawn of: figures that a rule claims, other quantities, citations. */
export const sampledKinds = ['figure', 'quantity', 'citation'] as const
export type SampledKind = (typeof sampledKinds)[number]

const memberSchema = z.strictObject({
  document: z.string().regex(/^[0-9a-f]{64}$/u),
  part: z.int().min(1).nullable(),
  item: z.enum(itemKinds),
  anchor: z.string(),
  /** How it was found: a class of rules/confidence.yaml; of a citation its form. */
  found: z.string(),
  method: z.enum(['text', 'ocr']),
})
export type Member = Readonly<z.infer<typeof memberSchema>>

/** A line of `review/samples.jsonl`. It holds no words of a report. */
export const sampleSchema = z.strictObject({
  kind: z.enum(sampledKinds),
  /** As asked for; of a smaller population all of it. */
  size: z.int().min(1),
  seed: z.int().min(0),
  filters: z.partialRecord(z.enum(filterNames), z.array(z.string())),
  /** Of how many it was drawn. */
  population: z.int().min(0),
  /** UTC */
  drawn: z.iso.datetime(),
  /** By which rules the records were made, sorted, and which program. */
  by: z.strictObject({ rulesHashes: z.array(z.string()), version: z.string() }),
  /** In random order: those that are judged first are a sample, too. */
  members: z.array(memberSchema).readonly(),
})
export type Sample = Readonly<z.infer<typeof sampleSchema>>

/** What names a sample: the same asked twice is the same sample. */
export type SampleName = Pick<Sample, 'kind' | 'size' | 'seed' | 'filters'>

const log: Log<Sample> = { of: samplesPlace, schema: sampleSchema }

/** Throws as `readCorrections`. */
export const readSamples = (archive: string): Promise<Lines<Sample>> => readLines(archive, log)

const nameOf = ({ kind, size, seed, filters }: SampleName): string =>
  JSON.stringify([kind, size, seed, Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1))])

export const isSameSample = (one: SampleName, other: SampleName): boolean => nameOf(one) === nameOf(other)

/**
 * As it was drawn before, else drawn by `draw` and kept; null where there is nothing to draw of. Of two who draw it at the
 * same time both get the first. Throws as `appendCorrections` does.
 */
export async function keptSample(archive: string, name: SampleName, draw: () => Sample | null): Promise<Sample | null> {
  const isIt = (one: Sample): boolean => isSameSample(one, name)
  const kept = (await readSamples(archive)).all.find(isIt)
  if (kept) return kept
  const made = draw()
  if (made === null) return null
  const [added] = await appendLines(archive, log, ({ all }) => (all.some(isIt) ? [] : [made]))
  return added ?? (await readSamples(archive)).all.find(isIt) ?? made
}

/**
 * Those whose hash with the seed is smallest, in the order of the hashes: every choice is as likely as any other, in
 * whatever order the population comes, and the same seed draws the same again.
 */
export const drawn = (
  population: readonly Member[],
  { size, seed }: Pick<Sample, 'size' | 'seed'>,
): readonly Member[] =>
  population
    .map(member => ({ member, hash: hashed(`${seed} ${keyOfItem(member)}`) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, size)
    .map(({ member }) => member)

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex')
