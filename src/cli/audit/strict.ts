// `--strict`: what is left to be worked through ends the command with a code of its own.

import { isInconsistent, type Standing } from '../../audit/decisions/decided.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Call } from '../call.ts'

/** The exit code; what is left is told. */
export function strictly({ options, terminal, words }: Call, standings: readonly Standing[]): number {
  const left = standings.filter(isInconsistent).length
  if (!options.strict || left === 0) return 0
  terminal.say(words.audit.inconsistent({ count: left }))
  return exitCodes.inconsistent
}
