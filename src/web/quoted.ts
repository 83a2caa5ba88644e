// Words of reports in other pages: their sentence, the words marked in it, where they stand, and the way there.

import type { Evidence } from '../audit/finding.ts'
import { type Passage, passagesOf } from '../audit/report/marked.ts'
import { placeOf } from '../audit/report/said.ts'
import type { ReportWords } from '../audit/report/words.ts'
import { type Html, html } from '../text/html.ts'
import { reportPath } from './links.ts'

export interface Quoted {
  readonly evidence: Evidence
  /** Of the item that the words are. */
  readonly anchor: string | null
}

/** The sentence, its words marked. */
export const sentenceHtml = ({ pieces }: Pick<Passage, 'pieces'>): Html =>
  html`<blockquote>${pieces.map(({ text, isQuoted }) => (isQuoted ? html`<mark>${text}</mark>` : text))}</blockquote>`

/** «415/BC-UBND · 18/10/2018 · UBND … · trang 2», leading there. */
export const placeHtml = ({ evidence, anchor }: Quoted, words: ReportWords): Html =>
  html`<a href="${reportPath({ ...evidence, anchor })}">${placeOf(evidence, words)}</a>`

/** Of one mention. */
export function quotedHtml(quoted: Quoted, words: ReportWords, more: Html | null = null): Html {
  return html`<figure class="quoted"><figcaption>${placeHtml(quoted, words)}${more}</figcaption>
${passagesOf([quoted.evidence]).map(sentenceHtml)}</figure>`
}
