// How many of the letters that carry a mark came back, the order of words left aside; small letters, as transcripts of
// old files do not have the capitals of .VnTimeH. shared/tools/diacritics.py aligns the words and is the judge.

export interface Right {
  readonly wanted: number
  readonly right: number
}

const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean)

const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')

const isMarked = (letter: string): boolean => letter === 'đ' || letter.normalize('NFD').length > 1

const countMarks = (word: string): number => [...word].filter(isMarked).length

/** Letters of `wanted` that carry a mark and stand so in `found`, a word of the same bare letters. */
function sameMarks(found: string, wanted: string): number {
  const letters = [...found]
  return [...wanted].filter((letter, n) => isMarked(letter) && letters[n] === letter).length
}

export function lettersRight(found: string, truth: string): Right {
  const left = Map.groupBy(wordsOf(found), bare)
  let right = 0
  let wanted = 0
  for (const word of wordsOf(truth)) {
    wanted += countMarks(word)
    const those = left.get(bare(word)) ?? []
    const exact = those.indexOf(word)
    const [match] = those.splice(Math.max(0, exact), 1)
    right += match === undefined ? 0 : sameMarks(match, word)
  }
  return { wanted, right }
}
