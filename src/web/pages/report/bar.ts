// Above the pages: which page, how large, what is marked; pages or text.

import { type Html, html } from '../../../text/html.ts'
import { keysHtml } from '../../keys.ts'
import { reportPath } from '../../links.ts'
import { shapeOf } from '../../page-view.ts'
import { chosenItem, hasPages, type Look } from './look.ts'
import { shownPage } from './sheets.ts'

export const barOf = (look: Look): Html => html`<div class="tools">
${look.view === 'pages' ? pagesBar(look) : null}
${hasPages(look.record) ? otherView(look) : null}
${keys(look)}
${legend(look)}
</div>`

/** Works without script, too: the page is asked for again with the wanted one first. */
function pagesBar(look: Look): Html {
  const { web, record, opened } = look
  const pages = record.source.pages.map(({ page }) => page)
  const [first = 1, last = 1] = [pages[0], pages.at(-1)]
  const item = chosenItem(look)
  return html`<form class="to-page" method="get" action="${reportPath(opened)}#pane">
${item ? html`<input type="hidden" name="item" value="${item.anchor}">` : null}
<label class="check">${web.page} <input type="number" name="page" min="${first}" max="${last}" value="${shownPage(look)}" inputmode="numeric" required></label> / ${last}
<button>${web.go}</button>
</form>
<fieldset class="zoom"><legend class="unseen">${web.zoom}</legend>
<label class="check"><input type="radio" name="zoom" id="zoom-fit" checked> ${web.fit}</label>
<label class="check"><input type="radio" name="zoom" id="zoom-100"> 100 %</label>
<label class="check"><input type="radio" name="zoom" id="zoom-200"> 200 %</label>
</fieldset>`
}

const kinds = ['figure', 'citation', 'cell', 'finding', 'particular', 'section'] as const

/** What each mark looks like, with a switch: style alone hides a kind. */
const legend = ({ web, view }: Look): Html =>
  html`<fieldset class="legend"><legend class="unseen">${web.legend}</legend>${kinds
    .filter(kind => view === 'pages' || (kind !== 'section' && kind !== 'cell'))
    .map(
      kind =>
        html`<label class="check"><input type="checkbox" id="show-${kind}" checked> <svg class="sample" viewBox="0 0 26 16" aria-hidden="true"><g class="mark ${kind} pointed">${shapeOf(kind, [4, 3, 22, 12])}</g></svg> ${web.kind[kind]}</label>\n`,
    )}</fieldset>`

function otherView(look: Look): Html {
  const { web, view, opened } = look
  const item = chosenItem(look)
  const asked = new URLSearchParams({ ...(view === 'pages' && { view: 'text' }), ...(item && { item: item.anchor }) })
  const path = asked.size === 0 ? reportPath(opened) : `${reportPath(opened)}?${asked}${item ? '#item' : ''}`
  return html`<a class="button" id="other-view" href="${path}">${view === 'pages' ? web.asText : web.asPages}</a>`
}

const keys = ({ web, visit }: Look): Html =>
  keysHtml(
    visit,
    html`<kbd>n</kbd> ${web.nextKey} · <kbd>p</kbd> ${web.previousKey} · <kbd>Enter</kbd> ${web.enterKey} · <kbd>Esc</kbd> ${web.escapeKey}`,
  )
