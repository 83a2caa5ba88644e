// What the records' own checks found already: it is not told again.

import type { Reader } from '../../query/reader.ts'
import type { Told } from './told.ts'

export interface Said {
  /** Two figures that one finding of their record is about. */
  readonly ofBoth: (a: Told, b: Told) => boolean
  /** A change of a figure that a finding of its record doubts already. */
  readonly ofChange: (figure: Told) => boolean
}

interface Row {
  readonly doc: number
  /** Which finding of the record. */
  readonly n: number
  readonly code: string
  /** `figures.id`. */
  readonly item: string
}

const query = `SELECT f.doc, f.n, f.code, x.value AS item FROM findings f, json_each(f.items) x
WHERE f.items IS NOT NULL ORDER BY f.doc, f.n`

const changes = new Set(['change-mismatch', 'ratio-mismatch'])

export function loadSaid(reader: Reader): Said {
  const byFigure = Map.groupBy(reader.all<Row>(query), ({ doc, item }) => `${doc}|${item}`)
  const about = ({ doc, id }: Told): readonly Row[] => byFigure.get(`${doc}|${id}`) ?? []
  return {
    ofBoth: (a, b) => a.doc === b.doc && about(a).some(one => about(b).some(other => other.n === one.n)),
    ofChange: figure => about(figure).some(one => changes.has(one.code)),
  }
}
