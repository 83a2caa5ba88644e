// The report as one page that needs nothing else: no network, no other file, no library.

import { createHash } from 'node:crypto'
import { type Html, html } from '../../text/html.ts'
import type { Standing } from '../decisions/decided.ts'
import { findingHtml, type Showing } from './finding-html.ts'
import { placeOf, reportName } from './said.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { byKind, byReport, type Counts, countsOf, type ReportSum, severities } from './sums.ts'
import type { ReportWords } from './words.ts'

export interface Reported {
  /** Heaviest first. */
  readonly standings: readonly Standing[]
  /** What was looked at: an archive, a report. */
  readonly what: string
  readonly documents: number
  /** How many were dismissed before and are not among them. */
  readonly hidden: number
  /** What the reader must know besides. */
  readonly remarks: readonly string[]
  readonly decidable: 'yes' | 'no'
}

/** The same findings, decisions and words give the same bytes. */
export function pageOf(reported: Reported, words: ReportWords): string {
  const reports = byReport(reported.standings)
  const documents = new Map(reports.map(({ key }, n) => [key, n]))
  const showing: Showing = { words, documents, decidable: reported.decidable }
  const { controls, heads, decisions } = words
  const csvHeads = [
    heads.id,
    heads.decision,
    heads.who,
    heads.when,
    heads.note,
    heads.kind,
    heads.report,
    heads.message,
  ]
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashed(style)}; script-src ${hashed(script)}; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}: ${reported.what}</title>
<style>${made(style)}</style>
</head>
<body data-left="${controls.left}" data-saved="${controls.saved}" data-file="${controls.fileName}" data-reopened="${decisions.reopened}" data-heads="${JSON.stringify(csvHeads)}">
${summary(reported, reports, words)}
${controlsHtml(reported, reports, words)}
<main>
${severities.map(severity =>
  group(
    reported.standings.filter(({ finding }) => finding.severity === severity),
    showing,
  ),
)}
</main>
<script>${made(script)}</script>
</body>
</html>
`.html
}

const made = (own: string): Html => ({ html: own })

/** By hash: what is smuggled in has another. */
const hashed = (own: string): Html => made(`'sha256-${createHash('sha256').update(own).digest('base64')}'`)

/** Reports that the table at the top names; the filter knows all. */
const mostReports = 15

function summary(
  { standings, what, documents, hidden, remarks, decidable }: Reported,
  reports: readonly ReportSum[],
  words: ReportWords,
): Html {
  const { controls } = words
  const counts = countsOf(standings)
  const line = words.summary({
    documents,
    findings: standings.length,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.info,
  })
  const kinds = byKind(standings).map(kind => ({ name: words.kinds[kind.code], ...kind }))
  const named = reports
    .slice(0, mostReports)
    .map(report => ({ name: placeOf({ ...report.evidence, page: null, place: null }, words), ...report }))
  return html`<header class="top">
<h1>${words.title}</h1>
<p>${what}</p>
<p><b>${line}</b></p>
${[...(hidden > 0 ? [words.hidden({ count: hidden })] : []), ...remarks].map(remark => html`<p>${remark}</p>`)}
<p class="dim">${words.purpose}</p>${decidable === 'yes' ? html`<p class="dim">${words.controls.keys}</p>` : null}
${standings.length === 0 ? html`<p>${words.nothing}</p>` : html`<div class="tables">${sums(controls.byKind, kinds, words)}${sums(controls.byReport, named, words)}</div>`}
${reports.length > mostReports ? html`<p class="dim">${controls.more({ count: reports.length - mostReports })}</p>` : null}
</header>`
}

const sums = (
  caption: string,
  rows: readonly (Counts & { readonly name: string })[],
  { severities: names }: ReportWords,
): Html =>
  html`<div class="scroll"><table><caption>${caption}</caption><thead><tr><th></th>${severities.map(one => html`<th class="n">${names[one]}</th>`)}</tr></thead><tbody>
${rows.map(
  row => html`<tr><td>${row.name}</td>${severities.map(one => html`<td class="n">${row[one] || '–'}</td>`)}</tr>
`,
)}</tbody></table></div>`

function controlsHtml({ standings, decidable }: Reported, reports: readonly ReportSum[], words: ReportWords): Html {
  const { controls } = words
  const deciding = html`<label class="check"><input type="checkbox" id="open"> ${controls.onlyUndecided}</label>
<label>${controls.who}<input type="text" id="who" maxlength="200" autocomplete="name"></label>
<button type="button" id="save">${controls.save}</button>`
  const none = html`<input type="checkbox" id="open" hidden><input type="text" id="who" hidden>`
  return html`<div class="bar"><form>
<label>${controls.kind}<select id="kind"><option value="">${controls.allKinds}</option>${byKind(standings).map(({ code }) => html`<option value="${code}">${words.kinds[code]}</option>`)}</select></label>
<label>${controls.report}<select id="report"><option value="">${controls.allReports}</option>${reports.map(({ evidence }, n) => html`<option value="${n}">${optionName(evidence, words)}</option>`)}</select></label>
${decidable === 'yes' ? deciding : none}
<output id="left"></output>
</form></div>`
}

const optionName = (evidence: ReportSum['evidence'], words: ReportWords): string =>
  [reportName(evidence, words), evidence.issuedOn === null ? null : words.date(evidence.issuedOn), evidence.issuer]
    .filter(part => part !== null)
    .join(' · ')
    .replace(/^(?<start>.{0,120})\s.*$/su, (all, start) => (all.length > 120 ? `${start} …` : all))

function group(standings: readonly Standing[], showing: Showing): Html | null {
  const [first] = standings
  if (!first) return null
  const name = showing.words.severities[first.finding.severity]
  return html`<section><h2 class="${first.finding.severity}">${name.charAt(0).toUpperCase() + name.slice(1)} (${standings.length})</h2>
${standings.map(one => findingHtml(one, showing))}</section>
`
}
