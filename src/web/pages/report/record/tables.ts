// Tables as tables: heads over what they span, rows by what they are, what a cell was read as beside its words.

import type { TableItem } from '../../../../model/record.ts'
import { type Html, html } from '../../../../text/html.ts'
import { pathWith } from '../../../asked.ts'
import { judged } from '../judged.ts'
import { chosenItem, itemLink, joined, type Look, pagesBehind } from '../look.ts'
import { columnsWithValues, readAs } from './cell-value.ts'
import { headRowsOf } from './heads.ts'

/** Rows of a table that are sent with the page; the rest where somebody asks for it, or has chosen a cell of it. */
const most = 60
/** Cells of all tables together. */
const mostCells = 4000

export function tablesPart(look: Look): Html {
  let left = mostCells
  return html`${look.record.tables.map(table => {
    const isWhole = look.whole === table.id || chosenItem(look)?.id.startsWith(`${table.id}.`)
    const affordable = Math.max(5, Math.floor(left / Math.max(1, table.columns.length)))
    const rows = isWhole ? table.rows : table.rows.slice(0, Math.min(most, affordable))
    left -= rows.length * table.columns.length
    return tableOf(look, table, rows)
  })}`
}

type Rows = TableItem['rows']

function tableOf(look: Look, table: TableItem, rows: Rows): Html {
  const { words } = look.visit
  const { id, title, unit, columns, kind } = table
  const size = words.show.table({ rows: table.rows.length, columns: columns.length })
  const valued: Valued = { ...table, valued: columnsWithValues(table) }
  const told = joined([kindText(look, kind), unit && words.tables.unit({ unit }), size])
  return html`<section class="of-table" id="${id}">
<h3>${itemLink(look, id, title ?? words.show.unnamed)}${pagesBehind(look, id)}</h3>
<p class="small dim">${told}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${title ?? words.show.unnamed}"><table>
${headOf(table)}
<tbody>${rows.map(row => rowOf(look, valued, row))}</tbody>
</table></div>
${rows.length < table.rows.length ? moreOf(look, table, rows.length) : null}</section>
`
}

function moreOf(look: Look, { id, rows }: TableItem, shown: number): Html {
  return html`<p><a href="${pathWith(look.visit.url, { whole: id })}#${id}">${look.web.wholeTable({ count: rows.length - shown })}</a></p>`
}

function kindText({ how: { lists, language }, visit: { words } }: Look, kind: string | null): string {
  if (kind === null) return words.tables.noKind
  const known = lists.get('tables')?.get(kind) as { readonly label?: string; readonly english?: string } | undefined
  return (language === 'vi' ? known?.label : known?.english) ?? kind
}

const headOf = ({ columns }: TableItem): Html | null => {
  const rows = headRowsOf(columns)
  if (rows.length === 0) return null
  return html`<thead>${rows.map(
    cells =>
      html`<tr>${cells.map(
        ({ text, columns: across, rows: down }) =>
          html`<th scope="${across > 1 ? 'colgroup' : 'col'}"${across > 1 ? html` colspan="${across}"` : null}${down > 1 ? html` rowspan="${down}"` : null}>${text}</th>`,
      )}</tr>`,
  )}</thead>`
}

interface Valued extends TableItem {
  /** Columns of which most cells were read as values. */
  readonly valued: ReadonlySet<number>
}

function rowOf(look: Look, table: Valued, row: Rows[number]): Html {
  const isGroup = row.role === 'group'
  const filled = row.cells.filter(({ text }) => text.trim() !== '')
  const cells = isGroup ? filled : row.cells
  let at = 0
  const parts = cells.map((cell, n) => {
    const column = cell.at.column ?? at
    const empty = Math.max(0, column - at)
    const span = isGroup ? (cells[n + 1]?.at.column ?? table.columns.length) - column : 1
    at = column + Math.max(1, span)
    return html`${Array.from({ length: empty }, () => html`<td></td>`)}${cellOf(look, table, { cell, span, role: row.role })}`
  })
  const behind = Array.from({ length: Math.max(0, table.columns.length - at) }, () => html`<td></td>`)
  return html`<tr class="${row.role}">${parts}${behind}</tr>\n`
}

interface Placed {
  readonly cell: Rows[number]['cells'][number]
  readonly span: number
  readonly role: Rows[number]['role']
}

function cellOf(look: Look, { id, columns, valued }: Valued, { cell, span, role }: Placed): Html {
  const { row, column } = cell.at
  const own = `${id}.${row ?? 0}.${column ?? 0}`
  const said = readAs(
    cell,
    { field: columns[column ?? 0]?.field ?? null, isValued: role !== 'index' && valued.has(column ?? 0) },
    look,
  )
  const words = cell.text.trim() === '' ? null : itemLink(look, own, cell.text)
  const content = html`${words}${said === null ? null : html` <span class="read-as">${said}</span>`}${judged(look, own)}`
  const across = span > 1 ? html` colspan="${span}"` : null
  return role === 'group' && span > 1
    ? html`<th scope="rowgroup"${across}>${content}</th>`
    : html`<td${typeof cell.value === 'number' ? html` class="n"` : null}${across}>${content}</td>`
}
