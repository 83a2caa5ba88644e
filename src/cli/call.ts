// What a command is given, and what it gives back.

import type { CommandName } from './commands.ts'
import type { Language } from './language.ts'
import type { Options } from './options.ts'
import type { Terminal } from './terminal.ts'
import type { Words } from './words/words.ts'

export interface Call {
  readonly language: Language
  readonly words: Words
  readonly terminal: Terminal
  /** Say more of what went wrong. */
  readonly debug: boolean
  /** The command that was called. */
  readonly command: CommandName
  readonly options: Options
  readonly operands: readonly string[]
}

/** Its answer is the exit code; a TrichLucError that it throws is told by `run`. */
export type Handler = (call: Call) => Promise<number>
