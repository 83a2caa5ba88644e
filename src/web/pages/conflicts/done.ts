// What was done just now, over the page that comes next, and how it is taken back.

import { reportWords } from '../../../cli/audit/words.ts'
import { type Html, html } from '../../../text/html.ts'
import { auditorOf } from '../../audit/auditor.ts'
import { tokenField } from '../../frame.ts'
import { conflictPath } from '../../links.ts'
import type { Visit } from '../../visit.ts'
import { chosenQuery, findingsAsked } from './asked.ts'

/** Null where nothing was. What is told is what the log has, whatever the address says. */
export async function doneHtml(visit: Visit): Promise<Html | null> {
  const { room, url, web } = visit
  const id = url.searchParams.get('done')
  if (id === null) return null
  const told = await auditorOf(room).ask('finding', { ...findingsAsked(url), id })
  const found = told.state === 'told' ? told.answer : null
  const last = found?.history.at(-1)
  if (!found || !last) return null
  const { decide } = web.conflicts
  const outcome = url.searchParams.get('outcome')
  if (outcome === 'other') return html`<p class="card error" role="alert">${decide.other}</p>`
  const words = reportWords(visit)
  const query = chosenQuery(url)
  const said = outcome === 'same' ? decide.same : decide.written({ decision: words.decisions[last.decision] })
  const isLast = url.pathname === '/conflicts'
  return html`<div class="card done" role="status"><p>${said} <a href="${conflictPath(id, query)}">${id}</a>${isLast ? html` ${decide.noneLeft}` : null}</p>
${last.decision === 'reopened' ? null : html`<form method="post" action="${conflictPath(id, query)}">${tokenField(visit)}<input type="hidden" name="decision" value="reopened"><input type="hidden" name="seen" value="${found.history.length}"><input type="hidden" name="who" value="${last.who ?? ''}"><button type="submit" aria-keyshortcuts="u">${decide.undo} <kbd hidden aria-hidden="true">u</kbd></button></form>`}</div>`
}
