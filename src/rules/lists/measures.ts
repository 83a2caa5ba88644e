// What is counted and measured: slot `measure`. Tags are the slug, the class and those of the entry. And the indicators
// that figures can carry, which are no phrases.

import { z } from 'zod'
import { phrase, section } from './section.ts'

const words = z.array(z.string().min(1))

const schema = z.strictObject({
  class: z.enum(['count', 'money', 'percent', 'ratio', 'length', 'area', 'mass', 'time']),
  words,
  tags: words.default([]),
  /** ISO 4217. */
  currency: z.string().length(3).optional(),
  /** What the unit itself multiplies by: tr.đ. */
  factor: z.number().default(1),
})

export interface Measure extends z.infer<typeof schema> {
  readonly slug: string
}

export const measures = section<z.infer<typeof schema>>({
  schema: schema as z.ZodType<z.infer<typeof schema>>,
  idOf: (_, slug) => slug,
  phrases: (entry, slug) => {
    const value: Measure = { ...entry, slug }
    return entry.words.map(one => phrase('measure', `measures/${slug}`, one, value, [slug, entry.class, ...entry.tags]))
  },
})

const indicatorSchema = z.strictObject({
  label: z.string(),
  english: z.string().optional(),
  unit: z.string(),
  flow: z.enum(['flow', 'stock']).default('flow'),
  /** Counts of several places may be added: no stock, no persons who may be in both, no ratio. */
  additive: z.boolean().default(false),
  /** Counted only where something around speaks of foreign affairs. */
  context: z.literal('foreign').optional(),
})

export type Indicator = z.infer<typeof indicatorSchema>

export const indicators = section<Indicator>({
  schema: indicatorSchema as z.ZodType<Indicator>,
  idOf: (_, id) => id,
  phrases: () => [],
})
