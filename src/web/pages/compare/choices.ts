// What can be chosen from: all of it is counted once, and again where the catalog has changed.

import { indicatorsIn } from '../../../compare/read.ts'
import type { Reader } from '../../../query/reader.ts'
import { type Html, html } from '../../../text/html.ts'
import { onceUnchanged } from '../../once.ts'
import type { Told } from './indicators.ts'

export interface Choices {
  readonly indicators: readonly Told[]
  readonly lists: readonly Html[]
}

export const choicesIn = onceUnchanged(
  (reader): Choices => ({ indicators: indicatorsIn(reader), lists: listsIn(reader) }),
)

/** Names that reports of this archive tell of; of units that bear one name, their ids. */
function listsIn(reader: Reader): Html[] {
  const places = reader.all<{ id: string; name: string; kind: string; province: string | null; level: string }>(
    `SELECT p.place_id AS id, p.name, p.kind, p.level, q.name AS province FROM places p LEFT JOIN places q ON q.place_id = p.province_id
     WHERE p.place_id IN (SELECT issuer_place_id FROM documents UNION SELECT place_id FROM figures) ORDER BY p.level DESC, p.name`,
  )
  const provinces = places.filter(({ level }) => level === 'province')
  const several = Map.groupBy(places, ({ name, kind }) => `${kind} ${name}`)
  const dimensions = reader.all<{ pair: string }>(
    `SELECT DISTINCT name AS pair FROM figure_dimensions WHERE name <> 'flow' UNION
     SELECT DISTINCT name || '=' || value FROM figure_dimensions WHERE name <> 'flow' ORDER BY 1 LIMIT 500`,
  )
  const currencies = reader.all<{ code: string }>(
    'SELECT DISTINCT currency AS code FROM figures WHERE currency IS NOT NULL ORDER BY 1',
  )
  const list = (id: string, options: readonly Html[]): Html => html`<datalist id="${id}">${options}</datalist>\n`
  const option = ({ id, name, kind, level, province }: (typeof places)[number]): Html => {
    const isAlone = several.get(`${kind} ${name}`)?.length === 1
    const value = level === 'province' ? name : isAlone ? `${kind} ${name}` : id
    return html`<option value="${value}">${kind} ${name}${level === 'province' ? '' : `, ${province ?? ''}`}</option>`
  }
  return [
    list('places', places.map(option)),
    list('provinces', provinces.map(option)),
    list(
      'dimensions',
      dimensions.map(({ pair }) => html`<option value="${pair}"></option>`),
    ),
    list(
      'currencies',
      currencies.map(({ code }) => html`<option value="${code}"></option>`),
    ),
  ]
}
