// What several corrections of one item come to.

import { areSame, type Correction, type State, type Value } from './correction.ts'
import { fields } from './fields/fields.ts'
import type { Located } from './locate.ts'
import { valueAt } from './set.ts'

/** All corrections that speak of one item, or of one place where none is extracted: in the order of the log. */
export type Group = readonly [Located, ...Located[]]

export interface Judgement {
  readonly verdict: 'accepted' | 'corrected' | 'rejected'
  /** What the item must say and does not say itself, by field: what was accepted, then what was changed, the last one of each. */
  readonly says: ReadonlyMap<string, Value>
  /** Fields that were changed to something that the extraction does not say itself. */
  readonly changed: ReadonlySet<string>
  /** Of each correction of the group. */
  readonly states: readonly State[]
}

type Saying = readonly [field: string, value: Value]

export function judge(group: Group): Judgement {
  const { item } = group[0]
  const verdict = group.at(-1)?.correction.verdict === 'rejected' ? 'rejected' : 'kept'
  const kept = group.filter(({ correction }) => correction.verdict !== 'rejected')
  const changes = new Map(
    kept.flatMap(({ correction }) => correction.changes.map(one => [one.field, one.now] as const)),
  )
  const isOther = ([name, now]: Saying): boolean => !item || !areSame(saidBy(item.was, name), now)
  const says = new Map([...kept.flatMap(({ correction }) => acceptedIn(correction)), ...changes])
  const changed = new Set([...changes].filter(isOther).map(([name]) => name))
  return {
    verdict: verdict === 'rejected' ? 'rejected' : changed.size > 0 ? 'corrected' : 'accepted',
    says: verdict === 'rejected' ? new Map() : new Map([...says].filter(isOther)),
    changed,
    states: group.map((one, n) => stateOf(one, group.slice(n + 1))),
  }
}

/** A field of an item as a correction keeps it: of a date the day alone. */
export function saidBy(was: Correction['was'], name: string): Value {
  const value = Object.hasOwn(was, name) ? (was[name] ?? null) : valueAt(was, name)
  const isDate = typeof value === 'object' && value !== null && !Array.isArray(value) && 'precision' in value
  return isDate ? (value.date ?? null) : value
}

/** Of an item that was accepted as it stood: what was known of it then. What was not may become known. */
const acceptedIn = ({ verdict, item, was }: Correction): Saying[] =>
  verdict !== 'accepted'
    ? []
    : fields[item].map(({ name }) => [name, saidBy(was, name)] as const).filter(([, value]) => value !== null)

function stateOf({ correction, found, item }: Located, later: readonly Located[]): State {
  if (found === null) return 'orphaned'
  if (
    isOverruled(
      correction,
      later.map(one => one.correction),
    )
  )
    return 'no-longer-needed'
  if (item === null && correction.verdict === 'rejected') return 'no-longer-needed'
  const isSaid = ({ field, now }: Correction['changes'][number]): boolean =>
    item !== null && areSame(saidBy(item.was, field), now)
  if (correction.verdict === 'corrected' && correction.changes.every(isSaid)) return 'no-longer-needed'
  return found.how === 'same' ? 'applied' : 'moved'
}

/** Rejected after it, or kept after it was rejected; or every field was changed again. */
function isOverruled({ verdict, changes }: Correction, later: readonly Correction[]): boolean {
  const last = later.at(-1)
  if (last && (last.verdict === 'rejected') !== (verdict === 'rejected')) return true
  const again = new Set(later.flatMap(one => one.changes.map(({ field }) => field)))
  return verdict === 'corrected' && changes.length > 0 && changes.every(({ field }) => again.has(field))
}
