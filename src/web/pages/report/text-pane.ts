// The text with its items marked in it, where there are no pages to show or somebody would rather read.

import type { Span } from '../../../render/spans.ts'
import { type Html, html } from '../../../text/html.ts'
import type { ReportItem } from '../../items.ts'
import { cellsOfLine, groupsOf, linesOf, type TextLine } from './lines.ts'
import { chosenItem, type Look, toItem } from './look.ts'
import { type Marked, type Segment, segmentsOf } from './segments.ts'

export const textPane = (look: Look): Html =>
  html`<div class="text" id="pane" tabindex="0" role="region" aria-label="${look.web.text}">
${textOf(look, linesOf(look.record, look.items.all))}</div>`

/** The lines of one page: where its picture cannot be drawn. */
export const textOfPage = (look: Look, page: number): Html =>
  html`${textOf(
    look,
    linesOf(look.record, look.items.all).filter(line => line.page === page),
  )}`

function textOf(look: Look, lines: readonly TextLine[]): readonly Html[] {
  const marksIn = marksByPlace(look)
  let page: number | null = null
  return groupsOf(lines).map(group => {
    const [first] = group
    const isNewPage = first !== undefined && first.page !== null && first.page !== page
    if (isNewPage) page = first.page
    const sign = isNewPage
      ? html`<p class="page-sign" id="text-page-${page}">${look.web.pageNumber({ page: page ?? 0 })}</p>\n`
      : null
    return html`${sign}${groupOf(look, group, marksIn)}\n`
  })
}

type MarksIn = (span: Span) => readonly Marked<ReportItem | null>[]

function groupOf(look: Look, group: readonly TextLine[], marksIn: MarksIn): Html {
  const [first] = group
  if (!first) return html``
  const { text } = look.record
  if (first.table !== null) {
    const rows = group.map(
      line => html`<tr>${cellsOfLine(text, line).map(cell => html`<td>${wordsOf(look, cell, marksIn)}</td>`)}</tr>\n`,
    )
    return html`<div class="scroll"><table class="as-read">${rows}</table></div>`
  }
  const words = wordsOf(look, first, marksIn)
  return first.level === null
    ? html`<p>${words}</p>`
    : html`<p class="heading level-${Math.min(4, first.level)}">${words}</p>`
}

const wordsOf = (look: Look, span: Span, marksIn: MarksIn): readonly Html[] =>
  segmentsOf(span, marksIn(span)).map(segment => segmentOf(look, segment))

/** It leads to the shortest item that has it; words that were asked for are marked, and lead nowhere. */
function segmentOf(look: Look, { start, end, of }: Segment<ReportItem | null>): Html {
  const words = look.record.text.slice(start, end)
  const items = of.filter(item => item !== null)
  const [item] = items
  const chosen = chosenItem(look)
  const isChosen = of.includes(null) || (chosen !== null && items.some(one => one.id === chosen.id))
  if (!item) return isChosen ? html`<mark class="asked">${words}</mark>` : html`${words}`
  const kinds = [...new Set(items.map(({ kind }) => kind))].join(' ')
  const others = items.length > 1 ? html` data-items="${items.map(({ anchor }) => anchor).join(' ')}"` : null
  return html`<mark class="${kinds}${isChosen ? ' chosen' : ''}"${others}><a href="${toItem(look, item.anchor)}" data-item="${item.anchor}" tabindex="-1">${words}</a></mark>`
}

/** Whole sections and tables are no words to be marked. */
const marked = new Set(['figure', 'citation', 'cell', 'finding', 'particular'])

/** Marks of a stretch, found by halving: stretches are many, and so are marks. */
function marksByPlace(look: Look): MarksIn {
  const own: Marked<ReportItem | null>[] = look.items.all
    .filter(({ kind }) => marked.has(kind))
    .flatMap(item => item.spans.map(({ start, end }) => ({ start, end, of: item })))
  const asked = look.chosen?.kind === 'words' ? [{ ...look.chosen.span, of: null }] : []
  const chosen = chosenItem(look)
  const section = chosen?.kind === 'section' ? chosen.spans.map(({ start, end }) => ({ start, end, of: chosen })) : []
  const all = [...own, ...asked, ...section].toSorted((a, b) => a.start - b.start)
  // ends never fall along this list, so that what may still reach into a stretch begins at one place
  const furthest: number[] = []
  for (const { end } of all) furthest.push(Math.max(end, furthest.at(-1) ?? 0))
  return ({ start, end }) => {
    const from = firstAbove(furthest, start)
    const marks: Marked<ReportItem | null>[] = []
    for (let n = from; n < all.length && (all[n]?.start ?? end) < end; n++) marks.push(all[n] as (typeof all)[number])
    return marks
  }
}

/** Position of the first number above `limit` in a list that never falls. */
function firstAbove(list: readonly number[], limit: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
