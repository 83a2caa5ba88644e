// What people have said of an item: a sign in lists, and all of it in its detail.

import type { Laid } from '../../../corrections/lay.ts'
import { type Html, html } from '../../../text/html.ts'
import { dayOf } from '../../when.ts'
import { changesHtml } from '../review/said-lines.ts'
import { joined, type Look } from './look.ts'

/** «đã sửa», «đã duyệt»: behind an item in a list; null where nobody has said anything. */
export function judged(look: Look, id: string): Html | null {
  const last = look.laidOf.get(id)?.at(-1)
  return last
    ? html` <span class="judged ${last.correction.verdict}">${look.web.verdicts[last.correction.verdict]}</span>`
    : null
}

/** Each thing that was said: verdict and state, what was and is now, who, when and why. */
export const sayings = (look: Look, laid: readonly Laid[]): Html | null =>
  laid.length === 0 ? null : html`<ul class="sayings">${laid.map(one => html`<li>${sayingOf(look, one)}</li>\n`)}</ul>`

function sayingOf({ web, visit }: Look, { correction, state }: Laid): Html {
  const { words } = visit
  const { verdict, changes, who, when, why, words: quoted } = correction
  const about = joined([web.states[state], who, words.date(dayOf(when))])
  return html`<b>${web.verdicts[verdict]}</b> «${quoted.raw}» <span class="dim">· ${about}</span>
${changes.length === 0 ? null : html`<br>${changesHtml({ ...correction, why: null }, visit)}`}${
  why === null ? null : html`<br>${web.because}: ${why}`
}`
}
