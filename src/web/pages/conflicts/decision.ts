// The form in which a finding is decided, and what was decided before.

import { type Decided, type Decision, decisions } from '../../../audit/decisions/decided.ts'
import { decidedLine } from '../../../audit/report/said.ts'
import { reportWords } from '../../../cli/audit/words.ts'
import { type Html, html } from '../../../text/html.ts'
import type { FindingPage } from '../../audit/questions.ts'
import { tokenField } from '../../frame.ts'
import { keysHtml } from '../../keys.ts'
import { conflictPath } from '../../links.ts'
import type { Asked, Visit } from '../../visit.ts'
import { whoOf } from '../../who.ts'

interface Shown {
  readonly found: FindingPage
  readonly query: string
  readonly asked: Asked
}

export function decisionHtml({ found, query, asked }: Shown): Html {
  const visit = asked.get('visit')
  const { decide } = visit.web.conflicts
  const { standing, history } = found
  const { decided, finding } = standing
  const open = decisions.filter(one => one !== 'reopened' || decided !== null)
  const settled = decidedLine(standing, reportWords(visit))
  return html`<section class="card decision"><h2>${decide.title}</h2>
${settled === null ? html`<p>${visit.web.conflicts.nobody}</p>` : html`<p><strong>${settled}</strong></p>`}
<form method="post" action="${conflictPath(finding.id, query)}">${tokenField(visit)}<input type="hidden" name="seen" value="${history.length}">
<div class="fields"><label>${decide.who}<input type="text" name="who" required maxlength="200" autocomplete="name" value="${whoOf(asked)}"></label>
<label class="wide">${decide.note}<textarea name="note" rows="2" maxlength="3000"></textarea></label></div>
<div class="buttons">${open.map(one => buttonHtml(one, visit))}</div>
<p class="small dim">${decide.next}</p></form>
${historyHtml(history, visit)}
${keysHtml(visit, decide.keys)}</section>`
}

const keys: Readonly<Record<Decision, string>> = { confirmed: '1', dismissed: '2', later: '3', reopened: '4' }

const buttonHtml = (decision: Decision, visit: Visit): Html =>
  html`<button type="submit" name="decision" value="${decision}" aria-keyshortcuts="${keys[decision]}"><span>${reportWords(visit).decisions[decision]}</span> <kbd hidden aria-hidden="true">${keys[decision]}</kbd><span class="does">${visit.web.conflicts.decide.does[decision]}</span></button>
`

function historyHtml(history: readonly Decided[], visit: Visit): Html | null {
  if (history.length === 0) return null
  const words = reportWords(visit)
  const line = ({ decision, who, when, note }: Decided): string =>
    [words.date(when), who, words.decisions[decision], note].filter(part => part !== null && part !== '').join(' · ')
  return html`<h3>${visit.web.conflicts.decide.history}</h3><ol class="small">${history.map(one => html`<li>${line(one)}</li>`)}</ol>`
}
