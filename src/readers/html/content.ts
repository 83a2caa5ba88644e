// From elements to blocks: one table of the elements that mean something, one of those that print nothing.

import { ownEntry } from '../own.ts'
import { image } from '../word/paragraphs.ts'
import type { StoryBlock } from '../word/story.ts'
import { symbolText } from '../word/symbols.ts'
import type { Declarations } from './css.ts'
import { append, endParagraph, newFlow, type Place } from './flow.ts'
import { isFootnote, readPending, readReference, refer } from './footnotes.ts'
import { bulletOf, type Labels, numberOf } from './lists.ts'
import { firstLook, lookOf, styleOf } from './looks.ts'
import { attribute, type Document, type Element, isElement, textUnder } from './parse.ts'
import { readTable } from './tables.ts'

type Handler = (element: Element, place: Place) => void

const each: Handler = (element, place) => readNodes(element, place)

const handlers: Readonly<Record<string, Handler>> = {
  br(_, { flow }) {
    flow.count()
    flow.lines.push([])
  },
  img(_, { flow, page }) {
    page.tally.count('image-ignored')
    flow.anchored.push(image)
  },
  a: (element, place) => readReference(element, place) || each(element, place),
  del: (_, { page }) => page.tally.count('deleted-text-ignored'),
  table: asBlock(readTable),
  ul: asBlock(readList(bulletOf)),
  menu: asBlock(readList(bulletOf)),
  dir: asBlock(readList(bulletOf)),
  ol: asBlock(readList(numberOf)),
  li: asBlock(readItem),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map(heading => [
      `h${heading}`,
      asBlock((element, place) => each(element, { ...place, heading })),
    ]),
  ),
  ...Object.fromEntries(
    `p div center blockquote pre address dl dt dd hr form fieldset legend article section header footer main nav aside
     figure figcaption caption body html listing details summary`
      .split(/\s+/u)
      .map(name => [name, asBlock(each)]),
  ),
}

const ignored: ReadonlySet<string> = new Set(
  `head title script style template object applet embed iframe frame frameset noframes select option textarea input
   button xml svg math audio video canvas map colgroup col meta link base`.split(/\s+/u),
)

/** Elements of Word's own HTML that are known by their style. */
const styled: readonly (readonly [name: string, value: RegExp, Handler])[] = [
  ['mso-list', /^ignore$/iu, readLabel],
  ['mso-tab-count', /^\d+/u, readTabs],
  ['mso-element', /^(?:header|footer)$/iu, readFurniture],
  ['mso-element', /^(?:comment-list|comment)$/iu, skipComment],
  ['mso-special-character', /^comment$/iu, skipComment],
]

export function readNodes(parent: Document | Element, place: Place): void {
  for (const node of parent.childNodes) {
    if (isElement(node)) readElement(node, place)
    else if ('value' in node) append(node.value, place)
  }
}

function readElement(element: Element, outer: Place): void {
  if (ignored.has(element.tagName)) return
  const look = lookOf(element, outer.look, outer.page.rules)
  if (look.isHidden) return
  if (isFootnote(element, outer.page)) {
    if (!outer.page.marks.has(element)) refer(element, '', outer.page)
    return
  }
  const place = { ...outer, look }
  const handler = ofStyle(styleOf(element)) ?? ofTitle(element) ?? ownEntry(handlers, element.tagName) ?? each
  handler(element, place)
}

const ofStyle = (style: Declarations): Handler | undefined =>
  style.size === 0 ? undefined : styled.find(([name, value]) => value.test(style.get(name) ?? ''))?.[2]

/** LibreOffice's headers and footers. */
const ofTitle = (element: Element): Handler | undefined =>
  element.tagName === 'div' && /^(?:header|footer)$/u.test(attribute(element, 'title') ?? '')
    ? readFurniture
    : undefined

function asBlock(handler: Handler): Handler {
  return (element, place) => {
    finish(place)
    handler(element, place)
    finish(place)
    // the label of a paragraph without text is not the next one's
    place.flow.label = null
  }
}

/** Ends the paragraph; the footnotes of the body follow it. */
export function finish(place: Place): void {
  endParagraph(place.flow)
  if (!place.isInside) for (const block of readPending(place)) place.flow.blocks.push(block)
}

const longestLabel = 100

function readLabel(element: Element, { flow, look, page }: Place): void {
  const inner = element.childNodes.find(isElement)
  const { name } = inner === undefined ? look : lookOf(inner, look, page.rules)
  flow.label = symbolText(textUnder(element, longestLabel), look.name || name).trim() || null
}

function readTabs(element: Element, place: Place): void {
  const count = Math.min(50, Number.parseInt(styleOf(element).get('mso-tab-count') ?? '1', 10))
  append('\t'.repeat(count), { ...place, look: { ...place.look, isPre: true } })
}

function skipComment(_: Element, { page }: Place): void {
  page.tally.count('comment-ignored')
}

/** Blocks of an element that is a story of its own. */
export function readStory(element: Element, { page, look }: Place): readonly StoryBlock[] {
  const flow = newFlow(page.count)
  readNodes(element, { page, flow, look, heading: null, labels: [], isInside: true })
  endParagraph(flow)
  return flow.blocks
}

function readFurniture(element: Element, place: Place): void {
  place.page.furniture.push(readStory(element, { ...place, look: firstLook }))
}

function readList(labels: Labels): Handler {
  return (element, place) => {
    const style = styleOf(element)
    const type = style.get('list-style-type') ?? style.get('list-style') ?? attribute(element, 'type') ?? ''
    each(element, { ...place, labels: [...place.labels, labels(element, type, place.labels.length)] })
  }
}

function readItem(element: Element, place: Place): void {
  place.flow.label = place.labels.at(-1)?.() || null
  each(element, place)
}
