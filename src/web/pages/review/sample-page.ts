// A random sample: drawn once, looked at one by one, and what share of it is right.

import { columnsOfPrecision } from '../../../cli/review/precision-lines.ts'
import { reviewWords } from '../../../cli/review/words.ts'
import { inForce } from '../../../corrections/force.ts'
import { readCorrections } from '../../../corrections/log.ts'
import { itemId } from '../../../review/item-id.ts'
import { membersIn, nameOfItem } from '../../../review/members.ts'
import { judgedOf, precisionOf } from '../../../review/precision.ts'
import { isSameSample, readSamples, type Sample, type SampledKind, sampledKinds } from '../../../review/sample.ts'
import { type Html, html } from '../../../text/html.ts'
import { numberIn } from '../../asked.ts'
import { selectHtml } from '../../choose.ts'
import { answer, tokenField } from '../../frame.ts'
import { keysHtml } from '../../keys.ts'
import type { Asked, Visit } from '../../visit.ts'
import { dayOf } from '../../when.ts'
import { whoOf } from '../../who.ts'
import { reviewPathWith } from './asked.ts'
import { seenOf } from './current.ts'
import { indicatorList } from './fields.ts'
import { panelHtml } from './panel.ts'
import { scripts, styles } from './queue-page.ts'
import { waysHtml } from './ways.ts'
import { writerOf } from './writer.ts'

/** `?n=`: which line of the log of samples, from 1. */
export async function samplePage(asked: Asked): Promise<Response> {
  const visit = asked.get('visit')
  const { room, web, url } = visit
  writerOf(room).warm()
  const { all } = await readSamples(room.archive)
  const n = numberIn(url.searchParams.get('n'), { least: 1, most: all.length, usual: all.length })
  const sample = all[n - 1] ?? null
  const main = html`<h1>${web.review.sample.title}</h1>
${waysHtml('sample', visit)}
<p class="dim lead">${web.review.sample.lead}</p>
${drawForm(visit)}
${knownHtml(all, n, visit)}
${sample && (await sampleHtml(asked, sample, n))}
${keysHtml(visit)}`
  return answer(asked, { title: web.review.sample.title, place: 'review', main, styles, scripts })
}

/** Draws it, or finds it drawn; then the page of it. */
export async function drawPage(asked: Asked): Promise<Response> {
  const { room } = asked.get('visit')
  const form = await asked.req.parseBody()
  const kind: SampledKind = sampledKinds.find(one => one === form.kind) ?? 'figure'
  const wanted = {
    kind,
    size: numberIn(form.size, { least: 1, most: 10_000, usual: 200 }),
    seed: numberIn(form.seed, { least: 0, most: 999_999_999, usual: 1 }),
    filters: {},
  }
  const { sample } = await writerOf(room).ask({ task: 'draw', wanted, when: new Date().toISOString() })
  if (!sample) return asked.redirect('/review/sample', 303)
  const { all } = await readSamples(room.archive)
  const n = all.findIndex(one => isSameSample(one, sample)) + 1
  return asked.redirect(`/review/sample?n=${n}`, 303)
}

function drawForm(visit: Visit): Html {
  const { sample } = visit.web.review
  const { kinds } = reviewWords(visit)
  const options = sampledKinds.map(kind => ({ value: kind, name: kinds[kind] }))
  return html`<form method="post" action="/review/sample" class="bar">${tokenField(visit)}
${selectHtml({ name: 'kind', label: sample.kind, chosen: 'figure', options })}
<label>${sample.size}<input name="size" type="number" min="1" max="10000" value="200"></label>
<label>${sample.seed}<input name="seed" type="number" min="0" max="999999999" value="1"></label>
<button>${sample.draw}</button></form>`
}

function knownHtml(all: readonly Sample[], n: number, visit: Visit): Html | null {
  if (all.length === 0) return null
  return html`<h2>${visit.web.review.sample.known}</h2><ul class="samples">${all.map(
    (one, at) =>
      html`<li><a href="/review/sample?n=${at + 1}"${at + 1 === n ? html` aria-current="page"` : null}>${sampleText(one, visit)}</a></li>`,
  )}</ul>`
}

function sampleText({ members, population, kind, seed, drawn }: Sample, visit: Visit): string {
  const { kinds, date } = reviewWords(visit)
  const args = { count: members.length, population, kind: kinds[kind], seed, date: date(dayOf(drawn)) }
  return visit.words.review.sample.kept(args)
}

async function sampleHtml(asked: Asked, sample: Sample, n: number): Promise<Html> {
  const visit = asked.get('visit')
  const { room, web } = visit
  const log = inForce((await readCorrections(room.archive)).all)
  const precision = precisionOf(sample, log)
  const open = judgedOf(sample, log).flatMap(({ member, by }) => (by === null ? [member] : []))
  const skipped = numberIn(visit.url.searchParams.get('skip'), { least: 0, most: open.length, usual: 0 })
  const found = await room.reading(reader => ({
    item: membersIn(reader, open.slice(skipped, skipped + 50)).find(one => one !== null) ?? null,
    indicators: reader.all<{ id: string; label: string | null }>(
      'SELECT indicator AS id, label_vi AS label FROM indicators ORDER BY indicator',
    ),
  }))
  return html`<h2>${web.review.sample.progress}</h2>
<div class="card">${columnsOfPrecision(visit, precision).map(line => (typeof line === 'string' ? html`<p>${line}</p>` : tableOf(line)))}</div>
${found.item === null ? html`<p role="status">${web.review.sample.finished}</p>` : await nextOf(asked, found.item, { n, skipped })}
${indicatorList(found.indicators)}`
}

const tableOf = ({
  title,
  rows: [head = [], ...body],
}: {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}): Html =>
  html`<div class="scroll"><table><caption>${title}</caption><thead><tr>${head.map(name => (name === '' ? html`<td></td>` : html`<th scope="col">${name}</th>`))}</tr></thead><tbody>${body.map(
    ([name = '', ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map(cell => html`<td class="n">${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`

type Item = NonNullable<ReturnType<typeof membersIn>[number]>

async function nextOf(
  asked: Asked,
  item: Item,
  { n, skipped }: { readonly n: number; readonly skipped: number },
): Promise<Html> {
  const visit = asked.get('visit')
  const name = nameOfItem(item)
  const here = `/review/sample?n=${n}${skipped > 0 ? `&skip=${skipped}` : ''}`
  const from = reviewPathWith(new URL('/review', visit.url), { at: itemId(name) })
  const ways = html`<input type="hidden" name="to" value="${here}"><input type="hidden" name="from" value="${from}">`
  const panel = { current: { name, item, place: null }, seen: await seenOf(visit.room, name), ways, who: whoOf(asked) }
  const skip = `/review/sample?n=${n}&skip=${skipped + 1}`
  return html`<h2>${visit.web.review.sample.next}</h2>${panelHtml({ ...panel, skip, back: null, fault: null }, visit)}`
}
