// Words as they were read → words as they are laid out: without specks of dirt, on lines of a steady height.

import { median } from '../../geometry/values.ts'
import type { Box } from '../../model/document.ts'
import type { RecognisedWord } from '../../ocr/engine.ts'

// of simulated scans: below it a lone sign or letter is dirt in nine cases of ten
const speck = 0.5

/** What was read of dirt: a sign or a letter that nobody would swear to. */
const isSpeck = ({ text, confidence }: RecognisedWord): boolean =>
  confidence < speck && !/\d|\p{L}[\p{L}\p{M}]|^[-–]$/u.test(text)

export function cleanWords(words: readonly RecognisedWord[]): RecognisedWord[] {
  const lines = Map.groupBy(
    words.filter(word => !isSpeck(word)),
    word => word.line.join(),
  )
  const cores = new Map([...lines].map(([key, own]) => [key, coreOf(own)]))
  const usual = median([...cores.values()].map(({ top, foot }) => foot - top))
  return [...lines].flatMap(([key, own]) => {
    const line = steadyLine(own[0]?.line ?? [0, 0, 0, 0], cores.get(key) ?? { top: 0, foot: 0 }, usual)
    return own.map(word => ({ ...word, line }))
  })
}

/** Of a line's letters without the marks over them and the tails under them. */
interface Core {
  readonly top: number
  readonly foot: number
}

/** Most words have the same top, many have no tails: a few that hold a speck or a part of another line do not matter. */
const coreOf = (words: readonly RecognisedWord[]): Core => ({
  top: sharing(
    words.map(word => word.box[1]),
    0.4,
  ),
  foot: sharing(
    words.map(word => word.box[3]),
    0.25,
  ),
})

/** The value that such a share of all lies below. */
const sharing = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? 0

// of a core's height: what marks and tails add
const marks = 0.05
const tails = 0.3
/** Lines of running text differ less in height than this, whatever stands in them. */
const alike = [0.7, 1.3] as const

/** Sizes of letters are told by heights of lines, and paragraphs by sizes: lines of running text get the same one. */
function steadyLine([x0, y0, x1, y1]: Box, { top, foot }: Core, usual: number): Box {
  const ratio = (foot - top) / usual
  const isText = ratio >= alike[0] && ratio <= alike[1]
  return isText ? [x0, foot - usual * (1 + marks), x1, foot + usual * tails] : [x0, y0, x1, y1]
}
