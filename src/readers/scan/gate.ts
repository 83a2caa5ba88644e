// The words of a page that was read, before they are kept: a typed mark, or a stamp in a grey picture.

import { layOut } from '../../layout/index.ts'
import type { PageParts } from '../../layout/parts.ts'
import type { Line, SourceBlock } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { textOf } from '../../text/spans.ts'
import { findMark } from '../secrecy.ts'
import { markInStamp } from './stamped.ts'

/** @throws TrichLucError `secrecy-mark` */
export function gateSheet(parts: PageParts): void {
  const { blocks, aside } = layOut([parts])
  const mark = findMark({ blocks, aside })?.words ?? greyStamp([...aside, ...blocks.flatMap(textLines)])
  if (mark) throw new TrichLucError('secrecy-mark', { page: parts.page, mark })
}

const textLines = (block: SourceBlock): readonly Line[] => (block.kind === 'text' ? block.lines : [])

/** A stamp without its colour is a line of capitals, misread as stamps are: a frame touches its letters. */
const greyStamp = (lines: readonly Line[]): string | null =>
  lines
    .map(textOf)
    .filter(text => !/\p{Ll}/u.test(text))
    .map(text => markInStamp([text]))
    .find(mark => mark !== null) ?? null
