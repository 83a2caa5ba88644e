// The style sheet, for headings only: writers repeat at each paragraph what its style says (RTF 1.9.1, «Style Sheet»).

import { headingNamed, headingOf } from '../word/paragraphs.ts'
import type { Destination } from './reader.ts'

export interface StyleEntry {
  /** Null: a character or table style. */
  number: number | null
  name: string
  outline: number | null
}

/** Heading level 1…9 by number of the paragraph style. */
export type Headings = Map<number, number>

export const newStyle = (): StyleEntry => ({ number: 0, name: '', outline: null })

const longestName = 100

export const styleSheet: Destination = {
  isFontless: true,
  word(name, value, { style }) {
    if (name === 's') style.number = value
    if (name === 'cs' || name === 'ds' || name === 'ts') style.number = null
    if (name === 'outlinelevel') style.outline = value
  },
  write(text, reader) {
    const [name = '', ...more] = text.split(';')
    reader.style.name = (reader.style.name + name).slice(0, longestName)
    if (more.length === 0) return
    keep(reader.style, reader.headings)
    reader.style = newStyle()
  },
}

function keep({ number, name, outline }: StyleEntry, headings: Headings): void {
  const heading = outline === null ? headingNamed(name.trim()) : headingOf(outline)
  if (number !== null && heading !== null) headings.set(number, heading)
}
