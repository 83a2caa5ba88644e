// Lines of a cell from its runs of text.

import type { Font, Line, Span } from '../../model/document.ts'
import { append, printed } from '../word/paragraphs.ts'
import { symbolOf } from '../word/symbols.ts'

export interface Run {
  readonly text: string
  readonly font: Font | null
}

/** Cut at forced breaks; empty lines are dropped. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Span[][] = [[]]
  for (const { text, font } of runs)
    for (const [n, part] of shown(text, font)
      .split(/\r\n|\r|\n/u)
      .entries()) {
      if (n > 0) lines.push([])
      append(lines, part, font)
    }
  return printed(lines)
}

const symbolic = /^(?:symbol|wingdings(?: 2)?)$/iu
const greek = /^symbol$/iu

/** Letters of a symbol font are the signs that it shows; those of `Symbol` that a keyboard has are mostly meant as such. */
function shown(text: string, font: Font | null): string {
  if (font === null || !symbolic.test(font.name)) return text
  const isMeant = (char: string): boolean => /\s/u.test(char) || (greek.test(font.name) && char < '\u0080')
  return Array.from(text, char => (isMeant(char) ? char : (symbolOf(char.charCodeAt(0), font.name) ?? char))).join('')
}
