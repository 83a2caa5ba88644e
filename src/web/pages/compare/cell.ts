// One cell of the table: what it says, and the way to the sentences that it stands on.

import { fullText, nameOf, remarkOf, type Say, shortText, sourceText } from '../../../cli/compare/cell-text.ts'
import { signOf } from '../../../cli/words/compare.ts'
import { shownOf, sourcesOf } from '../../../compare/answer.ts'
import type { Cell, Row, Source, Span } from '../../../compare/comparison.ts'
import { closesLate } from '../../../compare/ranges.ts'
import { type Html, html } from '../../../text/html.ts'
import { reportPath } from '../../links.ts'
import type { Visit } from '../../visit.ts'

export interface CellPlace {
  readonly row: Row
  readonly column: Span
  /** Of the table on its page: begins the ids of its notes. */
  readonly table: string
  /** What must be told below the table; each once. */
  readonly remarks: string[]
}

export const cellOf = (cell: Cell, place: CellPlace, visit: Visit): Html =>
  html`<td class="n ${cell.state}">${wayOf(cell, place, visit)}${remarkMark(cell, place, visit)}${noteMarks(cell, place)}</td>`

function wayOf(cell: Cell, place: CellPlace, visit: Visit): Html {
  const [source, ...others] = sourcesOf(cell)
  const text = textOf(cell, place, visit)
  if (!source) return text
  if (others.length === 0) return html`<a href="${pathOf(source)}"${titleOf(source)}>${text}</a>`
  const words = visit.web.compare[cell.told.length > 0 ? 'told' : 'read']
  const said = words({ name: nameOf(place.row, visit), column: visit.words.compare.column(place.column) })
  return html`<details class="ways"><summary>${text}</summary>
<ul aria-label="${said}">${[source, ...others].map(one => html`<li>${quoted(one, visit)}</li>\n`)}</ul></details>`
}

/** A sign is read out as what it means. */
function textOf(cell: Cell, place: CellPlace, say: Say): Html {
  const text = shortText(cell, place, say)
  if (signOf(cell, place.row.kind) !== null) return sign(text, fullText(cell, place, say))
  const shown = shownOf(cell)
  if (!shown || closesLate(shown)) return html`${text}`
  const { signs, legend } = say.words.compare.cell
  return html`${text.slice(0, -signs.partial.length)}${sign(signs.partial, ` (${legend.partial})`)}`
}

const sign = (text: string, meaning: string): Html =>
  html`<span aria-hidden="true">${text}</span><span class="unseen">${meaning}</span>`

export const pathOf = ({ sha256, part, anchor }: Source): string => reportPath({ sha256, part, anchor })

const titleOf = ({ quote }: Source): Html | null => (quote === '' ? null : html` title="${quote}"`)

/** The report, and the sentence in it. */
export const quoted = (source: Source, say: Say): Html =>
  html`<a href="${pathOf(source)}">${sourceText(source, say)}</a>${source.quote === '' ? null : html`<blockquote>${source.quote}</blockquote>`}`

export const letterOf = (n: number): string => `(${n < 26 ? String.fromCharCode(97 + n) : n + 1})`

function remarkMark(cell: Cell, place: CellPlace, say: Say): Html | null {
  const remark = remarkOf(cell, place, say)
  if (remark === '') return null
  const known = place.remarks.indexOf(remark)
  const n = known >= 0 ? known : place.remarks.push(remark) - 1
  return html` <a class="note" href="#${place.table}-remark-${n + 1}">${letterOf(n)}</a>`
}

const noteMarks = ({ notes }: Cell, { table }: CellPlace): Html[] =>
  notes.map(note => html` <sup><a class="note" href="#${table}-note-${note}">${note}</a></sup>`)
