// What the tool is least sure of, first.

import { z } from 'zod'
import { type DoubtKind, doubtKinds, type Reason, reasonSchema } from '../doubt/index.ts'
import { type Condition, every } from '../query/condition.ts'
import type { Lookup } from '../query/filters.ts'
import { type Chosen, doubtsChosen } from './chosen.ts'

/** A row of the table `doubts`. */
export interface Queued {
  readonly doc: number
  /** `documents.sha256` and `part`. */
  readonly sha256: string
  readonly part: number | null
  readonly kind: DoubtKind
  /** As in the record; of a particular its name, of a cell table, row, column. */
  readonly id: string
  readonly weight: number
  readonly harm: number
  readonly doubt: number
  readonly reasons: readonly Reason[]
  /** Where it stands in the queue: what follows is asked for by it. */
  readonly place: string
}

export interface Asked extends Chosen {
  /** `place` of the last that was seen; null: from the first. */
  readonly after: string | null
  readonly limit: number
}

type Names = Pick<Lookup, 'reader' | 'onNotice'>
type Row = Omit<Queued, 'reasons' | 'place'> & {
  readonly reasons: string
  readonly n: number
  readonly rank: number
  readonly key: string
}

/** @throws TrichLucError `bad-option` for a name that is not known */
export function queueOf(names: Names, { after, limit, ...chosen }: Asked): readonly Queued[] {
  const { reader } = names
  const where = every([doubtsChosen(chosen, names), ...(after === null ? [] : [behind(after)])])
  // the index of codes leads to few; left to itself SQLite goes through all in their order
  const rank = chosen.codes.length > 0 ? '+x.rank' : 'x.rank'
  const rows = reader.all<Row>(
    `SELECT x.doc, x.n, x.document AS key, d.sha256, d.part, x.kind, x.id, x.rank, x.weight, x.harm, x.doubt, x.reasons
    FROM doubts x JOIN documents d ON d.doc = x.doc
    WHERE ${where.sql} ORDER BY ${rank}, x.document, x.n LIMIT ?`,
    ...where.values,
    limit,
  )
  return rows.map(({ n, rank: of, key, reasons, ...row }) => ({
    ...row,
    reasons: reasonsIn(reasons),
    place: placeOf({ rank: of, key, n }),
  }))
}

const reasonsSchema = z.array(reasonSchema)

/** As the catalog keeps them. */
export const reasonsIn = (json: string): readonly Reason[] => reasonsSchema.parse(JSON.parse(json))

/** How many of each kind there are. @throws TrichLucError `bad-option` */
export function countsOf(names: Names, chosen: Chosen): Readonly<Record<DoubtKind, number>> {
  const { sql, values } = doubtsChosen(chosen, names)
  // one way through the index: to group them would sort them
  const sums = doubtKinds.map(kind => `coalesce(sum(x.kind = '${kind}'), 0) AS ${kind}`)
  const [row] = names.reader.all<Record<DoubtKind, number>>(
    `SELECT ${sums.join(', ')} FROM doubts x WHERE ${sql}`,
    ...values,
  )
  return row as Record<DoubtKind, number>
}

/** Not of `doc`, which is another after the catalog has been brought up to date. */
const placeOf = ({ rank, key, n }: Pick<Row, 'rank' | 'key' | 'n'>): string => `${rank}.${key}.${n}`

/** What is no place is the beginning. */
function behind(place: string): Condition {
  const [, rank = '-1', key = '', n = '0'] = /^(\d{1,4})\.([0-9a-f]{16}(?:-\d{1,6})?)\.(\d{1,15})$/u.exec(place) ?? []
  return { sql: '(x.rank, x.document, x.n) > (?, ?, ?)', values: [Number(rank), key, Number(n)] }
}
