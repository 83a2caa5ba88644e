// Whether two documents are one report: in two formats, scanned again, or sent twice with changed figures. A wrong link
// costs more trust than a missing one: reports of other years and places are written on the same model.

import { z } from 'zod'
import { keyOf } from '../../differences/words.ts'
import { tidy } from './belonging.ts'
import type { Head } from './heads.ts'
import { likeness, numbersOf } from './sketch.ts'

/** By their number and day, or by their text. */
export const twinWhys = ['number', 'text'] as const

const part = z.int().min(1).nullable()

export const twinSchema = z
  .strictObject({
    part: part.describe('of this file, where it was split: which of its documents, from 1; else null'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    otherPart: part.describe('of that file likewise'),
    why: z.enum(twinWhys),
    certainty: z.enum(['certain', 'likely']),
    likeness: z.number().nullable().describe('share of the text that both have, about; null where one is short'),
  })
  .describe('the same report in another file')

export type Twin = z.infer<typeof twinSchema>
export type Kinship = Pick<Twin, 'why' | 'certainty' | 'likeness'>

/** A document, and what is known of it. */
export interface Sheet {
  readonly sha256: string
  /** From 1, of a file that was split. */
  readonly part: number | null
  readonly head: Head
  readonly sketch: Uint16Array | null
}

/** Its number and issuer as they are compared. */
export const sheetOf = (sha256: string, part: number | null, head: Head): Sheet => ({
  sha256,
  part,
  head: { ...head, number: head.number && tidy(head.number), issuer: head.issuer && keyOf(head.issuer) },
  sketch: numbersOf(head.sketch),
})

/** Likenesses. */
const least = {
  /** With the same number, day and place; a bad scan. */
  scan: 0.3,
  /** With these, for certain. */
  number: 0.5,
  /** With the same period and place. */
  text: 0.6,
  /** With these but another number or day, sent again or read wrongly; with the same number and less than these. */
  other: 0.8,
  /** With one of period, place and day. */
  little: 0.85,
  /** With none of them. */
  alone: 0.9,
  same: 0.97,
} as const

/** Null where they are two reports, or may well be. */
export function kinshipOf(one: Sheet, other: Sheet): Kinship | null {
  if (one.sha256 === other.sha256) return null
  const signs = signsOf(one.head, other.head)
  if (signs.apart) return null
  const alike = one.sketch && other.sketch ? likeness(one.sketch, other.sketch) : null
  const bothShort = one.sketch === null && other.sketch === null
  if (alike === null && !bothShort) return null
  const found = signs.number === 'same' ? byNumber(signs, alike) : alike === null ? null : byText(signs, alike)
  return found && { ...found, likeness: alike }
}

type Sign = 'same' | 'other' | 'unknown'

interface Signs {
  /** Nothing makes them one report. */
  readonly apart: boolean
  readonly number: Sign
  readonly day: Sign
  readonly place: Sign
  readonly period: Sign
  readonly issuer: Sign
}

function signsOf(a: Head, b: Head): Signs {
  const place = signOf(a.placeId, b.placeId)
  const period = signOf(a.period, b.period)
  const type = signOf(a.type, b.type)
  return {
    apart: a.appendix !== b.appendix || [place, period, type].includes('other'),
    number: signOf(a.number, b.number),
    day: dayOf(a.date, b.date),
    place,
    period,
    issuer: signOf(a.issuer, b.issuer),
  }
}

const signOf = (one: string | null, other: string | null): Sign =>
  one === null || other === null ? 'unknown' : one === other ? 'same' : 'other'

/** «2018-10» is any of its days: that is no sign. */
const dayOf = (one: string | null, other: string | null): Sign =>
  one === null || other === null
    ? 'unknown'
    : one === other && one.length === 10
      ? 'same'
      : one.startsWith(other) || other.startsWith(one)
        ? 'unknown'
        : 'other'

type Found = Pick<Kinship, 'why' | 'certainty'>
const certain = (why: Kinship['why']): Found => ({ why, certainty: 'certain' })
const likely = (why: Kinship['why']): Found => ({ why, certainty: 'likely' })

function byNumber({ day, place, period, issuer }: Signs, alike: number | null): Found | null {
  const sure = day === 'same' && place === 'same'
  // two texts too short to be held against each other
  if (alike === null) return sure ? certain('number') : null
  if (sure) return alike >= least.number ? certain('number') : alike >= least.scan ? likely('number') : null
  if (period === 'same' && place === 'same') return alike >= least.text ? likely('number') : null
  // many districts have a number 12 of one day
  return day !== 'other' && issuer !== 'other' && alike >= least.other ? likely('number') : null
}

function byText({ number, day, place, period, issuer }: Signs, alike: number): Found | null {
  // communes of one district, departments of one province
  if (issuer === 'other') return null
  const settled = period === 'same' && place === 'same'
  if (number === 'other' || day === 'other') return settled && alike >= least.other ? likely('text') : null
  if (settled && alike >= least.same) return certain('text')
  const known = [day, place, period].filter(sign => sign === 'same').length
  const enough = known > 1 ? least.text : known > 0 ? least.little : least.alone
  return alike >= enough ? likely('text') : null
}
