// `review undo`: a line of the log taken back.

import type { Correction } from '../../corrections/correction.ts'
import { inForce } from '../../corrections/force.ts'
import { readCorrections } from '../../corrections/log.ts'
import { undo } from '../../review/judge.ts'
import type { Call } from '../call.ts'
import { plainArgs } from '../report.ts'
import { usageError } from '../usage.ts'
import { follow } from './import.ts'

/** @throws TrichLucError `bad-option` for an id that is none, or of a line that holds no longer */
export async function undoCorrection(call: Call, given: string | undefined): Promise<number> {
  const { options, terminal, words } = call
  const { archive = '', who = null, reason = null } = options
  if (given === undefined) throw usageError('needs-id', { action: 'undo' })
  const { id, document } = await correctionNamed(archive, given)
  await undo(archive, id, { who, why: reason, when: new Date().toISOString() })
  await follow(call, [document])
  terminal.say(words.review.undone(plainArgs({ id })))
  return 0
}

/** By the first digits of its id. @throws TrichLucError `bad-option` */
export async function correctionNamed(archive: string, given: string): Promise<Correction> {
  const { all } = await readCorrections(archive)
  const [only, ...others] = /^r[0-9a-f]{3,15}$/u.test(given)
    ? inForce(all).filter(({ id }) => id.startsWith(given))
    : []
  if (only === undefined) throw usageError('no-correction', { given })
  const ids = [only, ...others].map(({ id }) => id).join(', ')
  if (others.length > 0) throw usageError('several-corrections', { given, ids })
  return only
}
