// Figures whose truth is known: those of the labelled reports of test/figures and of our fixtures, judged one by one.

import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Figure, TrichLucRecord } from '../src/model/record.ts'
import { recordOf } from '../src/record.ts'
import type { Rules } from '../src/rules/load.ts'
import { plain } from '../src/text/fold.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A figure that was found, and whether it is one that the readers of the text wrote down. */
export interface Judged {
  readonly report: string
  readonly figure: Figure
  readonly isRight: boolean
}

const wantedSchema = z.object({
  indicator: z.union([z.string(), z.array(z.string())]).nullish(),
  value: z.number(),
  quote: z.string(),
  /** `2018`, `2018-Q3`, `2018-01/2018-09`; null: not judged. */
  period: z.string().nullish(),
  qualifier: z.string().optional(),
  dimensions: z.record(z.string(), z.unknown()).optional(),
})
export type Wanted = z.infer<typeof wantedSchema>

/** What a reader found in a text. `optional`: neither rewarded nor punished. */
export interface Gold {
  readonly figures: readonly Wanted[]
  readonly optional: readonly Wanted[]
}

export const expectedSchema = z.object({
  figures: z.array(wantedSchema),
  optionalFigures: z.array(wantedSchema).default([]),
})

/** What confidence is measured on: the reports that no rule was written by. */
export const judgedHeld = async (rules: Rules): Promise<Judged[]> =>
  (await labelledReports(rules))
    .filter(one => one.isHeld)
    .flatMap(({ report, record, gold }) => judge(record, gold).map(one => ({ ...one, report })))

export interface LabelledReport {
  readonly report: string
  /** Kept for measuring: no rule was written by it. */
  readonly isHeld: boolean
  readonly record: TrichLucRecord
  readonly gold: Gold
}

/** Whole reports that were labelled by people who had not seen the rules. */
export async function labelledReports(rules: Rules): Promise<LabelledReport[]> {
  const folder = `${root}test/figures/reports`
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt'))
  const found: LabelledReport[] = []
  for (const name of names.toSorted()) {
    const { figures, optionalFigures: optional } = expectedSchema.parse(
      JSON.parse(readFileSync(`${folder}/${name.replace(/txt$/, 'json')}`, 'utf8')),
    )
    const record = await recordOf(new Uint8Array(readFileSync(`${folder}/${name}`)), { rules })
    found.push({ report: basename(name, '.txt'), isHeld: name.includes('held'), record, gold: { figures, optional } })
  }
  return found
}

/** Precision and recall of the claimed figures of some reports. */
export function shares(reports: readonly LabelledReport[]): { precision: number; recall: number; of: number } {
  const wanted = reports.flatMap(({ record, gold }) => matched(record, gold.figures))
  const claims = reports.flatMap(({ record, gold }) => judge(record, gold)).filter(one => one.figure.indicator !== null)
  const found = wanted.filter(([, figure]) => figure !== null).length
  const right = claims.filter(one => one.isRight).length
  return { precision: right / claims.length, recall: found / wanted.length, of: wanted.length }
}

/** Wanted figures with what was found of them; a found figure serves one wanted figure only. */
export function matched(
  { figures }: Pick<TrichLucRecord, 'figures'>,
  wanted: readonly Wanted[],
): (readonly [Wanted, Figure | null])[] {
  const free = new Set(figures.filter(one => one.indicator !== null))
  return wanted.map(one => {
    const hit = [...free].find(figure => isOf(one, figure)) ?? null
    if (hit) free.delete(hit)
    return [one, hit]
  })
}

/** A wanted figure serves one found figure only; of unclaimed quantities those count that a reader quotes alone. */
export function judge({ figures }: Pick<TrichLucRecord, 'figures'>, gold: Gold): Omit<Judged, 'report'>[] {
  const free = new Set(gold.figures)
  const claimed = figures.filter(one => one.indicator !== null)
  const unclaimed = figures.filter(one => one.indicator === null)
  return [
    ...claimed.flatMap(figure => {
      const hit = [...free].find(one => isOf(one, figure))
      if (hit) free.delete(hit)
      const isRight = hit !== undefined
      return isRight || !gold.optional.some(one => isOf(one, figure)) ? [{ figure, isRight }] : []
    }),
    ...unclaimed.flatMap(figure => {
      const quoted = [...gold.figures, ...gold.optional].filter(
        one => holds(one.quote, figure.raw) && digits(one.quote) === digits(figure.raw),
      )
      return quoted.length > 0 ? [{ figure, isRight: quoted.some(one => isNear(one.value, figure.value)) }] : []
    }),
  ]
}

const isOf = ({ indicator, value, quote }: Wanted, figure: Figure): boolean =>
  isNear(value, figure.value) &&
  fits(indicator, figure.indicator) &&
  (holds(quote, figure.raw) || holds(figure.at.quote, quote))

// a more special indicator counts, a vaguer one does not
const fits = (wanted: Wanted['indicator'], found: string | null): boolean =>
  !wanted || [wanted].flat().some(one => found === one || found?.startsWith(`${one}.`))

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

// a quote of several numbers speaks of one of them
const digits = (words: string): string => words.replace(/\D+/g, '')

const holds = (outer: string, inner: string): boolean => ` ${squash(outer)} `.includes(` ${squash(inner)} `)

const squash = (words: string): string =>
  plain(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
