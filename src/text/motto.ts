// The words that head every Vietnamese official document, as printed or as a recogniser misread some of their letters.

import { plain } from './fold.ts'

/** Letters alone; the last words of the first are often on another line, or under a seal. */
const mottoes: readonly string[] = ['conghoaxahoichunghia', 'doclaptudohanhphuc', 'dangcongsanvietnam']
/** Of its letters, so many may be other ones: OCR of a poor scan. */
const misread = 0.2

const lettersOf = (text: string): string => plain(text).replace(/[^a-z]/gu, '')

/** Most of its letters are capitals: prose speaks of «nước Cộng hòa xã hội chủ nghĩa Việt Nam» in small ones. */
const isLoud = (text: string): boolean => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 2 * (text.match(/\p{Ll}/gu)?.length ?? 0)
}

/**
 * The line without the motto, letters alone: «ubndtinhx» of «UBND TỈNH X  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM».
 * Null where it holds none.
 */
export function besideMotto(line: string): string | null {
  const letters = lettersOf(line)
  const loud = isLoud(line)
  for (const motto of mottoes) {
    if (!loud && motto !== 'doclaptudohanhphuc') continue
    const found = nearestPart(letters, motto)
    if (found && found.edits <= misread * motto.length)
      return (letters.slice(0, found.start) + letters.slice(found.end)).replace(/v.{1,3}tn.m$/u, '')
  }
  return null
}

export const holdsMotto = (line: string): boolean => besideMotto(line) !== null

interface Part {
  readonly start: number
  readonly end: number
  readonly edits: number
}

/** The part of a text that is the fewest edits from the wanted one (Sellers 1980). */
function nearestPart(text: string, wanted: string): Part | null {
  let row = Array.from({ length: wanted.length + 1 }, (_, n): Part => ({ start: 0, end: 0, edits: n }))
  let best: Part | null = null
  for (let end = 1; end <= text.length; end++) {
    const next: Part[] = [{ start: end, end, edits: 0 }]
    for (let at = 1; at <= wanted.length; at++) {
      const same = text[end - 1] === wanted[at - 1] ? 0 : 1
      next.push(least([step(row[at - 1], same), step(row[at], 1), step(next[at - 1], 1)], end))
    }
    row = next
    const last = row[wanted.length]
    if (last && (!best || last.edits < best.edits)) best = last
  }
  return best
}

const step = (part: Part | undefined, by: number): Part => ({
  start: 0,
  end: 0,
  ...part,
  edits: (part?.edits ?? 0) + by,
})

const least = (parts: readonly Part[], end: number): Part => {
  const [first, ...others] = parts as readonly [Part, ...Part[]]
  return { ...others.reduce((best, part) => (part.edits < best.edits ? part : best), first), end }
}
