// What has no record and why, with what can be done about it.

import { plain } from '../../../cli/plain.ts'
import { plainArgs } from '../../../cli/report.ts'
import { type Html, html } from '../../../text/html.ts'
import { tokenField } from '../../frame.ts'
import { reportPath } from '../../links.ts'
import type { Failure, Group, Quarantine } from '../../runs/quarantine.ts'
import type { Visit } from '../../visit.ts'
import { faultText } from './fault.ts'

export function quarantineView(visit: Visit, quarantine: Quarantine): Html {
  return html`${failedView(visit, quarantine)}
${stoppedView(visit, quarantine)}
${outdatedView(visit, quarantine)}
${removedView(visit, quarantine)}`
}

function failedView(visit: Visit, { groups, failed, replaced }: Quarantine): Html {
  const { quarantine: say } = visit.web.run
  return html`<section class="card" id="quarantine" aria-labelledby="quarantine-title"><h2 id="quarantine-title">${say.title}</h2>
${
  failed === 0
    ? html`<p>${say.none}</p>`
    : html`<p>${say.intro}</p>
<form method="post" action="/run/again" class="bar">${tokenField(visit)}<button class="main" name="all" value="1">${say.againAll({ count: failed })}</button>
<span class="dim small">${say.hint}</span></form>`
}
${groups.map(group => groupView(visit, group))}
${replacedView(visit, replaced)}</section>`
}

function groupView(visit: Visit, { reason, count, failures }: Group): Html {
  const { words, web } = visit
  const { quarantine: say } = web.run
  return html`<section class="group" id="${reason}" aria-labelledby="title-${reason}">
<h3 id="title-${reason}">${say.group({ count, reason: words.ingest.groups[reason] ?? reason })}</h3>
<form method="post" action="/run/again">${tokenField(visit)}
<p><button name="reason" value="${reason}">${say.againGroup}</button></p>
<ul class="faults">${failures.map(one => failureView(visit, one))}</ul></form>
${failures.length < count ? html`<p>${say.first({ count: failures.length, total: count })} <a href="/run?reason=${reason}#${reason}">${say.showAll({ count })}</a></p>` : null}
</section>`
}

function failureView({ words, web }: Visit, { sha256, error, paths }: Failure): Html {
  const { quarantine: say } = web.run
  const said = faultText({ words, web }, paths[0] ?? sha256, error)
  return html`<li><code>${said.path}</code> <span>${said.advice}</span>
${paths.slice(1).map(path => html`<span class="dim small">${say.also(plainArgs({ path }))}</span> `)}
<button name="sha256" value="${sha256}" aria-label="${say.again}: ${said.path}">${say.again}</button></li>\n`
}

function replacedView({ web }: Visit, replaced: Quarantine['replaced']): Html | null {
  if (replaced.size === 0) return null
  const { quarantine: say } = web.run
  return html`<details><summary>${say.replaced({ count: replaced.size })}</summary><ul>${[...replaced].map(
    ([failed, other]) =>
      html`<li><code>${failed.slice(0, 12)}</code> → <a href="${reportPath({ sha256: other })}">${say.replacedBy}</a></li>\n`,
  )}</ul></details>`
}

function stoppedView({ web, words }: Visit, { stopped, counts }: Quarantine): Html | null {
  const count = counts.stopped ?? 0
  if (count === 0) return null
  const { stopped: say } = web.run
  return html`<section class="card" id="stopped" aria-labelledby="stopped-title"><h2 id="stopped-title">${say.title({ count })}</h2><p>${say.intro}</p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="stopped-title"><table><thead><tr><th scope="col">${say.hash}</th><th scope="col" class="n">${say.page}</th><th scope="col">${say.mark}</th></tr></thead>
<tbody>${stopped.map(
    ({ sha256, page, mark }) =>
      html`<tr><td><code>${sha256.slice(0, 12)}</code></td><td class="n">${page === null ? '–' : words.figures.number(page)}</td><td>${plain(mark ?? '')}</td></tr>\n`,
  )}</tbody></table></div></section>`
}

function outdatedView(visit: Visit, { outdated }: Quarantine): Html | null {
  if (outdated === 0) return null
  const { outdated: say } = visit.web.run
  return html`<section class="card" id="outdated" aria-labelledby="outdated-title"><h2 id="outdated-title">${say.title}</h2><p>${say.text({ count: outdated })}</p>
<form method="post" action="/run/outdated">${tokenField(visit)}<button>${say.button}</button></form></section>`
}

function removedView({ web }: Visit, { removed, counts }: Quarantine): Html | null {
  const count = counts.removed ?? 0
  if (count === 0) return null
  const { removed: say } = web.run
  return html`<section class="card" id="removed" aria-labelledby="removed-title"><h2 id="removed-title">${say.title({ count })}</h2><p>${say.intro}</p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="removed-title"><table><thead><tr><th scope="col">${say.hash}</th><th scope="col">${say.reason}</th></tr></thead><tbody>${removed.map(
    ({ sha256, reason }) =>
      html`<tr><td><code>${sha256.slice(0, 12)}</code></td><td>${plain(reason ?? say.noReason)}</td></tr>\n`,
  )}</tbody></table></div></section>`
}
