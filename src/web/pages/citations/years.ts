// How many reports cite a document and rest on it, by year.

import { type Html, html } from '../../../text/html.ts'
import { pathWith } from '../../asked.ts'
import type { Visit } from '../../visit.ts'
import type { Shown } from './document.ts'

export function yearsHtml({ page: { years }, year: chosen }: Shown, { web, url }: Visit): Html {
  const { document: words } = web.citations
  return html`<section><h2 id="years">${words.years}</h2><table><caption class="unseen">${words.years}</caption>
<thead><tr><th scope="col">${words.year}</th><th scope="col" class="n">${words.cites}</th><th scope="col" class="n">${words.resting}</th></tr></thead>
<tbody>${years.map(
    ({ year, reports, resting }) =>
      html`<tr><th scope="row"><a href="${pathWith(url, { page: null, year })}#mentions"${year === chosen ? html` aria-current="true"` : null}>${year === '' ? words.yearUnknown : year}</a></th><td class="n">${reports}</td><td class="n">${resting}</td></tr>\n`,
  )}</tbody></table></section>`
}
