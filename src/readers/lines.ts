// All lines of a block, in the order of reading.

import type { Line, SourceBlock } from '../model/document.ts'

export const linesOf = (block: SourceBlock): readonly Line[] => {
  if (block.kind === 'image') return []
  return block.kind === 'text' ? block.lines : block.cells.flatMap(cell => cell.blocks.flatMap(one => one.lines))
}
