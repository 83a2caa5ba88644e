// A failure, told on stderr.

import { errorOf } from '../archive/fault.ts'
import type { TrichLucError } from '../model/errors.ts'
import type { Call } from './call.ts'
import { plain } from './plain.ts'
import { asCalled } from './program.ts'
import type { Args, Words } from './words/words.ts'

/** Tells what went wrong with `file`, or with the run; returns the exit code. */
export function report(
  { words, terminal, debug }: Pick<Call, 'words' | 'terminal' | 'debug'>,
  thrown: unknown,
  file?: string,
): number {
  const error = errorOf(thrown, file)
  terminal.say(messageOf(words, error))
  if (debug) terminal.say(stackOf(error))
  return error.exitCode
}

/** `around`: of the run, such as its archive: what the error itself does not know. */
export const messageOf = (
  words: Words,
  { reason, args }: Pick<TrichLucError, 'reason' | 'args'>,
  around: Args = {},
): string => asCalled(words.reasons[reason](plainArgs({ ...around, ...args })))

/** Arguments may hold file names and words of a report. */
export const plainArgs = (args: Args): Args =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  )

const stackOf = (error: TrichLucError): string => {
  const { cause } = error
  return (cause instanceof Error ? cause.stack : error.stack) ?? ''
}
