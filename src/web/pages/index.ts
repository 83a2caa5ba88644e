// All pages, each a folder of its own that says what it answers.

import type { App } from '../app.ts'
import type { Room } from '../room.ts'
import { citationsPages } from './citations/index.ts'
import { comparePages } from './compare/index.ts'
import { conflictsPages } from './conflicts/index.ts'
import { dropPages } from './drop/index.ts'
import { reportPages } from './report/index.ts'
import { reviewPages } from './review/index.ts'
import { runPages } from './run/index.ts'
import { shelvesPages } from './shelves/index.ts'

/** Adds what a page answers; what it keeps while the server runs is closed by `room.onClose`. */
export type Pages = (app: App, room: Room) => void

// first: a report that was dropped is answered by the pages of reports, in another room
export const pages: readonly Pages[] = [
  dropPages,
  shelvesPages,
  comparePages,
  citationsPages,
  conflictsPages,
  runPages,
  reportPages,
  reviewPages,
]

/** Paths that take files, not only forms. */
export const largeUploads: ReadonlySet<string> = new Set(['/drop', '/drop/file'])
