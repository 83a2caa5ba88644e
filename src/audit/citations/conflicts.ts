// The same document cited in two ways: another day, year, type or issuer. Each pair of ways once, however often cited.

import { compared } from '../../text/order.ts'
import type { AuditFinding, Severity } from '../finding.ts'
import type { Fault } from './found.ts'
import type { Mention } from './mentions.ts'
import { titlesAgree } from './titles.ts'
import { byWeight, isDay, isOfItsYear, scopeOf, type Way } from './ways.ts'
import { type Against, type ConflictKind, cited, conflictWords, list, reportName } from './words.ts'

interface Kind {
  readonly code: AuditFinding['code']
  readonly severity: Severity
  readonly confidence: number
}

const kinds: Readonly<Record<ConflictKind, Kind>> = {
  dates: { code: 'citation-conflict', severity: 'error', confidence: 0.9 },
  years: { code: 'citation-conflict', severity: 'error', confidence: 0.9 },
  types: { code: 'citation-conflict', severity: 'warning', confidence: 0.8 },
  issuers: { code: 'citation-issuer-conflict', severity: 'warning', confidence: 0.8 },
  near: { code: 'citation-near', severity: 'warning', confidence: 0.75 },
}

/** Ways to cite the same document; the one that most reports use is taken for right. */
export interface Pair {
  readonly kind: ConflictKind
  readonly doubted: Way
  readonly against: Way
  /** Who says of a document that a list knows what the list says. */
  readonly borneOutBy?: Way | undefined
}

export function findConflicts(ways: readonly Way[]): Pair[] {
  const told = new Set<string>()
  return [...dates(ways), ...years(ways), ...types(ways), ...issuers(ways)].filter(({ doubted, against }) => {
    const pair = [doubted, against].map(nameOf).toSorted(compared).join(' | ')
    return told.size < told.add(pair).size
  })
}

const nameOf = ({ number, issuer, date, type }: Way): string => [number, issuer, date, type].join(' ')

/** Alike in what `keyOf` says, two at least; null is like nothing. */
function alike(ways: readonly Way[], keyOf: (way: Way) => string | null): Way[][] {
  const groups = new Map<string, Way[]>()
  for (const way of ways) {
    const key = keyOf(way)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(way)
    else groups.set(key, [way])
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** Each against the heaviest of its group that it conflicts with. */
function against(kind: ConflictKind, group: readonly Way[], conflict: (a: Way, b: Way) => boolean): Pair[] {
  const ranked = group.toSorted(byWeight)
  return ranked.slice(0, mostOfOne).flatMap((doubted, n) => {
    const heavy = ranked.slice(0, Math.min(n, mostCompared)).find(one => conflict(one, doubted))
    if (!heavy || doubted.mentions.length === 0) return []
    return [{ kind, doubted, against: heavy, borneOutBy: heavy.known ? ranked.find(one => agrees(one, heavy)) : heavy }]
  })
}

const agrees = ({ mentions, spelling, issuer, date }: Way, known: Way): boolean =>
  mentions.length > 0 && spelling === known.spelling && issuer === known.issuer && date === known.date

/** Ways of one group that are looked at: a misread list may hold thousands. */
const mostOfOne = 200
const mostCompared = 5

const sameType = (a: Way, b: Way): boolean => a.type === null || b.type === null || a.type === b.type

const dates = (ways: readonly Way[]): Pair[] => [
  ...alike(ways, way => {
    const scope = isDay(way.date) ? scopeOf(way) : null
    return scope && [way.issuer, way.spelling, scope].join('|')
  }).flatMap(group => against('dates', group, (a, b) => a.date !== b.date && sameType(a, b))),
  // a number given again each year, with the same title on the same day of another year: the year is wrong
  ...alike(ways, ({ issuer, spelling, date, parts }) =>
    isDay(date) && parts.year === null ? [issuer, spelling, date.slice(5)].join('|') : null,
  ).flatMap(group =>
    against('dates', group, (a, b) => a.date !== b.date && sameType(a, b) && titlesAgree(a.titles, b.titles)),
  ),
]

/** Of the same day, or nearly the same title where one of them is not borne out by a day of its own year. */
function years(ways: readonly Way[]): Pair[] {
  const dated = ways.filter(({ parts }) => parts.year !== null)
  return alike(dated, ({ issuer, parts }) => [issuer, parts.value, parts.folded].join('|')).flatMap(group =>
    against('years', group, (a, b) => {
      if (a.parts.year === b.parts.year || !sameType(a, b)) return false
      if (isDay(a.date) && a.date === b.date) return true
      return !(isOfItsYear(a) && isOfItsYear(b)) && titlesAgree(a.titles, b.titles)
    }),
  )
}

/** A body numbers its plans and decisions apart: two of one day are two, unless their titles say otherwise. */
const types = (ways: readonly Way[]): Pair[] =>
  alike(ways, ({ issuer, parts, date }) =>
    isDay(date) ? [issuer, parts.value, parts.year, date].join('|') : null,
  ).flatMap(group => against('types', group, (a, b) => typesDiffer(a, b) && titlesAgree(a.titles, b.titles)))

const typesDiffer = (a: Way, b: Way): boolean =>
  a.parts.folded !== b.parts.folded || (!sameType(a, b) && !areAkin(a.type ?? '', b.type ?? ''))

// a regulation is named by the decision that issues it; «chương trình», «chương trình hành động»
const areAkin = (a: string, b: string): boolean =>
  a === 'quy-che' || b === 'quy-che' || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)

/** Within one province, or between central bodies: two provinces number for themselves. */
const issuers = (ways: readonly Way[]): Pair[] =>
  alike(ways, ({ spelling, type, date, issuer }) =>
    isDay(date) && issuer !== 'tw' && !/lien-tich/u.test(type ?? '')
      ? [spelling, type, date, provinceOf(issuer)].join('|')
      : null,
  ).flatMap(group => against('issuers', group, (a, b) => a.issuer !== b.issuer && titlesAgree(a.titles, b.titles)))

/** «ubnd.bac-giang.tp-bac-giang» → bac-giang. */
const provinceOf = (issuer: string): string => issuer.split('.')[1] ?? ''

export function conflictFault(pair: Pair): Fault {
  const { kind, doubted, against: heavy, borneOutBy = heavy } = pair
  const { code, severity, confidence } = kinds[kind]
  // a document that says both of itself is the surest witness
  const first = doubted.mentions.find(({ report }) => borneOutBy.reports.includes(report)) ?? doubted.mentions[0]
  if (!first) throw new Error('a way to cite that nobody uses')
  const witnesses = {
    own: borneOutBy.mentions.find(({ report }) => report === first.report),
    other: borneOutBy.mentions.find(({ report }) => report !== first.report),
  }
  const borneOut = isOfItsYear(heavy) && !isOfItsYear(doubted)
  const sure = heavy.known !== null || borneOut || heavy.reports.length > doubted.reports.length
  return {
    code,
    severity: !sure && severity === 'error' ? 'warning' : severity,
    confidence,
    message: conflictWords(
      kind,
      { said: bodied(kind, doubted), by: reportName(first.report), others: doubted.reports.length - 1 },
      sideOf(pair, witnesses),
    ),
    mentions: [first, witnesses.own, witnesses.other].filter(one => one !== undefined),
    subject: first.key ?? doubted.number,
  }
}

interface Witnesses {
  /** In the doubted document itself, and in another. */
  readonly own: Mention | undefined
  readonly other: Mention | undefined
}

function sideOf({ kind, against: heavy }: Pair, { own, other }: Witnesses): Against {
  const isOwn = own !== undefined
  const said = bodied(kind, heavy)
  if (heavy.known || (!own && !other)) return { said, isOwn, by: list, others: 0 }
  if (!other) return { said, isOwn, by: null, others: 0 }
  const others = heavy.reports.filter(report => report !== own?.report && report !== other.report)
  return { said, isOwn, by: reportName(other.report), others: others.length }
}

function bodied(kind: ConflictKind, { number, date, mentions, issuer }: Way) {
  const said = cited(number, date)
  const [first] = mentions
  if (kind === 'types' && first?.typeLabel)
    return { vi: `${first.typeLabel} ${said.vi}`, en: `${first.typeLabel} ${said.en}` }
  if (kind !== 'issuers') return said
  const by = first?.issuerRaw ?? issuer
  return { vi: `${said.vi} của ${by}`, en: `${said.en} by ${by}` }
}
