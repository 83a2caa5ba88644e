// What a cited document replaces, changes or guides, and by what it is replaced, changed or guided, each with its words.

import { reportWords } from '../../../cli/audit/words.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Bond, CitedPage } from '../../audit/questions.ts'
import { citedPath, reportPath } from '../../links.ts'
import { quotedHtml } from '../../quoted.ts'
import type { Visit } from '../../visit.ts'

/** Quotes of one relation to one document: more say no more. */
const mostQuotes = 3

export function bondsHtml({ bonds }: CitedPage, visit: Visit): Html | null {
  if (bonds.length === 0) return null
  const alike = Map.groupBy(bonds, ({ relation, way, of, other, otherId }) =>
    JSON.stringify([relation, way, of, other, otherId]),
  )
  return html`<section><h2>${visit.web.citations.document.relations}</h2><ul class="bonds">
${[...alike.values()].map(group => groupHtml(group, visit))}</ul></section>`
}

function groupHtml(group: readonly Bond[], visit: Visit): Html | null {
  const [first] = group
  if (!first) return null
  const { ledger, relations } = visit.words
  const words = reportWords(visit)
  const more = group.length - mostQuotes
  return html`<li>${first.way === 'to' ? relations[first.relation] : ledger.passive[first.relation]} <a href="${otherPath(first)}">${first.other}</a>${first.of === 'part' ? `, ${ledger.part}` : null}
${group.slice(0, mostQuotes).map(one => quotedHtml(one, words))}${more > 0 ? html`<p class="small dim">${visit.web.citations.document.most({ count: mostQuotes })}</p>` : null}</li>
`
}

const otherPath = ({ otherId, evidence, anchor }: Bond): string =>
  otherId === null ? reportPath({ ...evidence, anchor }) : citedPath(otherId)
