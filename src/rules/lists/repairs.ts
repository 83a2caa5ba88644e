// What may be repaired in recognised text, and how far its digits are trusted. No phrases.

import { z } from 'zod'
import { section, words } from './section.ts'

const some = z.array(z.string().min(1)).min(1)

const proof = {
  keep: z.number().gt(0).lt(1).describe('factor of the confidence of items that stand on the repair'),
  examples: some.describe('«as read» → as taken'),
  counterexamples: words.describe('texts in which the rule must repair nothing'),
  source: z.string().min(1),
}

const digits = z
  .record(z.string().length(1), z.string().regex(/^\d$/))
  .describe('letters and signs that stand for a digit')

/** Where words must stand to be repaired. */
export const wheres = [
  'before-number',
  'before-colon',
  'number-sign',
  'behind-number',
  'before-place',
  'behind-kind',
  'before-date',
  'listed',
  'of',
  'form',
] as const
export type Where = (typeof wheres)[number]

const numberSchema = z.strictObject({
  look: z.literal('number'),
  digits,
  strokes: some.describe('letters and signs that stand for «/»'),
  dashes: some.describe('signs that stand for «-»'),
  alike: some.describe('letters of codes that are taken for each other, each group a string'),
  ...proof,
})
const dateSchema = z.strictObject({ look: z.literal('date'), digits, ...proof })
const countSchema = z.strictObject({ look: z.literal('count'), digits, ...proof })
const unitSchema = z.strictObject({
  look: z.literal('unit'),
  strays: z.string().describe('signs that specks are read as'),
  ...proof,
})
const straysSchema = z.strictObject({
  look: z.literal('strays'),
  strays: z.string().describe('signs that specks are read as'),
  words: words.describe('what a line begins with behind them'),
  slots: words.describe('or what fills one of these slots there, on a line of a few words'),
  ...proof,
})
const wordsSchema = z.strictObject({
  look: z.literal('words'),
  slots: words.describe('lists whose phrases are meant'),
  words: words.describe('further phrases'),
  where: z.array(z.enum(wheres)).min(1),
  least: z.int().min(1).default(1).describe('syllables that a phrase must have'),
  edits: z.int().min(0).max(1).default(0).describe('letters that may differ beside the marks'),
  ...proof,
})

const repairSchema = z.discriminatedUnion('look', [
  numberSchema,
  dateSchema,
  countSchema,
  unitSchema,
  straysSchema,
  wordsSchema,
])

export type RepairRule = z.infer<typeof repairSchema>
export type NumberRule = z.infer<typeof numberSchema>
export type DigitRule = z.infer<typeof dateSchema> | z.infer<typeof countSchema>
export type UnitRule = z.infer<typeof unitSchema>
export type StraysRule = z.infer<typeof straysSchema>
export type WordsRule = z.infer<typeof wordsSchema>

export const repairs = section<RepairRule>({
  schema: repairSchema as z.ZodType<RepairRule>,
  idOf: (_, id) => id,
  phrases: () => [],
})

const share = z.number().min(0).max(1)

const trustSchema = z.strictObject({
  doubtful: share.describe('a word with digits below it: what stands on it is flagged'),
  hopeless: share.describe('a numeric cell below it: its value is withheld'),
})

export type Trust = z.infer<typeof trustSchema>

export const trust = section<Trust>({ schema: trustSchema, idOf: (_, id) => id, phrases: () => [] })
