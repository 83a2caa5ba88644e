// What the parts of a document share while they are read: styles, counters, and what was met on the way.

import type { Font, Line, Span } from '../../model/document.ts'
import type { Element } from '../ooxml/xml.ts'
import type { FieldState } from '../word/fields.ts'
import type { Labeller } from '../word/labels.ts'
import type { StoryBlock } from '../word/story.ts'
import type { Tally } from '../word/tally.ts'
import type { RunProperties } from './properties.ts'
import type { Styles } from './styles.ts'

export interface FootnoteReference {
  readonly note: Element
  /** The mark as printed. */
  readonly label: string
}

export interface State {
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
  /** The complex fields that are open. */
  fields: FieldState[]
  /** Lines of a paragraph whose mark is deleted or hidden: they go on in the next one. */
  carried: Span[][] | null
  /** Reads block-level elements: text boxes and cells hold whole stories. */
  readonly read: (elements: readonly Element[], state: State) => readonly StoryBlock[]
}
