// The precision of a sample for reading.

import type { Precision, Share } from '../../review/precision.ts'
import type { Call } from '../call.ts'
import { columns } from '../layout.ts'

type Telling = Pick<Call, 'words'>

/** By how it was found, by how its page was read: the first row has the heads. */
export interface GroupTable {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

export const precisionLines = (call: Telling, precision: Precision): string[] =>
  columnsOfPrecision(call, precision).flatMap(line =>
    typeof line === 'string' ? [line] : ['', line.title, ...columns(line.rows).map(row => `  ${row}`)],
  )

export function columnsOfPrecision(call: Telling, precision: Precision): readonly (string | GroupTable)[] {
  const { sample, fields } = call.words.review
  const { judged, unjudged, members, right, faults, underOther } = precision
  if (judged === 0) return [sample.nothingJudged({ members })]
  const what = faults.map(
    ({ field, count }) => `${field === null ? sample.rejected : (fields[field] ?? field)} ${count}`,
  )
  const { share, low, high } = shareTexts(call, precision)
  return [
    sample.judged({ judged, members }),
    sample.all({ right, judged, share, low, high }),
    sample.method,
    ...(unjudged > 0 ? [sample.unjudged({ count: unjudged })] : []),
    ...(what.length > 0 ? [sample.faults({ what: what.join('; ') })] : []),
    ...(underOther > 0 ? [sample.underOther({ count: underOther })] : []),
    ...groupTables(call, precision),
  ]
}

function groupTables(call: Telling, { byFound, byMethod }: Precision): GroupTable[] {
  const { heads, groups, methods } = call.words.review.sample
  const head = [heads.group, heads.judged, heads.right, heads.share, heads.interval]
  const rowOf = (name: string, one: Share): string[] => {
    const { share, low, high } = shareTexts(call, one)
    return [name, String(one.judged), String(one.right), share, `${low} – ${high}`]
  }
  return [
    { title: groups.found, rows: [head, ...byFound.map(one => rowOf(one.name, one))] },
    { title: groups.method, rows: [head, ...byMethod.map(one => rowOf(methods[one.name], one))] },
  ].filter(({ rows }) => rows.length > 2)
}

/** In percent, with one decimal; the interval rounded outwards. */
export function shareTexts({ words }: Telling, { share, interval }: Share) {
  const percent = (value: number): string => `${words.figures.number(value)} %`
  return {
    share: share === null ? '–' : percent(Math.round(share * 1000) / 10),
    low: percent(Math.floor(interval.low * 1000) / 10),
    high: percent(Math.ceil(interval.high * 1000) / 10),
  }
}
