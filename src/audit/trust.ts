// How far a kind of finding is to be trusted, where the record that it stands in does not say.

import type { FindingCode } from '../model/record.ts'
import type { Evidence } from './finding.ts'

/**
 * Share of a code's findings that an auditor would find worth his minute, as we guess: nobody has counted it. What contradicts itself on its face comes
 * first (domain §5: E); what may be a habit of the body that wrote it comes last.
 */
export const trust: Readonly<Record<FindingCode, number>> = {
  'breakdown-mismatch': 0.85,
  'list-count-mismatch': 0.8,
  'nil-contradiction': 0.85,
  'change-mismatch': 0.9,
  'ratio-mismatch': 0.9,
  implausible: 0.9,
  'citation-conflict': 0.9,
  'citation-form': 0.6,
  'citation-duplicate': 0.8,
  'citation-issuer-conflict': 0.85,
  'citation-after-report': 0.9,
  'citation-repealed': 0.85,
  'date-malformed': 0.9,
  'date-impossible': 0.95,
  'date-incomplete': 0.6,
  'number-blank': 0.5,
  'header-missing': 0.4,
  'period-mismatch': 0.85,
  'section-numbering': 0.7,
  'duplicate-report': 0.8,
  'table-formula-mismatch': 0.85,
}

/** Of one finding: of a few kinds the words that it stands on say more. */
export const trustOf = (code: FindingCode, [first]: readonly Pick<Evidence, 'quote'>[]): number =>
  code === 'citation-form' && isInitials(first?.quote ?? '') ? habit : trust[code]

/** Told only where its kind is asked for. */
const habit = 0.2

/** «Chương trình hành động số 02/CTHĐ-UBND»: abbreviated as everybody does, from the words that stand before it. */
function isInitials(quote: string): boolean {
  const { words = '', code = '' } =
    /^(?<words>\p{L}[\p{L} ]{0,80}) số:? ?\d{1,6}(?:\/\d{4})?[-/](?<code>\p{L}{3,8})[-/]/iu.exec(quote)?.groups ?? {}
  const initials = words.split(/ +/u).map(word => word.charAt(0))
  return code !== '' && initials.join('').toUpperCase() === code.toUpperCase()
}
