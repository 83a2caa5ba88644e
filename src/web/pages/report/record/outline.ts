// Sections as an outline, and notes of reading.

import { noteGroups } from '../../../../cli/show/items.ts'
import { pagesText } from '../../../../cli/show/pages.ts'
import { type Html, html } from '../../../../text/html.ts'
import { itemLink, type Look, pagesBehind } from '../look.ts'

export const outlinePart = (look: Look): Html =>
  html`<ul class="items">${look.record.sections.map(
    ({ id, level, label, title }) =>
      html`<li class="depth-${Math.min(4, level - 1)}">${itemLink(look, id, `${label ? `${label}. ` : ''}${title}`)}${pagesBehind(look, id)}</li>\n`,
  )}</ul>`

export function notesPart(look: Look): Html {
  const { words } = look.visit
  const { notes, repairs } = look.record
  return html`${notes.length === 0 ? html`<p class="dim">${words.show.none}</p>` : null}<ul>${noteGroups(
    notes,
    words,
  ).map(({ text, pages }) => {
    const where = pagesText(words, pages)
    return html`<li>${text}${where === '' ? null : html` <span class="dim">· ${where}</span>`}</li>\n`
  })}</ul>
${
  repairs.length === 0
    ? null
    : html`<h3>${words.show.repairs} (${repairs.length})</h3><ul>${repairs.map(
        ({ read, taken, items }) =>
          html`<li>${words.show.repair({ read, taken })} ${items.map(id => html`${itemLink(look, id, id)} `)}</li>\n`,
      )}</ul>`
}`
}
