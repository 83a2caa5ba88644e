// Document types: slot `type` (the word) and `typecode` (its abbreviation in a number).

import { z } from 'zod'
import type { Phrase } from '../phrases.ts'
import { phrase, section, words } from './section.ts'

const schema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  codes: z
    .strictObject({ state: words, party: words, assembly: words })
    .default({ state: [], party: [], assembly: [] }),
  oldCodes: words,
  unofficialCodes: words,
  variants: words,
  generic: words,
  normative: z.boolean().default(false),
  /** What its text states where it neither reports nor plans. */
  states: z.enum(['norms', 'orders']).optional(),
  short: z.boolean().default(false),
  title: z.boolean().default(false),
  validTo: z.number().optional(),
  sources: words,
})

export type DocumentType = z.infer<typeof schema>

/** What a type code says: `official` in the systems named, else only seen. */
export interface TypeCode {
  readonly code: string
  readonly type: DocumentType
  readonly official: boolean
  readonly systems: readonly string[]
}

export const types = section<DocumentType>({
  schema: schema as z.ZodType<DocumentType>,
  idOf: type => type.slug,
  phrases: function* (type): Iterable<Phrase> {
    const rule = `types/${type.slug}`
    const tags = [type.slug, ...(type.normative ? ['normative'] : []), ...(type.short ? ['short'] : [])]
    for (const word of [type.name.toLowerCase(), ...type.variants]) yield phrase('type', rule, word, type, tags)
    for (const word of type.generic) yield phrase('type', rule, word, type, [...tags, 'generic'])
    const official = new Map<string, string[]>()
    for (const [system, codes] of Object.entries(type.codes))
      for (const code of codes) official.set(code, [...(official.get(code) ?? []), system])
    for (const [code, systems] of official) yield codePhrase(type, code, systems)
    for (const code of type.oldCodes) if (!official.has(code)) yield codePhrase(type, code, ['state'])
    for (const code of type.unofficialCodes) if (!official.has(code)) yield codePhrase(type, code, [])
  },
})

const codePhrase = (type: DocumentType, code: string, systems: readonly string[]): Phrase => {
  const value: TypeCode = { code, type, official: systems.length > 0, systems }
  return phrase('typecode', `types/${type.slug}`, code, value, [type.slug, ...systems])
}

/** Notes for people on codes that stand for several types; the extractors keep all readings. */
export const ambiguousCodes = section<unknown>({ schema: z.unknown(), idOf: (_, key) => key, phrases: () => [] })
