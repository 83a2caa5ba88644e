// The ledger: what is chosen of it, and its rows.

import { relations } from '../../../model/record.ts'
import { type Html, html } from '../../../text/html.ts'
import { askedFor, pageAsked, wordsFor } from '../../asked.ts'
import { type LedgerAsked, type LedgerPage, type LedgerRow, ledgerSorts } from '../../audit/questions.ts'
import { selectHtml } from '../../choose.ts'
import { citedPath } from '../../links.ts'
import { pagerHtml } from '../../pager.ts'
import type { Visit } from '../../visit.ts'
import type { System } from '../../words/citations.ts'

const systems = ['state', 'party', 'assembly', 'mass'] as const satisfies readonly System[]
const states = ['holding', 'ended'] as const

export const ledgerAsked = (url: URL): LedgerAsked => ({
  words: wordsFor(url, 'q') ?? '',
  system: askedFor(url, 'system', systems),
  type: wordsFor(url, 'type'),
  state: askedFor(url, 'state', states),
  doubt: askedFor(url, 'doubt', ['doubted']),
  relation: askedFor(url, 'relation', relations),
  sort: askedFor(url, 'sort', ledgerSorts) ?? 'cited',
  page: pageAsked(url),
})

interface Shown {
  readonly given: LedgerAsked
  readonly page: LedgerPage
  readonly note: Html | null
}

export function ledgerHtml({ given, page, note }: Shown, visit: Visit): Html {
  const words = visit.web.citations
  const { total, all, rows } = page
  const left = total === all ? null : html` <a href="/citations">${words.all}</a>`
  return html`<h1>${words.title}</h1>
<p class="dim">${words.lead}</p>${note}
${formHtml(given, page, visit)}
<p role="status">${words.found({ total, all })}${left}</p>
${rows.length === 0 ? html`<p>${words.none}</p>` : tableHtml(rows, visit)}
${pagerHtml({ ...page, url: visit.url, words: visit.web.frame.pages })}`
}

function formHtml(given: LedgerAsked, page: LedgerPage, { web: { citations: words }, words: said }: Visit): Html {
  const { any } = words
  return html`<form class="bar" action="/citations" role="search">
<label class="wide">${words.find}<input type="search" name="q" value="${given.words}" maxlength="300" aria-describedby="find-hint"></label>
${selectHtml({ name: 'system', label: words.system, any, chosen: given.system, options: page.systems.map(one => ({ ...one, name: words.systems[one.value as System] ?? one.value })) })}
${selectHtml({ name: 'type', label: words.type, any, chosen: given.type, options: page.types })}
${selectHtml({ name: 'state', label: words.state, any, chosen: given.state, options: states.map(value => ({ value, name: words.states[value] })) })}
${selectHtml({ name: 'relation', label: words.relation, any, chosen: given.relation, options: page.relations.map(one => ({ ...one, name: said.relations[one.value as keyof typeof said.relations] ?? one.value })) })}
${selectHtml({ name: 'sort', label: words.sort, chosen: given.sort, options: ledgerSorts.map(value => ({ value, name: words.sorts[value] })) })}
<label class="check"><input type="checkbox" name="doubt" value="doubted"${given.doubt ? html` checked` : null}>${words.doubted}</label>
<button class="main" type="submit">${words.submit}</button>
</form>
<p class="small dim" id="find-hint">${words.findHint}</p>`
}

function tableHtml(rows: readonly LedgerRow[], visit: Visit): Html {
  const { columns } = visit.words.ledger
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="ledger-name"><table class="ledger">
<caption id="ledger-name" class="unseen">${visit.web.citations.table}</caption>
<thead><tr><th scope="col">${columns.number}</th><th scope="col">${columns.issued_on}</th><th scope="col">${columns.issuer}</th><th scope="col" class="n">${columns.reports}</th><th scope="col" class="n">${columns.mentions}</th><th scope="col" class="n">${columns.resting}</th><th scope="col">${columns.ended_on}</th><th scope="col" class="n">${columns.findings}</th></tr></thead>
<tbody>${rows.map(row => rowHtml(row, visit))}</tbody></table></div>`
}

function rowHtml(row: LedgerRow, { words, web }: Visit): Html {
  const { columns } = words.ledger
  const under = [row.type, row.title].filter(part => part !== null && part !== row.name).join(' · ')
  return html`<tr><th scope="row"><a href="${citedPath(row.id)}">${row.name}</a>${under === '' ? null : html`<span class="under">${under}</span>`}</th>
<td class="day" data-name="${columns.issued_on}">${row.issuedOn === null ? '–' : words.date(row.issuedOn)}</td>
<td data-name="${columns.issuer}">${row.issuer ?? '–'}</td>
<td class="n" data-name="${columns.reports}">${row.reports}</td><td class="n" data-name="${columns.mentions}">${row.mentions}</td><td class="n" data-name="${columns.resting}">${row.resting}</td>
<td class="day" data-name="${columns.ended_on}">${row.ended === null ? '' : row.ended.on === null ? web.citations.endedUnknown : words.date(row.ended.on)}</td>
<td class="n${row.findings > 0 ? ' error' : ''}" data-name="${columns.findings}">${row.findings}</td></tr>
`
}
