// Pages that tell of the audit: what they show where there is none yet, and where the archive has changed since.

import { type Html, html } from '../../text/html.ts'
import { answer } from '../frame.ts'
import type { Asked } from '../visit.ts'
import type { Place } from '../words/words.ts'
import { auditorOf } from './auditor.ts'
import type { AnswerOf, AskedOf, Question } from './questions.ts'

interface Telling<Q extends Question> {
  readonly place: Place
  readonly question: Q
  readonly given: AskedOf<Q>
}

/** `note` stands over what is told. Throws as `Auditor.ask` does. */
export async function tell<Q extends Question>(
  asked: Asked,
  { place, question, given }: Telling<Q>,
  show: (answer: AnswerOf<Q>, note: Html | null) => Response | Promise<Response>,
): Promise<Response> {
  const { room, web } = asked.get('visit')
  const told = await auditorOf(room).ask(question, given)
  if (told.state === 'working') return working(asked, place)
  return show(told.answer, told.isStale ? html`<p class="card" role="status">${web.conflicts.stale}</p>` : null)
}

/** Seconds after which the browser asks again, with no script. */
const again = 1

function working(asked: Asked, place: Place): Response {
  const { web, url } = asked.get('visit')
  const { title, text, again: now } = web.conflicts.working
  const main = html`<h1>${title}</h1><p role="status">${text}</p><p><a class="button" href="${url.pathname}${url.search}">${now}</a></p>`
  const response = answer(asked, { title, place, styles: ['waiting.css'], main })
  response.headers.set('refresh', String(again))
  return response
}
