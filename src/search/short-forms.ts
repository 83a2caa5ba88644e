// Names that reports write in full or in letters; whoever types one means the other too.

import { shortNames } from '../query/body.ts'

const shortForms = shortNames.filter(({ only }) => only !== 'bodies').map(({ short, full }) => [short, full] as const)

/** Words that are one such name in full, from `at`: how many; else 1. `likeness`: «Uỷ» is «Ủy», «uy» is, too. */
export function lengthOfName(words: readonly string[], at: number, likeness: (word: string) => string): number {
  const lengths = shortForms.map(([, full]) => {
    const name = full.split(' ')
    return name.every((word, n) => likeness(words[at + n] ?? '') === likeness(word)) ? name.length : 1
  })
  return Math.max(...lengths)
}

/** The same phrase with a name of it written the other way; `spelt` as an index has its words. */
export const otherWays = (phrase: string, spelt: (words: string) => string): string[] =>
  shortForms.flatMap(([short, full]) =>
    [
      [spelt(short), spelt(full)],
      [spelt(full), spelt(short)],
    ].flatMap(([from = '', to = '']) => {
      const changed = ` ${phrase} `.replace(` ${from} `, ` ${to} `).trim()
      return changed === phrase ? [] : [changed]
    }),
  )
