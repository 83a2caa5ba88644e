// What is known while an RTF file is read: the groups that are open, the tables at its head, the flow being filled.

import type { Line } from '../../model/document.ts'
import { createLabeller, type Labeller } from '../word/labels.ts'
import type { StoryBlock } from '../word/story.ts'
import { createTally, type Tally } from '../word/tally.ts'
import { type Flow, newFlow } from './flow.ts'
import { createLooks, type FontTable, type Looks } from './fonts.ts'
import { type Format, firstParagraph, type Paragraph, plain } from './format.ts'
import { type ListTables, newListTables } from './lists.ts'
import { type Headings, newStyle, type StyleEntry } from './styles.ts'
import type { Scanner } from './tokens.ts'

/** Where words and text of a group go. */
export interface Destination {
  readonly word: (name: string, value: number | null, reader: Reader) => void
  readonly write: (text: string, reader: Reader) => void
  /** Names and numbers, which are never in a font of signs. */
  readonly isFontless?: true
}

export interface Group {
  destination: Destination
  format: Format
  paragraph: Paragraph
  /** `\uc`: how many characters behind each `\u` say the same for older readers. */
  fallback: number
  /** `\*` stands before the next word: what is unknown may be skipped. */
  isOptional: boolean
  /** The row that is defined here is one of a table in a table. */
  isNested: boolean
  /** Called when the group ends. */
  leave: (() => void) | null
}

export interface Furniture {
  readonly order: number
  readonly blocks: readonly StoryBlock[]
}

/** A field: SYMBOL prints a character of its own where it has no result. */
export interface Field {
  instruction: string
  /** How often text had been written when the field began. */
  readonly writtenBefore: number
}

export interface Reader {
  readonly scanner: Scanner
  readonly fonts: FontTable
  readonly look: Looks
  readonly headings: Headings
  style: StyleEntry
  readonly tables: ListTables
  readonly label: Labeller
  readonly tally: Tally
  readonly furniture: Furniture[]
  readonly aside: Line[]
  readonly count: () => void
  readonly stack: Group[]
  group: Group
  flow: Flow
  field: Field | null
  written: number
  /** Name and value of the drawing's property being read. */
  property: { name: string; value: string }
  /** Code page of the document. */
  page: number
  defaultFont: number
  /** Characters still to be left out: they repeat a `\u`. */
  toSkip: number
  section: number
  notes: { footnotes: number; endnotes: number; isEndnote: boolean }
}

export function newReader(scanner: Scanner, destination: Destination, count: () => void): Reader {
  const fonts: FontTable = new Map()
  const tables = newListTables()
  return {
    scanner,
    fonts,
    look: createLooks(fonts),
    headings: new Map(),
    style: newStyle(),
    tables,
    label: createLabeller(tables.lists),
    tally: createTally(),
    furniture: [],
    aside: [],
    count,
    stack: [],
    group: {
      destination,
      format: plain(0),
      paragraph: firstParagraph,
      fallback: 1,
      isOptional: false,
      isNested: false,
      leave: null,
    },
    flow: newFlow(count),
    field: null,
    written: 0,
    property: { name: '', value: '' },
    page: 1252,
    defaultFont: 0,
    toSkip: 0,
    section: 0,
    notes: { footnotes: 0, endnotes: 0, isEndnote: false },
  }
}
