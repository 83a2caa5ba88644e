// RTF, by its control words (RTF 1.9.1): tokens → groups with their properties → flows of paragraphs and tables.

import type { Reading, ReadLimits, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { note } from '../../model/notes.ts'
import { countBlocks } from '../word/bounds.ts'
import { toReading } from '../word/shape.ts'
import type { Story } from '../word/story.ts'
import { bufferText } from './buffer.ts'
import { characterOf, characterOfSymbol } from './characters.ts'
import { content, properties } from './content.ts'
import { enter } from './destinations.ts'
import { blocksOf } from './flow.ts'
import { newReader, type Reader } from './reader.ts'
import { settingOf } from './settings.ts'
import { nextToken, skipGroup, type Token } from './tokens.ts'

const mediaType = 'application/rtf'

/** Word's groups are some ten deep, those of a damaged file may be a million. */
const maxDepth = 400

/** Reads an RTF file; throws `too-large`, or `damaged` where no RTF begins in it. */
export function readRtfStory(bytes: Uint8Array, limits: ReadLimits): Story {
  if (bytes.length > limits.maxBytes) throw new TrichLucError('too-large', { limit: limits.maxBytes })
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('{\\rtf')
  if (start < 0) throw new TrichLucError('damaged', { part: 'rtf' })
  const reader = newReader({ bytes, at: start }, content, countBlocks())
  const isWhole = readTokens(reader)
  const body = blocksOf(reader.flow, properties(reader))
  const isDamaged = !isWhole || isPrinted(bytes.subarray(0, start))
  return {
    mediaType,
    body,
    furniture: reader.furniture.toSorted((a, b) => a.order - b.order).map(({ blocks }) => blocks),
    aside: reader.aside,
    notes: [...(isDamaged ? [note('damage-repaired', null, { part: 'rtf' })] : []), ...reader.tally.notes()],
  }
}

export const readRtf = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  toReading(readRtfStory(bytes, options), options)

/** More than spaces and a byte order mark. */
const isPrinted = (bytes: Uint8Array): boolean => bytes.some(byte => byte > 0x20 && byte < 0x7f)

/** Reads to the end of the document's group; false where it does not end, or ends before its last paragraph. */
function readTokens(reader: Reader): boolean {
  const { scanner, stack } = reader
  const lastParagraph = Buffer.from(scanner.bytes.buffer, scanner.bytes.byteOffset, scanner.bytes.length).lastIndexOf(
    '\\par',
  )
  const pending = bufferText(reader)
  let isWhole = true
  for (let token = nextToken(scanner); token !== null; token = nextToken(scanner)) {
    if (token.kind === 'bytes') {
      pending.add(token.bytes)
      continue
    }
    pending.flush()
    if (token.kind !== 'close' || stack.length > 1) handle(token, reader)
    else if (scanner.at > lastParagraph) return isWhole
    else isWhole = false
  }
  pending.flush()
  while (stack.length > 0) closeGroup(reader)
  return false
}

function handle(token: Exclude<Token, { kind: 'bytes' }>, reader: Reader): void {
  if (token.kind === 'word') readWord(token.name, token.value, reader)
  else if (token.kind === 'symbol') readSymbol(token.char, reader)
  else if (token.kind === 'open') openGroup(reader)
  else closeGroup(reader)
}

function openGroup(reader: Reader): void {
  const { stack, scanner, tally } = reader
  reader.toSkip = 0
  if (stack.length < maxDepth) {
    stack.push(reader.group)
    reader.group = { ...reader.group, isOptional: false, leave: null }
    return
  }
  tally.count('element-ignored', '{')
  skipGroup(scanner)
  scanner.at++
}

function closeGroup(reader: Reader): void {
  reader.toSkip = 0
  reader.group.leave?.()
  reader.group = reader.stack.pop() ?? reader.group
}

function readSymbol(char: string, reader: Reader): void {
  if (char === '*') reader.group.isOptional = true
  else write(characterOfSymbol(char), reader)
}

/** A character that the file names, unless it repeats a `\u`. */
function write(char: string | undefined, reader: Reader): void {
  if (char === undefined) return
  if (reader.toSkip > 0) reader.toSkip--
  else reader.group.destination.write(char, reader)
}

function readWord(name: string, value: number | null, reader: Reader): void {
  const char = characterOf(name)
  if (char === undefined) readSetting(name, value, reader)
  else write(char, reader)
}

function readSetting(name: string, value: number | null, reader: Reader): void {
  reader.toSkip = 0
  const setting = settingOf(name)
  if (setting !== undefined) setting(reader, value)
  else if (!enter(name, reader)) reader.group.destination.word(name, value, reader)
}
