// What is shown of figures and reports: of all that were looked through, only of these the words are read.

import type { Bodies } from './body.ts'
import type { Measured, Source } from './comparison.ts'
import type { Given, Particulars, ReadDocument, ReadValue } from './given.ts'
import type { Item } from './scope.ts'

export interface Shown extends Item {
  readonly value: ReadValue
  readonly particulars: Particulars
  /** Of who reports it, the same for all ways to write the name. */
  readonly body: string | null
}

/** What is the same for a figure and for the source that it becomes. */
export const keyOfSource = ({ sha256, part, figure }: Pick<Source, 'sha256' | 'part' | 'figure'>): string =>
  `${sha256} ${part} ${figure}`

export interface Showing {
  readonly shown: ReadonlyMap<Item, Shown>
  readonly particulars: ReadonlyMap<number, Particulars>
  readonly measured: Measured
}

export function showing(
  items: Iterable<Item>,
  reports: readonly ReadDocument[],
  { given, bodies }: { readonly given: Given; readonly bodies: Bodies },
): Showing {
  const all = [...new Set(items)]
  const docs = new Set([...all.map(({ figure }) => figure.doc), ...reports.map(({ doc }) => doc)])
  const particulars = given.readParticulars([...docs])
  const values = given.readValues(all.map(({ figure }) => figure.row))
  const shown = all.map((item): [Item, Shown] => {
    const { figure, document } = item
    const [value, by] = [values.get(figure.row) as ReadValue, particulars.get(figure.doc) as Particulars]
    return [item, { ...item, value, particulars: by, body: bodies.ofFigure(figure, document) }]
  })
  return { shown: new Map(shown), particulars, measured: given.indicator }
}
