// Rows of what may be wrong in a record.

import { doubtsOf, type Reason } from '../../doubt/index.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import type { Row } from '../schema/index.ts'
import { json, list } from './place.ts'

export function doubtRows(record: TrichLucRecord): Row<'doubts'>[] {
  const { sha256, part } = record.source
  const document = `${sha256.slice(0, 16)}${part === null ? '' : `-${part.number}`}`
  return doubtsOf(record).map(({ kind, id, n, weight, harm, doubt, reasons }) => ({
    n,
    document,
    kind,
    id,
    rank: 1000 - weight,
    weight,
    harm,
    doubt,
    codes: list(codesOf(reasons)),
    reasons: json(reasons),
  }))
}

const codesOf = (reasons: readonly Reason[]): string[] => [
  ...new Set(reasons.flatMap(({ code, finding }) => (code === 'class' ? [] : finding ? [code, finding] : [code]))),
]
