// Cited documents in the order of their mentions.

import { issuerText } from '../../../../cli/show/issuers.ts'
import { nameOf } from '../../../../cli/show/items.ts'
import { dateText } from '../../../../cli/show/particulars.ts'
import type { Citation } from '../../../../model/record.ts'
import { type Html, html } from '../../../../text/html.ts'
import { judged } from '../judged.ts'
import { itemLink, joined, type Look, pagesBehind } from '../look.ts'

export const citationsPart = (look: Look): Html =>
  html`<ul class="items">${look.record.citations.map(one => entryOf(look, one))}</ul>`

function entryOf(look: Look, citation: Citation): Html {
  const { id, resolvesTo, issuedOn } = citation
  const { words } = look.visit
  const told = joined([dateText(words, issuedOn), issuerText(citation, look.how)])
  return html`<li>${itemLink(look, id, nameOf(citation))}${told === '' ? null : html` · ${told}`} <span class="dim">· ${relationOf(look, citation)}</span>${
    resolvesTo === null
      ? null
      : html` <span class="dim">· ${look.web.standsFor} ${citationLink(look, resolvesTo)}</span>`
  }${pagesBehind(look, id)}${judged(look, id)}</li>
`
}

/** `relatesTo` bears the relation to this one. */
export function relationOf(look: Look, { relation, relatesTo }: Citation): Html {
  const { words } = look.visit
  const other = look.record.citations.find(({ id }) => id === relatesTo)
  return other ? html`${words.show.relatedBy[relation]({ id: nameOf(other) })}` : html`${words.relations[relation]}`
}

export function citationLink(look: Look, id: string): Html {
  const found = look.record.citations.find(one => one.id === id)
  return itemLink(look, id, found ? nameOf(found) : id)
}
