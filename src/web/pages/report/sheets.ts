// The pages as pictures, one under the other, with what was found marked on them.

import type { PageMark } from '../../../render/marks-of.ts'
import { usualWidth } from '../../../render/pages/index.ts'
import { type Html, html } from '../../../text/html.ts'
import { marksOn, pagesOfItem, wordsOfItem } from '../../items.ts'
import { pagePicturePath, reportPath } from '../../links.ts'
import { overlayOf, type PageSize } from '../../page-view.ts'
import { chosenItem, type Look, toItem } from './look.ts'

interface Sheet extends PageSize {
  readonly page: number
}

const sheetsOf = ({ record }: Look): Sheet[] =>
  record.source.pages.flatMap(({ page, width, height }) =>
    width === null || height === null ? [] : [{ page, width, height }],
  )

/** Pages whose marks are sent along: those before and behind the one that is shown first. Others are asked for when seen. */
const near = { before: 1, behind: 3 }

export function shownPage(look: Look): number {
  const { record, visit } = look
  const wanted = Number(visit.url.searchParams.get('page'))
  const item = chosenItem(look)
  const of = item ? pagesOfItem(item)[0] : undefined
  const pages = record.source.pages.map(({ page }) => page)
  return [wanted, of].find(page => page !== undefined && pages.includes(page)) ?? pages[0] ?? 1
}

export function sheetsPane(look: Look): Html {
  const shown = shownPage(look)
  return html`<div class="sheets" id="pane" tabindex="0" role="region" aria-label="${look.web.pages}" data-shown="${shown}">
${sheetsOf(look).map(sheet => {
  const isNear = sheet.page >= shown - near.before && sheet.page <= shown + near.behind
  return sheetOf(look, sheet, isNear ? marksLayer(look, sheet) : null)
})}</div>`
}

/** CSS pixels of a point: the page in its own size. */
const pixel = 96 / 72

function sheetOf(look: Look, { page, width, height }: Sheet, layer: Html | null): Html {
  const { web, opened } = look
  const path = pagePicturePath(opened, page)
  const marks = layer === null || !look.isPlaced ? html` data-marks="${reportPath(opened)}/marks/${page}"` : null
  return html`<figure class="sheet" id="page-${page}" data-page="${page}"${marks}>
<div class="paper" data-wait="${web.drawing}"><img src="${path}" srcset="${path} ${usualWidth}w, ${pagePicturePath(opened, page, 2600)} 2600w" sizes="auto, (max-width: 60rem) 100vw, 60vw" width="${Math.round(width * pixel)}" height="${Math.round(height * pixel)}" loading="lazy" decoding="async" alt="${web.pageAlt({ page })}">${layer}</div>
<figcaption>${web.pageNumber({ page })}</figcaption>
</figure>
`
}

/** Null of a page that has no picture. */
export function marksOfPage(look: Look, page: number): Html | null {
  const sheet = sheetsOf(look).find(one => one.page === page)
  return sheet ? marksLayer(look, sheet) : null
}

function marksLayer(look: Look, sheet: Sheet): Html {
  const words = ({ id, kind }: PageMark): string => {
    const item = look.items.byId.get(id)
    return `${look.web.kind[kind]}: ${item ? shortened(wordsOfItem(look.record, item)) : id}`
  }
  return overlayOf({
    size: sheet,
    marks: marksOn(look.items, sheet.page),
    toItem: anchor => toItem(look, anchor),
    chosen: chosenItem(look)?.anchor ?? null,
    titleOf: words,
  })
}

const most = 120
const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most)}…` : text)
