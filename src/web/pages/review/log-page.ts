// All that people have said, newest first, and how it stands now.

import { reviewWords } from '../../../cli/review/words.ts'
import type { Correction, State } from '../../../corrections/correction.ts'
import { readCorrections } from '../../../corrections/log.ts'
import type { Reader } from '../../../query/reader.ts'
import { itemId } from '../../../review/item-id.ts'
import { nameOf } from '../../../review/said.ts'
import { type Html, html } from '../../../text/html.ts'
import { pageAsked } from '../../asked.ts'
import { answer } from '../../frame.ts'
import { hiddenIn } from '../../marked.ts'
import { pageOf, pagerHtml } from '../../pager.ts'
import type { Asked, Visit } from '../../visit.ts'
import { timeText } from '../../when.ts'
import { scripts, styles } from './queue-page.ts'
import { changesHtml, undoForm } from './said-lines.ts'
import { waysHtml } from './ways.ts'

const perPage = 50

export async function logPage(asked: Asked): Promise<Response> {
  const visit = asked.get('visit')
  const { room, web, url } = visit
  const hidden = await hiddenIn(room)
  const all = (await readCorrections(room.archive)).all.filter(({ document }) => !hidden.has(document))
  const { slice, ...paged } = pageOf(all.toReversed(), { page: pageAsked(url), perPage })
  const shown = await room.reading(reader => slice.map(line => ({ line, ...standingOf(reader, line) })))
  const main = html`<h1>${web.review.log.title}</h1>
${waysHtml('log', visit)}
<p class="dim lead">${web.review.log.lead}</p>
${url.searchParams.get('done') === 'undone' ? html`<p class="card done" role="status">${web.review.undone}</p>` : null}
${shown.length === 0 ? html`<p>${web.review.log.none}</p>` : tableHtml(shown, visit)}
${pagerHtml({ ...paged, url, words: web.review.log.page })}`
  return answer(asked, { title: web.review.log.title, place: 'review', main, styles, scripts })
}

interface Shown {
  readonly line: Correction
  /** `undone`: taken back; null: it takes back another, or the document is not there. */
  readonly state: State | 'undone' | null
  readonly document: string | null
}

const standingOf = (reader: Reader, { id, document, part }: Correction): Omit<Shown, 'line'> => {
  const [found] = reader.all<Pick<Shown, 'state'>>('SELECT state FROM corrections WHERE id = ?', id)
  const [named] = reader.all<Parameters<typeof nameOf>[0]>(
    `SELECT d.number, d.sha256, (SELECT min(p.path) FROM paths p WHERE p.sha256 = d.sha256) AS path
    FROM documents d WHERE d.sha256 = ? AND d.part IS ?`,
    document,
    part,
  )
  return { state: found?.state ?? null, document: named ? nameOf(named) : null }
}

function tableHtml(shown: readonly Shown[], visit: Visit): Html {
  const { heads } = visit.words.review.log
  const names = [heads.when, heads.who, heads.verdict, heads.words, heads.changes, heads.state, '']
  return html`<div class="scroll"><table class="log"><thead><tr>${names.map(name => (name === '' ? html`<td></td>` : html`<th scope="col">${name}</th>`))}</tr></thead><tbody>${shown.map(
    one => rowHtml(one, visit),
  )}</tbody></table></div>`
}

function rowHtml({ line, state, document }: Shown, visit: Visit): Html {
  const { words } = visit
  const { verdicts, states } = words.review.log
  const said = reviewWords(visit)
  const name = { document: line.document, part: line.part, kind: line.item, ref: line.anchor }
  const isHeld = state === 'applied' || state === 'moved' || state === 'orphaned' || state === 'no-longer-needed'
  const stateText =
    state === null
      ? line.verdict === 'undone'
        ? ''
        : states.unknown
      : states[state === 'undone' ? 'taken-back' : state]
  const quoted = line.words.raw === '' ? (said.fields[line.anchor] ?? line.anchor) : `«${line.words.raw}»`
  return html`<tr><td>${timeText(line.when, words)}</td><td>${line.who ?? ''}</td><td>${verdicts[line.verdict]}</td>
<td>${document === null ? quoted : html`<a href="/review?at=${encodeURIComponent(itemId(name))}">${quoted}</a> <span class="small dim">${document}</span>`}</td>
<td>${changesHtml(line, visit)}</td><td class="state ${state ?? ''}">${stateText}</td>
<td>${isHeld ? undoForm(line, visit) : null} ${isHeld && line.item === 'figure' && line.verdict !== 'accepted' ? html`<a href="/review/example/${line.id}">${visit.web.review.log.example}</a>` : null}</td></tr>\n`
}
