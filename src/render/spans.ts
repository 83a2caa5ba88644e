// Words of a record that have no boxes of their own: a finding's evidence, and the document's particulars.

import type { TrichLucRecord } from '../model/record.ts'
import { fold } from '../text/fold.ts'

/** Half-open, UTF-16 units of `text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface ParticularSpan extends Span {
  /** Of `document`; of its issuer, signatory and attachment the field within: `issuer.name`. */
  readonly field: string
}

/** Those whose boxes only the kept reading gives, each once. */
export function unplacedSpans(record: TrichLucRecord): Span[] {
  const spans = [...record.findings.flatMap(({ evidence }) => evidence), ...particularsOf(record)]
  return [...new Map(spans.map(({ start, end }) => [`${start}-${end}`, { start, end }])).values()]
}

/** Particulars whose printed words stand in the text; what was put together or read otherwise has no place. */
export function particularsOf({ document, text }: TrichLucRecord): ParticularSpan[] {
  const { number, issuer, signatory, attachedTo } = document
  const tokens = tokensOf(text)
  const first: Find = words => placeOf(tokens, words, 'first')
  const last: Find = words => placeOf(tokens, words, 'last')
  const spans: Readonly<Record<string, Span | null>> = {
    'issuer.parent': first(issuer.parent),
    'issuer.name': first(issuer.name),
    number: first(number.raw),
    issuedOn: first(document.issuedOn?.raw),
    type: first(document.typeLabel),
    title: first(document.title),
    period: periodAt(tokens, document),
    'signatory.authority': last(signatory.authority),
    'signatory.position': last(signatory.position),
    'signatory.name': last(signatory.name),
    attachedTo: attachedTo && { start: attachedTo.at.start, end: attachedTo.at.end },
  }
  return Object.entries(spans).flatMap(([field, span]) => (span ? [{ field, ...span }] : []))
}

/** In the title, which says it; never in the day of the letterhead, which often has the same words: «tháng 12 năm 2019». */
function periodAt(tokens: readonly Token[], { title, issuedOn, period }: TrichLucRecord['document']): Span | null {
  const [own, day] = [placeOf(tokens, title, 'first'), placeOf(tokens, issuedOn?.raw, 'first')]
  const isIn = ({ start, end }: Token, span: Span | null): boolean =>
    span !== null && start >= span.start && end <= span.end
  const among = (isMeant: (token: Token) => boolean): Span | null =>
    placeOf(
      tokens.map(token => (isMeant(token) ? token : { ...token, key: '' })),
      period?.label,
      'first',
    )
  return among(token => isIn(token, own)) ?? among(token => !isIn(token, day))
}

type Find = (words: string | null | undefined) => Span | null

interface Token extends Span {
  readonly key: string
}

/** Words and numbers; capitals, the place of the tone and the signs between them do not matter. */
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: fold(word),
    start: index,
    end: index + word.length,
  }))

function placeOf(tokens: readonly Token[], words: string | null | undefined, which: 'first' | 'last'): Span | null {
  const keys = tokensOf(words ?? '').map(({ key }) => key)
  if (keys.length === 0) return null
  const isHere = (_: Token, at: number): boolean => keys.every((key, n) => tokens[at + n]?.key === key)
  const at = which === 'first' ? tokens.findIndex(isHere) : tokens.findLastIndex(isHere)
  const [start, end] = [tokens[at], tokens[at + keys.length - 1]]
  return start && end ? { start: start.start, end: end.end } : null
}
