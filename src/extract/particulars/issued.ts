// Who issued a document, under what number and when, where its type line goes on with it: «NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ
// 29/1998/NĐ-CP NGÀY 11 THÁNG 5 NĂM 1998 VỀ VIỆC …». So the Công báo and old collections of laws print them, without a letterhead.

import type { Rules } from '../../rules/load.ts'
import type { Passage } from '../../rules/match.ts'
import { scan, wordsOf } from '../../rules/scan.ts'
import type { Mention } from '../interpret/citations.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import { spanOf } from '../passages.ts'
import type { DateLine } from './date.ts'
import type { Line } from './lines.ts'
import type { NumberLine } from './number.ts'
import { spokenName } from './spelling.ts'
import type { TypeLine } from './type.ts'

export interface Issued {
  readonly number: NumberLine | null
  readonly date: DateLine | null
  readonly issuer: { readonly name: string; readonly value: IssuerValue } | null
  /** Where the title begins: the type line itself, or what is left of a line below. */
  readonly opening: TypeLine
}

// the longest runs over the type line and three more
const reach = 4

export function findIssued(lines: readonly Line[], type: TypeLine, rules: Rules): Issued {
  const nothing = { number: null, date: null, issuer: null, opening: type }
  const near = lines.slice(type.line.index, type.line.index + reach)
  const text = type.line.stretch.passage.text
  if (!type.type.normative) return nothing
  const passage = scan(rules.scanner, text, [type.line.start, near.at(-1)?.end ?? type.line.end])
  const cited = passage.found.get('citation')?.get(0)?.[0]
  const mention = cited?.value as Mention | undefined
  if (!cited || !mention?.number || !mention.numberAt || !isHeading(type, lines))
    return { ...nothing, ...byIssuer(passage, { near, type, rules }) }
  const span = spanOf(passage, { start: 0, end: cited.end })
  const own = { passage, near, span }
  return {
    number: numberOf(mention, own),
    date: dateOf(mention, own),
    issuer:
      mention.issuer && mention.issuerAt && named(mention.issuer, wordsOf(passage, mention.issuerAt), rules, text),
    opening: openingAfter(near, type, span.end),
  }
}

// «Nghị định số 110/2004/NĐ-CP đã được thay thế …» at the head of a text is a sentence
const isHeading = ({ line, rest }: TypeLine, lines: readonly Line[]): boolean =>
  line.caps || rest === ''
    ? lines.length > line.index + 1
    : lines.length > line.index + reach && !/;|[.:,]$/u.test(line.text)

interface Own {
  readonly passage: Passage
  readonly near: readonly Line[]
  /** Of the whole statement. */
  readonly span: { readonly start: number; readonly end: number }
}

const lineAt = (near: readonly Line[], at: number): Line => near.findLast(line => line.start <= at) ?? (near[0] as Line)

function numberOf({ number, numberAt }: Mention, { passage, near, span }: Own): NumberLine | null {
  if (!number || !numberAt) return null
  const { start, end } = spanOf(passage, numberAt)
  const raw = passage.text.slice(start, end)
  const { full, value, symbol } = number
  const line = lineAt(near, start)
  return { line, number: { raw, full, value, symbol, status: 'present' }, ...span, inTitle: true }
}

function dateOf({ date, dateAt }: Mention, { passage, near }: Own): DateLine | null {
  if (!date || !dateAt) return null
  const { start, end } = spanOf(passage, dateAt)
  const issuedOn = { raw: passage.text.slice(start, end), date: date.date, precision: date.precision }
  return { line: lineAt(near, start), place: null, issuedOn, incomplete: false, start, end }
}

// «NGHỊ ĐỊNH CỦA CHÍNH PHỦ», and below or behind it what it is about
function byIssuer(
  passage: Passage,
  { near, type, rules }: { near: readonly Line[]; type: TypeLine; rules: Rules },
): Pick<Issued, 'issuer' | 'opening'> | null {
  const at =
    passage.found
      .get('type')
      ?.get(0)
      ?.find(entity => entity.value === type.type)?.end ?? 0
  const issuer = passage.tokens[at]?.key === 'cua?' ? passage.found.get('issuer')?.get(at + 1)?.[0] : undefined
  if (!issuer) return null
  const words = { start: at + 1, end: issuer.end }
  const { end } = spanOf(passage, words)
  const goesOn = passage.tokens[issuer.end]?.key ?? ''
  if (near.every(line => line.end !== end) && !/^(?:vê`|v|vv|ban|qui|sưa\?|hương'|phê)$/u.test(goesOn)) return null
  const value = issuer.value as IssuerValue
  return {
    issuer: named(value, wordsOf(passage, words), rules, passage.text),
    opening: openingAfter(near, type, end),
  }
}

function named(value: IssuerValue, words: string, { scanner, lists }: Rules, text: string): Issued['issuer'] {
  const spoken = spokenName(scan(scanner, words), text, lists.get('issuers') ?? new Map())
  return { name: value.body.level === 'central' ? value.body.name : spoken, value }
}

function openingAfter(near: readonly Line[], type: TypeLine, end: number): TypeLine {
  const line = lineAt(near, end - 1)
  return { ...type, line, rest: line.text.slice(end - line.start).replace(/^[\s,.:;–-]+/u, '') }
}
