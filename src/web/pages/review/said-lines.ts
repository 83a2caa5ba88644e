// What people have said of an item, each with the way to take it back.

import type { Correction } from '../../../corrections/correction.ts'
import { fieldNamed, printedValue } from '../../../corrections/fields/index.ts'
import type { Laid } from '../../../corrections/lay.ts'
import { type Html, html } from '../../../text/html.ts'
import { tokenField } from '../../frame.ts'
import type { Visit } from '../../visit.ts'
import { dayOf } from '../../when.ts'

/** Nothing where nobody has said anything. */
export const saidHtml = (laid: readonly Laid[], visit: Visit): Html | null =>
  laid.length === 0
    ? null
    : html`<div class="said"><h3>${visit.web.review.said}</h3><ul>${laid.map(({ correction, state }) => {
        const { verdicts, states } = visit.words.review.log
        const about = [states[state], correction.who, visit.words.date(dayOf(correction.when))]
        return html`<li><b>${verdicts[correction.verdict]}</b> <span class="dim">· ${about.filter(Boolean).join(' · ')}</span> ${changesHtml(correction, visit)} ${undoForm(correction, visit)}</li>`
      })}</ul></div>`

/** «giá trị: 12 → 21» */
export function changesHtml({ item, changes, why }: Correction, { words: { review } }: Visit): Html {
  const changed = changes.map(({ field, was, now }) => {
    const known = fieldNamed(item, field) ?? { typing: 'words' as const }
    const printed = (value: typeof was): string => printedValue(value, known) || review.log.unknown
    return html`<span class="change">${review.fields[field] ?? field}: <del>${printed(was)}</del> → <ins>${printed(now)}</ins></span> `
  })
  return html`${changed}${why === null ? null : html`<span class="dim">${why}</span>`}`
}

/** `key`: the one that is pressed for it; of several on a page one has it. */
export const undoForm = (
  { id, words }: Pick<Correction, 'id' | 'words'>,
  visit: Visit,
  key: string | null = null,
): Html =>
  html`<form method="post" action="/review/undo" class="undo">${tokenField(visit)}<input type="hidden" name="id" value="${id}"><input type="hidden" name="to" value="${visit.url.pathname}${visit.url.search}"><button${key === null ? null : html` aria-keyshortcuts="${key}"`} aria-label="${visit.web.review.log.undo({ words: words.raw })}">${key === null ? null : html`<kbd>${key}</kbd> `}${visit.web.review.verdicts.undo}</button></form>`
