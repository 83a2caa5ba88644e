// Lines of one column → paragraphs.

import { centreX, height, width } from '../geometry/box.ts'
import { commonest, median } from '../geometry/values.ts'
import type { Region } from '../model/document.ts'
import type { PrintedLine } from './lines.ts'
import { endsSentence, goesOn, itemMark, startsOffice } from './marks.ts'

/** Lines of one column of one page, top to bottom. */
export interface Strip {
  readonly kind: 'strip'
  readonly page: number
  readonly region: Region
  /** The column's edges. */
  readonly left: number
  readonly right: number
  readonly lines: readonly PrintedLine[]
  /** Centred lines of one look belong together (a title); else each stands alone unless it was full. */
  readonly gathersCentred: boolean
  /** Rows of something tabular: each line is a paragraph of its own. */
  readonly rowWise: boolean
}

export interface Draft {
  readonly kind: 'draft'
  readonly region: Region
  readonly left: number
  readonly right: number
  readonly lines: readonly PrintedLine[]
}

const indent = 0.7

export const isIndented = (line: PrintedLine, left: number): boolean => line.box[0] > left + indent * line.size

/** Would the next line's first word have fitted in here? Then the author ended the line. */
export const isFull = (line: PrintedLine, next: PrintedLine, right: number): boolean =>
  right - line.box[2] < next.firstWordWidth + 0.4 * line.size

type Column = Pick<Strip, 'left' | 'right'>

export const isSymmetric = (line: PrintedLine, column: Column): boolean =>
  Math.abs(centreX(line.box) - (column.left + column.right) / 2) < Math.max(3, 0.6 * line.size)

export const isCentred = (line: PrintedLine, column: Column): boolean =>
  isSymmetric(line, column) && line.box[0] > column.left + 1.2 * line.size

const sameSize = (a: PrintedLine, b: PrintedLine): boolean => Math.abs(a.size - b.size) <= Math.max(1.1, 0.12 * a.size)

/** A line without letters («2020») is neither in capitals nor not. */
const sameCase = (a: PrintedLine, b: PrintedLine): boolean => a.caps === null || b.caps === null || a.caps === b.caps

const sameLook = (a: PrintedLine, b: PrintedLine): boolean =>
  a.bold === b.bold && a.italic === b.italic && sameCase(a, b) && sameSize(a, b)

const gap = (above: PrintedLine, below: PrintedLine): number => below.box[1] - above.box[3]

/** The usual gap between lines of one paragraph, in ems. */
const usualGap = (lines: readonly PrintedLine[]): number => {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above && sameSize(above, line) ? [gap(above, line) / line.size] : []
  })
  // paragraphs with much air between them must not make their gap the usual one
  return Math.min(
    commonest(
      gaps.filter(value => value > -0.5 && value < 2),
      0.05,
      0.1,
    ),
    median(gaps, 0.1),
  )
}

/** What is asked of one pair of lines: `lines` are those of the paragraph so far. */
interface Joint {
  readonly lines: readonly PrintedLine[]
  readonly above: PrintedLine
  readonly below: PrintedLine
  readonly strip: Strip
  readonly gap: number
}

/** «PHỤ LỤC», «BIỂU SỐ 01», «BÁO CÁO»: a few words over a much longer line name what follows. */
const isLabel = ({ lines, above, below }: Pick<Joint, 'lines' | 'above' | 'below'>): boolean =>
  lines.length === 1 && above.text.trim().split(/\s+/).length <= 4 && width(above.box) < 0.5 * width(below.box)

/** A centred line goes on with a line of its look; a full one (a title's first) only where it is no body text. */
const centredJoin = ({ above, below, strip, lines }: Joint): boolean | null => {
  const [a, b] = [isCentred(above, strip), isCentred(below, strip)]
  if (!a && !b) return null
  const room = strip.right - strip.left - width(above.box)
  const isWide = room < below.firstWordWidth + 0.4 * above.size
  if (!isSymmetric(above, strip) || !isSymmetric(below, strip)) return a && !isWide ? false : null
  const isDisplay = above.bold || above.caps || above.italic || strip.region !== 'body' || !strip.gathersCentred
  if (!a && (lines.length > 1 || !isDisplay)) return null
  if (strip.region !== 'body' && startsOffice(below.text)) return false
  if (itemMark(below.text) || (strip.gathersCentred && isLabel({ lines, above, below }))) return false
  return sameLook(above, below) && (strip.gathersCentred || isWide)
}

const isItem = ({ lines, above, below, strip }: Joint): boolean => {
  const mark = itemMark(below.text)
  if (!mark) return false
  const isSibling = lines[0] !== undefined && itemMark(lines[0].text) === mark
  return (
    isIndented(below, strip.left) ||
    isSibling ||
    !isFull(above, below, strip.right) ||
    (endsSentence(above.text) && /^\S{1,6}\s/u.test(below.text))
  )
}

/** Does the line stand where a line of this paragraph may stand? */
const isInPlace = ({ lines, above, below, strip }: Joint): boolean => {
  const base = lines[1]?.box[0] ?? null
  const near = indent * below.size
  if (base !== null) return Math.abs(below.box[0] - base) <= near
  const step = below.box[0] - above.box[0]
  if (!isIndented(below, strip.left)) return true
  if (step > near) return itemMark(above.text) !== null && step < 4 * below.size
  return !endsSentence(above.text) || goesOn(below.text)
}

/** A heading of two lines breaks where its author's margin was, which may be narrower than the column. */
const isHeadingTurn = ({ above, below, strip }: Joint): boolean =>
  above.bold &&
  sameLook(above, below) &&
  width(above.box) > 0.75 * (strip.right - strip.left) &&
  !isIndented(below, strip.left) &&
  !endsSentence(above.text) &&
  itemMark(below.text) === null

const belongs = (joint: Joint): boolean => {
  const { above, below, strip } = joint
  const isHeading = above.bold !== below.bold && !(goesOn(below.text) && isFull(above, below, strip.right))
  if (isHeading || !sameSize(above, below)) return false
  if (gap(above, below) / below.size > joint.gap + 0.45 || gap(above, below) < -height(below.box)) return false
  if (isHeadingTurn(joint)) return true
  const centred = centredJoin(joint)
  if (centred !== null) return centred
  return !isItem(joint) && isFull(above, below, strip.right) && isInPlace(joint)
}

/** `gap`: the usual gap between lines in ems, where the strip itself is too short to tell. */
export const findParagraphs = (strip: Strip, options: { readonly gap?: number } = {}): Draft[] => {
  const paragraphs: PrintedLine[][] = []
  const usual = strip.lines.length > 6 ? usualGap(strip.lines) : (options.gap ?? usualGap(strip.lines))
  for (const below of strip.lines) {
    const lines = paragraphs.at(-1)
    const above = lines?.at(-1)
    if (lines && above && !strip.rowWise && belongs({ lines, above, below, strip, gap: usual })) lines.push(below)
    else paragraphs.push([below])
  }
  const { region, left, right } = strip
  return paragraphs.map(lines => ({ kind: 'draft', region, left, right, lines }))
}
