// The pages: where a file is chosen, and what became of it.

import { messageOf } from '../../../cli/report.ts'
import { type Html, html } from '../../../text/html.ts'
import { tokenField } from '../../frame.ts'
import { reportPath } from '../../links.ts'
import type { Visit } from '../../visit.ts'
import { type Drop, most } from './drops.ts'
import { fileAt, type Looked } from './looked.ts'

export interface Seen {
  readonly visit: Visit
  /** Hashes of documents that are in the archive as well. */
  readonly known: ReadonlySet<string>
}

/** Without script a form is sent as it is: its token stands in the address that it is sent to. */
export const formOf = (drops: readonly Drop[], { visit, known }: Seen): Html => {
  const words = visit.web.drop
  return html`<h1>${words.title}</h1>
<p>${words.lead}</p>
<form class="drop card" method="post" enctype="multipart/form-data" action="/drop?token=${visit.room.token}" data-sending="${words.sending}" data-cut-off="${words.cutOff}">
<p id="drop-here">${words.here}</p>
<label>${words.choose} <input type="file" name="file" multiple required aria-describedby="drop-kinds drop-here"></label>
<p id="drop-kinds" class="dim small">${words.kinds}</p>
<label class="check"><input type="checkbox" name="join" value="1">${words.join}</label>
<p><button class="main">${words.send}</button></p>
<p role="status" class="state"></p>
<progress hidden max="1" aria-label="${words.sending}"></progress>
</form>
${drops.length === 0 ? null : html`<section aria-labelledby="seen"><h2 id="seen">${words.seen}</h2><p class="dim small">${words.kept({ most: most.drops })}</p><ul class="drops">${drops.map(drop => html`<li class="card">${dropPart(drop, { visit, known })}</li>`)}</ul></section>`}
<p class="dim small">${words.takeIn} <a href="/run">${visit.web.frame.places.run}</a></p>`
}

export const dropPage = (drop: Drop, seen: Seen): Html => {
  const { visit } = seen
  const words = visit.web.drop
  return html`<h1>${drop.state === 'reading' ? words.reading : words.seen}</h1>
<div class="card"${drop.state === 'reading' ? html` aria-busy="true"` : null}>${dropPart(drop, seen)}</div>
<p><a class="button" href="/drop">${words.another}</a></p>
<p class="dim small">${words.takeIn} <a href="/run">${visit.web.frame.places.run}</a></p>`
}

/** Above a report that is shown without being in the archive. */
export const noticeOf = (drop: Drop, visit: Visit): Html =>
  html`<aside class="on-trial card"><p>${visit.web.drop.notice}</p><p><a href="/drop">${visit.web.drop.back}</a> · <a href="/run">${visit.web.frame.places.run}</a></p>${deleteForm(drop, visit)}</aside>`

function dropPart(drop: Drop, seen: Seen): Html {
  const { visit } = seen
  const words = visit.web.drop
  const names = html`<p><b>${drop.files.map(({ label }) => label).join(', ')}</b></p>`
  if (drop.state !== 'read')
    return html`${names}<p role="status">${words.readingWhat}</p><p><a href="/drop/${drop.id}">${words.again}</a></p>${deleteForm(drop, visit)}`
  const { error } = drop
  if (error)
    return html`${names}<p class="error">${messageOf(visit.words, { ...error, reason: error.reason, args: { ...error.args, file: '' } })}</p>${deleteForm(drop, visit)}`
  const unread = drop.files.filter((_, n) => !drop.looked.some(one => numbersOf(one).includes(n + 1)))
  return html`<ul class="looked">${drop.looked.map(one => html`<li>${lookedPart(one, drop, seen)}</li>`)}
${unread.map(({ label }) => html`<li><b>${label}</b><p class="error">${messageOf(visit.words, { reason: 'unsupported', args: { file: label } })}</p></li>`)}</ul>
${deleteForm(drop, visit)}`
}

const numbersOf = ({ path, files }: Looked): number[] =>
  Array.from({ length: files }, (_, n) => fileAt(path).number + n)

function nameOf(looked: Looked, { files }: Drop): string {
  const names = numbersOf(looked).flatMap(number => files[number - 1]?.label ?? [])
  const { member } = fileAt(looked.path)
  const [first = '', ...others] = names
  return [first, ...(others.length > 0 ? [others.at(-1)] : [])].join(' … ') + (member === '' ? '' : ` / ${member}`)
}

function lookedPart(looked: Looked, drop: Drop, { visit, known }: Seen): Html {
  const words = visit.web.drop
  const { status, sha256, pages, reason, args } = looked
  const name = nameOf(looked, drop)
  if (status === 'stopped') return stoppedPart(looked, drop, visit)
  if (status === 'done' && sha256 !== null)
    return html`<a href="${reportPath({ sha256 })}">${name}</a> <span class="dim">${words.statuses.done}, ${words.pages({ count: pages })}</span>${known.has(sha256) ? html`<p>${words.known}.</p>` : null}`
  const why =
    reason === null ? words.statuses.failed : messageOf(visit.words, { reason, args: { ...args, file: name } })
  return html`<b>${name}</b> <span class="error">${words.statuses.failed}</span><p class="error">${why}</p>`
}

/** Hash, page and mark, and nothing else of the file. */
function stoppedPart({ path, sha256, args }: Looked, { files }: Drop, visit: Visit): Html {
  const words = visit.web.drop
  return html`<b>${fileAt(path).number}/${files.length}</b> <span class="error">${words.statuses.stopped}</span>
<p class="error">${words.marked({ mark: args.mark ?? '' })}${args.page === undefined ? '' : ` ${words.markedPage({ page: args.page })}`}</p>
<p>${words.deleted}</p>
<p class="small dim">${words.hash}: <code>${sha256 ?? ''}</code></p>`
}

const deleteForm = ({ id }: Drop, visit: Visit): Html =>
  html`<form method="post" action="/drop/${id}/delete">${tokenField(visit)}<button>${visit.web.drop.deleteAll}</button></form>`
