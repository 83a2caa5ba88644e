// What the parts of a document share while they are read: styles, counters, and what was met on the way.

import type { Font, Line, SourceBlock, Span } from '../../model/document.ts'
import { type Note, type NoteCode, note } from '../../model/notes.ts'
import type { Labeller } from './labels.ts'
import type { RunProperties } from './properties.ts'
import type { Styles } from './styles.ts'
import type { Element } from './xml.ts'

export interface Tally {
  readonly count: (code: NoteCode, element?: string) => void
  /** One note for each thing met, with how often, in the order of the first meeting. */
  readonly notes: () => readonly Note[]
}

export function createTally(): Tally {
  const counts = new Map<string, { readonly code: NoteCode; readonly element: string | undefined; count: number }>()
  return {
    count(code, element) {
      const key = `${code} ${element ?? ''}`
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { code, element, count: 1 })
      else known.count++
    },
    notes: () =>
      Array.from(counts.values(), ({ code, element, count }) =>
        note(code, null, element === undefined ? { count } : { element, count }),
      ),
  }
}

export interface FootnoteReference {
  readonly note: Element
  /** The mark as printed. */
  readonly label: string
}

/** State of the complex fields that are open: their code is not shown, their result is. */
export type FieldState = 'code' | 'result'

export interface Story {
  readonly styles: Styles
  readonly label: Labeller
  readonly font: (run: RunProperties, isAscii: boolean) => Font | null
  readonly tally: Tally
  /** Takes the note that a reference names, once; null where there is none. */
  readonly takeNote: (reference: Element) => FootnoteReference | null
  /** Notes referred to since the last block of the body. */
  readonly pendingNotes: FootnoteReference[]
  readonly aside: Line[]
  /** Section properties in document order: they name the headers and footers. */
  readonly sections: Element[]
  fields: FieldState[]
  /** Lines of a paragraph whose mark is deleted or hidden: they go on in the next one. */
  carried: Span[][] | null
  /** Nothing of the text stands before the block being read. */
  isAtStart: boolean
  /** Reads block-level elements: text boxes and cells hold whole stories. */
  readonly read: (elements: readonly Element[], story: Story) => readonly SourceBlock[]
}

export const lineOf = (spans: readonly Span[]): Line => ({ page: null, box: null, spans })
