// A paragraph longer than any report has (one line may hold a whole file) goes on in pieces, so that no step after
// costs more than its length.

/** Units: some forty pages without a line end. */
export const longest = 100_000

/** Offsets at which a text is cut: after a space where there is one, never within a character. */
export function cutsOf(text: string, most = longest): number[] {
  const cuts: number[] = []
  for (let from = 0; text.length - from > most; ) {
    const space = text.lastIndexOf(' ', from + most - 1)
    const end = space > from + most / 2 ? space + 1 : wholeAt(text, from + most)
    cuts.push(end)
    from = end
  }
  return cuts
}

// not between the halves of a surrogate pair, nor between a letter and its mark
function wholeAt(text: string, at: number): number {
  let end = at
  while (end > at - 50 && /[\p{M}\udc00-\udfff]/u.test(text.charAt(end))) end--
  return end
}
