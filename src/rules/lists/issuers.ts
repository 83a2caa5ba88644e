// Bodies that issue documents: slot `body` (as written in words), `bodycode` (as in numbers). The codes of drafting
// units are a slot of their own.

import { z } from 'zod'
import type { Phrase } from '../phrases.ts'
import { onlyFirstCapital, phrase, section, words } from './section.ts'

const when = z.union([z.number(), z.string()]).optional()

const schema = z.strictObject({
  key: z.string(),
  name: z.string(),
  system: z.enum(['state', 'party', 'assembly', 'mass']),
  level: z.enum(['central', 'province', 'district', 'commune']).nullable(),
  codes: words,
  oldCodes: words,
  codePattern: z.string().optional(),
  phrases: words,
  weak: words,
  heads: words,
  locality: z.enum(['required', 'optional', 'none']),
  many: z.literal(true).optional(),
  parent: z.string().optional(),
  validFrom: when,
  validTo: when,
  successor: z.union([z.string(), words]).optional(),
})

export type Body = z.infer<typeof schema>

/** A body's code as printed in a number, with the term where the code carries one (QH14). */
export interface BodyCode {
  readonly code: string
  readonly body: Body
  readonly term: number | null
}

const lastTerm = 20

export const issuers = section<Body>({
  schema: schema as z.ZodType<Body>,
  idOf: body => body.key,
  phrases: function* (body): Iterable<Phrase> {
    const rule = `issuers/${body.key}`
    const tags = [body.key, body.system, ...(body.level ? [body.level] : [])]
    for (const words of body.phrases) yield phrase('body', rule, onlyFirstCapital(words), body, tags)
    for (const words of body.weak) yield phrase('weak-body', rule, onlyFirstCapital(words), body, tags)
    for (const code of [...body.codes, ...body.oldCodes])
      yield phrase('bodycode', rule, code, codeOf(body, code, null), tags)
    const stem = /^(\p{L}+)\(/u.exec(body.codePattern ?? '')?.[1]
    for (let term = 1; stem && term <= lastTerm; term++)
      yield phrase('bodycode', rule, `${stem}${term}`, codeOf(body, `${stem}${term}`, term), [...tags, 'assembly-term'])
  },
})

const codeOf = (body: Body, code: string, term: number | null): BodyCode => ({ code, body, term })

export const units = section<string | null>({
  schema: z.string().nullable(),
  idOf: (_, code) => code,
  phrases: (name, code) => [phrase('unitcode', `units/${code}`, code, name)],
})
