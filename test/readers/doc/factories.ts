// Writes small .doc files, Word 97 and Word 95: a test states only what differs.

import CFB from 'cfb'
import type { Font, Line } from '../../../src/model/document.ts'
import { readDocStory } from '../../../src/readers/doc/index.ts'
import type { Story, StoryBlock } from '../../../src/readers/word/story.ts'
import { limits } from '../text/factories.ts'

export interface Run {
  readonly text: string
  readonly sprms?: readonly number[]
}

export interface Paragraph {
  readonly runs: readonly (Run | string)[]
  /** The mark that ends it. */
  readonly mark?: string
  readonly style?: number
  readonly sprms?: readonly number[]
}

export interface Style {
  readonly name: string
  readonly isCharacter?: boolean
  readonly basedOn?: number
  readonly paragraph?: readonly number[]
  readonly run?: readonly number[]
}

/** Places in the FIB of the structures that tests write. */
const places = {
  styles: 1,
  footnoteReferences: 2,
  footnotes: 3,
  headers: 11,
  runPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  drawings: 50,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
}

export type Part = keyof typeof places

const stories = ['main', 'footnote', 'header', 'macro', 'comment', 'endnote', 'box', 'headerBox'] as const

export interface DocumentOf {
  readonly stories?: Partial<Record<(typeof stories)[number], readonly Paragraph[]>>
  readonly styles?: readonly Style[]
  readonly fonts?: readonly string[]
  readonly parts?: Partial<Record<Part, Uint8Array>>
  /** One byte for a character. */
  readonly isCompressed?: boolean
  /** Of the only piece. */
  readonly prm?: number
  /** Property lists that `prm` may name. */
  readonly lists?: readonly (readonly number[])[]
  readonly flags?: number
  readonly isOld?: boolean
}

export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
export const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)]
export const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')]
/** A modifier of Word 97 with its operand. */
export const sprm = (code: number, ...operand: readonly number[]): number[] => [...u16(code), ...operand]
/** Positions, then the data that stand at them. */
export const plc = (positions: readonly number[], ...data: readonly number[]): Uint8Array =>
  Uint8Array.from([...positions.flatMap(u32), ...data])

export const p = (...runs: readonly (Run | string)[]): Paragraph => ({ runs })

const inTable = sprm(0x2416, 1)
export const cell = (...runs: readonly (Run | string)[]): Paragraph => ({ runs, mark: '\x07', sprms: inTable })
/** Edges in twips, and the flags of each cell. */
export const rowEnd = (edges: readonly number[], flags: readonly number[] = []): Paragraph => ({
  runs: [],
  mark: '\x07',
  sprms: [...inTable, ...sprm(0x2417, 1), ...definition(edges, flags)],
})

function definition(edges: readonly number[], flags: readonly number[]): number[] {
  const cells = edges.slice(1).flatMap((_, at) => [...u16(flags[at] ?? 0), ...Array(18).fill(0)])
  const operand = [edges.length - 1, ...edges.flatMap(u16), ...cells]
  return sprm(0xd608, ...u16(operand.length + 1), ...operand)
}

interface Stretch {
  readonly end: number
  readonly properties: readonly number[]
}

const textOfRun = (run: Run | string): string => (typeof run === 'string' ? run : run.text)
const markOf = ({ mark = '\r' }: Paragraph): string => mark
const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(one => one.runs.map(textOfRun).join('') + markOf(one)).join('')

const runsOf = (paragraphs: readonly Paragraph[]): readonly Run[] =>
  paragraphs.flatMap(one => [
    ...one.runs.map(run => (typeof run === 'string' ? { text: run } : run)),
    { text: markOf(one) },
  ])

function stretchesOf<T>(items: readonly T[], text: (item: T) => string, properties: (item: T) => readonly number[]) {
  let end = 0
  return items.flatMap((item): Stretch[] => {
    const { length } = text(item)
    end += length
    return length === 0 ? [] : [{ end, properties: properties(item) }]
  })
}

const start = 0x400

/** A page of properties: ends of the stretches, where their properties are, and the properties from the end down. */
function pageOf(stretches: readonly Stretch[], width: number, entrySize: number): Uint8Array {
  const page = new Uint8Array(512)
  page.set([start, ...stretches.map(({ end }) => start + end * width)].flatMap(u32))
  page[511] = stretches.length
  let free = 510
  for (const [at, { properties }] of stretches.entries()) {
    free = (free - properties.length) & ~1
    page.set(properties, free)
    page[4 * (stretches.length + 1) + entrySize * at] = free / 2
  }
  return page
}

/** The length counts words; of an even number of bytes the next byte says it. */
const papx = (style: number, sprms: readonly number[]): number[] => {
  const bytes = [...u16(style), ...sprms]
  return bytes.length % 2 === 1 ? [(bytes.length + 1) / 2, ...bytes] : [0, bytes.length / 2, ...bytes]
}
const oldPapx = (style: number, sprms: readonly number[]): number[] => {
  const bytes = [...u16(style), ...sprms]
  return [Math.ceil(bytes.length / 2), ...bytes, ...(bytes.length % 2 === 1 ? [0] : [])]
}

const padded = (bytes: readonly number[]): number[] => (bytes.length % 2 === 1 ? [...bytes, 0] : [...bytes])
const counted = (bytes: readonly number[]): number[] => padded([...u16(bytes.length), ...bytes])

function styleSheet(styles: readonly Style[], isOld: boolean): Uint8Array {
  const base = isOld ? 8 : 10
  const header = [...u16(styles.length), ...u16(base), ...Array(8).fill(0), ...u16(0), ...u16(0), ...u16(0)]
  return Uint8Array.from([
    ...counted(isOld ? header.slice(0, 14) : header),
    ...styles.flatMap((style, at) => counted(styleOf(style, at, isOld))),
  ])
}

function styleOf({ name, isCharacter, basedOn = 0xfff, paragraph = [], run = [] }: Style, at: number, isOld: boolean) {
  const kind = (isCharacter ? 2 : 1) | (basedOn << 4)
  const parts = isCharacter ? [run] : [[...u16(at), ...paragraph], run]
  const named = isOld ? [name.length, ...Buffer.from(name, 'latin1'), 0] : [...u16(name.length), ...wide(`${name}\0`)]
  return [
    ...padded([...u16(0xffe), ...u16(kind), ...u16(parts.length), ...(isOld ? [0, 0] : [0, 0, 0, 0]), ...named]),
    ...parts.flatMap(counted),
  ]
}

function fontTable(names: readonly string[], isOld: boolean): Uint8Array {
  const entries = names.flatMap(name => {
    const entry = isOld
      ? [...Array(5).fill(0), ...Buffer.from(`${name}\0`, 'latin1')]
      : [...Array(39).fill(0), ...wide(`${name}\0`)]
    return [entry.length, ...entry]
  })
  return Uint8Array.from(isOld ? [...u16(entries.length + 2), ...entries] : [...u16(names.length), 0, 0, ...entries])
}

function clx(length: number, fc: number, { prm = 0, lists = [] }: DocumentOf): Uint8Array {
  const table = [...u32(0), ...u32(length), 0, 0, ...u32(fc), ...u16(prm)]
  return Uint8Array.from([
    ...lists.flatMap(list => [1, ...u16(list.length), ...list]),
    2,
    ...u32(table.length),
    ...table,
  ])
}

const normal: Style = { name: 'Normal' }

/** The bytes of a .doc. */
export function docOf(given: DocumentOf): Uint8Array {
  const { isOld = false, isCompressed = isOld, flags = 0x0200 } = given
  const width = isCompressed ? 1 : 2
  const paragraphs = stories.flatMap(story => given.stories?.[story] ?? [])
  const text = textOf(paragraphs)
  const chars = Buffer.from(text, isCompressed ? 'latin1' : 'utf16le')
  const firstPage = Math.ceil((start + chars.length) / 512)
  const paragraphBytes = ({ style = 0, sprms = [] }: Paragraph): readonly number[] =>
    (isOld ? oldPapx : papx)(style, sprms)
  const runs = stretchesOf(
    runsOf(paragraphs),
    run => run.text,
    ({ sprms = [] }) => [sprms.length, ...sprms],
  )
  const all = stretchesOf(paragraphs, one => textOf([one]), paragraphBytes)
  const number = isOld ? u16 : u32
  const limitsOf = [start, start + chars.length]
  const parts: Partial<Record<Part, Uint8Array>> = {
    styles: styleSheet(given.styles ?? [normal], isOld),
    fonts: fontTable(given.fonts ?? ['Times New Roman'], isOld),
    runPages: plc(limitsOf, ...number(firstPage)),
    paragraphPages: plc(limitsOf, ...number(firstPage + 1)),
    ...(!isOld && { pieces: clx(text.length, isCompressed ? (start * 2) | 0x40000000 : start, given) }),
    ...given.parts,
  }
  const tableStart = (firstPage + 2) * 512
  const main = new Uint8Array(tableStart)
  const table: number[] = []
  main.set([...u16(0xa5ec), ...u16(isOld ? 104 : 193)])
  main.set(u16(flags), 0x0a)
  main.set([...u32(start), ...u32(start + chars.length)], 0x18)
  main.set(
    stories.flatMap(story => u32(textOf(given.stories?.[story] ?? []).length)),
    isOld ? 0x34 : 0x4c,
  )
  for (const [name, bytes] of Object.entries(parts)) {
    const place = places[name as Part]
    main.set([...u32(table.length + (isOld ? tableStart : 0)), ...u32(bytes.length)], (isOld ? 0x58 : 0x9a) + 8 * place)
    for (const byte of bytes) table.push(byte)
  }
  main.set(chars, start)
  main.set(pageOf(runs, width, 1), firstPage * 512)
  main.set(pageOf(all, width, isOld ? 7 : 13), (firstPage + 1) * 512)
  if (isOld) return compoundOf({ WordDocument: Uint8Array.from([...main, ...table]) })
  return compoundOf({ WordDocument: main, '1Table': Uint8Array.from(table) })
}

export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(bytes))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

export const storyOf = (given: DocumentOf): Story => readDocStory(docOf(given), limits)

const fontOf = (font: Font | null): string =>
  font === null ? '?' : `${font.name} ${font.size}${font.bold ? ' bold' : ''}${font.italic ? ' italic' : ''}`

const spansOf = (line: Line): string => line.spans.map(({ text }) => text).join('')

/** Text of each block; lines between bars, cells as `row,column rows×columns text`, footnotes and labels before a colon. */
export const outline = (blocks: readonly StoryBlock[]): readonly string[] =>
  blocks.map(block => {
    if (block.kind === 'image') return 'image'
    if (block.kind === 'text')
      return `${block.region === 'footnote' ? '* ' : ''}${block.label === null ? '' : `${block.label}: `}${block.lines.map(spansOf).join(' | ')}`
    return block.cells
      .map(one => `${one.row},${one.column} ${one.rowSpan}×${one.columnSpan} ${outline(one.blocks).join('/')}`)
      .join('; ')
  })

/** Text of the spans of the body, each with its font. */
export const fonts = ({ body }: Story): readonly string[] =>
  body.flatMap(block =>
    block.kind === 'text'
      ? block.lines.flatMap(line => line.spans.map(one => `${one.text} [${fontOf(one.font)}]`))
      : [],
  )

/** The outline of a body of these paragraphs. */
export const bodyOf = (...paragraphs: readonly Paragraph[]): readonly string[] =>
  outline(storyOf({ stories: { main: paragraphs } }).body)
