// Why an item is what it is: asked of a thread, and kept while the room is open.

import { type Html, html } from '../../../text/html.ts'
import { once } from '../../once.ts'
import type { Room } from '../../room.ts'
import { keepThread, programBeside } from '../../thread.ts'
import type { Explanation, Question } from './explanation.ts'
import { type Look, rowsOf } from './look.ts'

/** Milliseconds. */
const idle = 300_000
const mostKept = 500

/** @throws TrichLucError what loading the rules throws; `bug` where the thread has ended */
export type Explain = (question: Question) => Promise<Explanation>

export const explainerOf = once((room: Room): Explain => {
  const thread = keepThread<Question, Explanation>(room, {
    program: programBeside(import.meta.url, 'explain-thread'),
    data: () => ({ rules: room.call.options.rules ?? [] }),
    idle,
  })
  const kept = new Map<string, Promise<Explanation>>()
  return question => {
    const key = `${question.text.length} ${JSON.stringify(question.asked)}`
    const before = kept.get(key)
    if (before !== undefined) return before
    if (kept.size >= mostKept) kept.clear()
    const now = thread.ask(question)
    kept.set(key, now)
    now.catch(() => kept.delete(key))
    return now
  }
})

/** Of a quantity that no rule claims. */
const unclaimed = 'none'

/** Without the frame of a page. */
export function explanationOf(look: Look, explanation: Explanation): Html {
  const { words } = look.visit
  const say = words.explain
  const { rule, place, matched, value, filled, captured, considered, measured } = explanation
  const otherRules =
    explanation.rulesHash === look.record.tool.rulesHash ? null : html`<p class="warning">${say.otherRules}</p>`
  return html`${otherRules}${rowsOf([
    [say.rule, html`<code>${rule}</code>${place ? html` <span class="dim">· ${place.place}</span>` : null}`],
    [say.pattern, place && html`<code class="pattern">${place.pattern}</code>`],
    [
      say.figure.matched,
      matched === null ? html`<i>${rule === unclaimed ? say.figure.unclaimed : say.noRule}</i>` : `«${matched}»`,
    ],
    [say.figure.filled, filled && `«${filled}»`],
    [say.value, value],
    [
      say.figure.compared,
      measured.length === 0
        ? null
        : measured
            .map(({ name, right, of }) => say.figure.measured({ name: say.figure.classes[name] ?? name, right, of }))
            .join('; '),
    ],
  ])}
${captured.length === 0 ? null : html`<h3>${say.captured}</h3><div class="scroll"><table><thead><tr>${say.headings.map(one => html`<th scope="col">${one}</th>`)}</tr></thead><tbody>${captured.map(row => html`<tr>${row.map(one => html`<td>${one}</td>`)}</tr>`)}</tbody></table></div>`}
<h3>${say.considered}</h3>
${considered.length === 0 ? html`<p>${say.nothingElse}</p>` : html`<ul>${considered.map(({ what, rule: other, words: taken, why }) => html`<li>${what} <span class="dim">[${other}]</span> «${taken}»: ${why.of === 'figure' ? say.figure.whyNot[why.code] : say.whyNot[why.code]}</li>`)}</ul>`}`
}
