// The page: what the report is, its pages on the left, its record on the right.

import { basename } from 'node:path'
import { pagesText } from '../../../cli/show/pages.ts'
import { dateText } from '../../../cli/show/particulars.ts'
import { type Html, html } from '../../../text/html.ts'
import { pagesOfItem } from '../../items.ts'
import { reportPath } from '../../links.ts'
import { barOf } from './bar.ts'
import { detailOf } from './detail.ts'
import type { Kin } from './kin.ts'
import { itemLink, joined, type Look } from './look.ts'
import { itemName } from './names.ts'
import { archivePart, correctionsPart } from './record/archive.ts'
import { citationsPart } from './record/citations.ts'
import { figuresPart } from './record/figures.ts'
import { findingsPart } from './record/findings.ts'
import { notesPart, outlinePart } from './record/outline.ts'
import { particularsPart } from './record/particulars.ts'
import { tablesPart } from './record/tables.ts'
import { sheetsPane } from './sheets.ts'
import { textPane } from './text-pane.ts'

/** «Báo cáo 415/BC-UBND», else its title, else its file. */
export function nameOfReport({ record, opened }: Pick<Look, 'record' | 'opened'>): string {
  const { typeLabel, number, title } = record.document
  if (number.full !== null) return [typeLabel, number.full].filter(Boolean).join(' ')
  const [path] = opened.entry.paths
  return (
    title ?? joined([typeLabel, path === undefined ? opened.sha256.slice(0, 12) : basename(path.replaceAll('\\', '/'))])
  )
}

export function wholePage(look: Look, kin: Kin): Html {
  const { web } = look
  return html`${headOf(look)}
<div class="beside" data-report="${reportPath(look.opened)}" data-view="${look.view}">
<div class="left">
<h2 class="unseen">${look.view === 'pages' ? web.pages : web.text}</h2>
${barOf(look)}
${look.view === 'pages' ? sheetsPane(look) : textPane(look)}
</div>
<section class="right" aria-labelledby="right-name" id="record">
<h2 class="unseen" id="right-name">${web.record}</h2>
<p class="unseen" role="status" id="said"></p>
<div class="chosen card" id="item" tabindex="-1" aria-label="${web.chosenItem}"${look.chosen ? null : html` hidden`}>${chosenPart(look)}</div>
${partsOf(look, kin)}
</section>
</div>`
}

function headOf(look: Look): Html {
  const { record, visit, web, opened } = look
  const { issuer, title, issuedOn, markings } = record.document
  const name = nameOfReport(look)
  const told = joined([issuer.name, dateText(visit.words, issuedOn), record.document.period?.label])
  const { part } = record.source
  return html`<div class="report-head"><h1>${name}${title && title !== name ? html` <span class="title">${title}</span>` : null}</h1>
<p class="dim">${told}${part ? html` · ${visit.words.show.part({ number: part.number, of: part.of })} (<a href="${reportPath({ sha256: opened.sha256 })}">${web.allParts}</a>)` : null}</p>
${markings.secrecy === null ? null : html`<p class="error"><b>${visit.words.show.secrecy({ mark: markings.secrecy })}</b></p>`}
</div>`
}

function chosenPart(look: Look): Html | null {
  const { chosen, web } = look
  if (chosen === null) return null
  if (chosen.kind === 'item') return detailOf(look, chosen.item)
  if (chosen.kind === 'words')
    return html`<p class="kind"><b>${web.askedWords}</b></p><blockquote><mark>${look.record.text.slice(chosen.span.start, chosen.span.end)}</mark></blockquote>`
  const { words, nearest } = chosen
  const where = nearest ? pagesText(look.visit.words, pagesOfItem(nearest)) : ''
  return html`<div role="alert"><p><b>${web.lost}</b></p>${words === null ? null : html`<p>${web.lostWords}: «${words}»</p>`}
<p>${nearest ? html`${web.nearest}: ${itemLink(look, nearest.id, itemName(look, nearest.id))}${where === '' ? null : ` · ${where}`}` : web.nothingNear}</p></div>`
}

interface Part {
  readonly id: string
  readonly name: string
  readonly count: number | null
  readonly content: Html | null
}

function partsOf(look: Look, kin: Kin): Html {
  const { web, record, opened } = look
  const { show, figures } = look.visit.words
  const parts: readonly Part[] = [
    { id: 'particulars', name: web.particulars, count: null, content: particularsPart(look) },
    { id: 'findings', name: show.findings, count: record.findings.length, content: findingsPart(look) },
    { id: 'figures', name: figures.title, count: record.figures.length, content: figuresPart(look) },
    { id: 'tables', name: show.tables, count: record.tables.length, content: tablesPart(look) },
    { id: 'citations', name: show.citations, count: record.citations.length, content: citationsPart(look) },
    { id: 'outline', name: show.sections, count: record.sections.length, content: outlinePart(look) },
    { id: 'corrections', name: web.corrections, count: opened.laid.length, content: correctionsPart(look) },
    { id: 'notes', name: show.notes, count: record.notes.length, content: notesPart(look) },
    { id: 'archive', name: web.inArchive, count: null, content: archivePart(look, kin) },
  ]
  const shown = parts.filter(({ count, content, id }) => content !== null && (count !== 0 || id === 'figures'))
  return html`<nav class="jump" aria-label="${web.parts}"><ul>${shown.map(
    ({ id, name, count }) =>
      html`<li><a href="#${id}">${name}${count === null ? null : html` <span class="count">${count}</span>`}</a></li>`,
  )}</ul></nav>
${shown.map(
  ({ id, name, count, content }) =>
    html`<section class="part" aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${name}</h2>\n${count === 0 ? html`<p class="dim">${show.none}</p>` : content}</section>\n`,
)}`
}
