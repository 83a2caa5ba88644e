// A paragraph that ends inside a bracket goes on in the next one: converted files keep the cut of an old page end as
// an end of paragraph, in every format.

import type { Line, SourceBlock, TextBlock } from '../model/document.ts'
import { textOf } from './spans.ts'

const reach = 200
const textOfLines = (lines: readonly Line[]): string => lines.map(textOf).join(' ')

const leavesOpen = ({ lines }: TextBlock): boolean =>
  /\([^()]{0,60}$/u.test(textOfLines(lines.slice(-2)).slice(-reach)) &&
  !/[.;:!?]\s*$/u.test(textOfLines(lines.slice(-1)))

// digits and what they count, or a small letter; «a)» and «02)» are labels
const goesOn = /^\s*(?:\d[\d.,]*[\s/%]|\p{Ll}{2})[^()]*\)/u

const closes = ({ lines, label }: TextBlock): boolean =>
  label === null && goesOn.test(textOfLines(lines.slice(0, 3)).slice(0, reach))

/** The same blocks, those that a bracket holds together as one. */
export function joined(blocks: readonly SourceBlock[]): SourceBlock[] {
  const whole: SourceBlock[] = []
  let lines: Line[] = []
  for (const block of blocks) {
    const last = whole.at(-1)
    if (isBody(last) && isBody(block) && leavesOpen(last) && closes(block)) {
      if (last.lines !== lines) {
        lines = [...last.lines]
        whole[whole.length - 1] = { ...last, lines }
      }
      lines.push(...block.lines)
    } else whole.push(block)
  }
  return whole
}

const isBody = (block: SourceBlock | undefined): block is TextBlock =>
  block?.kind === 'text' && block.region === 'body' && block.heading === null
