// How doubtful an item of a record is, and what it costs to be wrong about it.

import { z } from 'zod'
import type { ItemKind } from '../corrections/correction.ts'
import { findingCodes } from '../model/record.ts'

/** What a person looks at in turn; a quantity is a figure that no rule claims. */
export const doubtKinds = ['figure', 'quantity', 'citation', 'particular', 'cell'] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** What an item of the record and of the log of corrections it is. */
export const itemOf = (kind: DoubtKind): ItemKind => (kind === 'quantity' ? 'figure' : kind)

/** Why an item may be wrong. */
export const reasonCodes = [
  'class',
  'error',
  'warning',
  'info',
  'digits',
  'words-differ',
  'ambiguous',
  'odd-numeral',
  'repaired',
  'scan',
  'no-period',
  'unresolved',
  'unidentified',
  'type-differs',
  'issuer-differs',
  'odd-form',
  'inferred',
  'missing',
  'blank',
  'incomplete',
  'unread',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** As the catalog keeps it. */
export const reasonSchema = z.strictObject({
  code: z.enum(reasonCodes),
  doubt: z.number().describe('0 to 1: how likely it makes it that the item is wrong, taken alone'),
  of: z.string().optional().describe('of a finding its id, of a page read by OCR its number'),
  finding: z.enum(findingCodes).optional(),
})
export type Reason = Readonly<z.infer<typeof reasonSchema>>

export interface Doubt {
  readonly kind: DoubtKind
  /** In the record: f12, c5; of a particular its name; of a cell table, row and column: t2.0.3. */
  readonly id: string
  /** 1 to 10. */
  readonly harm: number
  /** 0 to 1. */
  readonly doubt: number
  /** Points, 0 to 1000: what is lost on average by not looking. */
  readonly weight: number
  /** The strongest first. */
  readonly reasons: readonly Reason[]
}

/** Null of an item that nothing speaks against. Reasons count as if none knew of the others: 1 - (1 - a)(1 - b)… */
export function doubtOf(
  kind: DoubtKind,
  id: string,
  about: { readonly harm: number; readonly reasons: readonly Reason[] },
): Doubt | null {
  const reasons = about.reasons.filter(({ doubt }) => doubt > 0).toSorted((a, b) => b.doubt - a.doubt)
  if (reasons.length === 0) return null
  const doubt = rounded(1 - reasons.reduce((sure, reason) => sure * (1 - reason.doubt), 1))
  return { kind, id, harm: about.harm, doubt, weight: Math.round(about.harm * doubt * 100), reasons }
}

/** Thousandths: the last digits of a product are nobody's opinion. */
export const rounded = (share: number): number => Math.round(share * 1000) / 1000
