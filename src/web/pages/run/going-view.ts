// The run that goes on, or what the last one came to.

import { plainArgs } from '../../../cli/report.ts'
import { type Html, html } from '../../../text/html.ts'
import { tokenField } from '../../frame.ts'
import type { AddOrder, Order } from '../../runs/order.ts'
import type { Run } from '../../runs/runs.ts'
import { kindOf } from '../../runs/said.ts'
import type { Visit } from '../../visit.ts'
import { encoded } from './asked.ts'
import { faultText } from './fault.ts'
import { liveOf } from './live.ts'
import { summaryView } from './summary-view.ts'

export const runView = (visit: Visit, run: Run): Html =>
  run.state === 'ended' ? endedView(visit, run) : going(visit, run)

function going(visit: Visit, run: Run): Html {
  const { web } = visit
  const { id, at, total, line, counts, faults, failed } = liveOf(visit, run)
  const kind = kindOf(run.order)
  return html`<section class="card" id="going" data-run="${id}" aria-labelledby="going-title">
<h2 id="going-title">${web.run.going[kind]}</h2>
${fromView(visit, run.order)}
<progress id="bar" max="${Math.max(total, 1)}" value="${at}" aria-label="${web.run.progress}">${at}/${total}</progress>
<p id="line">${line}</p>
<p id="counts">${counts}</p>
<p role="status" id="stopping">${run.state === 'stopping' ? web.run.stopping : ''}</p>
<form method="post" action="/run/stop" class="bar">${tokenField(visit)}
<button${run.state === 'stopping' ? html` disabled` : null}>${web.run.stop}</button>
<span class="dim small">${web.run.stopHint}</span></form>
<p class="without-script"><a href="/run">${web.run.refresh}</a></p>
<h3 id="faults">${faults}</h3>
<ul id="failed" class="faults">${failed.map(one => html`<li><code>${one.path}</code> <span>${one.advice}</span></li>\n`)}</ul>
</section>`
}

function fromView({ web }: Visit, order: Order): Html | null {
  if (order.kind !== 'add') return null
  const [first = '', ...others] = order.paths
  const more = others.length > 0 ? web.run.more({ count: others.length }) : ''
  return html`<p>${web.run.from} <code>${first}</code> ${more}</p>`
}

function endedView(visit: Visit, run: Run): Html {
  const { web } = visit
  const { order, told, said } = run
  return html`<section class="card" id="ended" aria-labelledby="ended-title">
<h2 id="ended-title">${web.run.last[kindOf(order)]}</h2>
${fromView(visit, order)}
<p role="status" class="${said === null ? '' : 'error'}"><strong>${web.run.ended[endingOf(run)]}</strong></p>
${said === null ? null : html`<p>${web.run.said}</p><blockquote class="error">${said}</blockquote>`}
${order.kind === 'add' && order.how === 'trial' && said === null ? earnest(visit, order) : null}
${summaryView(visit, run)}
${faultsView(visit, told.faults)}
</section>`
}

export function endingOf({ said, told: { ended, tally, faults, plans } }: Run): keyof Visit['web']['run']['ended'] {
  if (said !== null) return 'broken'
  if (ended === null || ended.interrupted) return 'interrupted'
  if (faults.count > 0) return 'partly'
  const planned = Object.values(plans).reduce((sum, count) => sum + count, 0)
  return tally.total + planned === 0 ? 'nothing' : 'whole'
}

/** After a look at what would be done: the same in earnest. */
const earnest = (visit: Visit, order: AddOrder): Html => html`<form method="post" action="/run/add" class="bar">
${tokenField(visit)}${order.paths.map(path => html`<input type="hidden" name="chosen" value="${encoded(path)}">`)}
<input type="hidden" name="ocr" value="${order.ocr}"><input type="hidden" name="originals" value="${order.originals}">
<button class="main" name="how" value="earnest">${visit.web.run.doIt}</button></form>`

function faultsView(visit: Visit, { count, first }: Run['told']['faults']): Html | null {
  if (count === 0) return null
  const items = first.map(({ path, error }) => {
    const said = faultText(visit, path, error)
    return html`<li><code>${said.path}</code> <span>${said.advice}</span></li>\n`
  })
  return html`<h3>${visit.web.run.faults({ count })}</h3><ul class="faults">${items}</ul>${moreView(visit.web, count - first.length)}`
}

export const moreView = (web: Visit['web'], count: number): Html | null =>
  count > 0 ? html`<p class="dim">${web.run.more(plainArgs({ count }))}</p>` : null
