// Questions to the catalog of an archive: rows of a kind, gaps, or SQL of one's own.

import { isKind, kindNames } from '../../query/kinds.ts'
import { nearest } from '../../text/nearest.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { queryRows, refuse } from '../query/rows.ts'
import { usageError } from '../usage.ts'

export async function query(call: Call): Promise<number> {
  const [asked = '', given] = call.operands
  if (asked === 'sql') return (await import('../query/sql.ts')).querySql(call, given)
  if (given !== undefined) throw usageError('extra-operand', { command: 'query', given })
  if (asked === 'gaps') return (await import('../query/gaps.ts')).queryGaps(call)
  refuse(call.options, ['time-limit'], asked)
  if (!isKind(asked)) throw unknownKind(asked)
  return withCatalog(call, reader => queryRows(call, asked, reader))
}

function unknownKind(given: string) {
  const known = [...kindNames, 'gaps', 'sql']
  const all = known.join(', ')
  return usageError('unknown-name', { option: 'query', given, nearest: nearest(given, known), list: '', all })
}
