// English.

import { quantityEn } from '../../cli/words/quantity.ts'
import { citations } from './en-citations.ts'
import { compare } from './en-compare.ts'
import { conflicts } from './en-conflicts.ts'
import { drop } from './en-drop.ts'
import { report } from './en-report.ts'
import { review } from './en-review.ts'
import { run } from './en-run.ts'
import { shelves } from './en-shelves.ts'
import type { WebWords } from './words.ts'

export const en: WebWords = {
  frame: {
    skip: 'To the main content',
    ways: 'Pages',
    places: {
      shelves: 'Reports',
      compare: 'Compare',
      citations: 'Cited documents',
      conflicts: 'What does not agree',
      review: 'Review',
      run: 'Add files',
      drop: 'Try a file',
    },
    nothing: {
      title: 'There is no such page',
      text: 'The address is wrong, or the document is no longer in the archive.',
    },
    failure: { title: 'This cannot be done' },
    keys: 'Use keys',
    pages: {
      name: 'Pages of the list',
      at: ({ page = 1, pages = 1 }) => `Page ${quantityEn(page)} of ${quantityEn(pages)}`,
      before: 'Previous page',
      after: 'Next page',
    },
  },
  citations,
  compare,
  conflicts,
  report,
  review,
  run,
  drop,
  shelves,
}
