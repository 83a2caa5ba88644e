// Items of the parallel text as the record holds them: on the text as read, as sure as the words that they stand on,
// with the list of what was repaired.

import type { Note } from '../model/notes.ts'
import type { Citation, Figure, Finding, RepairItem, SectionItem, TableItem } from '../model/record.ts'
import type { Trust } from '../rules/lists/repairs.ts'
import type { Rules } from '../rules/load.ts'
import { asRead } from './as-read.ts'
import type { Repair, Repaired } from './index.ts'
import { listRepairs } from './listed.ts'
import type { Span } from './rewrite.ts'
import { doubtOf, notesOf } from './trust.ts'

/** What was extracted and found. */
export interface Items {
  readonly sections: SectionItem[]
  readonly tables: TableItem[]
  readonly figures: Figure[]
  readonly citations: Citation[]
  readonly findings: Finding[]
}

export interface Settled<T extends Items> {
  readonly items: T
  readonly repairs: RepairItem[]
  readonly notes: Note[]
}

/** Nothing changes where no word was recognised. */
export function settle<T extends Items>(found: T, repaired: Repaired, { lists }: Pick<Rules, 'lists'>): Settled<T> {
  const { read, repairs } = repaired
  if (read.pieces.every(piece => piece.confidence === null)) return { items: found, repairs: [], notes: [] }
  const trust = lists.get('trust')?.get('words') as Trust
  const laid = asRead(found, repaired)
  const items = {
    ...laid,
    tables: laid.tables.map(table => withoutHopeless(table, repaired, trust)),
    figures: laid.figures.map(figure => weighed(figure, spansOf(figure), { repaired, trust })),
    citations: laid.citations.map(citation =>
      unmerged(weighed(citation, [citation.at], { repaired, trust }), repaired),
    ),
  }
  return { items, repairs: listRepairs(read, repairs, items), notes: notesOf(read, trust) }
}

const spansOf = ({ at, comparisons }: Figure): Span[] => [at, ...comparisons.map(one => one.at)]

interface Means {
  readonly repaired: Repaired
  readonly trust: Trust
}

function weighed<T extends Figure | Citation>(item: T, spans: readonly Span[], { repaired, trust }: Means): T {
  const doubts = spans.map(span => doubtOf(repaired.read, span))
  const own = spans.flatMap(span => repaired.repairs.filter(one => crosses(one, span)))
  const digits = Math.min(...doubts.map(one => one.digits ?? 1))
  const words = doubts[0]?.words ?? 1
  const allowed = Math.min(item.confidence, digits, digits < 1 ? 1 : words)
  const flags = [...(digits < trust.doubtful ? ['uncertain-digits'] : []), ...(own.length > 0 ? ['repaired'] : [])]
  if (flags.length === 0 && allowed === item.confidence) return item
  const confidence = own.reduce((product, { keep }) => product * keep, allowed)
  return { ...item, flags: [...item.flags, ...flags], confidence: Math.floor(confidence * 100) / 100 }
}

// a number that was repaired may be another's: nothing is merged by it (domain §6.5)
const unmerged = (citation: Citation, { repairs }: Repaired): Citation =>
  repairs.some(one => one.look === 'number' && crosses(one, citation.at)) ? { ...citation, key: null } : citation

const crosses = (repair: Repair, { start, end }: Span): boolean => repair.start < end && start < repair.end

// «50,0» for «90,0» looks as good as any
function withoutHopeless(table: TableItem, { read }: Repaired, { hopeless }: Trust): TableItem {
  const rows = table.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell =>
      isNumeric(cell.value) && (doubtOf(read, cell.at).digits ?? 1) < hopeless ? { ...cell, value: null } : cell,
    ),
  }))
  return { ...table, rows }
}

const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' || (Array.isArray(value) && value.some(isNumeric)) || isAmount(value)

const isAmount = (value: unknown): boolean => typeof value === 'object' && value !== null && 'amount' in value
