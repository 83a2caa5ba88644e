// «(Kèm theo Báo cáo số 415/BC-UBND ngày …)» in the head of an appendix that is a file of its own: what it belongs to
// (domain §1.6). A report whose last pages are its appendix, or a decision with its regulation, has a number itself.

import type { Document } from '../../model/document.ts'
import type { AttachedTo, Particulars } from '../../model/record.ts'
import type { Scanner } from '../../rules/scan.ts'
import type { Stretch } from '../passages.ts'
import { atOf, type Span } from '../places.ts'
import { labelOf } from '../sections/labels.ts'
import { isAppendixLine, isSpreadsheet } from './appendix.ts'
import { bare, readStatement } from './statement.ts'

/** What the head says beside it: the status of the document's own number, the slug of its type. */
export interface Own {
  readonly scanner: Scanner
  readonly number: Particulars['number']['status']
  readonly type: string | null
}

/** Null where the document has a number itself, or its head says nothing of the kind. */
export function findAttachment(document: Document, stretches: readonly Stretch[], own: Own): AttachedTo | null {
  if (own.number !== 'absent') return null
  const head = headOf(document, stretches)
  const isAppendix = isSpreadsheet(document.mediaType) || head.slice(0, 4).some(one => isAppendixLine(wordsIn(one)))
  for (const stretch of head) {
    const span = spanIn(head, stretch, { isAppendix, type: own.type })
    const said = span && readStatement(own.scanner, document.text, span)
    if (!span || !said) continue
    const raw = document.text.slice(span.start, span.end)
    const at = atOf(document, stretch, span)
    return { ...said, raw, at: span.end > stretch.end ? { ...at, quote: raw } : at }
  }
  return null
}

const most = 20
const wordsIn = ({ passage: { text }, start, end }: Stretch): string => text.slice(start, end)

/** What stands above the text: no sentence, no heading of a section. On a sheet, instructions may stand there, too. */
function headOf({ mediaType }: Document, stretches: readonly Stretch[]): readonly Stretch[] {
  const top = stretches.filter(({ passage: { tokens } }) => tokens.length > 0).slice(0, most)
  const body = isSpreadsheet(mediaType) ? -1 : top.findIndex(isBody)
  return body < 0 ? top : top.slice(0, body)
}

function isBody(stretch: Stretch): boolean {
  const words = wordsIn(stretch)
  // «Ban hành kèm theo Quyết định số … về việc …»: longer than any title
  if (/^\(?\s?(?:ban hành )?kèm /iu.test(words)) return false
  const style = labelOf(words, false)?.style ?? 'appendix'
  return style !== 'appendix' || words.length > longestLine || (words.length > longestTitle && /[.;:]$/u.test(words))
}

const longestLine = 400
const longestTitle = 80

interface Head {
  readonly isAppendix: boolean
  readonly type: string | null
}

/** From its bracket or first word to where it ends, maybe two lines below; null where the words are of something else. */
function spanIn(head: readonly Stretch[], stretch: Stretch, { isAppendix, type }: Head): Span | null {
  const { passage } = stretch
  const kem = passage.tokens.findIndex((_, n) => bare(passage, n) === 'kem')
  if (kem < 0) return null
  const isIssued = bare(passage, kem - 1) === 'hanh' && bare(passage, kem - 2) === 'ban'
  const first = isIssued ? kem - 2 : /^(?:gui|dinh)$/u.test(bare(passage, kem - 1)) ? kem - 1 : kem
  const isOpen = bare(passage, first - 1) === '('
  const from = isOpen ? first - 1 : first
  // a title may name what was issued with a decision: «Báo cáo thực hiện Kế hoạch … (ban hành kèm theo …)»
  if (from > 0 && !isAppendixLine(wordsIn(stretch)) && !(isOpen && isAppendix)) return null
  if (isIssued && type === 'bao-cao') return null
  const start = passage.tokens[from]?.start ?? stretch.start
  const lines = head.slice(head.indexOf(stretch), head.indexOf(stretch) + 3)
  return { start, end: (isOpen ? closingAfter(lines, start) : null) ?? lastOf(lines).end }
}

/** The end of the bracket that opens at `start`. */
function closingAfter(lines: readonly Stretch[], start: number): number | null {
  let depth = 0
  for (const token of lines.flatMap(({ passage }) => passage.tokens)) {
    if (token.start < start) continue
    if (token.key === '(') depth++
    if (token.key === ')' && --depth === 0) return token.end
  }
  return null
}

/** The last line of the statement: it goes on below with «số …», «ngày …», «của …». */
function lastOf([line, next, ...others]: readonly Stretch[]): Span {
  const goesOn = next && /^(?:so|ngay|cua)$/u.test(bare(next.passage, 0)) && !next.passage.tokens[0]?.capital
  return goesOn ? lastOf([next, ...others]) : (line ?? { start: 0, end: 0 })
}
