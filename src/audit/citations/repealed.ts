// Documents cited as if they held, after they had ended or before they were in force; dated after the report.

import type { Reader } from '../../query/reader.ts'
import { printedDay } from '../../text/day.ts'
import { formWords } from './form-words.ts'
import { type Fault, isTold } from './found.ts'
import { dayOf, type Ended, type Entry, type Ledger, numberOf } from './ledger.ts'
import { type Mention, type Report, type Sentence, sentenceOf } from './mentions.ts'
import { partsOf } from './number.ts'
import { findKnown, type KnownShelf } from './shelf.ts'
import { reportName } from './words.ts'

interface Means {
  readonly reader: Reader
  readonly ledger: Ledger
  readonly ends: ReadonlyMap<Entry, Ended>
  readonly shelf: KnownShelf
  readonly told: ReadonlySet<string>
}

const resting = new Set(['basedOn', 'implements', 'respondsTo'])

/** The report itself rests on it. */
const rests = ({ relation, relatesTo }: Mention): boolean => relatesTo === null && resting.has(relation)

/** One for each report and document. */
export function checkRepealed({ reader, ends, told }: Means): Fault[] {
  return [...ends].flatMap(([entry, ended]) => {
    const { on } = ended
    if (on === null) return []
    const late = firsts(entry.mentions.filter(rests)).filter(({ report }) => isAfter(report, ended))
    return late
      .filter(mention => !isTold(told, 'citation-repealed', mention) && !knowsEnd(entry, mention.report))
      .filter(mention => !isHistory(sentenceOf(reader, mention), ended))
      .map(mention => repealedFault(entry, ended, mention))
  })
}

/** Days from the document that ends another to its coming into force, at most: laws take longer. */
const grace = { ruling: 92, law: 550 }

function isAfter({ issuedOn, periodTo }: Report, { on, of, by }: Ended): boolean {
  if (issuedOn?.length !== 10 || on === null) return false
  if (periodTo !== null && periodTo < on) return false
  if (of !== 'successor') return issuedOn.slice(0, on.length) > on
  const days = /(?:QH|UBTVQH)\d+$/u.test(by ?? '') ? grace.law : grace.ruling
  return Date.parse(issuedOn) > Date.parse(on) + days * 86_400_000
}

/** The first of each report. */
const firsts = (mentions: readonly Mention[]): Mention[] =>
  [...Map.groupBy(mentions, ({ report }) => report).values()].flatMap(([first]) => first ?? [])

const knowsEnd = ({ mentions }: Entry, report: Report): boolean =>
  mentions.some(one => one.report === report && (one.relation === 'replaces' || one.relation === 'repeals'))

const past = /thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực|trước đây|(?<!\p{L})cũ(?!\p{L})|trước khi/iu

/** Where it is cited, from «;» to «;», it speaks of the end or of years before it; a list of acts is one long sentence. */
function isHistory(sentence: Sentence, { on, by }: Ended): boolean {
  const clause = clauseOf(sentence)
  if (past.test(clause) || (by !== null && sentence.quote.includes(by))) return true
  const spans = [...clause.matchAll(/((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)/gu)]
  return spans.some(span => (span[2] ?? '') <= (on ?? '').slice(0, 4))
}

function clauseOf({ quote, raw }: Sentence): string {
  const at = quote.indexOf(raw)
  if (at < 0) return quote
  const end = quote.indexOf(';', at + raw.length)
  return quote.slice(quote.lastIndexOf(';', at) + 1, end < 0 ? quote.length : end)
}

const saying = { end: 'ended', 'last-day': 'ended-after', successor: 'replaced' } as const

function repealedFault(entry: Entry, { on, of, by, source, mention: said }: Ended, mention: Mention): Fault {
  const number = numberOf(entry) ?? ''
  const begins = mention.report.periodFrom
  return {
    code: 'citation-repealed',
    // a report of the whole year in which it ended speaks of both times
    severity: begins !== null && on !== null && begins < on ? 'info' : 'warning',
    confidence: source === 'archive' ? 0.75 : 0.85,
    message: formWords(saying[of], { number, since: printedDay(on), by: by ?? '' }, reportName(mention.report)),
    mentions: said ? [mention, said] : [mention],
    subject: entry.kind === 'key' ? entry.id : number,
  }
}

/** The day is known from other reports or a list, where this one gives none; the number's year is the report's own. */
export function checkAfterReport({ ledger, shelf, told }: Means): Fault[] {
  return ledger.entries.flatMap(entry => {
    const number = numberOf(entry)
    const day = findKnown(shelf, entry)?.date ?? dayOf(entry)
    if (entry.kind !== 'key' || number === null || day?.length !== 10 || partsOf(number)?.year == null) return []
    const witness = entry.mentions.find(one => one.issuedOn === day)
    return firsts(
      entry.mentions.filter(one => one.issuedOn === null && one.form === 'full' && isBefore(one.report, day)),
    )
      .filter(mention => !isTold(told, 'citation-after-report', mention))
      .map(mention => ({
        code: 'citation-after-report' as const,
        severity: 'warning' as const,
        confidence: 0.85,
        message: formWords('later', { number, date: printedDay(day) }, reportName(mention.report)),
        mentions: witness ? [mention, witness] : [mention],
        subject: entry.id,
      }))
  })
}

const isBefore = ({ issuedOn }: Report, day: string): boolean => issuedOn?.length === 10 && issuedOn < day

/** Only as the basis of a report: acts that guide another are issued before it is in force. */
export function checkBeforeForce({ ledger, shelf }: Means): Fault[] {
  return ledger.entries.flatMap(entry => {
    const known = findKnown(shelf, entry)
    const number = numberOf(entry) ?? ''
    if (!known?.from || known.source !== 'known') return []
    const { from } = known
    return firsts(entry.mentions.filter(one => one.relation === 'basedOn' && one.relatesTo === null))
      .filter(({ report }) => report.type === 'bao-cao' && isBefore(report, from))
      .map(mention => ({
        code: 'citation-after-report' as const,
        severity: 'info' as const,
        confidence: 0.7,
        message: formWords('before-force', { number, date: printedDay(from) }, reportName(mention.report)),
        mentions: [mention],
        subject: entry.kind === 'key' ? entry.id : number,
      }))
  })
}
