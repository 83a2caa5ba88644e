// The ledger as a table: a row for each cited document, those cited by most reports first.

import type { Relation } from '../../model/record.ts'
import type { Answer, AnswerColumn, Cell } from '../../query/answer.ts'
import { compared } from '../../text/order.ts'
import type { FindingsByEntry } from './about.ts'
import { bearerOf, isBond } from './bonds.ts'
import type { CitationAudit } from './index.ts'
import {
  type Counted,
  dayOf,
  type Ended,
  type Entry,
  type Link,
  nameOf,
  numberOf,
  standing,
  titleOf,
} from './ledger.ts'
import type { Mention } from './mentions.ts'

interface Row {
  readonly entry: Entry
  readonly ended: Ended | undefined
  readonly findings: number
  readonly audit: CitationAudit
}

interface Column<Name extends string = string> extends AnswerColumn {
  readonly name: Name
  readonly of: (row: Row) => Cell
}

const text = <Name extends string>(name: Name, of: Column['of']): Column<Name> => ({ name, kind: 'text', of })
const integer = <Name extends string>(name: Name, of: Column['of']): Column<Name> => ({ name, kind: 'integer', of })

/** What replaces a part of another amends it. */
const relationOf = (link: Link, { partial }: CitationAudit): Relation => (partial.has(link) ? 'amends' : link.relation)

/** What bears the relation to it: «by». */
const by = <Name extends string>(name: Name, relation: Relation): Column<Name> =>
  text(name, ({ entry, audit }) =>
    listed(
      (audit.ledger.linksTo.get(entry) ?? []).filter(one => relationOf(one, audit) === relation && isBond(one)),
      bearerOf,
    ),
  )

/** What it bears the relation to. */
const to = <Name extends Relation>(relation: Name): Column<Name> =>
  text(relation, ({ entry, audit }) =>
    listed(
      (audit.ledger.linksFrom.get(entry) ?? []).filter(one => relationOf(one, audit) === relation),
      one => nameOf(one.to),
    ),
  )

function listed<T>(items: readonly T[], nameIt: (item: T) => string): string | null {
  const names = [...new Set(items.map(nameIt))].toSorted(compared)
  return names.length > 0 ? names.join('; ') : null
}

const counted = (all: readonly Counted[]): string | null =>
  all.length > 1 ? all.map(({ value, count }) => `${value} (${count})`).join('; ') : null

/** The report itself stands on it. */
export const resting = ({ relation, relatesTo }: Mention): boolean => relatesTo === null && standing.has(relation)

export const reportsThat = ({ mentions }: Entry, test: (mention: Mention) => boolean): number =>
  new Set(mentions.filter(test).map(({ report }) => report)).size

const days = ({ reports }: Entry): string[] => reports.flatMap(({ issuedOn }) => issuedOn ?? []).toSorted()

/** Where the list says so, else the file of the report that does, with its page. */
function placeOf({ mention, place, source }: Ended): string | null {
  if (source !== 'archive' || !mention) return place
  return [mention.report.path ?? mention.report.sha256, mention.page].filter(one => one !== null).join(':')
}

/** The day of most mentions, else what all agree on; null where they do not. */
export const dateOf = (entry: Entry): string | null =>
  dayOf(entry) ?? (entry.dates.length === 1 ? (entry.dates[0]?.value ?? null) : null)

/** What a terminal has room for. */
const brief = [
  text('number', ({ entry }) => nameOf(entry)),
  text('issued_on', ({ entry }) => dateOf(entry)),
  text('issuer', ({ entry }) => entry.issuers[0]?.value ?? entry.issuerKey),
  integer('reports', ({ entry }) => entry.reports.length),
  integer('mentions', ({ entry }) => entry.mentions.length),
  integer('resting', ({ entry }) => reportsThat(entry, resting)),
  text('ended_on', ({ ended }) => ended?.on ?? null),
  integer('findings', ({ findings }) => findings),
] as const

const whole = [
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
  ...(['amends', 'replaces', 'repeals', 'guides', 'implements'] as const).map(to),
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
] as const

export type LedgerColumn = (typeof whole)[number]['name']

/** ISO days, alone or with how often they are given. */
export const dayColumns: ReadonlySet<LedgerColumn> = new Set([
  'issued_on',
  'dates',
  'first_cited',
  'last_cited',
  'ended_on',
])

const columnsOf: Readonly<Record<'brief' | 'whole', readonly Column[]>> = { brief, whole }

export interface LedgerChoice {
  readonly columns: keyof typeof columnsOf
  readonly told: FindingsByEntry
  /** The first so many. */
  readonly limit?: number
}

export function ledgerTable(
  audit: CitationAudit,
  { columns, told, limit = Number.POSITIVE_INFINITY }: LedgerChoice,
): Answer {
  const chosen = columnsOf[columns]
  const all = audit.ledger.entries.toSorted(byUse)
  const rows = all.slice(0, limit).map(entry => {
    const row = { entry, ended: audit.ends.get(entry), findings: told.get(entry)?.length ?? 0, audit }
    return chosen.map(({ of }) => of(row))
  })
  return {
    columns: chosen.map(({ name, kind }) => ({ name, kind })),
    rows,
    total: { rows: all.length, counted: 'all' },
  }
}

export const byUse = (a: Entry, b: Entry): number =>
  b.reports.length - a.reports.length || b.mentions.length - a.mentions.length || compared(a.id, b.id)
