// The document's own particulars, one row each; what is not known has no row.

import type { DateItem, Particulars, Period, TrichLucRecord } from '../../model/record.ts'
import { beside } from '../layout.ts'
import type { ParticularsRow, Words } from '../words/words.ts'
import { pagesText } from './pages.ts'

type Row = (record: TrichLucRecord, words: Words) => string | null

const joined = (parts: readonly (string | null)[], sign = ' · '): string | null =>
  parts.filter(Boolean).join(sign) || null

const rows: Readonly<Record<ParticularsRow, Row>> = {
  type: ({ document }) => document.typeLabel ?? document.type,
  number: ({ document: { number } }, words) =>
    joined([number.full ?? number.raw, words.show.numberStatus[number.status]]),
  issuedOn: ({ document }, words) => joined([document.place, dateText(words, document.issuedOn)], ', '),
  issuer: ({ document: { issuer } }, words) =>
    joined([issuer.name, issuer.parent && words.show.parent({ parent: issuer.parent })]),
  title: ({ document }) => document.title,
  period: ({ document }, words) =>
    document.period && periodText(words, document.period, document.issuedOn?.date ?? null),
  signatory: ({ document: { signatory } }) => joined([signatory.authority, signatory.position, signatory.name]),
  recipients: ({ document }) => joined(document.recipients, '; '),
  markings: ({ document: { markings } }, words) =>
    joined([
      markings.secrecy && words.show.secrecy({ mark: markings.secrecy }),
      markings.urgency && words.show.urgency({ mark: markings.urgency }),
      markings.draft ? words.show.draft : null,
    ]),
  attachedTo: ({ document: { attachedTo } }, words) =>
    attachedTo &&
    joined([
      words.show.attachedTo({
        type: attachedTo.typeLabel,
        number: attachedTo.number ?? '',
        date: dateText(words, attachedTo.issuedOn) ?? '',
      }),
      attachedTo.issuer?.name ?? null,
    ]),
  source: ({ source }, words) =>
    joined([
      source.fileName,
      source.mediaType,
      source.files && words.show.files({ count: source.files.length }),
      source.part && words.show.part({ number: source.part.number, of: source.part.of }),
      sheetsText(words, source),
      source.sha256.slice(0, 12),
    ]),
}

const names = Object.keys(rows) as ParticularsRow[]

export interface ParticularRow {
  readonly row: ParticularsRow
  readonly name: string
  readonly text: string
}

export const particularRows = (record: TrichLucRecord, words: Words): ParticularRow[] =>
  names.flatMap(row => {
    const text = rows[row](record, words)
    return text ? [{ row, name: words.show.particulars[row], text }] : []
  })

export const particularsLines = (record: TrichLucRecord, words: Words): string[] =>
  particularRows(record, words).flatMap(({ name, text }) => beside(name, text, { first: 2, rest: 18 }))

const sheetsText = (words: Words, { pages }: TrichLucRecord['source']): string =>
  pagesText(
    words,
    pages.flatMap(({ page, width }) => (width === null ? [] : [page])),
  )

export const dateText = (words: Words, date: DateItem | Particulars['issuedOn']): string | null =>
  date && (date.date ? words.date(date.date) : date.raw)

const periodText = (words: Words, { label, from, to, asOf }: Period, issuedOn: string | null): string | null =>
  joined([
    label,
    joined([from && words.date(from), to && words.date(to)], ' – '),
    asOf && words.show[asOf === issuedOn ? 'beforeEnd' : 'asOf']({ date: words.date(asOf) }),
  ])
