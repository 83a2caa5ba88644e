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

export const judgedAll = async (rules: Rules): Promise<Judged[]> => [
  ...(await judgedFixtures(rules)),
  ...(await judgedSentences(rules)),
]

/** Every fixture once: its formats hold the same words. */
async function judgedFixtures(rules: Rules): Promise<Judged[]> {
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

const head = `SỞ NGOẠI VỤ TỈNH QUẢNG NAM
Số: 12/BC-SNgV
Quảng Nam, ngày 20 tháng 12 năm 2019
BÁO CÁO
Kết quả công tác đối ngoại năm 2019 và phương hướng, nhiệm vụ năm 2020

`

/** Labelled sentences: text, tab, indicator=value{dimensions} between semicolons; ` ⏎ ` is a new line. */
export async function judgedSentences(rules: Rules): Promise<Judged[]> {
  const folder = `${root}test/figures`
  const judged: Judged[] = []
  for (const file of readdirSync(folder)
    .filter(name => /^corpus-.*\.tsv$/u.test(name))
    .toSorted())
    for (const [n, line] of readFileSync(`${folder}/${file}`, 'utf8').split('\n').entries()) {
      if (line === '' || line.startsWith('#')) continue
      const [text = '', expected = ''] = line.split('\t')
      const bytes = new TextEncoder().encode(`${head}${text.replaceAll(' ⏎ ', '\n')}\n`)
      const figures = [...expected.matchAll(/([a-z][\w.]*)=(-?[\d.]+)/giu)].map(([, indicator = '', value]) => ({
        indicator,
        value: Number(value),
        quote: '',
      }))
      const found = (await recordOf(bytes, { rules })).figures.filter(one => one.indicator !== null)
      const free = new Set(figures)
      for (const figure of found) {
        const hit = [...free].find(one => one.indicator === figure.indicator && isNear(one.value, figure.value))
        if (hit) free.delete(hit)
        judged.push({ report: `${file}:${n + 1}`, figure, isRight: hit !== undefined })
      }
    }
  return judged
}

/** Wanted figures with what was found of them; a found figure serves one wanted figure only. */
export function matched({ figures }: TrichLucRecord, wanted: readonly Wanted[]): (readonly [Wanted, Figure | null])[] {
  const free = new Set(figures.filter(one => one.indicator !== null))
  return wanted.map(one => {
    const hit = [...free].find(figure => isOf(one, figure)) ?? null
    if (hit) free.delete(hit)
    return [one, hit]
  })
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
