// A report on the shelves: what it is called, what was found in it, how far it can be trusted.

import { plain } from '../../../cli/plain.ts'
import { plainArgs } from '../../../cli/report.ts'
import { excerptOf } from '../../../search/excerpt.ts'
import type { Hit, Passage } from '../../../search/index.ts'
import { type Html, html } from '../../../text/html.ts'
import { pagePath, reportPath } from '../../links.ts'
import type { Visit } from '../../visit.ts'
import { bands } from './marks.ts'
import type { Row } from './rows.ts'

export interface Shown {
  readonly row: Row
  readonly hit: Hit | null
  /** Words that were looked for. */
  readonly needed: number
}

export function rowView(visit: Visit, { row, hit, needed }: Shown): Html {
  const { words, web } = visit
  const { shelves: say } = web
  const { number, issuedOn, issuer, parent, title } = row
  const head = [number ?? say.noNumber, issuedOn === null ? '' : words.date(issuedOn), issuer ?? '', parent ?? '']
  return html`<li class="row" id="doc-${row.doc}">
<h3><a href="${reportPath({ sha256: row.sha256, part: row.part })}">${head.filter(Boolean).join(' · ')}</a></h3>
<p class="title">${title ?? say.noTitle}</p>
${hit?.passage ? passageView(visit, row, hit.passage) : null}
${hit ? matchView(visit, hit, needed) : null}
<p class="facts small">${factsOf(visit, row).map((one, n) => html`${n > 0 ? ' · ' : ''}${one}`)}</p>
${row.path === null ? null : html`<p class="dim small path">${plain(row.path)}</p>`}
</li>\n`
}

function matchView({ words }: Visit, { match, words: count }: Hit, needed: number): Html | null {
  if (match === 'all') return null
  return html`<p class="dim small">${match === 'bare' ? words.search.bare : words.search.some({ count, needed })}</p>`
}

/** The words that were found are marked; the page leads there. */
function passageView({ words }: Visit, { sha256, part }: Row, { page, section, ...passage }: Passage): Html {
  const { text, found } = excerptOf(passage)
  const pieces = found.map(
    ({ start, end }, n) => html`${text.slice(found[n - 1]?.end ?? 0, start)}<mark>${text.slice(start, end)}</mark>`,
  )
  const where = [
    ...(page === null ? [] : [html`<a href="${pagePath({ sha256, part }, page)}">${words.pages(String(page))}</a>`]),
    ...(section === null ? [] : [section]),
  ]
  return html`<blockquote>${where.length > 0 ? html`<span class="dim small">${where.map((one, n) => html`${n > 0 ? ' · ' : ''}${one}`)}</span>\n` : null}${pieces}${text.slice(found.at(-1)?.end ?? 0)}</blockquote>`
}

function factsOf(visit: Visit, row: Row): readonly (Html | string)[] {
  const { shelves: say } = visit.web
  const place = [...new Set([row.place, row.province].filter(name => name !== null))].join(', ')
  return [
    ...[row.typeLabel, place, row.period ?? row.year].filter(one => one !== null && one !== '').map(String),
    ...(row.part === null ? [] : [say.part({ part: row.part })]),
    ...(row.draft === 1 ? [html`<strong>${say.draft}</strong>`] : []),
    ...(row.own === 0 ? [html`<strong>${say.copy}</strong>`] : []),
    say.figures({ count: row.figures }),
    say.citations({ count: row.citations }),
    ...findingsOf(visit, row),
    ...trustOf(visit, row),
    ...(row.reviewed > 0 ? [html`<span class="good">${say.reviews({ count: row.reviewed })}</span>`] : []),
  ]
}

const findingsOf = ({ web: { shelves: say } }: Visit, { errors, warnings, infos }: Row): readonly Html[] => [
  ...(errors > 0 ? [html`<span class="error">${say.errors({ count: errors })}</span>`] : []),
  ...(warnings > 0 ? [html`<span class="warning">${say.warnings({ count: warnings })}</span>`] : []),
  ...(infos > 0 ? [html`<span class="info">${say.infos({ count: infos })}</span>`] : []),
]

/** Of what was printed by a program there is nothing to doubt, and nothing is said. */
function trustOf({ web: { shelves: say }, words }: Visit, { confidence, ocrPages }: Row): readonly Html[] {
  const value = confidence === null ? null : Math.floor(confidence * 100) / 100
  return [
    ...(ocrPages ? [html`${say.ocr({ count: ocrPages })}`] : []),
    ...(value === null || value >= 1
      ? []
      : [
          html`<span class="${value < bands.middle ? 'error' : value < bands.high ? 'warning' : ''}">${say.sureness(plainArgs({ value: words.figures.number(value) }))}</span>`,
        ]),
  ]
}
