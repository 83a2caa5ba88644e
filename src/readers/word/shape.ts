// From the story of a word processor's file to a Reading: the encodings of its runs first, for all else depends on what
// the words say; then tables that only lay out a page, the letterhead in a header, columns that were typed.

import { type Line, nativePage, type Reading, type ReadOptions, type SourceBlock } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { linesOf } from '../lines.ts'
import { dissolve, type GridCell, isLayout, toTable } from '../text/grid.ts'
import { composed, nationalTitle } from '../text/letterhead.ts'
import { decoded, undecoded } from './decoded.ts'
import type { Grid, Story, StoryBlock } from './story.ts'
import { createTally, type Tally } from './tally.ts'
import { blank, blankTabs, gatherTabbedRows, splitTypedColumns } from './typed.ts'

/** Throws `no-text` where nothing is printed. */
export function toReading(raw: Story, { asRead }: ReadOptions): Reading {
  const { story, encoding, notes } = asRead ? undecoded(raw) : decoded(raw)
  const tally = createTally()
  const body = settle(story.body, true, tally)
  const furniture = story.furniture.map(blocks => settle(blocks, true, tally))
  const letterhead = hasNationalTitle(body.slice(0, letterheadReach)) ? undefined : furniture.find(hasNationalTitle)
  const aside = furniture
    .filter(blocks => blocks !== letterhead)
    .map(blocks => blocks.flatMap(linesOf))
    .filter(lines => lines.length > 0)
  for (const _ of aside) tally.count('header-part-ignored')
  const blocks = blankTabs(gatherTabbedRows(splitTypedColumns([...(letterhead ?? []), ...body])))
  if (!blocks.some(isPrinted)) throw new TrichLucError('no-text')
  return {
    mediaType: story.mediaType,
    pages: [{ ...nativePage, encoding }],
    blocks,
    aside: [...story.aside, ...aside.flat()].map(blankLine),
    notes: [...story.notes, ...notes, ...tally.notes()],
  }
}

/** A letterhead further down belongs to an annex. */
const letterheadReach = 20

/** Grids to tables, or to what they lay out; a grid at the very beginning may be a letterhead without a motto. */
const settle = (blocks: readonly StoryBlock[], isFirst: boolean, tally: Tally): readonly SourceBlock[] =>
  blocks.flatMap((block, at) => (block.kind === 'grid' ? settleGrid(block, isFirst && at === 0, tally) : [block]))

function settleGrid(
  { rows, columns, isRuled, cells: raw }: Grid,
  isFirst: boolean,
  tally: Tally,
): readonly SourceBlock[] {
  const cells = raw.map((cell): GridCell => ({ ...cell, blocks: settle(cell.blocks, isFirst, tally) }))
  const grid = { rows, columns, isRuled, cells }
  if (!isLayout(grid, isFirst)) return [toTable(grid)]
  tally.count('layout-table-dissolved')
  return dissolve(grid)
}

const beginningOf = (line: Line): string => composed(line.spans.map(span => span.text.slice(0, 200)).join(''))

const hasNationalTitle = (blocks: readonly SourceBlock[]): boolean =>
  blocks.flatMap(linesOf).some(line =>
    beginningOf(line)
      .split('\t')
      .some(text => nationalTitle.test(text)),
  )

const isPrinted = (block: SourceBlock): boolean =>
  block.kind === 'table' ? block.cells.some(cell => cell.blocks.length > 0) : block.kind === 'text'

const blankLine = (line: Line): Line => ({ ...line, spans: line.spans.map(blank) })
