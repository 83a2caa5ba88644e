// Named instruments (slots `known-law`, `instrument`), numbered documents that are often cited (for checks), and what
// looks like a document and is none (slot `not-document`).

import { z } from 'zod'
import type { Phrase } from '../phrases.ts'
import { onlyFirstCapital, phrase, section, words } from './section.ts'

const edition = z.strictObject({
  number: z.string().optional(),
  date: z.string().optional(),
  inForce: z.string().optional(),
  replaces: z.string().optional(),
  replacedBy: z.string().optional(),
  issuer: z.string().optional(),
  checked: z.number().optional(),
})

const instrument = z.strictObject({
  name: z.string(),
  type: z.string(),
  aliases: words,
  editions: z.array(edition).default([]),
})

export type Instrument = z.infer<typeof instrument>

const laws = new Set(['luat', 'bo-luat', 'phap-lenh'])

export const instruments = section<Instrument>({
  schema: instrument as z.ZodType<Instrument>,
  idOf: entry => entry.name,
  phrases: function* (entry): Iterable<Phrase> {
    const slot = laws.has(entry.type) ? 'known-law' : 'instrument'
    for (const name of [entry.name, ...entry.aliases]) {
      yield phrase(slot, 'instruments', onlyFirstCapital(name), entry, [entry.type])
      // «luật đất đai»; of two syllables («luật biển») the words alone may be a field of law
      if (slot === 'known-law' && name.split(' ').length > 2)
        yield phrase('lower-law', 'instruments', name.toLowerCase(), entry, [entry.type])
    }
  },
})

const numberedSchema = z.strictObject({
  number: z.string(),
  date: z.string().nullable(),
  issuer: z.string(),
  type: z.string(),
  subject: z.string(),
  replaces: z.string().optional(),
  replacedBy: z.string().optional(),
  repealedBy: z.string().optional(),
  repealedOn: z.string().optional(),
  inForce: z.string().optional(),
  implements: z.string().optional(),
  guides: z.string().optional(),
  amends: z.string().optional(),
  seenOnly: z.boolean().default(false),
  unverified: words,
})

export type Numbered = z.infer<typeof numberedSchema>

export const numbered = section<Numbered>({
  schema: numberedSchema as z.ZodType<Numbered>,
  // a number alone is no identity: 12-CT/TW was given in two terms
  idOf: entry => `${entry.number} ${entry.date}`,
  phrases: () => [],
})

export const notDocuments = section<string>({
  schema: z.string(),
  idOf: words => words,
  phrases: words => [phrase('not-document', 'notDocuments', words, words)],
})
