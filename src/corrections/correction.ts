// What a person says of one item that was extracted: a line of `review/corrections.jsonl`, added and never changed.

import { createHash } from 'node:crypto'
import { z } from 'zod'

/** A particular is one field of the document: its number, its day, its issuer … */
export const itemKinds = ['figure', 'citation', 'particular', 'cell'] as const
export type ItemKind = (typeof itemKinds)[number]

/**
 * accepted: it stands as it was read · corrected: it is there, and says something else · rejected: there is no such item
 * (of a particular or a cell: it says nothing that is known) · undone: an earlier line holds no longer.
 */
export const verdicts = ['accepted', 'corrected', 'rejected', 'undone'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * applied: the words stand where they stood · moved: they were found elsewhere or in another spelling · orphaned: they are
 * gone, or stand in several places that cannot be told apart · no-longer-needed: the extraction says so itself now.
 */
export const states = ['applied', 'moved', 'orphaned', 'no-longer-needed'] as const
export type State = (typeof states)[number]

/** Plain JSON: a number, words, a list of codes. */
export type Value = z.infer<ReturnType<typeof z.json>>
export const areSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other)
/** Of a line that was JSON: it is looked at no further, ten thousand of them are read at once. */
const valueSchema = z.custom<Value>(value => value !== undefined)

const changeSchema = z.strictObject({
  field: z.string().describe('by the table of fields: `value`, `period.from`, `dimensions.country`'),
  was: valueSchema.describe('as it was read'),
  now: valueSchema.describe('as the person says; null: not known'),
})
export type Change = Readonly<z.infer<typeof changeSchema>>

const wordsSchema = z.strictObject({
  raw: z.string().describe('the quoted words; empty of an empty cell, and of a particular that was not found'),
  before: z.string().describe('what stands before them in the text, at most 80 UTF-16 units'),
  after: z.string().describe('what stands behind them, likewise'),
  sentence: z.string().describe('the sentence; of a table cell, the cells of its row joined by spaces'),
  nth: z.int().min(1).describe('where the same words stand several times between the same others: which of them'),
  of: z.int().min(1).describe('of how many'),
  alike: z
    .int()
    .min(1)
    .default(1)
    .describe(
      'at how many places the text had them between such words, this one included: where it is gone, another is not it',
    ),
})
export type Words = Readonly<z.infer<typeof wordsSchema>>

/** UTF-16 units: far more than anybody types, and little enough to be read 10,000 times. */
const most = { name: 200, why: 4000 }

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
const correctionId = z.string().regex(/^r[0-9a-f]{15}$/u)

export const correctionSchema = z.strictObject({
  id: correctionId.describe('made of all the rest'),
  document: sha256.describe('of the original, as `source.sha256` of its record'),
  part: z.int().min(1).nullable().describe('where the file was split: which document, from 1'),
  item: z.enum(itemKinds),
  anchor: z
    .string()
    .describe('of a figure or citation its `anchor`; of a cell likewise, of its text; of a particular its name'),
  words: wordsSchema,
  verdict: z.enum(verdicts),
  undoes: correctionId.nullable().describe('of `undone`: the line that holds no longer'),
  changes: z.array(changeSchema).readonly().describe('[] but of `corrected`'),
  was: z
    .record(z.string(), valueSchema)
    .describe('the item as it was read, without ids, spans, boxes: it is put back from it'),
  who: z.string().max(most.name).nullable(),
  when: z.iso.datetime().describe('UTC'),
  why: z.string().max(most.why).nullable(),
  by: z
    .strictObject({ rulesHash: z.string(), version: z.string() })
    .describe('of the record that the person looked at'),
})
export type Correction = Readonly<z.infer<typeof correctionSchema>>

/** Who says it, when and why. */
export type Said = Pick<Correction, 'who' | 'when' | 'why'>

/** With its id: the same said twice at the same time is one. */
export function withId(correction: Omit<Correction, 'id'>): Correction {
  const digest = createHash('sha256').update(JSON.stringify(correction)).digest('hex')
  return { id: `r${digest.slice(0, 15)}`, ...correction }
}

/** An earlier line taken back. */
export const undoneBy = ({ id, ...correction }: Correction, said: Said): Correction =>
  withId({ ...correction, ...pickSaid(said), verdict: 'undone', undoes: id, changes: [] })

export const pickSaid = ({ who, when, why }: Said): Said => ({ who, when, why })

/** Which document a record is: hash and part. */
export type DocumentKey = string
export const keyOfDocument = ({ document, part }: Pick<Correction, 'document' | 'part'>): DocumentKey =>
  `${document} ${part ?? ''}`

/** Those that are of one record. */
export type OfRecord = Pick<Correction, 'document' | 'part'>
