// Indicators as people name them: by id, with all below it, or by label.

import { plain } from '../text/fold.ts'
import type { Reader } from './reader.ts'
import { unknownName } from './unknown.ts'

interface Row {
  readonly indicator: string
  readonly label_vi: string | null
  readonly label_en: string | null
}

// from one to the next through the index: there are a hundred among a hundred thousand figures
const inFigures = `WITH RECURSIVE met (indicator) AS (
  SELECT min(indicator) FROM figures
  UNION ALL SELECT (SELECT min(f.indicator) FROM figures f WHERE f.indicator > met.indicator) FROM met WHERE met.indicator IS NOT NULL
) SELECT indicator, NULL AS label_vi, NULL AS label_en FROM met WHERE indicator IS NOT NULL`

/**
 * Ids of `in.trips`, `ngo.value.*` (it and all below it), «đoàn vào», «doan vao», «inbound delegations».
 * @throws TrichLucError `bad-option`
 */
export function resolveIndicators(reader: Reader, given: readonly string[]): readonly string[] {
  const labelled = reader.all<Row>('SELECT indicator, label_vi, label_en FROM indicators')
  // rules of one's own may have had others
  const found = reader.all<Row>(inFigures).filter(({ indicator }) => !labelled.some(one => one.indicator === indicator))
  return [...new Set(given.flatMap(one => resolveOne(one, [...labelled, ...found])))]
}

function resolveOne(given: string, known: readonly Row[]): string[] {
  const words = plain(given).trim()
  const above = words.endsWith('.*') ? words.slice(0, -2) : null
  const found = known.filter(({ indicator, label_vi, label_en }) => {
    const id = plain(indicator)
    if (above !== null) return id === above || id.startsWith(`${above}.`)
    return id === words || [label_vi, label_en].some(label => label !== null && plain(label) === words)
  })
  if (found.length > 0) return found.map(({ indicator }) => indicator)
  throw unknownName({
    option: '--indicator',
    given,
    known: known.map(({ indicator, label_vi }) => ({ name: indicator, label: label_vi })),
    list: 'SELECT indicator, label_vi, label_en, unit FROM indicators',
  })
}
