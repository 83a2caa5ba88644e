// Corrections laid over a record: what people have said of its items, found again in the words of its text. The record
// itself stays as it is.

import type { TrichLucRecord } from '../model/record.ts'
import type { Correction, ItemKind, State } from './correction.ts'
import { inForce } from './force.ts'
import { type Group, type Judgement, judge } from './judge.ts'
import { layCells, layCitations, layFigures, layParticulars, type Outcome, type Task } from './kinds.ts'
import { type Located, locator } from './locate.ts'
import { withoutRejected } from './references.ts'

/** What became of a correction. */
export interface Laid {
  readonly correction: Correction
  readonly state: State
  /**
   * Of the item in the record as corrected: `f12`, `c5`, of a cell `t2.3.1` (table, row, column from 0), of a particular
   * its name; null where it has none.
   */
  readonly item: string | null
  /** Where the words stand in the text now: UTF-16 units, half-open; null where they are gone. */
  readonly at: { readonly start: number; readonly end: number } | null
}

export interface Corrected {
  /** By the schema of records; the record itself where nothing is changed. */
  readonly record: TrichLucRecord
  /** Those that hold, in the order of the log: undone ones and `undone` itself are left out. */
  readonly laid: readonly Laid[]
  /** Findings of the record that stood on what was rejected, or on a value that was corrected: they are left out. */
  readonly findings: TrichLucRecord['findings']
}

/**
 * `corrections`: of this document and part, in the order of the log. Pure; the time is that of reading the text once and
 * looking through it for each correction.
 */
export function layCorrections(record: TrichLucRecord, corrections: readonly Correction[]): Corrected {
  const standing = inForce(corrections)
  if (standing.length === 0) return { record, laid: [], findings: [] }
  const located = standing.map(locator(record))
  const tasks = groupsOf(located).map(group => ({ group, ...judge(group) }))
  const outcomes = new Map<Task, Outcome>()
  const corrected = Object.entries(layers).reduce((laid, [kind, lay]) => {
    const own = tasks.filter(({ group }) => group[0].correction.item === kind)
    const { record: next, outcomes: all } = lay(laid, own)
    for (const [n, task] of own.entries()) outcomes.set(task, all[n] ?? null)
    return next
  }, record)
  const { record: whole, findings } = withoutRejected(corrected, { before: record, tasks })
  const laid = new Map(tasks.flatMap(task => laidOf(task, outcomes.get(task) ?? null)))
  return { record: whole, findings, laid: located.map(one => laid.get(one.correction) ?? orphan(one.correction)) }
}

const layers: Readonly<Record<ItemKind, typeof layFigures>> = {
  figure: layFigures,
  citation: layCitations,
  particular: layParticulars,
  cell: layCells,
}

/** Those of one item, or of one place without one, together; those whose words are gone are in none. */
function groupsOf(located: readonly Located[]): readonly Group[] {
  const placed = located.filter(({ found }) => found !== null)
  const keyOf = ({ correction, item, found }: Located): string =>
    item ? `${item.kind} ${item.id}` : `${correction.item} ${correction.anchor} ${found?.start} ${found?.end}`
  return [...Map.groupBy(placed, keyOf).values()] as unknown as Group[]
}

/** Of one whose words are not there, or whose document is not. */
export const orphan = (correction: Correction): Laid => ({ correction, state: 'orphaned', item: null, at: null })

/** Where the item could not be made, its corrections have no item to hold for. */
function laidOf({ group, states }: Task & Judgement, outcome: Outcome): (readonly [Correction, Laid])[] {
  return group.map(({ correction, found }, n) => {
    const at = found && { start: found.start, end: found.end }
    const state = outcome === null ? 'orphaned' : (states[n] ?? 'orphaned')
    return [correction, { correction, state, item: outcome?.item ?? null, at }]
  })
}
