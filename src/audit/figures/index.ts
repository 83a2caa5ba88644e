// Figures against each other across reports: changes and what they are of, totals and parts, the same told twice, and
// longer periods with less than shorter ones. One pass over the figures, scope by scope.

import type { Reader } from '../../query/reader.ts'
import { type AuditFinding, idOf } from '../finding.ts'
import type { Change } from './bases.ts'
import { type Changed, doubtsOfChanges } from './changes.ts'
import { doubtsOfConflicts } from './conflicts.ts'
import type { Doubt } from './doubt.ts'
import { evidenceOf, type Shown } from './evidence.ts'
import { doubtsOfRunning } from './running.ts'
import { loadSaid } from './said.ts'
import { periodOf, type Saying, sayingsOf } from './sayings.ts'
import { doubtsOfPeriods, doubtsOfSubsets, doubtsOfTerritories } from './sums.ts'
import { loadTold, type Told } from './told.ts'
import { figureWords, type Sentence } from './words.ts'

/** What reports say of the same figures and do not agree on. In a fixed order; what a record's own checks found is left to them. */
export function auditFigures(reader: Reader): AuditFinding[] {
  const show = evidenceOf(reader)
  const findings = doubtsOf(reader).map(one => findingOf(one, one.sources.map(show)))
  return findings.toSorted((a, b) => compared(a.code, b.code) || compared(a.subject, b.subject) || compared(a.id, b.id))
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function doubtsOf(reader: Reader): Doubt[] {
  const scopes = Map.groupBy(loadTold(reader), one => one.scope)
  const changes = Map.groupBy(loadChanges(reader), one => `${one.doc}|${one.figure}`)
  const said = loadSaid(reader)
  const all: Saying[] = []
  const doubts = [...scopes.values()].flatMap(told => {
    const sayings = sayingsOf(told)
    for (const one of sayings) all.push(one)
    return [
      ...doubtsOfChanges(
        changedOf(told, changes).filter(one => !said.ofChange(one.figure)),
        sayings,
      ),
      ...doubtsOfConflicts(sayings),
      ...doubtsOfRunning(sayings, said),
      ...doubtsOfPeriods(sayings),
      ...doubtsOfSubsets(told, sayings),
    ]
  })
  return [...doubts, ...doubtsOfTerritories(all, loadProvinces(reader))]
}

const changedOf = (told: readonly Told[], changes: ReadonlyMap<string, readonly Change[]>): Changed[] =>
  told.flatMap(figure => (changes.get(`${figure.doc}|${figure.id}`) ?? []).map(change => ({ figure, change })))

const loadChanges = (reader: Reader): Change[] =>
  reader.all<Change>(
    'SELECT doc, figure, n, kind, value, against_from, against_to, raw FROM comparisons ORDER BY doc, figure, n',
  )

const loadProvinces = (reader: Reader): ReadonlyMap<string, string> =>
  new Map(
    reader
      .all<{ place_id: string; province_id: string }>(
        'SELECT place_id, province_id FROM places WHERE province_id IS NOT NULL',
      )
      .map(one => [one.place_id, one.province_id]),
  )

function findingOf(doubt: Doubt, shown: readonly Shown[]): AuditFinding {
  const { code, as, severity, confidence, args, of } = doubt
  const say = (figureWords[code] as Readonly<Record<string, Sentence>>)[as] as Sentence
  const evidence = shown.map(one => one.evidence)
  const subject = [of.indicator, of.place || of.body, periodOf(of)].join(' ')
  const message = say({ quotes: evidence.map(one => one.quote), names: shown.map(one => one.name), args })
  return { id: idOf({ code, subject, evidence }), code, severity, message, evidence, subject, confidence }
}
