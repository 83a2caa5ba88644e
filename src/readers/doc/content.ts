// What stands inside a paragraph: runs of text, and control characters that are more ([MS-DOC] 2.4.1, 2.4.3).

import type { Span } from '../../model/document.ts'
import { u16 } from '../ole/integers.ts'
import { nowhere } from '../word/drawn.ts'
import { isCode, markField } from '../word/fields.ts'
import { isAscii } from '../word/fonts.ts'
import { append } from '../word/paragraphs.ts'
import type { Run } from './document.ts'
import { applyRun, type RunLook } from './runs.ts'
import { sprm } from './sprms.ts'
import type { Drawing, State, Stretch } from './state.ts'
import { signOf, withSigns } from './symbols.ts'

/** What a paragraph holds: its lines, and what is anchored in it. */
export interface Content {
  readonly lines: Span[][]
  readonly drawings: Drawing[]
}

interface Place {
  readonly state: State
  readonly content: Content
  readonly look: RunLook
  /** Of the character. */
  readonly position: number
}

/** The lines of a stretch in a paragraph of the style `style`. */
export function readContent({ start, end }: Stretch, style: number, state: State): Content {
  const content: Content = { lines: [[]], drawings: [] }
  for (const run of state.file.runsOf(start, end)) {
    const look = lookOf(run, style, state)
    if (look.deleted) state.tally.count('deleted-text-ignored')
    else readRun(run, look, { state, content })
  }
  return content
}

/** Paragraph style, then the character style that the run names, then what the run says itself. */
export function lookOf({ sprms }: Pick<Run, 'sprms'>, paragraphStyle: number, { file: { styles } }: State): RunLook {
  const style = styles.run(paragraphStyle)
  const named = sprms.findLast(({ code }) => code === sprm.runStyle)
  const chain = named === undefined ? [] : styles.character(u16(named.operand, 0))
  return applyRun(applyRun(style, chain, style), sprms, style)
}

/** Control characters one by one, and the text between them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const parts = /[\x00-\x08\x0a-\x1f]|[^\x00-\x08\x0a-\x1f]+/gu

function readRun({ start, end }: Run, look: RunLook, shared: Pick<Place, 'state' | 'content'>): void {
  for (const { 0: text, index } of shared.state.file.text.slice(start, end).matchAll(parts)) {
    const place = { ...shared, look, position: start + index }
    if (text < ' ' && text !== '\t' && text.length === 1) controls[text]?.(place)
    else if (look.symbol === null) write(text, place)
    else writeSymbols(text.length, place)
  }
}

type Handler = (place: Place) => void

/** All others print nothing. */
const controls: Readonly<Record<string, Handler>> = {
  '\x01': place => {
    if (isShown(place) && place.look.special) place.content.drawings.push({ ...nowhere, what: 'picture' })
  },
  '\x02': takeNote,
  '\x05': ({ state }) => state.tally.count('comment-ignored'),
  '\x08': takeDrawings,
  '\x0b': breakLine,
  '\x0c': breakLine,
  '\x0e': breakLine,
  '\x13': ({ state }) => markField(state.fields, 'begin'),
  '\x14': ({ state }) => markField(state.fields, 'separate'),
  '\x15': ({ state }) => markField(state.fields, 'end'),
  '\x1e': place => write('-', place),
}

const isShown = ({ state, look }: Place): boolean => !look.hidden && !isCode(state.fields)

function write(text: string, place: Place): void {
  takeOwnMarks(text.length, place)
  const { state, content, look } = place
  const { fonts } = state.file
  if (!isShown(place)) {
    if (look.hidden && !isCode(state.fields)) state.tally.count('element-ignored', 'sprmCFVanish')
    return
  }
  const font = fonts.fontOf(look, isAscii(text))
  append(content.lines, withSigns(text, font?.name ?? ''), font)
}

function writeSymbols(count: number, place: Place): void {
  const { symbol } = place.look
  if (symbol === null) return
  const sign = signOf(symbol.code, place.state.file.fonts.nameOf(symbol.font))
  if (sign === null) place.state.tally.count('element-ignored', 'sprmCSymbol')
  write((sign ?? '\ufffd').repeat(count), { ...place, look: { ...place.look, ascii: symbol.font, other: symbol.font } })
}

function breakLine(place: Place): void {
  if (isShown(place)) place.content.lines.push([])
}

function takeNote({ state, position }: Pick<Place, 'state' | 'position'>): void {
  const reference = state.notes.get(position)
  if (reference === undefined) return
  state.notes.delete(position)
  state.pendingNotes.push(reference)
}

/** A mark of the author's own is text like any other. */
function takeOwnMarks(length: number, place: Place): void {
  if (place.state.notes.size === 0) return
  for (let at = 0; at < length; at++) takeNote({ state: place.state, position: place.position + at })
}

function takeDrawings({ state, content, position }: Place): void {
  for (const drawing of state.drawings.get(position) ?? []) content.drawings.push(drawing)
  state.drawings.delete(position)
}
