// What does not agree within the report, each with the words that it stands on.

import type { Finding } from '../../../../model/record.ts'
import { type Html, html } from '../../../../text/html.ts'
import { conflictsOf } from '../../../links.ts'
import { itemLink, type Look } from '../look.ts'
import { itemName } from '../names.ts'

export const findingsPart = (look: Look): Html =>
  html`<ul class="items">${look.record.findings.map(one => html`<li>${findingTold(look, one)}</li>\n`)}</ul>
<p><a href="${conflictsOf(look.opened)}">${look.web.toConflicts}</a></p>`

export const findingTold = (look: Look, finding: Finding): Html => {
  const { words, language } = look.visit
  const { id, code, severity, message } = finding
  return html`${itemLink(look, id, html`<b class="${severity}">${words.severities[severity]}: ${words.findings[code]}</b>`)}
<p>${message[language]}</p>
${evidenceOf(look, finding)}
${concerned(look, finding)}`
}

const evidenceOf = ({ visit: { words } }: Look, { evidence }: Finding): readonly Html[] =>
  evidence.map(
    ({ quote, page }) =>
      html`<blockquote>${quote}${page === null ? null : html` <span class="dim">· ${words.pages(String(page))}</span>`}</blockquote>\n`,
  )

function concerned(look: Look, { items }: Finding): Html | null {
  const known = items.filter(id => look.items.byId.has(id))
  if (known.length === 0) return null
  return html`<p class="small">${look.web.concerns}: ${known.map((id, n) => html`${n > 0 ? '; ' : ''}${itemLink(look, id, itemName(look, id))}`)}</p>`
}
