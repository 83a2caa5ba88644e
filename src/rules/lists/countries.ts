// Countries (slot `country`), foreign localities (`locality`) and what is neither (`not-country`).

import { z } from 'zod'
import type { Phrase } from '../phrases.ts'
import { phrase, section, words } from './section.ts'

const schema = z.strictObject({
  name: z.string(),
  variants: words,
  /** Variants that are ordinary words or parts of names, too: Nga, Anh, Áo. */
  ambiguous: words,
  historical: z.boolean().default(false),
  /** Last year of a historical state. */
  until: z.number().optional(),
})

export interface Country extends z.infer<typeof schema> {
  readonly code: string
}

const named = (slot: string) =>
  section<z.infer<typeof schema>>({
    schema: schema as z.ZodType<z.infer<typeof schema>>,
    idOf: (_, code) => code,
    phrases: function* (entry, code): Iterable<Phrase> {
      const value: Country = { ...entry, code }
      for (const name of new Set([entry.name, ...entry.variants].flatMap(spellings)))
        yield phrase(slot, `${slot}/${code}`, name, value, [
          code,
          ...(entry.ambiguous.includes(name) ? ['ambiguous'] : []),
        ])
    },
  })

// «Cam-pu-chia» is also written «Campuchia» and «Cam pu chia»
const spellings = (name: string): string[] => (name.includes('-') ? [name, joined(name)] : [name])
const joined = (name: string): string =>
  name
    .split(' ')
    .map(word => word.slice(0, 1) + word.slice(1).replaceAll('-', '').toLowerCase())
    .join(' ')

export const countries = named('country')
export const localities = named('locality')

export const notCountries = section<string>({
  schema: z.string(),
  idOf: name => name,
  phrases: name => [phrase('not-country', 'notCountries', name, name)],
})
