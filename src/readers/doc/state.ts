// What the parts of a document share while they are read: counters, and what was met on the way.

import type { Span } from '../../model/document.ts'
import type { Spot } from '../word/drawn.ts'
import type { FieldState } from '../word/fields.ts'
import type { Labeller } from '../word/labels.ts'
import type { Tally } from '../word/tally.ts'
import type { WordFile } from './document.ts'

/** Half-open character positions of the whole text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface NoteReference extends Stretch {
  /** The mark as printed; null where it stands in the text. */
  readonly label: string | null
}

/** A text box by its text, or a picture. */
export interface Drawing extends Spot {
  readonly what: Stretch | 'picture'
}

export interface State {
  readonly file: WordFile
  readonly label: Labeller
  readonly tally: Tally
  /** Foot- and endnotes by the position that refers to them; each is taken out when it is read. */
  readonly notes: Map<number, NoteReference>
  /** What is drawn, by the position where it is anchored; taken out when it is read. */
  readonly drawings: Map<number, readonly Drawing[]>
  /** Notes referred to since the last block of the body. */
  pendingNotes: NoteReference[]
  /** The last number of Word 6's own kind, where the paragraph before has one. */
  oldCount: number | null
  /** The fields that are open. */
  fields: FieldState[]
  /** Lines of a paragraph whose mark is deleted or hidden: they go on in the next one. */
  carried: Span[][] | null
}
