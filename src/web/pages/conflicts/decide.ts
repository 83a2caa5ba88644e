// What a person decides: into the archive's log, and on to the next that nobody has decided.

import { type Decision, decisions } from '../../../audit/decisions/decided.ts'
import { today } from '../../../cli/audit/import.ts'
import { usageError } from '../../../cli/usage.ts'
import { wordsIn } from '../../asked.ts'
import { auditorOf } from '../../audit/auditor.ts'
import { conflictPath } from '../../links.ts'
import type { Asked } from '../../visit.ts'
import { rememberWho } from '../../who.ts'
import { chosenQuery, findingsAsked, withMore } from './asked.ts'

/** Characters. */
const longest = { who: 200, note: 3000 }

/** @throws TrichLucError `bad-option` for what is no decision; what the log says */
export async function decide(asked: Asked, id: string): Promise<Response> {
  const { room, url } = asked.get('visit')
  const fields = await asked.req.parseBody()
  const decision = decisionIn(fields.decision)
  const who = wordsIn(fields.who, longest.who)
  const told = await auditorOf(room).ask('decide', {
    id,
    decision,
    who,
    when: today(),
    note: wordsIn(fields.note, longest.note),
    seen: Number(wordsIn(fields.seen, 10) ?? Number.NaN),
    among: findingsAsked(url),
  })
  const query = chosenQuery(url)
  // nothing was recorded: the page says so, and shows the form again when the audit is done
  if (told.state === 'working') return asked.redirect(conflictPath(id, query), 303)
  if (told.answer === null) return asked.notFound()
  if (who !== null) rememberWho(asked, who)
  const { outcome, next } = told.answer
  const stays = outcome === 'other' || decision === 'reopened'
  const said = withMore(query, { done: id, outcome })
  return asked.redirect(
    stays ? conflictPath(id, said) : next === null ? `/conflicts${said}` : conflictPath(next, said),
    303,
  )
}

function decisionIn(given: unknown): Decision {
  const decision = decisions.find(one => one === given)
  if (decision) return decision
  const shown = typeof given === 'string' ? given.slice(0, 40) : ''
  throw usageError('bad-choice', { option: 'decision', given: shown, choices: decisions.join(', ') })
}
