// A page of words and lines, and how words are broken into lines.

import { type FaceName, widthOf } from './font.ts'

export interface Style {
  readonly face: FaceName
  readonly size: number
}

/** A line of words; points from the top left, `y` of its foot. */
export interface Words extends Style {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface Page {
  readonly words: Words[]
  readonly rules: (readonly [x0: number, y0: number, x1: number, y1: number])[]
}

export const paper = { width: 595, height: 842, left: 85, right: 550, top: 57, bottom: 785 }
/** Lines of words that fit; one word at least in each. */
export function broken(text: string, width: number, style: Style, indent = 0): string[] {
  const gap = widthOf(' ', style)
  const lines: string[][] = [[]]
  let left = width - indent
  for (const word of text.normalize('NFC').split(/\s+/u).filter(Boolean)) {
    const wide = widthOf(word, style)
    if (wide > left && (lines.at(-1)?.length ?? 0) > 0) {
      lines.push([])
      left = width
    }
    lines.at(-1)?.push(word)
    left -= wide + gap
  }
  return lines.map(words => words.join(' '))
}
