// The ledger as a table: a row for each cited document, those cited by most reports first.

import type { Relation } from '../../model/record.ts'
import type { Answer, AnswerColumn, Cell } from '../../query/answer.ts'
import type { CitationAudit } from './index.ts'
import { type Counted, dayOf, type Ended, type Entry, nameOf, numberOf, standing, titleOf } from './ledger.ts'
import { compare, type Mention } from './mentions.ts'

interface Row {
  readonly entry: Entry
  readonly ended: Ended | undefined
  readonly findings: number
  readonly audit: CitationAudit
}

interface Column extends AnswerColumn {
  readonly of: (row: Row) => Cell
}

const text = (name: string, of: Column['of']): Column => ({ name, kind: 'text', of })
const integer = (name: string, of: Column['of']): Column => ({ name, kind: 'integer', of })

/** What bears the relation to it: «by». */
const by = (name: string, relation: Relation): Column =>
  text(name, ({ entry, audit }) =>
    listed(
      (audit.ledger.linksTo.get(entry) ?? []).filter(one => one.relation === relation && 'id' in one.from),
      one => ('id' in one.from ? nameOf(one.from) : ''),
    ),
  )

/** What it bears the relation to. */
const to = (name: string, relation: Relation): Column =>
  text(name, ({ entry, audit }) =>
    listed(
      (audit.ledger.linksFrom.get(entry) ?? []).filter(one => one.relation === relation),
      one => nameOf(one.to),
    ),
  )

function listed<T>(items: readonly T[], nameIt: (item: T) => string): string | null {
  const names = [...new Set(items.map(nameIt))].toSorted(compare)
  return names.length > 0 ? names.join('; ') : null
}

const counted = (all: readonly Counted[]): string | null =>
  all.length > 1 ? all.map(({ value, count }) => `${value} (${count})`).join('; ') : null

const resting = ({ relation, relatesTo }: Mention): boolean => relatesTo === null && standing.has(relation)

const reportsThat = ({ mentions }: Entry, test: (mention: Mention) => boolean): number =>
  new Set(mentions.filter(test).map(({ report }) => report)).size

const days = ({ reports }: Entry): string[] => reports.flatMap(({ issuedOn }) => issuedOn ?? []).toSorted()

/** Where the list says so, else the file of the report that does, with its page. */
function placeOf({ mention, place, source }: Ended): string | null {
  if (source !== 'archive' || !mention) return place
  return [mention.report.path ?? mention.report.sha256, mention.page].filter(one => one !== null).join(':')
}

/** The day of most mentions, else what all agree on; null where they do not. */
const dateOf = (entry: Entry): string | null =>
  dayOf(entry) ?? (entry.dates.length === 1 ? (entry.dates[0]?.value ?? null) : null)

/** What a terminal has room for. */
const brief: readonly Column[] = [
  text('number', ({ entry }) => nameOf(entry)),
  text('issued_on', ({ entry }) => dateOf(entry)),
  text('issuer', ({ entry }) => entry.issuers[0]?.value ?? entry.issuerKey),
  integer('reports', ({ entry }) => entry.reports.length),
  integer('mentions', ({ entry }) => entry.mentions.length),
  integer('resting', ({ entry }) => reportsThat(entry, resting)),
  text('ended_on', ({ ended }) => ended?.on ?? null),
  integer('findings', ({ findings }) => findings),
]

const whole: readonly Column[] = [
  text('key', ({ entry }) => (entry.kind === 'key' ? entry.id : null)),
  text('identity', ({ entry }) => entry.kind),
  text('number', ({ entry }) => numberOf(entry)),
  text('numbers', ({ entry }) => counted(entry.numbers)),
  text('type', ({ entry }) => entry.types[0]?.value ?? null),
  text('types', ({ entry }) => counted(entry.types)),
  text('issuer_key', ({ entry }) => entry.issuerKey),
  text('issuer', ({ entry }) => entry.issuers[0]?.value ?? null),
  text('issuers', ({ entry }) => counted(entry.issuers)),
  text('issued_on', ({ entry }) => dateOf(entry)),
  text('dates', ({ entry }) => counted(entry.dates)),
  text('title', ({ entry }) => titleOf(entry)),
  text('titles', ({ entry }) => counted(entry.titles)),
  integer('reports', ({ entry }) => entry.reports.length),
  integer('mentions', ({ entry }) => entry.mentions.length),
  integer('resting', ({ entry }) => reportsThat(entry, resting)),
  text('first_cited', ({ entry }) => days(entry)[0] ?? null),
  text('last_cited', ({ entry }) => days(entry).at(-1) ?? null),
  ...(['amends', 'replaces', 'repeals', 'guides', 'implements'] as const).map(relation => to(relation, relation)),
  by('amended_by', 'amends'),
  by('replaced_by', 'replaces'),
  by('repealed_by', 'repeals'),
  by('guided_by', 'guides'),
  by('implemented_by', 'implements'),
  text('ended_on', ({ ended }) => ended?.on ?? null),
  text('ended_on_is', ({ ended }) => ended?.of ?? null),
  text('ended_by', ({ ended }) => ended?.by ?? null),
  text('ended_source', ({ ended }) => ended?.source ?? null),
  text('ended_place', ({ ended }) => (ended ? placeOf(ended) : null)),
  integer('findings', ({ findings }) => findings),
]

const columnsOf = { brief, whole } as const

/** `limit`: the first so many. */
export function ledgerTable(
  audit: CitationAudit,
  { columns, limit = Number.POSITIVE_INFINITY }: { readonly columns: keyof typeof columnsOf; readonly limit?: number },
): Answer {
  const chosen = columnsOf[columns]
  const told = Map.groupBy(audit.findings, ({ subject }) => subject)
  const all = audit.ledger.entries.toSorted(byUse)
  const rows = all.slice(0, limit).map(entry => {
    const row = { entry, ended: audit.ends.get(entry), findings: subjects(entry, told), audit }
    return chosen.map(({ of }) => of(row))
  })
  return {
    columns: chosen.map(({ name, kind }) => ({ name, kind })),
    rows,
    total: { rows: all.length, counted: 'all' },
  }
}

const subjects = (entry: Entry, told: ReadonlyMap<string, readonly unknown[]>): number =>
  told.get(entry.kind === 'key' ? entry.id : (numberOf(entry) ?? ''))?.length ?? 0

const byUse = (a: Entry, b: Entry): number =>
  b.reports.length - a.reports.length || b.mentions.length - a.mentions.length || compare(a.id, b.id)
