// All that is known of the chosen item: what it says, where, how sure that is, what people have said, where to go on.

import { pagesText } from '../../../cli/show/pages.ts'
import { type Html, html } from '../../../text/html.ts'
import { pagesOfItem, type ReportItem, wordsOfItem } from '../../items.ts'
import { reportPath, reviewPath } from '../../links.ts'
import { cropOf, croppedPage } from '../../page-view.ts'
import { cellRows } from './detail/cell.ts'
import { citationRows } from './detail/citation.ts'
import { figureRows } from './detail/figure.ts'
import { particularRow, sectionRows, tableRows } from './detail/others.ts'
import { sayings } from './judged.ts'
import { itemLink, type Look, rowsOf } from './look.ts'
import { itemName } from './names.ts'
import { findingTold } from './record/findings.ts'

export type Row = readonly [name: string, said: string | Html | null]

/** Without the frame of a page: scripts put it into one. */
export function detailOf(look: Look, item: ReportItem): Html {
  const { web, visit, opened } = look
  const pages = pagesOfItem(item)
  const [page] = pages
  const place = pagesText(visit.words, pages)
  return html`<p class="kind ${item.kind}" data-anchor="${item.anchor}"${page === undefined ? null : html` data-page="${page}"`}><b>${web.kind[item.kind]}</b>${place === '' ? null : html` · ${place}`}</p>
<h2 class="name">${itemName(look, item.id)}</h2>
${pictureOf(look, item)}
<p class="ways">${
    // what is only on trial cannot be corrected
    reviewable.has(item.kind) && look.visit.notice === undefined
      ? html`<a class="button" href="${reviewPath({ ...opened, anchor: nameForReview(item) })}">${web.review}</a> `
      : null
  }<a href="${reportPath({ ...opened, anchor: item.anchor })}" class="permanent">${web.permanent}</a></p>
${sayings(look, look.laidOf.get(item.id) ?? [])}
${bodyOf(look, item)}
${explained.has(item.kind) ? explanation(look, item) : null}`
}

/** Corrections know cells and particulars by where they stand in the record, not by anchors of ours. */
const nameForReview = ({ kind, id, anchor }: ReportItem): string =>
  kind === 'figure' || kind === 'citation' ? anchor : id

const reviewable = new Set<ReportItem['kind']>(['figure', 'citation', 'cell', 'particular'])
const explained = new Set<ReportItem['kind']>(['figure', 'citation'])

/** The words on their page, for who does not have the page beside. */
function pictureOf({ record, web }: Look, item: ReportItem): Html | null {
  const cut = item.kind === 'table' ? null : cropOf(record, item.boxes, item.kind)
  if (cut === null) return null
  const says = `${web.pageNumber({ page: cut.page })}: ${wordsOfItem(record, item)}`
  return croppedPage({ ...cut, reach: 'words', says })
}

/** Asked for when it is opened: the rules are loaded for it. */
const explanation = ({ web, opened }: Look, { anchor }: ReportItem): Html => {
  const path = `${reportPath(opened)}/explain/${encodeURIComponent(anchor)}`
  return html`<details class="explain" data-explain="${path}"><summary>${web.whySo}</summary><p><a href="${path}">${web.whySo}</a></p></details>`
}

function bodyOf(look: Look, item: ReportItem): Html {
  const finding = look.record.findings.find(({ id }) => id === item.id)
  if (finding) return findingTold(look, finding)
  const rows = rowsOfItem(look, item)
  return html`${sentenceOf(look, item)}${rowsOf([...rows, ...concerningRow(look, item)])}`
}

function rowsOfItem(look: Look, item: ReportItem): readonly Row[] {
  switch (item.kind) {
    case 'figure':
      return figureRows(look, item.id)
    case 'citation':
      return citationRows(look, item.id)
    case 'cell':
      return cellRows(look, item.id)
    case 'table':
      return tableRows(look, item.id)
    case 'section':
      return sectionRows(look, item.id)
    case 'particular':
      return particularRow(look, item.id)
    case 'finding':
      return []
  }
}

/** The sentence with the words marked; of a cell its row is told below. */
function sentenceOf({ record }: Look, item: ReportItem): Html | null {
  const found = [...record.figures, ...record.citations].find(({ id }) => id === item.id)
  if (!found) {
    const words = item.kind === 'particular' ? wordsOfItem(record, item) : ''
    return words === '' ? null : html`<blockquote><mark>${words}</mark></blockquote>`
  }
  const { raw, at } = found
  // the sentence begins where its own words do, or a little before; the same words may stand in it twice
  const start = record.text.lastIndexOf(at.quote, at.start)
  const from = start >= 0 && start + at.quote.length >= at.end ? at.start - start : at.quote.indexOf(raw)
  if (from < 0) return html`<blockquote>${at.quote}</blockquote>`
  return html`<blockquote>${at.quote.slice(0, from)}<mark>${at.quote.slice(from, from + raw.length)}</mark>${at.quote.slice(from + raw.length)}</blockquote>`
}

/** Findings that name the item. */
function concerningRow(look: Look, { id }: ReportItem): readonly Row[] {
  const found = look.record.findings.filter(({ items }) => items.includes(id))
  if (found.length === 0) return []
  const { words, language } = look.visit
  const links = found.map(
    one =>
      html`<span class="${one.severity}">${itemLink(look, one.id, words.findings[one.code])}</span>: ${one.message[language]}<br>`,
  )
  return [[words.show.findings, html`${links}`]]
}
