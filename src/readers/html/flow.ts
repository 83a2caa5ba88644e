// A flow of blocks: the body, a cell, a footnote. And what is known while a page is read.

import type { Font, Line, Span, TextBlock } from '../../model/document.ts'
import { isShown, printed, append as write } from '../word/paragraphs.ts'
import type { StoryBlock } from '../word/story.ts'
import { symbolText } from '../word/symbols.ts'
import type { Tally } from '../word/tally.ts'
import type { Rules } from './css.ts'
import type { Look } from './looks.ts'
import type { Element } from './parse.ts'

export interface Flow {
  readonly blocks: StoryBlock[]
  /** Of the paragraph being read. */
  lines: Span[][]
  label: string | null
  /** Pictures that stand in the paragraph: they go behind it. */
  readonly anchored: StoryBlock[]
  properties: Pick<TextBlock, 'align' | 'heading'>
  /** Called for each block and line: throws where they are too many. */
  readonly count: () => void
}

export interface Page {
  readonly rules: Rules
  readonly font: (look: Look, text: string) => Font
  readonly tally: Tally
  readonly count: () => void
  /** Elements of footnotes by their id. */
  readonly footnotes: ReadonlyMap<string, Element>
  /** Footnotes by the mark that first refers to them, and those that were not read yet. */
  readonly marks: Map<Element, string>
  readonly pending: Element[]
  /** Blocks of an element that is a story of its own: a cell, a footnote. */
  readonly story: (element: Element, place: Place) => readonly StoryBlock[]
  readonly furniture: (readonly StoryBlock[])[]
}

/** Where an element stands. */
export interface Place {
  readonly page: Page
  readonly flow: Flow
  readonly look: Look
  readonly heading: number | null
  /** Labels of the lists around it, innermost last. */
  readonly labels: readonly (() => string)[]
  /** In a cell, a footnote or a header: footnotes wait for its end. */
  readonly isInside: boolean
}

export const newFlow = (count: () => void): Flow => ({
  blocks: [],
  lines: [[]],
  label: null,
  anchored: [],
  properties: { align: null, heading: null },
  count,
})

/** U+0020, tab, line ends: what HTML folds. A no-break space is no space. */
const folded = /[ \t\n\r\f]+/gu

/** Fonts in which a letter stands for a sign. */
const signs = /^(?:symbol|wingdings)/iu

/** Adds text to the paragraph, spaces folded as a browser does. */
export function append(stated: string, { flow, look, page, heading }: Place): void {
  const text = signs.test(look.name) ? symbolText(stated, look.name) : stated
  const [first = '', ...more] = look.isPre ? text.split(/\r\n?|\n/u) : [text.replace(folded, ' ')]
  write(flow.lines, look.isPre ? first : afterSpace(first, flow), page.font(look, first))
  for (const line of more) {
    flow.count()
    flow.lines.push([])
    write(flow.lines, line, page.font(look, line))
  }
  if (text.trim() !== '') flow.properties = { align: look.align, heading }
}

function afterSpace(text: string, { lines }: Flow): string {
  const before = lines.at(-1)?.at(-1)?.text ?? ' '
  return /[ \t]$/u.test(before.slice(-1)) ? text.replace(/^ /u, '') : text
}

/** Spaces that the source has at the end of a paragraph for its own lines are not printed. */
function trimmed(line: Line): Line {
  const last = line.spans.at(-1)
  if (!last?.text.endsWith(' ')) return line
  return { ...line, spans: [...line.spans.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] }
}

/** Ends the paragraph, if one is begun. */
export function endParagraph(flow: Flow): void {
  const block: TextBlock = {
    kind: 'text',
    region: 'body',
    lines: printed(flow.lines).map(trimmed),
    ...flow.properties,
    label: flow.label,
  }
  flow.lines = [[]]
  if (isShown(block)) {
    add(flow, block)
    // a list item may begin with an empty block
    flow.label = null
    flow.properties = { align: null, heading: null }
  }
  for (const anchored of flow.anchored.splice(0)) add(flow, anchored)
}

export function add(flow: Flow, block: StoryBlock): void {
  flow.count()
  flow.blocks.push(block)
}
