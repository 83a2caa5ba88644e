// A Word file opened: its text by character position, and what looks up the properties of any of it.

import { TrichLucError } from '../../model/errors.ts'
import { i32, u16 } from '../ole/integers.ts'
import { type Fib, type PartName, readFib } from './fib.ts'
import { type FontTable, readFonts } from './fonts.ts'
import { type Format, formatOf, isOld } from './formats.ts'
import { type ByteStretch, readStretches, stretchAt } from './pages.ts'
import { type Piece, readPieces, readText } from './pieces.ts'
import { countedGrpprl, type ReadSprms, readSprms as readSprms97, type Sprm, sprm } from './sprms.ts'
import { readStyles, type Styles } from './styles.ts'

/** What is the same for a stretch of text: half-open character positions. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly sprms: readonly Sprm[]
}

/** What the mark of a paragraph says of it. */
export interface ParagraphSprms {
  readonly style: number
  readonly sprms: readonly Sprm[]
  /** The paragraph's stretch of bytes ends behind the mark: it is one, and no forced break. */
  readonly endsHere: boolean
}

export interface WordFile {
  readonly fib: Fib
  /** Bytes of a structure of the table stream, as far as they are there. */
  readonly part: (name: PartName) => Uint8Array
  /** All stories, one behind the other. */
  readonly text: string
  readonly runsOf: (start: number, end: number) => Generator<Run>
  readonly paragraphAt: (position: number) => ParagraphSprms
  readonly styles: Styles
  readonly fonts: FontTable
  readonly readSprms: ReadSprms
  /** What is broken, and was left out: names of structures. */
  readonly damaged: readonly string[]
}

/** By their names in small letters: in a container capitals make no difference ([MS-CFB] 2.6.4). */
type Streams = ReadonlyMap<string, Uint8Array>

const byLowerName = (streams: ReadonlyMap<string, Uint8Array>): Streams =>
  new Map(Array.from(streams, ([name, bytes]) => [name.toLowerCase(), bytes]))

const none = new Uint8Array()

/** Throws `damaged`, `encrypted` or `unsupported`. */
export function openWordFile(given: ReadonlyMap<string, Uint8Array>): WordFile {
  const streams = byLowerName(given)
  const main = streams.get('worddocument')
  if (main === undefined) throw new TrichLucError('damaged', { part: 'WordDocument' })
  const fib = readFib(main)
  if (fib.isEncrypted) throw new TrichLucError('encrypted', { kind: 'office' })
  const format = formatOf(fib)
  const part = partsOf(fib, isOld(fib) ? main : tableOf(fib, streams))
  const pieces = piecesOf(fib, part('pieces'), format)
  const { text, isDamaged } = readText(pieces, main)
  const runs = readStretches(part('runPages'), main, format.runPages)
  const paragraphs = readStretches(part('paragraphPages'), main, format.paragraphPages)
  const styles = readStyles(part('styles'), format)
  return {
    fib,
    part,
    text: withSoftHyphens(text),
    runsOf: runFinder(pieces, runs.all, { main, readSprms: format.readSprms }),
    paragraphAt: paragraphFinder(pieces, paragraphs.all, {
      main,
      data: streams.get('data') ?? none,
      readSprms: format.readSprms,
    }),
    styles,
    fonts: readFonts(part('fonts'), format.fonts),
    readSprms: format.readSprms,
    damaged: Object.entries({ text: { isDamaged }, runs, paragraphs, styles }).flatMap(([name, { isDamaged }]) =>
      isDamaged ? [name] : [],
    ),
  }
}

/** Optional hyphens beside a letter of eight bits. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const inWords = /(?<=[A-Za-z\u00a1-\u00ff])\x1f|\x1f(?=[A-Za-z\u00a1-\u00ff])/gu

/**
 * Word's optional hyphen prints nothing. A text that has it, and no soft hyphen, has it for that: a program that saved
 * it anew took each ư of TCVN3 for one.
 */
const withSoftHyphens = (text: string): string => (text.includes('\u00ad') ? text : text.replace(inWords, '\u00ad'))

/** Where the table stream that the FIB names is gone, the other may be the one. */
function tableOf({ isSecondTable }: Fib, streams: Streams): Uint8Array {
  const [first, second] = [streams.get('0table'), streams.get('1table')]
  const table = isSecondTable ? (second ?? first) : (first ?? second)
  if (table === undefined) throw new TrichLucError('damaged', { part: 'Table' })
  return table
}

const partsOf =
  (fib: Fib, table: Uint8Array): WordFile['part'] =>
  name => {
    const [offset, length] = fib.place(name)
    // the levels of lists stand behind what the length counts
    return table.subarray(offset, name === 'lists' && length > 0 ? table.length : offset + length)
  }

/** Word 6 and 95 write no table where the text stands in one piece. */
function piecesOf(fib: Fib, clx: Uint8Array, { readSprms, placeOf }: Format): readonly Piece[] {
  if (!isOld(fib) || clx.length > 0) return readPieces(clx, readSprms, placeOf)
  const end = Object.values(fib.lengths).reduce((sum, length) => sum + length, 0)
  return [{ start: 0, end, offset: fib.textStart, width: 1, sprms: [] }]
}

const byteOf = ({ start, offset, width }: Piece, position: number): number => offset + (position - start) * width

const isIn = (stretch: ByteStretch | undefined, byte: number): stretch is ByteStretch =>
  stretch !== undefined && stretch.start <= byte

interface RunSources {
  readonly main: Uint8Array
  readonly readSprms: ReadSprms
}

function runFinder(
  pieces: readonly Piece[],
  runs: readonly ByteStretch[],
  { main, readSprms }: RunSources,
): WordFile['runsOf'] {
  return function* (start, end) {
    for (let at = start; at < end; ) {
      const piece = stretchAt(pieces, at)
      if (piece === undefined) return yield { start: at, end, sprms: [] }
      const byte = byteOf(piece, at)
      const run = stretchAt(runs, byte)
      const next = Math.min(end, piece.end, at + Math.ceil((changeOf(run, byte) - byte) / piece.width))
      const own = isIn(run, byte) ? readSprms(main.subarray(run.at, run.at + run.length)) : []
      yield { start: at, end: next, sprms: piece.sprms.length === 0 ? own : [...own, ...piece.sprms] }
      at = next
    }
  }
}

/** The byte where other properties begin. */
function changeOf(run: ByteStretch | undefined, byte: number): number {
  if (run === undefined) return Number.POSITIVE_INFINITY
  return run.start <= byte ? run.end : run.start
}

interface ParagraphSources extends RunSources {
  readonly data: Uint8Array
}

function paragraphFinder(
  pieces: readonly Piece[],
  paragraphs: readonly ByteStretch[],
  { main, data, readSprms }: ParagraphSources,
): WordFile['paragraphAt'] {
  return position => {
    const piece = stretchAt(pieces, position)
    if (piece === undefined) return { style: 0, sprms: [], endsHere: false }
    const byte = byteOf(piece, position)
    const stretch = stretchAt(paragraphs, byte)
    if (!isIn(stretch, byte)) return { style: 0, sprms: piece.sprms, endsHere: false }
    const bytes = main.subarray(stretch.at, stretch.at + stretch.length)
    const own = withHuge(readSprms(bytes.subarray(2)), data)
    return { style: u16(bytes, 0), sprms: [...own, ...piece.sprms], endsHere: stretch.end === byte + piece.width }
  }
}

const outside: ReadonlySet<number> = new Set([sprm.huge, sprm.huge97, sprm.tableProperties])

/** What is too long for a page stands in the stream `Data` ([MS-DOC] 2.6.2 sprmPHugePapx, sprmPTableProps). */
const withHuge = (sprms: readonly Sprm[], data: Uint8Array): readonly Sprm[] =>
  sprms.some(({ code }) => outside.has(code))
    ? sprms.flatMap(one => (outside.has(one.code) ? readSprms97(countedGrpprl(data, i32(one.operand, 0))) : [one]))
    : sprms
