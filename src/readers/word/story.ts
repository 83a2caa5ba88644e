// What every reader of word processors' files returns (.doc, .rtf, .docx, HTML): text in its fonts and grids of cells, before
// anything is decided that depends on what the words say. `shape.ts` makes a Reading of it.

import type { ImageBlock, Line, TextBlock } from '../../model/document.ts'
import type { Note } from '../../model/notes.ts'

/** A cell; it may hold grids and pictures. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly StoryBlock[]
}

/** A table whose fate is not known yet: data, letterhead or signature block. Cells by row, then column. */
export interface Grid {
  readonly kind: 'grid'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly GridCell[]
  /** Lines are drawn between the cells. */
  readonly isRuled: boolean
}

export type StoryBlock = TextBlock | Grid | ImageBlock

export interface Story {
  readonly mediaType: string
  /** Footnotes stand behind the block that refers to them, in the region `footnote`. */
  readonly body: readonly StoryBlock[]
  /** Headers and footers in the order of their sections, a first page's before the others. */
  readonly furniture: readonly (readonly StoryBlock[])[]
  /** Lines that print but are no part of the text. */
  readonly aside: readonly Line[]
  readonly notes: readonly Note[]
}
