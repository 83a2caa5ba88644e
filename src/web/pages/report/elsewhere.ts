// Pages for what has no record to show: failed, stopped, removed, joined to others, replaced, split, ambiguous.

import { basename } from 'node:path'
import { messageOf } from '../../../cli/report.ts'
import type { Reason } from '../../../model/errors.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Found } from '../../documents.ts'
import { answer } from '../../frame.ts'
import { reportPath } from '../../links.ts'
import type { Asked, Visit } from '../../visit.ts'
import { rowsOf, styles } from './look.ts'

type Elsewhere = Extract<Found, { readonly kind: 'elsewhere' }>['entry']

/** What became of it, and what can be done. */
export function elsewhere(asked: Asked, entry: Elsewhere): Response {
  const visit = asked.get('visit')
  const { web } = visit
  const title = web.report.statuses[entry.status]
  const main = html`<h1>${title}</h1>
${contentOf(visit, entry)}`
  // joined and replaced ones are found elsewhere; the others are here, and hold nothing
  return answer(asked, { title, place: 'shelves', main, status: 200, styles })
}

function contentOf(visit: Visit, entry: Elsewhere): Html {
  const { web, words } = visit
  const say = web.report
  const hash = [say.hash, html`<code class="hash">${entry.sha256}</code>`] as const
  switch (entry.status) {
    case 'failed': {
      const args = { file: basename(entry.paths[0] ?? entry.sha256), ...entry.args }
      const why = messageOf(words, { reason: entry.reason as Reason, args })
      return html`<p role="alert">${why}</p><p>${say.whatNow.failed} <a class="button" href="/run">${web.frame.places.run}</a></p>
${rowsOf([[say.paths, html`${entry.paths.map(path => html`${path}<br>`)}`], hash, [say.kindOfFile, say.bytes({ bytes: entry.bytes })]])}`
    }
    case 'stopped':
      return html`<p role="alert">${say.whatNow.stopped}</p>
${rowsOf([hash, [say.page, entry.page === null ? null : String(entry.page)], [say.mark, entry.mark]])}`
    case 'removed':
      return html`<p>${say.whatNow.removed}</p>${rowsOf([hash, [say.reason, entry.reason]])}`
    case 'joined':
      return html`<p>${say.whatNow.joined}</p><ul>${entry.documents.map(one => html`<li><a href="${reportPath({ sha256: one })}">${one.slice(0, 12)}</a></li>`)}</ul>
${rowsOf([[say.paths, html`${entry.paths.map(path => html`${path}<br>`)}`], hash])}`
    case 'replaced':
      return html`<p>${say.whatNow.replaced} <a href="${reportPath({ sha256: entry.by })}">${entry.by.slice(0, 12)}</a></p>${rowsOf([hash])}`
  }
}

/** Nothing of its content is told. */
export function marked(asked: Asked, sha256: string): Response {
  const { web } = asked.get('visit')
  const title = web.report.marked
  const main = html`<h1>${title}</h1><p role="alert">${web.report.whatNow.marked}</p>${rowsOf([[web.report.hash, html`<code class="hash">${sha256}</code>`]])}`
  return answer(asked, { title, place: 'shelves', main, status: 403, styles })
}

export function parts(asked: Asked, { entry, pages }: Extract<Found, { readonly kind: 'parts' }>): Response {
  const { web, words } = asked.get('visit')
  const title = web.report.partsTitle({ count: pages.length })
  const main = html`<h1>${title}</h1><ul>${pages.map(
    ([first, last], n) =>
      html`<li><a href="${reportPath({ sha256: entry.sha256, part: n + 1 })}">${words.show.part({ number: n + 1, of: pages.length })}</a> <span class="dim">· ${words.pages(first === last ? String(first) : `${first}–${last}`)}</span></li>`,
  )}</ul>`
  return answer(asked, { title, place: 'shelves', main })
}

export function ambiguous(asked: Asked, hashes: readonly string[]): Response {
  const { web } = asked.get('visit')
  const title = web.report.ambiguous
  const main = html`<h1>${title}</h1><ul>${hashes.map(sha256 => html`<li><a href="${reportPath({ sha256 })}">${sha256}</a></li>`)}</ul>`
  return answer(asked, { title, place: 'shelves', main, status: 404 })
}
