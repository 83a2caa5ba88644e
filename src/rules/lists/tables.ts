// Kinds of tables: which words of title and head speak for a kind, which columns it must have, and what its numbers
// count. The words themselves are rules of the slots `table-about` (titles) and `column` (head cells). No phrases.

import { z } from 'zod'
import { section, words } from './section.ts'

const some = z.array(z.string().min(1)).min(1)

const schema = z.strictObject({
  label: z.string(),
  english: z.string(),
  said: some.describe('tags of which title or head must bear one'),
  not: words.describe('tags that speak against it: title and head may not bear these alone'),
  needs: words.describe('fields that must have a column; «a|b»: one of them'),
  any: words.describe('further fields that are usual'),
  least: z.int().min(0).default(1).describe('how many of `any` there must be'),
  figures: z
    .record(z.string(), z.string())
    .default({})
    .describe('what the numbers of a field count: field → indicator'),
  rows: z.string().optional().describe('what one row is one of: an indicator'),
  period: z
    .enum(['rows', 'table', 'none'])
    .default('none')
    .describe(
      'whose time is that of the figures: of each row, of the table (its title, else the document), or not said',
    ),
  dimensions: z.record(z.string(), z.string()).default({}).describe('dimensions of every figure'),
  examples: some.describe('«title ¦ head cell ¦ head cell → field, -, field»'),
  counterexamples: words.describe('titles and heads that are of another kind or none'),
  source: z.string(),
})

export type TableKind = z.infer<typeof schema>

export const tables = section<TableKind>({
  schema: schema as z.ZodType<TableKind>,
  idOf: (_, kind) => kind,
  phrases: () => [],
})
