// What the ledger keeps of each record so that appendices find their reports, and a report its other copies, without a
// look at every record.

import { z } from 'zod'
import { isAppendixLine, isSpreadsheet } from '../../extract/particulars/appendix.ts'
import type { AttachedTo, TrichLucRecord } from '../../model/record.ts'
import { sketchOf } from './sketch.ts'

const text = z.string().nullable()
const own = { type: text, number: text, symbol: text, date: text, placeId: text }

export const headSchema = z.strictObject({
  ...own,
  appendix: z.boolean().describe('a spreadsheet, or it begins as an appendix, and has no number itself'),
  attachedTo: z
    .strictObject({ ...own, label: z.string() })
    .nullable()
    .describe('what it says it belongs to'),
  issuer: text.default(null).describe('name of the issuing body'),
  period: text.default(null).describe('what it is about: first and last day, «2018-01-01/2018-12-31»'),
  sketch: text.default(null).describe('likeness of its text (src/archive/links/sketch.ts); null where it is short'),
})

export type Head = z.infer<typeof headSchema>

export function headOf({ source, document, text: words }: TrichLucRecord): Head {
  const { type, number, issuedOn, issuer, attachedTo, period } = document
  const begins = type === 'phu-luc' || (type === null && words.split('\n', firstLines).some(isTitle))
  return {
    type,
    number: number.full,
    symbol: number.symbol,
    date: issuedOn?.date ?? null,
    placeId: issuer.placeId,
    appendix: number.status !== 'present' && (attachedTo !== null || begins || isSpreadsheet(source.mediaType)),
    attachedTo: attachedTo && saidIn(attachedTo),
    issuer: issuer.name,
    period: period?.from && period.to ? `${period.from}/${period.to}` : null,
    sketch: sketchOf(words),
  }
}

const saidIn = ({ type, typeLabel, number, symbol, issuedOn, issuer }: AttachedTo): Head['attachedTo'] => ({
  type,
  number,
  symbol,
  date: issuedOn?.date ?? null,
  placeId: issuer?.placeId ?? null,
  label: number ? `${typeLabel} số ${number}` : typeLabel,
})

const firstLines = 8
const isTitle = (line: string): boolean => line.length < 120 && isAppendixLine(line)
