// What a run came to: counts, new records, and what an archivist has to look at.

import { plain } from '../../../cli/plain.ts'
import { messageOf, plainArgs } from '../../../cli/report.ts'
import { type Html, html } from '../../../text/html.ts'
import { reportPath } from '../../links.ts'
import type { Planned } from '../../runs/events.ts'
import type { Run } from '../../runs/runs.ts'
import { countsText } from '../../runs/said.ts'
import type { Visit } from '../../visit.ts'

export function summaryView(visit: Visit, { told, began, ended }: Run): Html {
  const { words, web } = visit
  const seconds = ((ended ?? began) - began) / 1000
  const { tally } = told
  return html`${tally.total > 0 ? html`<p>${countsText(visit, tally.counts)}. ${words.ingest.took({ seconds, pages: tally.pages })}</p>` : null}
${plansView(visit, told)}
${told.otherRules ? html`<p class="warning">${web.run.otherRules(told.otherRules)}</p>` : null}
${told.skipped.first.map(folder => html`<p>${web.run.skipped(plainArgs({ folder }))}</p>`)}
${told.apart.first.map(error => html`<p>${messageOf(words, error)}</p>`)}
${madeView(visit, told.made)}
${dossiersView(visit, told.tally.dossiers)}
${annexesView(visit, told.annexes.first)}
${copiesView(visit, told.copies.first)}`
}

function plansView({ words, web }: Visit, { plans, planned: { count: left, first } }: Run['told']): Html | null {
  const counts = Object.entries(plans).filter(([, count]) => count > 0)
  if (counts.length === 0) return null
  const named = first.filter(({ reason }) => reason === null)
  return html`<ul>${counts.map(
    ([plan, count]) => html`<li>${words.figures.number(count)} ${web.run.plans[plan as Planned['plan']]}</li>\n`,
  )}</ul>
${
  named.length === 0
    ? null
    : html`<details><summary>${web.run.planned}</summary><ul>${named.map(
        ({ path, plan }) => html`<li><code>${plain(path)}</code> ${web.run.plans[plan]}</li>\n`,
      )}</ul>${restView(web, left - first.length)}</details>`
}`
}

function madeView({ web }: Visit, { count, first }: Run['told']['made']): Html | null {
  if (count === 0) return null
  return html`<details${count <= 20 ? html` open` : null}><summary>${web.run.made({ count })}</summary><ul>${first.map(
    ({ sha256, path }) => html`<li><a href="${reportPath({ sha256 })}">${nameOf(path)}</a></li>\n`,
  )}</ul>${restView(web, count - first.length)}</details>`
}

/** The name of a file, without its folders: of both kinds of slashes. */
const nameOf = (path: string): string => plain(path.split(/[/\\]/u).at(-1) || path)

const restView = (web: Visit['web'], count: number): Html | null =>
  count > 0 ? html`<p class="dim">${web.run.more({ count })}</p>` : null

function dossiersView({ words, web }: Visit, { count, first }: Run['told']['tally']['dossiers']): Html | null {
  if (count === 0) return null
  return html`<p>${web.run.dossiers({ count })}</p><ul>${first.map(
    ({ path, dossier, sha256 }) =>
      html`<li>${sha256 === null ? nameOf(path) : html`<a href="${reportPath({ sha256 })}">${nameOf(path)}</a>`}: ${words.pages(dossier ?? '')}</li>\n`,
  )}</ul>`
}

function annexesView({ words, web }: Visit, annexes: Run['told']['annexes']['first']): Html | null {
  const linked = annexes.filter(one => one.report !== null).length
  const alone = annexes.filter(one => one.report === null && (one.rivals > 0 || one.named !== null))
  const line = ({ path, named, rivals }: (typeof alone)[number]): string =>
    rivals > 0
      ? words.ingest.annexUnclear(plainArgs({ path, count: rivals }))
      : words.ingest.annexAlone(plainArgs({ path, named: named ?? '' }))
  return html`${linked > 0 ? html`<p>${web.run.annexes({ count: linked })}</p>` : null}${
    alone.length > 0
      ? html`<p>${web.run.annexesLeft({ count: alone.length })}</p><ul>${alone.map(one => html`<li>${line(one)}</li>\n`)}</ul>`
      : null
  }`
}

function copiesView({ words, web }: Visit, copies: Run['told']['copies']['first']): Html | null {
  const fresh = copies.filter(({ isNew }) => isNew)
  if (fresh.length === 0) return null
  const named = (path: string, part: number | null): string =>
    part === null ? plain(path) : words.copies.part(plainArgs({ path, part }))
  return html`<p>${web.run.copies({ count: fresh.length })}</p><ul>${fresh.map(
    ({ first, others, certainty }) =>
      html`<li>${words.copies[certainty]({
        path: named(first.path, first.part),
        others: others.map(one => named(one.path, one.part)).join(', '),
      })}</li>\n`,
  )}</ul>`
}
