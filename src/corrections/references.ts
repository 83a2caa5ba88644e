// What refers to items that people have rejected or corrected.

import type { Finding, TrichLucRecord } from '../model/record.ts'
import type { Item } from './items.ts'
import type { Task } from './kinds.ts'

interface Before {
  /** As it was read. */
  readonly before: TrichLucRecord
  readonly tasks: readonly Task[]
}

/**
 * No item refers to one that is gone. A finding that stood on such an item, or on one that says something else now, is
 * left out: whether it still holds only a new check could say.
 */
export function withoutRejected(record: TrichLucRecord, { before, tasks }: Before) {
  const gone = new Set(itemsIn(tasks, isRejected).map(({ id }) => id))
  const others = itemsIn(tasks, task => isRejected(task) || isOther(task))
  if (others.length === 0) return { record, findings: [] }
  const ids = new Set(others.map(({ id }) => id))
  const cells = others.filter(({ kind }) => kind === 'cell')
  const isLeft = ({ items, evidence }: Finding): boolean =>
    !items.some(id => ids.has(id)) &&
    !evidence.some(one => cells.some(cell => cell.start < one.end && one.start < cell.end))
  const kept = (id: string | null): string | null => (id !== null && gone.has(id) ? null : id)
  return {
    record: {
      ...record,
      figures: record.figures.map(one => ({
        ...one,
        partOf: kept(one.partOf),
        equivalentTo: kept(one.equivalentTo),
      })),
      citations: record.citations.map(one => ({
        ...one,
        relatesTo: kept(one.relatesTo),
        resolvesTo: kept(one.resolvesTo),
      })),
      findings: record.findings.filter(isLeft),
      repairs: record.repairs.map(one => ({ ...one, items: one.items.filter(id => !gone.has(id)) })),
    },
    findings: before.findings.filter(one => !isLeft(one)),
  }
}

const isRejected = ({ verdict }: Task): boolean => verdict === 'rejected'

/** No check looks at these alone. */
const unchecked = new Set(['title', 'relation', 'reportingUnit', 'place', 'nilKind'])
const isOther = ({ changed }: Task): boolean => [...changed].some(name => !unchecked.has(name))

const itemsIn = (tasks: readonly Task[], isOf: (task: Task) => boolean): Item[] =>
  tasks.filter(isOf).flatMap(({ group: [{ item }] }) => item ?? [])
