// Names that reports write in full or in letters; whoever types one means the other too.

const shortForms: readonly (readonly [string, string])[] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['mttq', 'mặt trận tổ quốc'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['pcpnn', 'phi chính phủ nước ngoài'],
  ['pcp', 'phi chính phủ'],
  ['xklđ', 'xuất khẩu lao động'],
]

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
