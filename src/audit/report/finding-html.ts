// One finding in the page.

import { type Html, html } from '../../text/html.ts'
import type { Standing } from '../decisions/decided.ts'
import { documentKeys } from '../documents.ts'
import { type Passage, passagesOf } from './marked.ts'
import { decidedLine, messageOf, placeOf, reportName, weightLine } from './said.ts'
import type { ReportWords } from './words.ts'

export interface Showing {
  readonly words: ReportWords
  /** Numbers of documents by their keys, for the filter. */
  readonly documents: ReadonlyMap<string, number>
  /** no: of a file in no archive, to which no decision could be brought. */
  readonly decidable: 'yes' | 'no'
}

export function findingHtml(standing: Standing, { words, documents, decidable }: Showing): Html {
  const { finding, weight, decided } = standing
  const [first] = finding.evidence
  const docs = documentKeys(finding.evidence).flatMap(key => documents.get(key) ?? [])
  return html`<article class="${finding.severity}" id="f-${finding.id}" data-id="${finding.id}" data-code="${finding.code}" data-docs="${docs.join(' ')}"${given(standing)} tabindex="-1">
<div class="head"><h3><span class="level">${words.severities[finding.severity]}</span> · <span class="kind">${words.kinds[finding.code]}</span></h3><code title="${weightLine(standing, words)}">${weight.value} · ${finding.id}</code></div>
<p class="message">${messageOf(standing, words)}</p>
<p hidden class="report">${first ? reportName(first, words) : ''}</p>${settled(standing, words)}
${passagesOf(finding.evidence).map((passage, n) => quoted(passage, n === 0 ? 'doubted' : 'other', words))}
<p class="why"><b>${words.whyLabel}:</b> ${words.why[finding.code]} <span>${weightLine(standing, words)}.</span></p>${decidable === 'yes' ? decisionHtml(finding.id, decided, words) : null}
</article>
`
}

const given = ({ decided }: Standing): Html | null =>
  decided && html` data-given="${decided.decision}" data-decided="${decided.decision}"`

function settled(standing: Standing, words: ReportWords): Html | null {
  const line = decidedLine(standing, words)
  return line === null ? null : html`<p class="${standing.decided ? 'settled' : 'before'}">${line}</p>`
}

const quoted = ({ evidence, pieces }: Passage, kind: 'doubted' | 'other', words: ReportWords): Html =>
  html`<figure class="${kind}"><blockquote>${pieces.map(piece => (piece.isQuoted ? html`<mark>${piece.text}</mark>` : piece.text))}</blockquote><figcaption>${placeOf(evidence, words)}${evidence.path === null ? null : html` · <span class="path">${evidence.path}</span>`}</figcaption></figure>`

const choices = ['confirmed', 'dismissed', 'later'] as const

/** Without a script it can still be filled in by hand, on paper. */
function decisionHtml(id: string, decided: Standing['decided'], { decisions, undecided, heads }: ReportWords): Html {
  const chosen = decided?.decision ?? ''
  const radio = (value: string, word: string): Html =>
    html`<label><input type="radio" name="d-${id}" value="${value}" data-word="${word}"${value === chosen ? html` checked` : null}>${word}</label>`
  return html`
<fieldset><legend>${heads.decision}</legend>${radio('', undecided)}${choices.map(one => radio(one, decisions[one]))}
<label class="wide">${heads.who} <input type="text" class="by" maxlength="200" value="${decided?.who ?? ''}"></label><label class="wide">${heads.note} <input type="text" class="note" maxlength="3000" value="${decided?.note ?? ''}"></label></fieldset>`
}
