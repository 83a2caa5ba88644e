// The item that is looked at, with its sentence, its page and what may be said of it.

import { passagesOf } from '../../../audit/report/marked.ts'
import { reviewWords } from '../../../cli/review/words.ts'
import { itemId } from '../../../review/item-id.ts'
import type { ReviewItem } from '../../../review/items.ts'
import { nameOf, whyOf } from '../../../review/said.ts'
import { type Html, html } from '../../../text/html.ts'
import { tokenField } from '../../frame.ts'
import { reportPath } from '../../links.ts'
import { croppedPage } from '../../page-view.ts'
import { sentenceHtml } from '../../quoted.ts'
import type { Visit } from '../../visit.ts'
import type { Current, Seen } from './current.ts'
import { fieldsHtml } from './fields.ts'
import { saidHtml } from './said-lines.ts'

export interface Panel {
  readonly current: Current
  readonly seen: Seen | null
  /** Where the form leads on to: hidden fields. */
  readonly ways: Html
  readonly who: string
  /** Addresses; null: there is none. */
  readonly skip: string
  readonly back: string | null
  /** What could not be taken, and what was typed. */
  readonly fault: { readonly says: string; readonly typed: ReadonlyMap<string, string>; readonly why: string } | null
}

export function panelHtml(panel: Panel, visit: Visit): Html {
  const { current, seen } = panel
  const { review } = visit.web
  return html`<article class="card item" aria-labelledby="item-name">
<h2 id="item-name" class="unseen">${review.item}</h2>
${current.item ? itemHtml(current.item, seen, visit) : html`<p>${review.gone}</p>`}
${saidHtml(seen?.laid ?? [], visit)}
${formHtml(panel, visit)}
</article>`
}

function itemHtml(item: ReviewItem, seen: Seen | null, visit: Visit): Html {
  const { review } = visit.web
  const words = reviewWords(visit)
  const { document, weight, harm, doubt } = item
  const place = [nameOf(document), document.issuedOn && words.date(document.issuedOn), document.issuer]
  const points = weight > 0 ? review.points({ weight, harm, doubt: visit.words.figures.number(doubt) }) : null
  return html`<p class="about"><b>${words.kinds[item.kind]}</b> · <a href="${reportPath({ ...document, anchor: item.ref })}" title="${review.open}">${place.filter(Boolean).join(' · ')}${item.words.page === null ? null : ` · ${visit.words.review.page({ page: item.words.page })}`}</a></p>
<div class="sentence">${sentenceOf(item, seen?.view ? '' : review.noWords)}</div>
${viewHtml(item, seen, visit)}
<dl class="rows">
<div><dt>${review.read}</dt><dd class="read">${words.read(item)}</dd></div>
${item.reasons.length === 0 ? null : html`<div><dt>${review.why}</dt><dd><ul>${whyOf(item, words).map(why => html`<li>${why}</li>`)}</ul></dd></div>`}
</dl>
${points === null ? null : html`<p class="small dim">${points}${ruleOf(item) === null ? null : ` · ${review.rule({ rule: ruleOf(item) ?? '' })}`}</p>`}`
}

const ruleOf = ({ read }: ReviewItem): string | null =>
  read.of === 'figure' ? read.figure.rule : read.of === 'citation' ? read.citation.rule : null

function sentenceOf({ words: { raw, sentence, page }, document }: ReviewItem, none: string): Html {
  if (raw === null || sentence === null) return none === '' ? html`` : html`<p class="dim">${none}</p>`
  const evidence = { ...document, quote: raw, sentence, start: 0, end: 0, page }
  return html`${passagesOf([evidence]).map(sentenceHtml)}`
}

function viewHtml({ words }: ReviewItem, seen: Seen | null, { web: { review } }: Visit): Html | null {
  const view = seen?.view
  // of what stands nowhere there is nothing to be shown
  if (!view)
    return words.page === null && words.raw !== null ? html`<p class="small dim">${review.noPicture}</p>` : null
  const says = review.picture({ page: view.page, words: words.raw ?? '' })
  return html`<div class="scroll">${croppedPage({ ...view, says })}</div>`
}

function formHtml({ current, seen, ways, who, skip, back, fault }: Panel, visit: Visit): Html {
  const { verdicts } = visit.web.review
  const { name } = current
  const item = seen?.asRead ?? null
  return html`<form method="post" action="/review" class="verdict" aria-label="${verdicts.title}">
${tokenField(visit)}${ways}<input type="hidden" name="item" value="${itemId(name)}">
${
  // without it Enter in a field would press the first button that follows
  html`<button type="submit" disabled hidden></button>`
}
${fault === null ? null : html`<p role="alert" class="error">${fault.says}</p>`}
<div class="buttons">
<button name="verdict" value="accepted" class="main" aria-keyshortcuts="a"><kbd>a</kbd> ${verdicts.accepted}</button>
<button name="verdict" value="rejected" aria-keyshortcuts="x"><kbd>x</kbd> ${verdicts.rejected}</button>
<a class="button" href="${skip}" rel="next" aria-keyshortcuts="s"><kbd>s</kbd> ${verdicts.skip}</a>
${back === null ? null : html`<a class="button" href="${back}" rel="prev" aria-keyshortcuts="b"><kbd>b</kbd> ${verdicts.back}</a>`}
</div>
${
  item === null
    ? null
    : html`<details class="correct"${fault && fault.typed.size > 0 ? html` open` : null}><summary aria-keyshortcuts="c"><kbd>c</kbd> ${verdicts.correct}</summary>
${fieldsHtml({ item, laid: seen?.laid ?? [], typed: fault?.typed ?? new Map() }, visit)}
<p><button name="verdict" value="corrected" class="main">${verdicts.corrected}</button></p></details>`
}
<div class="fields">
<label>${verdicts.who}<input name="who" value="${who}" maxlength="200" autocomplete="name"></label>
<label class="wide">${verdicts.reason}<input name="why" value="${fault?.why ?? ''}" maxlength="2000" autocomplete="off"></label>
</div>
</form>`
}
