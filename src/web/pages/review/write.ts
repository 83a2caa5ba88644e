// What a person says: into the log, then the catalog, then on to the next.

import { usageError } from '../../../cli/usage.ts'
import { itemWithId } from '../../../review/item-id.ts'
import type { Judgement } from '../../../review/judge.ts'
import { pathOf, wordsIn } from '../../asked.ts'
import { findDocument } from '../../documents.ts'
import type { Asked } from '../../visit.ts'
import { rememberWho, whoOf } from '../../who.ts'
import { seenOf } from './current.ts'
import { typedIn } from './fields.ts'
import { queuePage } from './queue-page.ts'
import { writerOf } from './writer.ts'

const verdicts = ['accepted', 'corrected', 'rejected'] as const

/** UTF-16 units. */
const longest = { who: 200, why: 2000, path: 2000 } as const

/** @throws TrichLucError `bad-option` for what is no verdict or no item; what the log says */
export async function judgePage(asked: Asked): Promise<Response> {
  const { room, words } = asked.get('visit')
  const form = await asked.req.parseBody()
  const judgement = await judgementIn(asked, form)
  if (judgement === null) return asked.notFound()
  const { correction, fault } = await writerOf(room).ask({ task: 'judge', judgement, when: new Date().toISOString() })
  if (judgement.who !== null) rememberWho(asked, judgement.who)
  if (fault) {
    const says = words.review.judgingFaults[fault.fault]({ ...fault.args, file: '', line: '', column: '' })
    const shown = { says: withoutPlace(says), typed: judgement.typed, why: judgement.why ?? '' }
    return queuePage(asked, ownUrl(asked, form.from), shown)
  }
  const to = ownUrl(asked, form.to)
  to.searchParams.set('done', correction?.id ?? 'same')
  return asked.redirect(pathOf(to), 303)
}

/** The words were made for lines of a sheet. */
const withoutPlace = (says: string): string => says.replace(/^:+\s*/u, '').replace(/;[^;]*$/u, '.')

/** Null of an item that is not there, or may not be seen. */
async function judgementIn(asked: Asked, form: Readonly<Record<string, unknown>>): Promise<Judgement | null> {
  const { room } = asked.get('visit')
  const verdict = verdicts.find(one => one === form.verdict)
  if (verdict === undefined)
    throw usageError('bad-choice', {
      option: 'verdict',
      given: String(form.verdict).slice(0, 40),
      choices: verdicts.join(', '),
    })
  const id = wordsIn(form.item, 300) ?? ''
  const name = await room.reading(reader => itemWithId(reader, id))
  if (name === null || (await findDocument(room, { sha256: name.document, part: name.part })).kind !== 'opened')
    return null
  const seen = verdict === 'corrected' ? await seenOf(room, name) : null
  const typed = seen?.asRead ? typedIn(form, seen.asRead) : new Map<string, string>()
  return { ...name, verdict, typed, who: wordsIn(form.who, longest.who), why: wordsIn(form.why, longest.why) }
}

/** Of this review, whatever the form says. */
function ownUrl(asked: Asked, given: unknown): URL {
  const { origin } = asked.get('visit').url
  const path = typeof given === 'string' && given.length <= longest.path ? given : ''
  const url = /^\/review(?:[/?]|$)/u.test(path) ? new URL(path, origin) : new URL('/review', origin)
  return url.origin === origin && url.pathname.startsWith('/review') ? url : new URL('/review', origin)
}

/** A line of the log is taken back, and the page is shown again. @throws TrichLucError `bad-option` */
export async function undoPage(asked: Asked): Promise<Response> {
  const { room } = asked.get('visit')
  const form = await asked.req.parseBody()
  const id = wordsIn(form.id, 20) ?? ''
  const said = { who: wordsIn(form.who, longest.who) ?? whoFor(asked), why: null, when: new Date().toISOString() }
  const { correction } = await writerOf(room).ask({ task: 'undo', correction: id, said })
  if (!correction) throw usageError('no-correction', { given: id })
  const to = ownUrl(asked, form.to)
  to.searchParams.set('done', 'undone')
  return asked.redirect(pathOf(to), 303)
}

const whoFor = (asked: Asked): string | null => {
  const who = whoOf(asked)
  return who === '' ? null : who
}
