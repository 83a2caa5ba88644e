// Figures against each other across reports: changes and what they are of, totals and parts, the same told twice, and
// longer periods with less than shorter ones. One pass over the figures, indicator by indicator, scope by scope.

import type { Reader } from '../../query/reader.ts'
import { compared } from '../../text/order.ts'
import { type AuditFinding, idOf, type Words } from '../finding.ts'
import { type Change, readChanges } from './bases.ts'
import { type Changed, doubtsOfChanges } from './changes.ts'
import { doubtsOfConflicts } from './conflicts.ts'
import type { Doubt } from './doubt.ts'
import { evidenceOf, type Shown } from './evidence.ts'
import { loadTold } from './load-told.ts'
import { doubtsOfRunning } from './running.ts'
import { loadSaid, type Said } from './said.ts'
import { type Scope, scopeOf } from './sayings.ts'
import { doubtsOfPeriods, doubtsOfSubsets, doubtsOfTerritories } from './sums.ts'
import type { Told } from './told.ts'
import { figureWords, type Sentence } from './words.ts'

/** What reports say of the same figures and do not agree on. In a fixed order; what a record's own checks found is left to them. */
export function auditFigures(reader: Reader): AuditFinding[] {
  const show = evidenceOf(reader)
  const labels = loadLabels(reader)
  const findings = doubtsOf(reader).map(one => findingOf(one, { shown: one.sources.map(show), labels }))
  return findings.toSorted((a, b) => compared(a.code, b.code) || compared(a.subject, b.subject) || compared(a.id, b.id))
}

interface Means {
  readonly changes: Changes
  readonly said: Said
  readonly provinceOf: ReadonlyMap<string, string>
}

function doubtsOf(reader: Reader): Doubt[] {
  const means = { changes: loadChanges(reader), said: loadSaid(reader), provinceOf: loadProvinces(reader) }
  return loadTold(reader)
    .flatMap(told => ofIndicator(told, means))
    .toArray()
}

function ofIndicator(told: readonly Told[], means: Means): Doubt[] {
  const scopes = [...Map.groupBy(told, one => one.scope).values()].map(scopeOf)
  return [...scopes.flatMap(scope => ofScope(scope, means)), ...doubtsOfTerritories(scopes, means.provinceOf)]
}

const ofScope = (scope: Scope, { changes, said }: Means): Doubt[] => [
  ...doubtsOfChanges(
    changedOf(scope.told, changes).filter(one => !said.ofChange(one.figure)),
    scope,
  ),
  ...doubtsOfConflicts(scope),
  ...doubtsOfRunning(scope, said),
  ...doubtsOfPeriods(scope),
  ...doubtsOfSubsets(scope),
]

/** By `doc`, then by `figure`. */
type Changes = ReadonlyMap<number, ReadonlyMap<string, readonly Change[]>>

const changedOf = (told: readonly Told[], changes: Changes): Changed[] =>
  told.flatMap(figure => (changes.get(figure.doc)?.get(figure.id) ?? []).map(change => ({ figure, change })))

function loadChanges(reader: Reader): Changes {
  const byDocument = Map.groupBy(readChanges(reader), one => one.doc)
  return new Map([...byDocument].map(([doc, own]) => [doc, Map.groupBy(own, one => one.figure)]))
}

const loadProvinces = (reader: Reader): ReadonlyMap<string, string> =>
  new Map(
    reader
      .all<{ place_id: string; province_id: string }>(
        'SELECT place_id, province_id FROM places WHERE province_id IS NOT NULL',
      )
      .map(one => [one.place_id, one.province_id]),
  )

/** Names of the indicators, by their codes. */
type Labels = ReadonlyMap<string, Words>

const loadLabels = (reader: Reader): Labels =>
  new Map(
    reader
      .all<{ indicator: string; vi: string | null; en: string | null }>(
        'SELECT indicator, label_vi AS vi, label_en AS en FROM indicators',
      )
      .map(({ indicator, vi, en }) => [indicator, { vi: vi ?? '', en: en ?? '' }]),
  )

function findingOf(
  doubt: Doubt,
  { shown, labels }: { readonly shown: readonly Shown[]; readonly labels: Labels },
): AuditFinding {
  const { code, as, severity, confidence, args, of } = doubt
  const say = (figureWords[code] as Readonly<Record<string, Sentence>>)[as] as Sentence
  const evidence = shown.map(one => one.evidence)
  const subject = [of.indicator, of.place || of.body, of.period].join(' ')
  const message = say({
    quotes: evidence.map(one => one.quote),
    names: shown.map(one => one.name),
    figure: labels.get(of.indicator) ?? { vi: '', en: '' },
    period: of.period,
    args,
  })
  return { id: idOf({ code, subject, evidence }), code, severity, message, evidence, subject, confidence }
}
