// Web pages, and pages that Word saved under another name: bytes → text → tree (parse5) → blocks. Nothing is run or fetched.

import type { Reading, ReadLimits, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { countBlocks } from '../word/bounds.ts'
import { toReading } from '../word/shape.ts'
import type { Story, StoryBlock } from '../word/story.ts'
import { createTally } from '../word/tally.ts'
import { decodePage } from './charset.ts'
import { finish, readNodes, readStory } from './content.ts'
import { readRules } from './css.ts'
import { newFlow, type Page, type Place } from './flow.ts'
import { findFootnotes } from './footnotes.ts'
import { firstLook, fontFinder } from './looks.ts'
import { findPage } from './mime.ts'
import { type Document, elementsUnder, parseHtml, textUnder } from './parse.ts'

const longestSheet = 2 ** 20
const maxSheets = 50

/** Reads a web page; throws `too-large`. */
export function readHtmlStory(bytes: Uint8Array, limits: ReadLimits): Story {
  checkSize(bytes, limits)
  const { html, notes } = decodePage(bytes)
  return { mediaType: 'text/html', ...readPage(parseHtml(html), notes) }
}

/** Reads a web page in a single file (MHTML); throws `too-large`, and `damaged` where it holds no page. */
export function readMhtmlStory(bytes: Uint8Array, limits: ReadLimits): Story {
  checkSize(bytes, limits)
  const page = findPage(bytes)
  const { html, notes } = decodePage(page.bytes, page.charset)
  const damage = page.isCut ? [note('damage-repaired', null, { part: 'mhtml' })] : []
  return { mediaType: 'multipart/related', ...readPage(parseHtml(html), [...damage, ...notes]) }
}

export const readHtml = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  toReading(readHtmlStory(bytes, options), options)

export const readMhtml = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  toReading(readMhtmlStory(bytes, options), options)

function checkSize(bytes: Uint8Array, { maxBytes }: ReadLimits): void {
  if (bytes.length > maxBytes) throw new TrichLucError('too-large', { limit: maxBytes })
}

function readPage(document: Document, notes: readonly Note[]): Omit<Story, 'mediaType'> {
  const count = countBlocks()
  const page: Page = {
    rules: readRules(sheetsOf(document)),
    font: fontFinder(),
    tally: createTally(),
    count,
    footnotes: findFootnotes(document),
    marks: new Map(),
    pending: [],
    story: readStory,
    furniture: [],
  }
  const body = readBody(document, page)
  return { body, furniture: page.furniture, aside: [], notes: [...notes, ...page.tally.notes()] }
}

function readBody(document: Document, page: Page): readonly StoryBlock[] {
  const flow = newFlow(page.count)
  const place: Place = { page, flow, look: firstLook, heading: null, labels: [], isInside: false }
  readNodes(document, place)
  finish(place)
  return flow.blocks
}

const sheetsOf = (document: Document): readonly string[] =>
  elementsUnder(document)
    .filter(({ tagName }) => tagName === 'style')
    .slice(0, maxSheets)
    .map(style => textUnder(style, longestSheet))
