// The document's own particulars. Every one of them may be missing.

import type { Document } from '../../model/document.ts'
import type { Particulars } from '../../model/record.ts'
import type { Rules } from '../../rules/load.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { Stretch } from '../passages.ts'
import type { Span } from '../places.ts'
import { findAttachment } from './attachment.ts'
import { type DateLine, findDate } from './date.ts'
import { type Foot, findFoot } from './foot.ts'
import { type Home, homeOf } from './home.ts'
import { findIssued, type Issued } from './issued.ts'
import { findLetterhead, type Letterhead } from './letterhead.ts'
import { isMotto, type Line, linesOf } from './lines.ts'
import { markingsOf } from './markings.ts'
import { findNumber, type NumberLine, noNumber } from './number.ts'
import { findPeriod } from './period.ts'
import { findReporter, type Reporter, withPlace } from './reporter.ts'
import { findSubject, findTitle, type Title } from './title.ts'
import { findType, type TypeLine } from './type.ts'

export type { Home } from './home.ts'

/** The particulars with the lines that they stand on, for sections and checks. */
export interface Front {
  readonly particulars: Particulars
  readonly lines: readonly Line[]
  readonly number: NumberLine | null
  readonly date: DateLine | null
  readonly type: TypeLine | null
  readonly titleLines: readonly Line[]
  readonly letterhead: Letterhead
  readonly foot: Foot
  /** Number of the last line of the head; the body begins after it. */
  readonly headEnd: number
  /** What «tỉnh», «huyện» mean in this document. */
  readonly home: Home
  readonly issuerValue: IssuerValue | null
}

export interface FrontOptions {
  readonly rules: Rules
  /** The mark that the gate has let pass. */
  readonly secrecy: string | null
}

export function findFront(document: Document, stretches: readonly Stretch[], { rules, secrecy }: FrontOptions): Front {
  const lines = linesOf(document, stretches)
  const head = findHead(lines, document.text, rules)
  const { headEnd, letterhead } = head
  const foot = findFoot(lines, headEnd + 1, rules.scanner)
  const attachedTo = findAttachment(document, stretches, {
    scanner: rules.scanner,
    number: (head.number?.number ?? noNumber).status,
    type: head.type?.type.slug ?? null,
  })
  const date =
    (isWithin(head.date, attachedTo?.at) ? null : head.date) ??
    findDate(lines.slice(Math.max(headEnd + 1, (foot.from ?? lines.length) - footReach), foot.to ?? lines.length))
  const reporter = letterhead.name === null ? findReporter(lines.slice(headEnd + 1)) : null
  const values = reporter ? [reporter.value] : letterhead.values
  const home = homeOf(values, { rules, date, stretches })
  const found: Found = { ...head, lines, foot, date, reporter, home }
  const markings = markingsOf(lines.slice(0, headEnd + 1), secrecy)
  const particulars = { ...particularsOf(found), markings, attachedTo }
  return { ...found, particulars, titleLines: head.title.lines, issuerValue: values[0] ?? null }
}

// «(Kèm theo Báo cáo số 5/BC-UBND, ngày 18/10/2018)»: the date is not the appendix's own
const isWithin = (date: DateLine | null, span: Span | undefined): boolean =>
  date !== null && span !== undefined && span.start <= date.start && date.start < span.end

interface Found extends Head {
  readonly lines: readonly Line[]
  readonly foot: Foot
  readonly reporter: Reporter | null
  readonly home: Home
}

function particularsOf(found: Found): Omit<Particulars, 'markings' | 'attachedTo'> {
  const { lines, type, title, number, date, foot, headEnd } = found
  const titleLines = [...(type?.rest ? [type.line] : []), ...title.lines]
  const body = lines.slice(headEnd + 1, foot.from ?? lines.length)
  return {
    ...typeOf(found),
    number: number?.number ?? noNumber,
    issuedOn: date?.issuedOn ?? null,
    place: date?.place ?? null,
    issuer: issuerOf(found),
    title: title.text,
    period: findPeriod({ title: titleLines, body, issuedOn: date?.issuedOn.date ?? null }),
    signatory: foot.signatory,
    recipients: foot.recipients,
  }
}

// where the date stands at the end, it stands right above the signature
const footReach = 3
// the longest letterheads have some fifteen lines; electronic signatures and rules of dashes add to them
const headLines = 35

interface Head {
  readonly type: TypeLine | null
  readonly subject: Line | null
  readonly title: Title
  readonly number: NumberLine | null
  readonly date: DateLine | null
  readonly letterhead: Letterhead
  readonly headEnd: number
}

function findHead(lines: readonly Line[], text: string, rules: Rules): Head {
  const top = lines.slice(0, headLines)
  const type = findType(top, rules.lists.get('types') ?? new Map())
  const subject = type ? null : findSubject(top)
  const issued = type && findIssued(lines, type, rules)
  const title: Title = issued ? findTitle(lines, issued.opening) : (subject?.title ?? { text: null, lines: [] })
  const above = type ? top.slice(0, type.line.index) : top
  const number = findNumber(above) ?? issued?.number ?? null
  const date =
    findDate(above) ??
    issued?.date ??
    findDate(lines.slice(above.length, (title.lines.at(-1)?.index ?? type?.line.index ?? -1) + 3))
  const marks = [number?.line, date?.line, type?.line, issued?.opening.line, subject?.line, ...title.lines].flatMap(
    line => line?.index ?? [],
  )
  const names = lines.slice(0, type?.line.index ?? Math.max(0, ...marks))
  const letterhead = withIssuer(findLetterhead(names, rules, text), issued?.issuer ?? null)
  const mottoes = names.filter(line => isMotto(line.text))
  const headEnd = Math.max(-1, ...marks, ...[...letterhead.lines, ...mottoes].map(line => line.index))
  return { type, subject: subject?.line ?? null, title, number, date, letterhead, headEnd }
}

const withIssuer = (letterhead: Letterhead, issuer: Issued['issuer']): Letterhead =>
  issuer && letterhead.name === null ? { ...letterhead, name: issuer.name, values: [issuer.value] } : letterhead

const typeOf = ({ type, subject }: Head): Pick<Particulars, 'type' | 'typeLabel'> =>
  type
    ? { type: type.type.slug, typeLabel: type.label }
    : { type: subject && 'cong-van', typeLabel: subject && 'Công văn' }

function issuerOf({ letterhead: { name, parent }, reporter, date, home }: Found): Particulars['issuer'] {
  const spoken = name ?? (reporter && withPlace(reporter, date?.place ?? null))
  return { name: spoken, parent, placeId: home.own?.id ?? null }
}
