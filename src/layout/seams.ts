// Paragraphs cut by the end of a page or a column are joined again; footnotes step aside for that.

import type { PrintedLine } from './lines.ts'
import { endsSentence, goesOn, itemMark } from './marks.ts'
import { type Draft, isCentred, isFull, isIndented } from './paragraphs.ts'

const isBody = (draft: Draft): boolean => draft.region === 'body'

const sameStyle = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.abs(a.size - b.size) <= 1.1 && (a.bold === b.bold || goesOn(b.text))

/** Most paragraphs of the document begin with an indented line: then a line at the margin goes on. */
export const usesIndents = (drafts: readonly Draft[]): boolean => {
  const long = drafts.filter(draft => isBody(draft) && draft.lines.length > 1)
  const indented = long.filter(draft => draft.lines[0] && isIndented(draft.lines[0], draft.left))
  return indented.length > 0.7 * long.length
}

export const isCut = (above: Draft, below: Draft, options: { readonly indents: boolean }): boolean => {
  const [last, first] = [above.lines.at(-1), below.lines[0]]
  if (!last || !first || !isBody(above) || !isBody(below) || !sameStyle(last, first)) return false
  if (itemMark(first.text) && isIndented(first, below.left)) return false
  if (itemMark(first.text) && !goesOn(first.text.replace(/^[-–—]\s*/u, ''))) return false
  if (isCentred(first, below) || (isCentred(last, above) && above.lines.length === 1)) return false
  if (!endsSentence(last.text) && goesOn(first.text)) return true
  const isRunning = isFull(last, first, above.right) && !isIndented(first, below.left)
  return isRunning && (!endsSentence(last.text) || (options.indents && above.lines.length > 1))
}
