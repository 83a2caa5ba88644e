// What must be found in a scan: of what the report's writers say is in it, that which its own PDF gives on those pages.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { expectedSchema, type Gold, matched, type Wanted } from '../../bench/labelled.ts'
import { type Truth, toScan } from '../../bench/scan-truth.ts'
import { plain } from '../../src/text/fold.ts'
import { expectedFolder, rules } from '../given.ts'

const goldSchema = z.object({
  document: z.object({
    type: z.string(),
    number: z.string().nullable(),
    issuedOn: z.string().nullable(),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    signatory: z.object({ name: z.string().nullable() }).nullable(),
    recipients: z.number(),
  }),
  citations: z.array(z.object({ number: z.string().nullable(), date: z.string().nullable() })),
})

type Fields = Readonly<Record<string, string | number | null>>

export interface Demand {
  /** Of each report in the file, the particulars that stand on the pages scanned. */
  readonly particulars: readonly Fields[]
  /** «358/2016/QĐ-UBND 2016-06-20», with their numbers, sorted. */
  readonly citations: readonly string[]
  readonly figures: readonly Wanted[]
  readonly gold: Gold
}

const squash = (words: string | null | undefined): string =>
  plain(words ?? '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

export const particularsOf = (document: Truth['documents'][number]): Fields => ({
  type: squash(document.typeLabel),
  number: document.number.status === 'present' ? document.number.full : null,
  issuedOn: document.issuedOn?.date ?? null,
  title: squash(document.title),
  issuer: squash(document.issuer.name).replace('uy ban nhan dan', 'ubnd'),
  signatory: document.signatory.name,
  recipients: document.recipients.length,
})

const wantedParticulars = ({ document }: z.infer<typeof goldSchema>): Fields => ({
  ...document,
  type: squash(document.type),
  title: squash(document.title),
  issuer: squash(document.issuer).replace('uy ban nhan dan', 'ubnd'),
  signatory: document.signatory?.name ?? null,
})

export const citationsOf = ({ citations, documents }: Pick<Truth, 'citations' | 'documents'>): string[] => {
  const own = documents.map(({ number }) => number.full)
  const others = citations.filter(one => one.form === 'full' && !own.includes(one.number))
  return others.map(one => `${one.number} ${one.issuedOn?.date ?? ''}`.trim()).toSorted()
}

/** As multisets. */
export function difference(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

export const differing = (found: Fields, wanted: Fields): string[] =>
  Object.keys(wanted).filter(field =>
    // «UBND huyện Mai Châu» is named in full, or by the letterhead's two lines
    field === 'issuer' ? !String(found[field]).includes(String(wanted[field])) : found[field] !== wanted[field],
  )

/** Of the reports in a scan. */
export const namesOf = (path: string): string[] =>
  basename(path)
    .replace(/\.[a-z-]+(?:-\d+)?\.[a-z]+$/u, '')
    .split('+')

export async function demandOf(path: string): Promise<Demand> {
  const scan = await toScan(path, rules)
  if (!scan) throw new Error(`${path} is named after no fixture`)
  const { truth } = scan
  const contents = namesOf(path).map((name): unknown =>
    JSON.parse(readFileSync(`${expectedFolder}/${name}.json`, 'utf8')),
  )
  const golds = contents.map(content => goldSchema.parse(content))
  const labels = contents.map(content => expectedSchema.parse(content))
  const figures = labels.flatMap(one => one.figures)
  const cited = golds
    .flatMap(one => one.citations)
    .flatMap(one => (one.number ? `${one.number} ${one.date ?? ''}`.trim() : []))
  return {
    particulars: golds.map((gold, n) => standing(wantedParticulars(gold), truth.documents[n])),
    citations: difference(cited, difference(cited, citationsOf(truth))),
    figures: matched(truth, figures).flatMap(([wanted, found]) => (found ? [wanted] : [])),
    gold: { figures, optional: labels.flatMap(one => one.optionalFigures) },
  }
}

/** Without those that the pages do not have. */
function standing(wanted: Fields, truth: Truth['documents'][number] | undefined): Fields {
  const missing = truth ? differing(particularsOf(truth), wanted) : Object.keys(wanted)
  return Object.fromEntries(Object.entries(wanted).filter(([field]) => !missing.includes(field)))
}
