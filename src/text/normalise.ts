// One form for the text as read, with the way back: NFC, every kind of space as one space, invisible signs out. No
// letter, digit or dash is changed.

// soft hyphens, zero-width signs, control characters other than the spaces among them
// biome-ignore lint/suspicious/noControlCharactersInRegex: they stand in old files and hide the letters beside them
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff]/
const space = /\s/u
const mark = /\p{M}/u
// what makes the slow path necessary, beside letters that NFC would change. Looked for, not counted out: a repeated
// group takes a stack frame for each character, and one line may be a whole report
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const needsWork = /[\p{M}\u0000-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff]|[^\S ]| {2}/u

export interface Normalised {
  readonly text: string
  /** For each unit of `text`, the unit of the input that it comes from; null where both are the same. */
  readonly from: readonly number[] | null
}

export function normalise(raw: string): Normalised {
  if (!needsWork.test(raw) && raw.normalize('NFC') === raw) return { text: raw, from: null }
  let text = ''
  const from: number[] = []
  const add = (piece: string, at: number): void => {
    text += piece
    for (let i = 0; i < piece.length; i++) from.push(at)
  }
  for (let at = 0; at < raw.length; ) {
    const end = clusterEnd(raw, at)
    const cluster = raw.slice(at, end)
    if (space.test(cluster)) {
      if (!text.endsWith(' ')) add(' ', at)
    } else if (!invisible.test(cluster)) add(cluster.normalize('NFC'), at)
    at = end
  }
  return { text, from }
}

// a base and the marks that follow it belong together: NFC composes them
function clusterEnd(raw: string, at: number): number {
  let end = at + ((raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  while (end < raw.length && mark.test(raw[end] ?? '')) end++
  return end
}
