// Words in the letters' case of what was read.

/** `read` may hold fewer words than the phrase, where some were run together. */
export const asWritten = (phrase: string, read: readonly string[]): string =>
  phrase
    .split(' ')
    .map((word, n) => inCaseOf(read[n] ?? (isCapitals(read[0] ?? '') ? (read[0] ?? '') : word), word))
    .join(' ')

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase()

function inCaseOf(read: string, word: string): string {
  if (isCapitals(read)) return word.toUpperCase()
  const head = /^\p{Lu}/u.test(read) ? word.slice(0, 1).toUpperCase() : word.slice(0, 1)
  return head + word.slice(1)
}
