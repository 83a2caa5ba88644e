// Headers and footers of the sections ([MS-DOC] 2.3.3, 2.8.22 Plcfhdd).

import type { StoryBlock } from '../word/story.ts'
import { isOld } from './formats.ts'
import { partsOf, plcOf, storyOf } from './notes.ts'
import { readInner } from './paragraphs.ts'
import type { State, Stretch } from './state.ts'

/** Separators of foot- and endnotes come before the first section. */
const separators = 6
/** Of a section: header of even pages, of odd ones, footers of the same, header and footer of the first page. */
const perSection = 6
/** The first page's header before the others: that is where a letterhead stands. */
const order = [4, 1, 0, 5, 3, 2]

export function readFurniture(state: State): readonly (readonly StoryBlock[])[] {
  const { file } = state
  const stories = partsOf(storyOf(file, 'header'), plcOf(file.part('headers'), 0).positions)
  const ordered = isOld(file.fib) ? stories : inOrder(stories.slice(separators))
  // text boxes in headers: whose they are does not matter, for all of it stands aside
  return [...ordered, storyOf(file, 'headerBox')].map(part => readPart(part, state)).filter(blocks => blocks.length > 0)
}

/** Word 6 and 95 leave out those that a section lacks: which is which is not known there. */
const inOrder = (stories: readonly Stretch[]): readonly Stretch[] =>
  stories.flatMap((_, at) => (at % perSection === 0 ? order.flatMap(place => stories[at + place] ?? []) : []))

/** An empty one is that of the section before. */
const readPart = (part: Stretch, state: State): readonly StoryBlock[] =>
  part.start === part.end ? [] : readInner(part, state)
