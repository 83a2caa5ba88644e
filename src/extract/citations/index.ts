// Every document that a report cites: find first, resolve after.

import type { Document } from '../../model/document.ts'
import type { Citation } from '../../model/record.ts'
import type { Rules } from '../../rules/load.ts'
import { apart, scan, wordsOf } from '../../rules/scan.ts'
import { anchorOf } from '../../text/anchor.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { Front } from '../particulars/index.ts'
import { type Stretch, spanOf } from '../passages.ts'
import { atOf } from '../places.ts'
import { identify, placeOf } from './identify.ts'
import { type Cited, findMentions } from './mentions.ts'
import { type Related, relateAll } from './relate.ts'
import { resolve } from './resolve.ts'
import { titleOf } from './title.ts'

export function findCitations(
  document: Document,
  stretches: readonly Stretch[],
  { front, rules }: { front: Front; rules: Rules },
): Citation[] {
  const mentions = findMentions(document, joined(document, stretches, { front, rules }), front).map(withIssuerBefore)
  const related = relateAll(mentions)
  const place = placeOf(front)
  const anchors = new Map<string, number>()
  const types = rules.lists.get('types') ?? new Map()
  const citations = mentions.map((cited, n): Citation => {
    const raw = document.text.slice(cited.start, cited.end)
    const { relation, subject } = related[n] as Related
    const identity = identify(cited, place, types)
    return {
      id: `c${n + 1}`,
      anchor: anchorOf(raw, anchors),
      number: cited.mention.number?.full ?? shortNumber(cited),
      ...identity,
      issuedOn: dateOf(document, cited),
      title: knownName(cited) ?? titleOf(cited),
      form: cited.mention.form,
      relation,
      relatesTo: subject === null ? null : `c${subject + 1}`,
      resolvesTo: null,
      flags: [...identity.flags, ...(cited.mention.form === 'full' && !cited.mention.date ? ['date-missing'] : [])],
      raw,
      at: atOf(document, cited.stretch, cited),
      rule: cited.rule,
      confidence: confidenceOf(cited),
    }
  })
  return resolve(citations, mentions)
}

/**
 * Lines that are one statement as one stretch: those of the title («Hướng dẫn thi hành Nghị định số 30/1998/NĐ-CP | ngày
 * 13 tháng 5 năm 1998»), and a bracket over two («(Kèm theo Quyết định số 5/QĐ-UB | của UBND tỉnh)»).
 */
function joined(
  document: Document,
  stretches: readonly Stretch[],
  { front: { titleLines }, rules }: { front: Front; rules: Rules },
): readonly Stretch[] {
  const title = new Set(titleLines.map(line => line.stretch))
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const last = whole.at(-1)
    if (last && isOneWith(last, stretch, title)) {
      const [start, end] = [last.start, stretch.end]
      if (title.has(last)) title.add(stretch)
      whole[whole.length - 1] = { ...last, passage: scan(rules.scanner, document.text, [start, end]), end }
      if (title.has(stretch)) title.add(whole.at(-1) as Stretch)
    } else whole.push(stretch)
  }
  return whole
}

const longestLine = 160

function isOneWith(last: Stretch, next: Stretch, title: ReadonlySet<Stretch>): boolean {
  if (last.cell || next.cell) return false
  if (title.has(last) && title.has(next)) return true
  const { tokens } = last.passage
  if (tokens[0]?.key !== '(' || last.end - last.start > longestLine || next.end - next.start > longestLine) return false
  const depth = tokens.reduce((sum, { key }) => sum + (key === '(' ? 1 : key === ')' ? -1 : 0), 0)
  return depth === 1 && next.passage.tokens.at(-1)?.key === ')'
}

const shortNumber = ({ mention, stretch }: Cited): string | null =>
  mention.short && mention.numberAt ? wordsOf(stretch.passage, mention.numberAt) : null

const knownName = ({ mention, stretch }: Cited): string | null =>
  mention.name ? wordsOf(stretch.passage, mention.name).replace(/\s+/gu, ' ') : null

function dateOf(document: Document, { mention, stretch }: Cited): Citation['issuedOn'] {
  if (!mention.date || !mention.dateAt) return null
  const { start, end } = spanOf(stretch.passage, mention.dateAt)
  return { raw: document.text.slice(start, end), date: mention.date.date, precision: mention.date.precision }
}

// «HĐND tỉnh thông qua Nghị quyết 09/2015/NQ-HĐND»: who issued it stands before
function withIssuerBefore(cited: Cited): Cited {
  const { mention, stretch, from } = cited
  if (mention.issuer) return cited
  const said = apart(stretch.passage, 'issued-by').find(entity => entity.end === from)
  const issuerAt = said?.captures.find(one => one.name === 'issuer') ?? null
  return issuerAt
    ? { ...cited, mention: { ...mention, issuer: issuerAt.entity?.value as IssuerValue, issuerAt } }
    : cited
}

// an estimate for each kind of rule: fuller words are surer
const confidences: readonly (readonly [RegExp, number])[] = [
  [/^citation\.full/, 0.98],
  [/^citation\.(?:shared-tail|plenum|instrument)/, 0.95],
  [/^citation\.(?:untyped|law|congress)/, 0.92],
  [/./, 0.85],
]

const confidenceOf = ({ rule, mention }: Cited): number => {
  const base = confidences.find(([pattern]) => pattern.test(rule))?.[1] ?? 0.85
  return mention.number?.form === 'unknown' ? Math.min(base, 0.85) : base
}
