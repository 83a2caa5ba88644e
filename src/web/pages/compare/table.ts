// The table, as much of it as is shown at once, and below it all that must be known of it.

import { claimText, growthText, nameOf, shareText } from '../../../cli/compare/cell-text.ts'
import { claimsIn, legendOf, noteText, remarksOn, titleOf, unitOf } from '../../../cli/compare/notes-text.ts'
import { sourcesOf } from '../../../compare/answer.ts'
import type { Comparison, Note, Row, Span } from '../../../compare/comparison.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Visit } from '../../visit.ts'
import { cellOf, letterOf, pathOf, quoted } from './cell.ts'

export interface Shown {
  /** Of the page: begins the ids in it. */
  readonly table: string
  /** The first row, from 0. */
  readonly first: number
  /** Every sentence is listed below the table. */
  readonly withSources: 'with-sources' | 'without'
}

/** Rows that are shown at once. */
export const mostRows = 120

export function tableOf(whole: Comparison, { table, first, withSources }: Shown, visit: Visit): Html {
  const comparison = { ...whole, rows: whole.rows.slice(first, first + mostRows) }
  const remarks: string[] = []
  const rows = comparison.rows.flatMap(row => linesOf(row, comparison, { table, remarks, visit }))
  const { compare } = visit.words
  const unit = unitOf(whole.rows)
  const name = titleOf(whole, visit)
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${visit.web.compare.table}: ${name}"><table class="compared">
<caption>${name}${unit === '' ? '' : `. ${compare.unit({ unit: compare.unitName(unit) })}`}</caption>
<thead><tr><th scope="col">${whole.by === 'place' ? compare.place : compare.body}</th>${whole.columns.map(
    column => html`<th scope="col" class="n">${compare.column(column)}</th>`,
  )}</tr></thead>
<tbody>
${rows}</tbody></table></div>
${legend(comparison, visit)}
${notes(comparison, { table, remarks }, visit)}
${claims(comparison, visit)}
${withSources === 'with-sources' ? sources(comparison, visit) : null}`
}

interface Around {
  readonly table: string
  readonly remarks: string[]
  readonly visit: Visit
}

function linesOf(row: Row, { columns, rows }: Comparison, { table, remarks, visit }: Around): Html[] {
  const { compare } = visit.words
  const own = unitOf(rows) === '' ? (row.currency ?? row.unit) : null
  const name = [nameOf(row, visit), own === null ? '' : compare.unitName(own), row.kind === 'plan' ? compare.plan : '']
    .filter(Boolean)
    .join(', ')
  const cells = row.cells.map((cell, n) => cellOf(cell, { row, column: columns[n] as Span, table, remarks }, visit))
  const reckoned = (label: string, texts: readonly string[]): Html[] =>
    texts.some(Boolean)
      ? [
          html`<tr class="reckoned"><th scope="row"><span class="unseen">${name}: </span>${label}</th>${texts.map(text => html`<td class="n">${text}</td>`)}</tr>\n`,
        ]
      : []
  return [
    html`<tr class="${row.kind}"><th scope="row">${name}</th>${cells}</tr>\n`,
    ...reckoned(
      compare.growth,
      row.growth.map(one => (one ? growthText(one, visit) : '')),
    ),
    ...reckoned(
      compare.share,
      row.share.map(one => (one ? shareText(one, visit) : '')),
    ),
  ]
}

function legend(comparison: Comparison, visit: Visit): Html | null {
  const lines = [...legendOf(comparison, visit), ...remarksOn(comparison, visit)]
  if (lines.length === 0) return null
  return html`<ul class="legend small" aria-label="${visit.web.compare.legend}">${lines.map(line => html`<li>${line}</li>\n`)}</ul>`
}

/** Remarks by their letters, footnotes of the rows that are shown by their numbers. */
function notes({ rows, footnotes }: Comparison, { table, remarks }: Omit<Around, 'visit'>, visit: Visit): Html | null {
  const used = [...new Set(rows.flatMap(({ cells }) => cells.flatMap(cell => cell.notes)))].toSorted((a, b) => a - b)
  if (remarks.length + used.length === 0) return null
  return html`<ul class="notes small" aria-label="${visit.web.compare.notes}">
${remarks.map((remark, n) => html`<li id="${table}-remark-${n + 1}">${letterOf(n)} ${remark}</li>\n`)}
${used.map(
  note =>
    html`<li id="${table}-note-${note}"><sup>${note}</sup> ${noteText(footnotes[note - 1] as Note, visit)}</li>\n`,
)}</ul>`
}

function claims(comparison: Comparison, visit: Visit): Html | null {
  const all = claimsIn(comparison, visit)
  if (all.length === 0) return null
  return html`<h3>${visit.words.compare.claims}</h3><ul class="claims small">
${all.map(
  ({ head, reckoned, claims }) =>
    html`<li>${head}: ${reckoned}${claims.map(
      (one, n) =>
        html`${n > 0 || reckoned !== '' ? '; ' : ''}<a href="${pathOf(one.source)}">${claimText(one, visit)}</a>`,
    )}</li>\n`,
)}</ul>`
}

function sources({ rows, columns }: Comparison, visit: Visit): Html {
  const { compare } = visit.words
  return html`<h3>${compare.sources}</h3>
${rows.map(row =>
  row.cells.map((cell, n) => {
    const all = sourcesOf(cell)
    if (all.length === 0) return null
    return html`<h4>${nameOf(row, visit)}${row.kind === 'plan' ? `, ${compare.plan}` : ''}, ${compare.column(columns[n] as Span)}</h4>
<ul class="small">${all.map(one => html`<li>${quoted(one, visit)}</li>\n`)}</ul>
`
  }),
)}`
}
