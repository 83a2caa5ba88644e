// The list of findings, the heaviest first.

import type { Standing } from '../../../audit/decisions/decided.ts'
import { decidedLine, messageOf, placeOf } from '../../../audit/report/said.ts'
import { severities } from '../../../audit/report/sums.ts'
import { reportWords } from '../../../cli/audit/words.ts'
import { type Html, html } from '../../../text/html.ts'
import { decisionStates, type FindingsAsked, type FindingsPage, perPage } from '../../audit/questions.ts'
import { selectHtml } from '../../choose.ts'
import { conflictPath } from '../../links.ts'
import { pagerHtml } from '../../pager.ts'
import type { Visit } from '../../visit.ts'
import { chosenQuery } from './asked.ts'

interface Shown {
  readonly given: FindingsAsked
  readonly found: FindingsPage
  readonly note: Html | null
  /** What was done just now. */
  readonly done: Html | null
}

export function listHtml({ given, found, note, done }: Shown, visit: Visit): Html {
  const { conflicts, frame } = visit.web
  const words = reportWords(visit)
  const { counts, documents, total, standings, page } = found
  const query = chosenQuery(visit.url)
  const summary = words.summary({
    documents,
    findings: total,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.info,
  })
  return html`<h1>${conflicts.title}</h1>
<p class="dim">${conflicts.lead}</p>${done}${note}
${formHtml(given, found, visit)}
${given.document === null ? null : html`<p>${conflicts.ofDocument}</p>`}
<p role="status">${summary}${query === '' ? null : html` <a href="/conflicts">${conflicts.all}</a>`}</p>
${standings.length === 0 ? html`<p>${conflicts.none}</p>` : null}
<ol class="findings" start="${(page - 1) * perPage + 1}">
${standings.map(one => itemHtml(one, query, visit))}</ol>
${pagerHtml({ ...found, url: visit.url, words: frame.pages })}`
}

function formHtml(given: FindingsAsked, found: FindingsPage, { web: { conflicts: words }, words: said }: Visit): Html {
  const { any, filters } = words
  const { document } = given
  return html`<form class="bar" action="/conflicts">
${selectHtml({ name: 'state', label: filters.state, chosen: given.state, options: decisionStates.map(value => ({ value, name: words.states[value], count: found.states[value] })) })}
${selectHtml({ name: 'severity', label: filters.severity, any, chosen: given.severity, options: severities.map(value => ({ value, name: said.severities[value] })) })}
${selectHtml({ name: 'code', label: filters.code, any, chosen: given.code, options: found.codes.map(one => ({ ...one, name: said.findings[one.value as keyof typeof said.findings] ?? one.value })) })}
${selectHtml({ name: 'body', label: filters.body, any, chosen: given.body, options: found.bodies.map(one => ({ ...one, name: one.value })) })}
${selectHtml({ name: 'place', label: filters.place, any, chosen: given.place, options: found.places })}
${selectHtml({ name: 'year', label: filters.year, any, chosen: given.year, options: found.years.map(one => ({ ...one, name: one.value })) })}
${document === null ? null : html`<input type="hidden" name="document" value="${document.sha256}">${document.part === null ? null : html`<input type="hidden" name="part" value="${document.part}">`}`}
<button class="main" type="submit">${words.submit}</button>
</form>`
}

function itemHtml(standing: Standing, query: string, visit: Visit): Html {
  const { finding } = standing
  const words = reportWords(visit)
  const [first] = finding.evidence
  const settled = decidedLine(standing, words)
  return html`<li><p class="kind"><span class="level ${finding.severity}">${words.severities[finding.severity]}</span> · ${words.kinds[finding.code]}</p>
<p><a class="message" href="${conflictPath(finding.id, query)}">${messageOf(standing, words)}</a></p>
${first === undefined ? null : html`<p class="small dim">${placeOf(first, words)}</p>`}${settled === null ? null : html`<p class="small good">${settled}</p>`}</li>
`
}
