// Figures whose truth is known: those of our fixtures and of the labelled sentences of test/figures, judged one by one.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
})
export type Wanted = z.infer<typeof wantedSchema>

/** What a reader found in a text. `optional`: neither rewarded nor punished. */
export interface Gold {
  readonly figures: readonly Wanted[]
  readonly optional: readonly Wanted[]
}

const expectedSchema = z.object({ figures: z.array(wantedSchema), optionalFigures: z.array(wantedSchema).default([]) })

/** Every fixture once: its formats hold the same words. */
export async function judgedFixtures(rules: Rules): Promise<Judged[]> {
  const folder = `${root}fixtures/expected`
  const judged: Judged[] = []
  for (const file of readdirSync(folder).toSorted()) {
    const report = basename(file, '.json')
    const { figures, optionalFigures: optional } = expectedSchema.parse(
      JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')),
    )
    const path = ['docx', 'pdf'].map(kind => `${root}fixtures/reports/${report}.${kind}`).find(existsSync) ?? ''
    const record = await recordOf(new Uint8Array(readFileSync(path)), { rules })
    judged.push(...judge(record, { figures, optional }).map(one => ({ ...one, report })))
  }
  return judged
}

/** A wanted figure serves one found figure only; of unclaimed quantities those count that a reader quotes alone. */
export function judge({ figures }: TrichLucRecord, gold: Gold): Omit<Judged, 'report'>[] {
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
