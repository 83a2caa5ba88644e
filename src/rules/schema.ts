// The shape of a file of pattern rules. What is not named here is an error with file:line:column.

import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9.-]*$/, 'an id begins with a small letter and holds letters, digits, . and -')
const words = z.array(z.string().min(1))

/** One rule: patterns that fill a slot, with its proof. */
export const ruleSchema = z.strictObject({
  id,
  slot: id.optional().describe('where it is another than the file’s'),
  pattern: z.union([z.string().min(1), words.min(1)]).describe('in the pattern language; several are tried together'),
  emit: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .default({})
    .describe('constants of what it finds'),
  tags: words.default([]),
  aside: z
    .boolean()
    .default(false)
    .describe('a part of other patterns, looked for only where one of them asks; all rules of its slot say so'),
  examples: words.min(1).describe('«…» marks what must be found; « → value» what it must be'),
  counterexamples: words.default([]).describe('texts in which the rule must find nothing'),
  source: z.string().min(1).describe('where the form is known from'),
  off: z.literal(false).optional(),
})

/** In a later folder: the rule of this id is turned off. What else stands there need not be a whole rule. */
export const offSchema = ruleSchema.partial().extend({ id, off: z.literal(true) })

/** The rules themselves are checked one by one. */
export const ruleFileSchema = z.strictObject({ slot: id, about: z.string(), rules: z.array(z.unknown()).min(1) })

export type RuleSource = z.infer<typeof ruleSchema>
