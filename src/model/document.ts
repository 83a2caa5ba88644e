// The one document model: what every reader returns and what `compose` makes of it. Imports nothing.
// Said once, for the whole project: spans are half-open in UTF-16 code units, boxes are in points of the page as
// displayed (after /Rotate, from the CropBox) with the origin at the top left, pages count from 1.

import type { Note } from './notes.ts'

/** [x0, y0, x1, y1] in points, origin top left, y downwards. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

export interface Font {
  /** The font's real name without the subset prefix: `TimesNewRomanPS-BoldMT`, `.VnTime`. */
  readonly name: string
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Prints in capitals whatever was typed (Word's «All caps»): text says so once its encoding is decoded. */
  readonly capitals?: true
}

/** A run of text in one font on one line, as read: not normalised, spaces as the source has them. */
export interface Span {
  readonly text: string
  readonly font: Font | null
  /** Null where the source has no pages (DOCX, text). */
  readonly box: Box | null
  /**
   * Where each UTF-16 unit of `text` ends, in points along the text from where `box` begins (upright: from its left edge,
   * so the last one is its width); absent where the source does not say: then units are taken as equally wide.
   */
  readonly advances?: readonly number[]
  /** Degrees clockwise by which the text stands turned in `box`; absent: upright. */
  readonly turned?: 0 | 90 | 180 | 270
  /** Offset of `text[0]` in the decoded source: text and Markdown only. */
  readonly offset?: number
  /** 0…1, recognised text only. */
  readonly confidence?: number
}

/** One line as printed. A DOCX paragraph without forced breaks is one line. */
export interface Line {
  /** 1-based; null where the source has no pages. */
  readonly page: number | null
  readonly box: Box | null
  readonly spans: readonly Span[]
}

/**
 * Where a block stands: the body, a column of a letterhead or signature block, a footnote. Running heads and page
 * numbers are no blocks: a reader drops them with a note.
 */
export type Region = 'body' | 'left-column' | 'right-column' | 'footnote'

/** A paragraph: lines that belong together, already joined across page ends. */
export interface TextBlock {
  readonly kind: 'text'
  readonly region: Region
  readonly lines: readonly Line[]
  readonly align: 'left' | 'center' | 'right' | 'justify' | null
  /** Heading level that the source itself states (Word style, Markdown #), else null. */
  readonly heading: number | null
  /** Automatic number that the word processor prints before the text («1.», «a)», «-»), not part of `lines`, else null. */
  readonly label: string | null
}

/**
 * What a spreadsheet's cell holds: the words of the cell are only a way to write it, and no rule for printed numbers
 * («1.502» is fifteen hundred) may read them.
 */
export interface CellNumber {
  /** Exact: 0.119 where the sheet shows 11,9 %; of a day, the sheet's own count of days. */
  readonly value: number
  /** Number format as Excel writes it in its own language: `General`, `#,##0`, `0.0%`, `dd/mm/yyyy`. */
  readonly format: string
  /** ISO day where the format shows one, else null. */
  readonly date: string | null
}

export interface SourceCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly TextBlock[]
  readonly box: Box | null
  /** Spreadsheets only, and only where the cell holds a number. */
  readonly number?: CellNumber
  /** Its words go on those of the cell above: the head's rows are typed one below the other, with no line between. */
  readonly goesOn?: true
}

/** A data table. Layout tables (letterhead, signature block) are dissolved into text blocks by the reader. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  /** By row, then column; a spanned place has no cell of its own. */
  readonly cells: readonly SourceCell[]
  readonly pages: readonly number[]
  /** Rows of the head, where the lines drawn about its cells show them. */
  readonly headRows?: number
}

export interface ImageBlock {
  readonly kind: 'image'
  readonly page: number | null
  readonly box: Box | null
}

export type SourceBlock = TextBlock | TableBlock | ImageBlock

/**
 * Why a page was read as it was. By its text layer: `text` (good), `ocr-refused` (it wants reading by OCR, which was not
 * allowed). By OCR: `no-text`, `rubbish-text` (broken character map, poor old recognition), `whole-picture` (a picture
 * over all of it, with or without words of another recogniser), `drawn-letters`, `asked`; `merged`: text layer and the
 * words in its pictures. `native`: the format has no pages.
 */
export const pageReasons = [
  'text',
  'ocr-refused',
  'no-text',
  'rubbish-text',
  'whole-picture',
  'drawn-letters',
  'asked',
  'merged',
  'native',
] as const

export type PageReason = (typeof pageReasons)[number]

/** From one plane to another, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/**
 * Pages that were turned and deskewed before they were read: points of the upright sheet → points of the page as
 * displayed. Boxes of their lines and cells are the sheet's; `boxesOf` gives the page's.
 */
export type Sheets = ReadonlyMap<number, Matrix>

/** One page as the record states it in `source.pages`; a source without pages has one, of null size. */
export interface Page {
  readonly page: number
  readonly width: number | null
  readonly height: number | null
  readonly method: 'text-layer' | 'ocr' | 'native'
  readonly reason: PageReason
  readonly encoding: 'unicode' | 'tcvn3' | 'vni' | 'viqr' | 'mixed'
  /** What recognised the page: engine, version, model; null where nothing did. */
  readonly engine: string | null
  readonly confidence: number
}

/** The page of a source that has none. */
export const nativePage: Page = {
  page: 1,
  width: null,
  height: null,
  method: 'native',
  reason: 'native',
  encoding: 'unicode',
  engine: null,
  confidence: 1,
}

/** What a reader returns: blocks in reading order, whatever the format. */
export interface Reading {
  readonly mediaType: string
  readonly pages: readonly Page[]
  readonly blocks: readonly SourceBlock[]
  /** Lines kept out of the text: running heads, page numbers, rotated watermarks. The secrecy gate reads them too. */
  readonly aside: readonly Line[]
  readonly notes: readonly Note[]
  readonly sheets?: Sheets
  /** Number of pages of each file, where the document is made of several. */
  readonly fileLengths?: readonly number[]
}

/** What one reading may cost: a reader that meets a limit throws `too-large`, `too-many-pages` or `too-slow`. */
export interface ReadLimits {
  readonly maxBytes: number
  readonly maxPages: number
  /** Of everything unpacked from one file: zip bombs end here. */
  readonly maxUnpackedBytes: number
}

/** How a file is read, and at what cost. */
export interface ReadOptions extends ReadLimits {
  /** Text as the file has it: encodings before Unicode stay as they are. */
  readonly asRead?: boolean
  /** Told as each page of a PDF or a picture is begun, and null once no more are. */
  readonly onPage?: ((page: number | null) => void) | undefined
}

/** The way back: a stretch of `Document.text` that came from one span of the source. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly page: number | null
  /** Null where the source has no pages. */
  readonly box: Box | null
  readonly font: Font | null
  /** Where each unit of the stretch begins and the last one ends, `end - start + 1` of them: as `edgeOf`. */
  readonly edges: readonly number[] | null
  /** As of the span. */
  readonly turned?: 0 | 90 | 180 | 270
  /** Offset of the stretch in the decoded source, where the source is text. */
  readonly offset: number | null
  /** 0…1, recognised text only. */
  readonly confidence: number | null
}

/** A paragraph of the composed text. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly start: number
  readonly end: number
  readonly region: Region
  readonly align: TextBlock['align']
  readonly heading: number | null
  readonly bold: boolean
  readonly italic: boolean
}

export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly start: number
  readonly end: number
  readonly box: Box | null
  readonly number?: CellNumber
  readonly goesOn?: true
}

export interface Table {
  readonly kind: 'table'
  readonly start: number
  readonly end: number
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[]
  readonly pages: readonly number[]
  readonly headRows?: number
}

export type Block = Paragraph | Table

/** The composed document: one text, and everything that points into it. */
export interface Document {
  readonly mediaType: string
  readonly pages: readonly Page[]
  /** NFC; paragraphs end with \n, table rows with \n, cells with \t. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** By start; gaps (joining spaces, \n, \t, automatic numbers) have no piece. */
  readonly pieces: readonly Piece[]
  readonly notes: readonly Note[]
  readonly sheets: Sheets
}
