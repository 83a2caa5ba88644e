// The queue: one item, what comes next, and what is left.

import { reviewWords } from '../../../cli/review/words.ts'
import type { Correction } from '../../../corrections/correction.ts'
import { inForce } from '../../../corrections/force.ts'
import { readCorrections } from '../../../corrections/log.ts'
import { doubtKinds } from '../../../doubt/index.ts'
import type { Reader } from '../../../query/reader.ts'
import { itemId } from '../../../review/item-id.ts'
import type { ReviewItem } from '../../../review/items.ts'
import { nameOfItem } from '../../../review/members.ts'
import { countsOf } from '../../../review/queue.ts'
import { nameOf } from '../../../review/said.ts'
import { type Html, html } from '../../../text/html.ts'
import { selectHtml } from '../../choose.ts'
import { answer } from '../../frame.ts'
import { keysHtml } from '../../keys.ts'
import { reportPath } from '../../links.ts'
import { hiddenIn } from '../../marked.ts'
import type { Room } from '../../room.ts'
import type { Asked, Visit } from '../../visit.ts'
import { whoOf } from '../../who.ts'
import { codes, type ReviewAsked, reviewAsked, reviewPathWith } from './asked.ts'
import { type Current, queueAt, type Seen, seenOf } from './current.ts'
import { indicatorList } from './fields.ts'
import { type Panel, panelHtml } from './panel.ts'
import { changesHtml, undoForm } from './said-lines.ts'
import { waysHtml } from './ways.ts'
import { writerOf } from './writer.ts'

export const styles = ['page-view.css', 'review.css']
export const scripts = ['review.js']

/** `url`: where the page stands, which is not that of a form. */
export async function queuePage(asked: Asked, url: URL, fault: Panel['fault'] = null): Promise<Response> {
  const { room, web, ...visit } = asked.get('visit')
  const given = reviewAsked(url)
  const here: Visit = { ...visit, room, web, url }
  // it has its rules by the time that somebody has read the sentence
  writerOf(room).warm()
  const looked = await room.reading(reader => {
    const names = { reader, onNotice: () => {} }
    return { ...queueAt(names, given), counts: countsOf(names, given), options: optionsIn(reader) }
  })
  const { current, next, counts, options } = looked
  const seen = current && (await seenOf(room, current.name))
  const left = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const main = html`<h1>${web.review.title}</h1>
${waysHtml('queue', here)}
<p class="dim lead">${web.review.lead}</p>
${await doneHtml(given, here)}
${filtersHtml(given, options, here)}
<p role="status">${left === 0 ? (isAll(given) ? web.review.nothing : web.review.nothingSo) : web.review.left({ count: left })}</p>
<div class="review">
${current === null ? null : panelHtml(panelOf({ asked, given, current, seen, next, fault }, here), here)}
${nextHtml(next, here)}
</div>
${indicatorList(options.indicators)}
${keysHtml(here)}`
  const status = fault === null ? 200 : 422
  return answer(asked, { title: web.review.title, place: 'review', main, styles, scripts, status })
}

interface Looked {
  readonly asked: Asked
  readonly given: ReviewAsked
  readonly current: Current
  readonly seen: Seen | null
  readonly next: readonly ReviewItem[]
  readonly fault: Panel['fault']
}

/** Where it leads on to: after an item that was asked for by itself, the queue goes on where it was. */
function panelOf({ asked, given, current, seen, fault }: Looked, { url }: Visit): Panel {
  const id = itemId(current.name)
  const on = { at: null, done: null, back: id, after: current.place }
  return {
    current,
    seen,
    ways: html`<input type="hidden" name="to" value="${reviewPathWith(url, on)}"><input type="hidden" name="from" value="${reviewPathWith(url, { done: null })}">`,
    who: whoOf(asked),
    skip: reviewPathWith(url, on),
    back: given.back === null ? null : reviewPathWith(url, { at: given.back, back: null, done: null }),
    fault,
  }
}

const isAll = ({ kinds, codes: some, filters }: ReviewAsked): boolean =>
  kinds.length === 0 && some.length === 0 && Object.keys(filters).length === 0

/** What was just written, with the way to take it back. */
async function doneHtml({ done }: ReviewAsked, visit: Visit): Promise<Html | null> {
  const { review } = visit.web
  if (done === null) return null
  if (done === 'same') return html`<p class="card done" role="status">${review.same}</p>`
  if (done === 'undone') return html`<p class="card done" role="status">${review.undone}</p>`
  const line = await lineOf(visit.room, done)
  if (!line) return null
  const verdict = visit.words.review.log.verdicts[line.verdict]
  return html`<div class="card done" role="status"><p>${review.done({ verdict, words: line.words.raw })} ${changesHtml({ ...line, why: null }, visit)} <a href="${reportPath({ sha256: line.document, part: line.part, anchor: line.anchor })}">${review.open}</a></p>${undoForm(line, visit, 'u')}</div>`
}

/** Of the log as it holds now; none of a document that is hidden. */
export async function lineOf(room: Room, id: string): Promise<Correction | undefined> {
  const line = inForce((await readCorrections(room.archive)).all).find(one => one.id === id)
  return line && (await hiddenIn(room)).has(line.document) ? undefined : line
}

interface Options {
  readonly bodies: readonly string[]
  readonly places: readonly { readonly id: string; readonly name: string }[]
  readonly years: readonly number[]
  readonly indicators: readonly { readonly id: string; readonly label: string | null }[]
}

/** What there is to choose among. */
const optionsIn = (reader: Reader): Options => ({
  bodies: reader
    .all<{ name: string }>(
      'SELECT DISTINCT issuer AS name FROM documents WHERE issuer IS NOT NULL ORDER BY alphabetical(issuer) LIMIT 500',
    )
    .map(({ name }) => name),
  places: reader.all(
    `SELECT place_id AS id, name FROM places WHERE place_id IN (SELECT DISTINCT issuer_place_id FROM documents) ORDER BY alphabetical(name)`,
  ),
  years: reader
    .all<{ year: number }>(
      'SELECT DISTINCT period_year AS year FROM documents WHERE period_year IS NOT NULL ORDER BY 1',
    )
    .map(({ year }) => year),
  indicators: reader.all('SELECT indicator AS id, label_vi AS label FROM indicators ORDER BY indicator'),
})

function filtersHtml({ kinds, codes: [code], filters, document }: ReviewAsked, options: Options, visit: Visit): Html {
  const { review } = visit.web
  const words = reviewWords(visit)
  const one = (value: string, name = value) => ({ value, name })
  const [body = null, place = null, year = null] = [filters.body?.[0], filters.place?.[0], filters.year?.[0]]
  const reasonName = (name: (typeof codes)[number]): string =>
    name in words.findings
      ? words.findings[name as keyof typeof words.findings]
      : words.reasons[name as keyof typeof words.reasons]({ finding: '', share: '', of: '' })
          .replace(/: ?$/u, '')
          .replace(/\s{2,}/gu, ' ')
  const selects = [
    {
      name: 'kind',
      label: review.filters.kind,
      chosen: kinds[0] ?? null,
      options: doubtKinds.map(kind => one(kind, words.kinds[kind])),
    },
    {
      name: 'code',
      label: review.filters.code,
      chosen: code ?? null,
      options: codes.map(each => one(each, reasonName(each as never))),
    },
    {
      name: 'place',
      label: review.filters.place,
      chosen: place,
      options: options.places.map(({ id, name }) => one(id, name)),
    },
    { name: 'year', label: review.filters.year, chosen: year, options: options.years.map(each => one(String(each))) },
    { name: 'body', label: review.filters.body, chosen: body, options: options.bodies.map(name => one(name)) },
  ]
  const isChosen = selects.some(({ chosen }) => chosen !== null) || document !== null
  return html`<form method="get" action="/review" class="bar filters">
${document === null ? null : html`<input type="hidden" name="document" value="${document}"><span>${review.ofDocument}</span>`}
${selects.map(select => selectHtml({ ...select, any: review.any }))}
<button>${review.submit}</button>
${isChosen ? html`<a class="button" href="/review">${review.all}</a>` : null}
</form>`
}

function nextHtml(next: readonly ReviewItem[], visit: Visit): Html | null {
  if (next.length === 0) return null
  const words = reviewWords(visit)
  const { review } = visit.web
  return html`<nav class="card next" aria-labelledby="next-name"><h2 id="next-name">${review.list}</h2><ol>${next.map(
    item =>
      html`<li><a href="${reviewPathWith(visit.url, { at: itemId(nameOfItem(item)), done: null })}">${words.read(item)}</a> <span class="small dim">${visit.words.review.points({ weight: item.weight })} · ${nameOf(item.document)}</span></li>\n`,
  )}</ol></nav>`
}
