// One look at a page: who asks for what, in which language.

import type { Context } from 'hono'
import type { Language } from '../cli/language.ts'
import type { Words } from '../cli/words/words.ts'
import type { Html } from '../text/html.ts'
import type { Room } from './room.ts'
import type { WebWords } from './words/words.ts'

export interface Visit {
  readonly room: Room
  readonly language: Language
  /** Words of the program, as the command line says them. */
  readonly words: Words
  /** Words of the pages. */
  readonly web: WebWords
  readonly url: URL
  /** What must be known of all that is shown: stands above it. */
  readonly notice?: Html
}

/** What Hono carries along with a request. */
export interface Around {
  readonly Variables: { readonly visit: Visit }
}

export type Asked = Context<Around>
