// What was asked for: for each indicator its chart, its table and its files.

import { chartSvg } from '../../../chart/svg.ts'
import type { Call } from '../../../cli/call.ts'
import { isTold, nothingText } from '../../../cli/compare/compared.ts'
import { titleOf } from '../../../cli/compare/notes-text.ts'
import { chartsOf } from '../../../cli/compare/picture.ts'
import type { Comparison } from '../../../compare/comparison.ts'
import type { Reader } from '../../../query/reader.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Visit } from '../../visit.ts'
import { comparisonsIn, pathWith, rowIn } from './asked.ts'
import { problemText, withLabels } from './problem.ts'
import { mostRows, tableOf } from './table.ts'

/** Of «ngo.*»: what is compared in one answer; others have pages of their own. */
const mostTables = 6

export async function shown(reader: Reader, call: Call, visit: Visit): Promise<Html> {
  const all = await comparisonsIn(reader, call)
  const told = all.filter(isTold)
  if (told.length === 0)
    return html`${all.slice(0, 1).map(one => html`<p role="status">${withLabels(nothingText(one, call), visit.web)}</p>`)}`
  return html`${told.slice(0, mostTables).map((one, n) => section(one, { call, visit, n, isAlone: told.length === 1 }))}
${others(told.slice(mostTables), visit)}`
}

interface Place {
  readonly call: Call
  readonly visit: Visit
  /** Which of the tables on the page. */
  readonly n: number
  readonly isAlone: boolean
}

function section(one: Comparison, { call, visit, n, isAlone }: Place): Html {
  const { searchParams } = visit.url
  const first = isAlone ? Math.min(rowIn(searchParams), Math.max(0, one.rows.length - 1)) : 0
  const table = `t${n + 1}`
  const withSources = call.options.sources ? 'with-sources' : 'without'
  return html`<section class="card" aria-labelledby="${table}"><h2 id="${table}">${titleOf(one, visit)}</h2>
${downloads(one, visit)}
${picture(one, call, visit)}
${turns(one, first, visit)}
${tableOf(one, { table, first, withSources }, visit)}
${turns(one, first, visit)}
</section>
`
}

const forms = ['xlsx', 'csv', 'json', 'svg', 'png'] as const

/** The same as the page shows, with all rows. */
const pathOf = (form: (typeof forms)[number], { indicator }: Comparison, { url }: Visit): string =>
  pathWith(`/compare/table.${form}`, url.searchParams, { indicator: indicator.id, after: null })

const downloads = (one: Comparison, visit: Visit): Html =>
  html`<p class="downloads small"><span class="dim">${visit.web.compare.downloads}:</span>
${forms.map(form => html`<a href="${pathOf(form, one, visit)}" download>${visit.web.compare.download[form]}</a>\n`)}</p>`

/** Points of a chart that is drawn while the page waits: of more, the table is there first. */
const mostInPage = 150

/** Its letters are outlines and its styles attributes: it stands in the page without a style of its own. */
function picture(one: Comparison, call: Call, visit: Visit): Html {
  try {
    const [chart] = chartsOf(call, [one])
    if (!chart) return html``
    if (chart.series.length * chart.categories.length > mostInPage)
      return html`<div class="scroll chart" role="region" tabindex="0" aria-label="${visit.web.compare.chart}"><img src="${pathOf('svg', one, visit)}" alt="${chart.title}. ${visit.web.compare.asTable}" loading="lazy"></div>`
    return html`<div class="scroll chart" role="region" tabindex="0" aria-label="${visit.web.compare.chart}: ${chart.title}">${{ html: chartSvg(chart) }}</div>`
  } catch (error) {
    const text = problemText(error, visit)
    if (text === null) throw error
    return html`<p class="dim">${text}</p>`
  }
}

/** Ways to the rows that are not shown. */
function turns({ rows }: Comparison, first: number, visit: Visit): Html | null {
  if (rows.length <= mostRows) return null
  const { compare } = visit.web
  const last = Math.min(rows.length, first + mostRows)
  const to = (row: number): string => pathWith('/compare', visit.url.searchParams, { after: row > 0 ? `${row}` : null })
  return html`<p class="turns">${compare.rows({ from: first + 1, to: last, count: rows.length })}
${first > 0 ? html`<a class="button" href="${to(Math.max(0, first - mostRows))}">${compare.before}</a>` : null}
${last < rows.length ? html`<a class="button" href="${to(last)}">${compare.after}</a>` : null}</p>`
}

function others(all: readonly Comparison[], visit: Visit): Html | null {
  if (all.length === 0) return null
  return html`<section class="card"><p>${visit.web.compare.others({ count: all.length })}</p><ul>
${all.map(one => html`<li><a href="${pathWith('/compare', visit.url.searchParams, { indicator: one.indicator.id })}">${titleOf(one, visit)}</a></li>\n`)}</ul></section>`
}
