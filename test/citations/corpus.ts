// The labelled sentences of `corpus.txt`, run as a user would: each a text file of its own, from bytes to record.

import { readFileSync } from 'node:fs'
import type { Citation } from '../../src/model/record.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'
import { parseExample } from '../../src/rules/prove.ts'

export interface Sentence {
  readonly kind: string
  readonly line: number
  /** As typed, with its stray spaces. */
  readonly typed: string
  /** As the record holds it. */
  readonly text: string
  readonly references: readonly Reference[]
}

export interface Reference {
  readonly start: number
  readonly end: number
  /** What is asked of it; null: there is none; undefined: not asked. */
  readonly want: Readonly<Record<Asked, string | null | undefined>>
}

const asked = ['type', 'number', 'date'] as const
type Asked = (typeof asked)[number]

export function readCorpus(): Sentence[] {
  let kind = ''
  const lines = readFileSync(new URL('corpus.txt', import.meta.url), 'utf8').split('\n')
  return lines.flatMap((line, n) => {
    if (line.startsWith('## ')) kind = line.slice(3).split(':')[0] ?? ''
    return line === '' || line.startsWith('#') ? [] : [sentenceOf(line, kind, n + 1)]
  })
}

function sentenceOf(line: string, kind: string, number: number): Sentence {
  const { text: typed } = parseExample(line)
  const { text, spans, value } = parseExample(line.replace(/\s+/gu, ' '))
  const wants = (value ?? '').split(';').map(wantOf)
  const marked = line.includes('«') ? spans : []
  return {
    kind,
    line: number,
    typed,
    text,
    references: marked.map(([start, end], n) => ({ start, end, want: wants[n] ?? wantOf('') })),
  }
}

function wantOf(words: string): Reference['want'] {
  const said = words.trim().split(' ')
  return Object.fromEntries(asked.map((name, n) => [name, wish(said[n])])) as Reference['want']
}

const wish = (said: string | undefined): string | null | undefined =>
  said === undefined || said === '' || said === '?' ? undefined : said === '-' ? null : said.replaceAll('_', ' ')

export interface Judged {
  readonly sentence: Sentence
  readonly hits: readonly { readonly reference: Reference; readonly citation: Citation }[]
  readonly missed: readonly Reference[]
  readonly extra: readonly Citation[]
}

const rules = loadOwnRules()

/** Each reference has one citation that shares words with it, each citation serves one reference. */
export async function judge(sentence: Sentence): Promise<Judged> {
  const { citations } = await recordOf(new TextEncoder().encode(sentence.typed), { rules })
  const free = new Set(citations)
  const hits = sentence.references.flatMap(reference => {
    const citation = [...free].find(one => one.at.start < reference.end && reference.start < one.at.end)
    if (!citation) return []
    free.delete(citation)
    return [{ reference, citation }]
  })
  const found = new Set(hits.map(hit => hit.reference))
  return { sentence, hits, missed: sentence.references.filter(one => !found.has(one)), extra: [...free] }
}

/** What a citation says that it should not, as «number: 34, not 34/2010/NĐ-CP». */
export function wrongValues({ reference, citation }: Judged['hits'][number]): string[] {
  const have = { type: citation.type, number: citation.number, date: citation.issuedOn?.date ?? null }
  return asked
    .filter(name => reference.want[name] !== undefined && reference.want[name] !== have[name])
    .map(name => `${name}: ${have[name]}, not ${reference.want[name]}`)
}
