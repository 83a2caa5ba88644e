// Findings that are asked for: a page of them, or one with its neighbours.

import { type Entry, nameOf } from '../../audit/citations/ledger.ts'
import { isOpen, type Standing } from '../../audit/decisions/decided.ts'
import { documentKeys, keyOf } from '../../audit/documents.ts'
import type { AuditFinding } from '../../audit/finding.ts'
import { countsOf } from '../../audit/report/sums.ts'
import { isWorthwhile } from '../../audit/weight.ts'
import { once } from '../once.ts'
import { pageOf } from '../pager.ts'
import { anchorsOf, copiesOf, paragraphsOf } from './anchors.ts'
import { historyOf, type Settled } from './decisions.ts'
import { idOf, type Kept } from './kept.ts'
import {
  choicesOf,
  type DecisionState,
  decisionStates,
  type FindingPage,
  type FindingsAsked,
  type FindingsPage,
  perPage,
} from './questions.ts'

/** What a finding is chosen by, of all reports that it quotes. */
interface Tags {
  readonly documents: readonly string[]
  readonly bodies: readonly string[]
  readonly places: readonly string[]
  readonly years: readonly string[]
}

interface DocumentRow {
  readonly sha256: string
  readonly part: number | null
  readonly issuer: string | null
  readonly place: string | null
  readonly province: string | null
  readonly year: string | null
}

const documentsSql = `SELECT d.sha256, d.part, d.issuer, d.issuer_place_id AS place, p.province_id AS province,
  CAST(coalesce(d.period_year, substr(d.issued_on, 1, 4)) AS TEXT) AS year
FROM documents d LEFT JOIN places p ON p.place_id = d.issuer_place_id`

const tagsBy = once(({ reader, findings }: Kept): ReadonlyMap<AuditFinding, Tags> => {
  const rows = new Map(reader.all<DocumentRow>(documentsSql).map(row => [keyOf(row), row]))
  return new Map(findings.map(({ finding }) => [finding, tagsOf(finding, rows)]))
})

function tagsOf({ evidence }: AuditFinding, rows: ReadonlyMap<string, DocumentRow>): Tags {
  const documents = documentKeys(evidence)
  const own = documents.flatMap(key => rows.get(key) ?? [])
  const distinct = (of: (row: DocumentRow) => readonly (string | null)[]): string[] => [
    ...new Set(own.flatMap(of).filter(one => one !== null)),
  ]
  return {
    documents,
    bodies: distinct(({ issuer }) => [issuer]),
    places: distinct(({ place, province }) => [place, province]),
    years: distinct(({ year }) => [year]),
  }
}

const placeNames = once(
  ({ reader }: Kept): ReadonlyMap<string, string> =>
    new Map(
      reader
        .all<{ id: string; name: string }>(
          `SELECT place_id AS id, name || CASE WHEN level = 'province' THEN '' ELSE ' (' || kind || ')' END AS name FROM places`,
        )
        .map(({ id, name }) => [id, name]),
    ),
)

/** By what was decided. */
const isIn: Readonly<Record<DecisionState, (one: Standing) => boolean>> = {
  open: isOpen,
  undecided: ({ decided }) => decided === null,
  decided: ({ decided }) => decided !== null,
  dismissed: one => !isOpen(one),
  all: () => true,
}

type Open<T> = { readonly [K in keyof T]: T[K] | null }

function chosen(kept: Kept, { standings }: Settled, asked: Open<FindingsAsked>): Standing[] {
  const { severity, code, body, place, year, state, document } = asked
  const tags = tagsBy(kept)
  const isMeant = isIn[state ?? 'all']
  const key = document === null ? null : keyOf(document)
  return standings.filter(one => {
    const own = tags.get(one.finding)
    return (
      // a rare habit is told only where its kind is asked for
      (code === null ? isWorthwhile(one.finding) : one.finding.code === code) &&
      (severity === null || one.finding.severity === severity) &&
      (body === null || own?.bodies.includes(body)) &&
      (place === null || own?.places.includes(place)) &&
      (year === null || own?.years.includes(year)) &&
      (key === null || own?.documents.includes(key)) &&
      isMeant(one)
    )
  })
}

export function findingsPage(
  kept: Kept,
  settled: Settled,
  { page, ...asked }: FindingsAsked & { readonly page: number },
): FindingsPage {
  const all = chosen(kept, settled, asked)
  const { slice, ...paged } = pageOf(all, { page, perPage })
  const tags = tagsBy(kept)
  const names = placeNames(kept)
  const choices = (filter: 'body' | 'place' | 'year', of: keyof Tags) =>
    choicesOf(
      chosen(kept, settled, { ...asked, [filter]: null }).flatMap(({ finding }) => tags.get(finding)?.[of] ?? []),
    )
  const anyState = chosen(kept, settled, { ...asked, state: null })
  return {
    ...paged,
    standings: slice,
    counts: countsOf(all),
    documents: kept.audited.documents.filter(({ isCopy }) => isCopy === 0).length,
    states: Object.fromEntries(
      decisionStates.map(state => [state, anyState.filter(isIn[state]).length]),
    ) as FindingsPage['states'],
    codes: choicesOf(chosen(kept, settled, { ...asked, code: null }).map(({ finding }) => finding.code)),
    bodies: choices('body', 'bodies'),
    places: choices('place', 'places').map(one => ({ ...one, name: names.get(one.value) ?? one.value })),
    years: choices('year', 'years').toSorted((a, b) => (a.value < b.value ? 1 : -1)),
  }
}

export function findingPage(
  kept: Kept,
  settled: Settled,
  { id, ...asked }: FindingsAsked & { readonly id: string },
): FindingPage | null {
  const standing = settled.byId.get(id)
  if (!standing) return null
  const all = chosen(kept, settled, asked)
  const at = all.findIndex(one => one.finding.id === id)
  return {
    standing,
    anchors: anchorsOf(kept, standing.finding),
    copies: copiesOf(kept, standing.finding),
    paragraphs: paragraphsOf(kept, standing.finding),
    history: historyOf(settled, id),
    at: at + 1,
    of: all.length,
    before: all[at - 1]?.finding.id ?? null,
    after: at < 0 ? null : (all[at + 1]?.finding.id ?? null),
    cited:
      citedBy(kept)
        .get(standing.finding)
        ?.map(entry => ({ id: idOf(entry), name: nameOf(entry) })) ?? [],
  }
}

const citedBy = once(({ told }: Kept): ReadonlyMap<AuditFinding, readonly Entry[]> => {
  const found = new Map<AuditFinding, Entry[]>()
  for (const [entry, findings] of told)
    for (const finding of findings) found.set(finding, [...(found.get(finding) ?? []), entry])
  return found
})

/** The first behind this one, else the first of all, that nobody has decided. */
export function nextUndecided(
  kept: Kept,
  settled: Settled,
  { id, among }: { readonly id: string; readonly among: FindingsAsked },
): string | null {
  // where it stood: what was decided may have taken it out of those that are asked for
  const places = new Map(settled.standings.map(({ finding }, n) => [finding.id, n]))
  const at = places.get(id) ?? -1
  const left = chosen(kept, settled, { ...among, state: 'undecided' }).filter(({ finding }) => finding.id !== id)
  const next = left.find(({ finding }) => (places.get(finding.id) ?? 0) > at) ?? left[0]
  return next?.finding.id ?? null
}
