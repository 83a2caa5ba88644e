// One cited document: what it is, whether it holds, what it stands with, and where it is cited.

import type { Counted } from '../../../audit/citations/ledger.ts'
import { decidedLine, messageOf } from '../../../audit/report/said.ts'
import { reportWords } from '../../../cli/audit/words.ts'
import { type Html, html } from '../../../text/html.ts'
import type { CitedPage } from '../../audit/questions.ts'
import { citedPath, conflictPath, reportPath } from '../../links.ts'
import { pagerHtml } from '../../pager.ts'
import { quotedHtml } from '../../quoted.ts'
import type { Visit } from '../../visit.ts'
import { bondsHtml } from './bonds.ts'
import { yearsHtml } from './years.ts'

export interface Shown {
  readonly page: CitedPage
  /** Of the reports whose mentions are shown; null: all. */
  readonly year: string | null
  readonly note: Html | null
}

export function documentHtml(shown: Shown, visit: Visit): Html {
  const { page, note } = shown
  const { document: words } = visit.web.citations
  return html`<p><a href="/citations">← ${words.back}</a></p>
${headHtml(page, visit)}${note}
${holdingHtml(page, visit)}
${waysHtml(page, visit)}
${bondsHtml(page, visit)}
${findingsHtml(page, visit)}
${yearsHtml(shown, visit)}
${mentionsHtml(shown, visit)}
${networkHtml(page, visit)}`
}

function headHtml({ row, key, identity, own }: CitedPage, { words, web }: Visit): Html {
  const { document: said } = web.citations
  const parts = [row.type, row.issuedOn && words.date(row.issuedOn), row.issuer ?? said.noIssuer]
  return html`<h1>${row.name}</h1>
<p>${parts.filter(part => part !== null).join(' · ')}</p>
${row.title === null ? null : html`<p class="title">${row.title}</p>`}
<p>${said.rests({ reports: row.reports, resting: row.resting, mentions: row.mentions })}</p>
<p class="small dim">${key === null ? words.ledger.identities[identity] : words.ledger.key({ key })}</p>
${own.length === 0 ? null : html`<p>${said.own} ${own.map(one => html`<a href="${reportPath(one)}">${[one.number, one.issuedOn && words.date(one.issuedOn), one.issuer].filter(Boolean).join(' · ')}</a> `)}</p>`}`
}

/** Whether it still holds, and who says so. */
function holdingHtml({ end }: CitedPage, visit: Visit): Html {
  const { ledger, date } = visit.words
  if (!end) return html`<p class="card">${visit.web.citations.document.holding}</p>`
  const { on, of, by, source, place, said } = end
  const where = source === 'archive' ? '' : (place ?? '')
  const line = ledger.ended({
    on: on === null ? '' : date(on),
    of,
    by: by ?? '',
    source: ledger.sources[source],
    where,
  })
  return html`<div class="card ended"><p><strong>${line}</strong></p>${said === null ? null : quotedHtml(said, reportWords(visit))}</div>`
}

const ways = ['numbers', 'types', 'dates', 'issuers', 'titles'] as const

/** What is printed in several ways. */
function waysHtml(page: CitedPage, { words, web }: Visit): Html | null {
  const several = ways.filter(one => page[one].length > 1)
  if (several.length === 0) return null
  const said = (one: (typeof ways)[number], { value, count }: Counted): string =>
    `${one === 'dates' ? words.date(value) : value} (${count})`
  return html`<section><h2>${web.citations.document.ways}</h2><dl class="ways">
${several.map(one => html`<dt>${words.ledger.ways[one]}</dt><dd>${page[one].map(each => said(one, each)).join('; ')}</dd>\n`)}</dl></section>`
}

function findingsHtml({ findings }: CitedPage, visit: Visit): Html | null {
  if (findings.length === 0) return null
  const words = reportWords(visit)
  return html`<section><h2>${visit.web.citations.document.conflicts}</h2><ul>
${findings.map(one => {
  const settled = decidedLine(one, words)
  return html`<li><span class="${one.finding.severity}">${words.severities[one.finding.severity]}</span> · <a href="${conflictPath(one.finding.id)}">${messageOf(one, words)}</a>${settled === null ? null : html` <span class="small dim">${settled}</span>`}</li>\n`
})}</ul></section>`
}

function mentionsHtml({ page, year }: Shown, visit: Visit): Html {
  const { document: said } = visit.web.citations
  const words = reportWords(visit)
  return html`<section><h2 id="mentions">${said.mentions({ count: page.total })}</h2>
${year === null ? null : html`<p>${year === '' ? said.yearUnknown : said.ofYear({ year })} · <a href="${citedPath(page.row.id)}#mentions">${said.allYears}</a></p>`}
${page.mentions.map(one => quotedHtml(one, words, html` <span class="relation">${visit.words.relations[one.relation]}${one.by === null ? null : ` (${said.by({ by: one.by })})`}</span>`))}
${pagerHtml({ ...page, url: visit.url, words: visit.web.frame.pages })}</section>`
}

function networkHtml({ row }: CitedPage, { web, url }: Visit): Html {
  const { document: words } = web.citations
  const svg = `${citedPath(row.id)}/network.svg`
  return html`<section><h2>${words.network}</h2>
<a class="network" href="${svg}"><img src="${svg}${url.searchParams.has('lang') ? url.search : ''}" loading="lazy" alt="${words.networkAlt({ name: row.name, reports: row.reports })}"></a>
<p><a class="button" href="${svg}?save">${words.download({ form: 'SVG' })}</a> <a class="button" href="${citedPath(row.id)}/network.graphml">${words.download({ form: 'GraphML' })}</a></p></section>`
}
