// One finding: its words on both sides, each with its page, why it is told, and what was decided.

import { type Passage, passagesOf } from '../../../audit/report/marked.ts'
import { messageOf, placeOf, reportName, weightLine } from '../../../audit/report/said.ts'
import { reportWords } from '../../../cli/audit/words.ts'
import { type Html, html } from '../../../text/html.ts'
import type { FindingPage } from '../../audit/questions.ts'
import { citedPath, conflictPath, reportPath } from '../../links.ts'
import { croppedPage } from '../../page-view.ts'
import { sentenceHtml } from '../../quoted.ts'
import type { Asked, Visit } from '../../visit.ts'
import { decisionHtml } from './decision.ts'
import type { View } from './views.ts'

interface Shown {
  readonly found: FindingPage
  readonly views: readonly View[]
  readonly note: Html | null
  readonly done: Html | null
  /** What the list is chosen by. */
  readonly query: string
  readonly asked: Asked
}

export function findingHtml({ found, views, note, done, query, asked }: Shown): Html {
  const visit = asked.get('visit')
  const { one } = visit.web.conflicts
  const words = reportWords(visit)
  const { standing } = found
  const { finding } = standing
  return html`${waysHtml(found, query, visit)}${done}${note}
<h1><span class="level ${finding.severity}">${words.severities[finding.severity]}</span> · ${words.kinds[finding.code]}</h1>
<p class="message">${messageOf(standing, words)}</p>
<h2 class="unseen">${one.sides}</h2>
<div class="sides">${sidesHtml(found, views, visit)}</div>
<p class="small"><b>${words.whyLabel}:</b> ${words.why[finding.code]} <span class="dim">${weightLine(standing, words)}. ${finding.id}</span></p>
${citedHtml(found, visit)}
${decisionHtml({ found, query, asked })}`
}

/** To the findings on either side of it in the list. */
function waysHtml({ at, of, before, after }: FindingPage, query: string, { web }: Visit): Html {
  const { one } = web.conflicts
  const way = (id: string | null, name: string, key: string): Html | null =>
    id === null
      ? null
      : html`<a class="button" href="${conflictPath(id, query)}" aria-keyshortcuts="${key}">${name}</a>`
  return html`<nav class="pager" aria-label="${web.conflicts.list}"><a href="/conflicts${query}">← ${one.back}</a> ${way(before, one.before, 'k')} ${at === 0 ? null : html`<span>${one.position({ at, of })}</span>`} ${way(after, one.after, 'j')}</nav>`
}

function sidesHtml({ standing, anchors, paragraphs }: FindingPage, views: readonly View[], visit: Visit): Html[] {
  const { evidence } = standing.finding
  const ofFirst = (at: number) => ({ anchor: anchors[at] ?? null, paragraph: paragraphs[at] ?? null })
  return passagesOf(evidence).map((passage, n) =>
    sideHtml({ passage, n, view: views[n] ?? null, ...ofFirst(evidence.indexOf(passage.evidence)) }, visit),
  )
}

interface Side {
  readonly passage: Passage
  readonly n: number
  readonly view: View
  readonly anchor: string | null
  readonly paragraph: string | null
}

function sideHtml({ passage, n, view, anchor, paragraph }: Side, visit: Visit): Html {
  const { one } = visit.web.conflicts
  const words = reportWords(visit)
  const { evidence } = passage
  const path = reportPath({ ...evidence, anchor })
  const name = reportName(evidence, words)
  return html`<section class="side${n === 0 ? ' doubted' : ''}"><h3>${n === 0 ? one.doubted : one.against}</h3>
<p>${placeOf(evidence, words)}</p>${evidence.path === null ? null : html`<p class="small dim path">${evidence.path}</p>`}
${view === null ? html`<p class="small dim">${one.noPicture}</p>` : croppedPage({ ...view, says: one.picture({ page: view.page, report: name }) })}
${sentenceHtml(view === null && paragraph !== null ? around(passage, paragraph) : passage)}
<p><a href="${path}">${one.open}<span class="unseen"> ${name}</span></a></p></section>
`
}

/** Where there is no page to look at, the whole paragraph: the sentence where it stands in it, the rest around it. */
function around(passage: Passage, paragraph: string): Pick<Passage, 'pieces'> {
  const { sentence } = passage.evidence
  const at = paragraph.indexOf(sentence)
  if (at < 0 || sentence === '' || paragraph.length > longestParagraph) return passage
  const rest = (text: string) => (text === '' ? [] : [{ text, isQuoted: false }])
  return {
    pieces: [...rest(paragraph.slice(0, at)), ...passage.pieces, ...rest(paragraph.slice(at + sentence.length))],
  }
}

/** UTF-16 units: of a text without paragraphs the sentence is enough. */
const longestParagraph = 3000

function citedHtml({ cited }: FindingPage, { web }: Visit): Html | null {
  if (cited.length === 0) return null
  return html`<p>${web.conflicts.one.cited} ${cited.map(({ id, name }, n) => html`${n === 0 ? '' : ', '}<a href="${citedPath(id)}">${name}</a>`)}</p>`
}
