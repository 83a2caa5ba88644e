// The page: how the archive stands, the search, what was chosen, the reports, the facets.

import { plainArgs } from '../../../cli/report.ts'
import { type Html, html } from '../../../text/html.ts'
import { keysHtml } from '../../keys.ts'
import { turnsHtml } from '../../pager.ts'
import type { Run } from '../../runs/runs.ts'
import { countsText, kindOf } from '../../runs/said.ts'
import type { Visit } from '../../visit.ts'
import { type Asked, addressOf, byFacet, facetNames, pairsOf, sorts, toggled, usualSort } from './asked.ts'
import { facetsView, labelOf, type Names } from './facets-view.ts'
import type { Shown } from './found.ts'
import { rowView } from './row-view.ts'
import type { Row } from './rows.ts'
import type { Standing } from './standing.ts'

export interface Shelves {
  readonly asked: Asked
  readonly names: Names
  readonly shown: Shown
  readonly rows: readonly Row[]
  readonly standing: Standing
}

export function shelvesView(visit: Visit, shelves: Shelves): Html {
  const { web } = visit
  return html`<h1>${web.shelves.title}</h1>
${standingView(visit, shelves.standing)}
${searchView(visit, shelves.asked)}
${chipsView(visit, shelves)}
<div class="shelves"><section class="results" aria-labelledby="results">
<h2 id="results" class="unseen">${web.shelves.results}</h2>
${totalView(visit, shelves)}
${offersView(visit, shelves)}
${rowsView(visit, shelves)}
${pagesView(visit, shelves)}
</section>
${facetsView(visit, shelves)}</div>`
}

export const emptyView = (visit: Visit, standing: Standing): Html => {
  const { empty } = visit.web.shelves
  return html`<h1>${empty.title}</h1>${standingView(visit, standing)}<p>${empty.text}</p>
<p class="bar"><a class="button" href="/run">${empty.add}</a> <a class="button" href="/drop">${empty.drop}</a></p>`
}

function standingView(visit: Visit, { done, failed, stopped, run }: Standing): Html {
  const { standing: say } = visit.web.run
  const faults = [
    ...(failed > 0 ? [html`<span class="error">${say.failed({ count: failed })}</span>`] : []),
    ...(stopped > 0 ? [html`<span class="warning">${say.stopped({ count: stopped })}</span>`] : []),
  ]
  return html`<p class="standing">${say.done({ count: done })}${faults.map(one => html` · ${one}`)}${
    faults.length > 0 ? html` (<a href="/run#quarantine">${say.why}</a>)` : null
  }${run ? html` · <a href="/run">${runText(visit, run)}</a>` : null}</p>`
}

function runText(visit: Visit, { state, order, told }: Run): string {
  const { run: say } = visit.web
  if (state !== 'ended') return say.standing.going({ at: told.at, total: told.total })
  return [say.last[kindOf(order)], countsText(visit, told.tally.counts)].filter(Boolean).join(': ')
}

function searchView(visit: Visit, asked: Asked): Html {
  const { shelves: say } = visit.web
  const kept = pairsOf({ ...asked, q: '', after: 0 }).filter(([name]) => name !== 'sort')
  const offered = sorts.filter(sort => sort !== 'best' || asked.q !== '')
  return html`<form class="bar search" role="search" action="/" method="get">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label class="words">${say.search}<input type="search" name="q" id="q" value="${asked.q}" maxlength="1000" autocomplete="off" aria-describedby="q-hint"></label>
<label>${say.sort}<select name="sort">${offered.map(
    sort =>
      html`<option value="${sort === usualSort(asked) ? '' : sort}"${sort === asked.sort ? html` selected` : null}>${say.sorts[sort]}</option>`,
  )}</select></label>
<button class="main">${say.find}</button></form>
<p class="dim small" id="q-hint">${say.searchHint}.</p>${keysHtml(visit, say.keys)}`
}

function chipsView(visit: Visit, { asked, names }: Shelves): Html | null {
  const { shelves: say } = visit.web
  const chips = facetNames.flatMap(facet =>
    asked.chosen[facet].map(value => {
      const name = `${say.facets[facet]}: ${labelOf(visit, { facet, value }, names)}`
      const label = say.drop(plainArgs({ name }))
      return html`<li><a class="chip" href="${addressOf(toggled(asked, facet, value))}" aria-label="${label}">${name} <span aria-hidden="true">✕</span></a></li>\n`
    }),
  )
  const copies =
    asked.copies === 'with'
      ? html`<li><a class="chip" href="${addressOf({ ...asked, copies: 'without', after: 0 })}">${say.withoutCopies}</a></li>`
      : null
  if (chips.length === 0 && copies === null) return null
  const bare = addressOf({ ...asked, chosen: byFacet(() => []), copies: 'without', after: 0 })
  return html`<nav class="chips" aria-label="${say.chosen}"><ul>${chips}${copies}
<li><a href="${bare}">${say.clear}</a></li></ul></nav>`
}

function totalView({ web }: Visit, { asked, shown, rows }: Shelves): Html {
  const { shelves: say } = web
  const count = shown.marks.length
  const { after } = asked
  const full = Math.min(count, after + rows.length)
  const range = count > shown.perPage && full > after ? ` · ${say.range({ from: after + 1, to: full })}` : ''
  const said = asked.q === '' || shown.isWordless ? say.total({ count }) : say.found({ count })
  const left = asked.copies === 'without' && shown.copies > 0 ? ` ${say.leftOut({ count: shown.copies })}` : ''
  return html`<p><strong>${said}</strong>${left}${range} <a class="to-facets" href="#facets">${say.toFacets}</a></p>`
}

function offersView({ web, words }: Visit, { asked, shown, rows }: Shelves): Html | null {
  const { shelves: say } = web
  if (shown.isWordless) return html`<p class="warning" role="status">${say.wordless(plainArgs({ given: asked.q }))}</p>`
  const { offers = [], left = 0 } = shown.found ?? {}
  const lines = [
    ...(rows.length === 0 ? [say.nothing] : []),
    ...(rows.length === 0 && offers.length === 0 ? [say.nothingHint] : []),
    ...(left > 0 ? [words.search.left({ count: left })] : []),
  ]
  if (lines.length + offers.length === 0) return null
  return html`<div class="card" role="status">${lines.map(line => html`<p>${line}</p>`)}${
    offers.length > 0
      ? html`<ul>${offers.map(
          ({ kind, ...args }) =>
            html`<li>${words.search.offers[kind](plainArgs(args))}${
              kind === 'spelling'
                ? html` <a href="${nearAddress(asked, args)}">${'near' in args ? args.near : ''}</a>`
                : null
            }</li>\n`,
        )}</ul>`
      : null
  }</div>`
}

/** The same search with the word as it is spelt elsewhere. */
function nearAddress(asked: Asked, args: object): string {
  const { word = '', near = '' } = args as { readonly word?: string; readonly near?: string }
  const at = asked.q.toLowerCase().indexOf(word)
  const q = at < 0 || word === '' ? near : asked.q.slice(0, at) + near + asked.q.slice(at + word.length)
  return addressOf({ ...asked, q, after: 0 })
}

function rowsView(visit: Visit, { shown, rows }: Shelves): Html | null {
  if (rows.length === 0) return null
  const needed = shown.found?.needed ?? 0
  const firstOfSome = rows.findIndex(({ doc }) => shown.hits.get(doc)?.match === 'some')
  const full = firstOfSome < 0 ? rows : rows.slice(0, firstOfSome)
  const some = firstOfSome < 0 ? [] : rows.slice(firstOfSome)
  const list = (all: readonly Row[]): Html | null =>
    all.length === 0
      ? null
      : html`<ol class="rows">${all.map(row => rowView(visit, { row, hit: shown.hits.get(row.doc) ?? null, needed }))}</ol>`
  return html`${list(full)}${some.length > 0 ? html`<p class="dim">${visit.web.shelves.some({ count: some.length })}:</p>` : null}${list(some)}`
}

function pagesView({ web }: Visit, { asked, shown }: Shelves): Html | null {
  const { after } = asked
  const { perPage } = shown
  const at = (from: number): string => addressOf({ ...asked, after: Math.max(0, from) })
  return turnsHtml({
    words: web.frame.pages,
    before: after > 0 ? at(after - perPage) : null,
    after: after + perPage < shown.marks.length ? at(after + perPage) : null,
    at: '',
  })
}
