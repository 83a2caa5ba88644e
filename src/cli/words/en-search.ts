// English: search.

import { quantityEn as quantity } from './quantity.ts'
import type { SearchWords } from './search.ts'

const documents = (count: unknown): string =>
  Number(count) === 1 ? '1 document has' : `${quantity(count)} documents have`

export const search: SearchWords = {
  found: ({ total = 0, shown = 0 }) =>
    Number(total) === 0
      ? `No document has all the words; above, the ${quantity(shown)} that have most of them.`
      : Number(total) > Number(shown)
        ? `${documents(total)} all the words; above, the first ${quantity(shown)} (more: --limit).`
        : Number(total) < Number(shown)
          ? `${documents(total)} all the words, ${quantity(Number(shown) - Number(total))} have some of them.`
          : `${documents(total)} all the words.`,
  nothing: 'No document was found.',
  noNumber: '(no number)',
  bare: '(has all the words if marks do not count)',
  some: ({ count = 0, needed = 0 }) => `(has ${count} of ${needed} words)`,
  offers: {
    spelling: ({ word = '', near = '' }) => `No document has «${word}». Did you mean «${near}»?`,
    unknown: ({ word = '' }) => `No document has «${word}»: leave it out.`,
    quoted: ({ words = '' }) => `The words of «${words}» occur, but not side by side: leave out the quotes.`,
    joined: ({ typed = '', words = '' }) => `Nothing has «${typed}» written so. For its words apart: ${words}`,
    number: ({ number = '', near = '' }) =>
      `No report of the archive has the number ${number}, and none mentions it.${near && ` Nearest: ${near}.`}`,
  },
  left: ({ count = 0 }) => `The search is too long: its last ${quantity(count)} words were not used.`,
}
