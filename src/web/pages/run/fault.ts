// Why a file was not done, in words: the path stands apart from the advice.

import { plain } from '../../../cli/plain.ts'
import { messageOf, plainArgs } from '../../../cli/report.ts'
import type { Words } from '../../../cli/words/words.ts'
import { TrichLucError } from '../../../model/errors.ts'
import type { Visit } from '../../visit.ts'

export interface FaultText {
  readonly path: string
  readonly advice: string
}

export function faultText({ words, web }: Pick<Visit, 'words' | 'web'>, path: string, given: TrichLucError): FaultText {
  const error = known(words, given)
  const named = plain(String(error.args.file ?? path))
  // what the archive still holds of a marked file has to be said
  const own = error.args.kept ? undefined : web.run.advice[error.reason]
  const message = own?.(plainArgs({ ...error.args })) ?? messageOf(words, error, { file: path })
  const advice = message.startsWith(`${named}: `) ? message.slice(named.length + 2) : message
  return { path: plain(path || named), advice: advice.slice(0, 1).toUpperCase() + advice.slice(1) }
}

/** A newer version may have written a reason that this one has no words for. */
const known = (words: Words, error: TrichLucError): TrichLucError =>
  Object.hasOwn(words.reasons, error.reason) ? error : new TrichLucError('bug', { ...error.args, what: error.reason })
