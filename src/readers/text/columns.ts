// Two columns typed on one line, with tabs or a run of spaces: the letterhead («UBND TỈNH …   CỘNG HÒA …») and the
// signature block («Nơi nhận:   KT. CHỦ TỊCH»). Works on plain strings, so that each reader cuts its own spans.

import {
  authority,
  composed,
  dateLine,
  isCapitals,
  nationalMotto,
  nationalTitle,
  numberLine,
  office,
  recipients,
  typeLine,
} from './letterhead.ts'

/** Half-open stretch of a line. */
export type Stretch = readonly [start: number, end: number]

export interface Halves {
  readonly left: Stretch | null
  readonly right: Stretch | null
}

export interface Zone {
  readonly start: number
  readonly end: number
  /** One for each line of the zone. */
  readonly halves: readonly Halves[]
}

const gap = /(?<![ \u00a0])[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{3,}|(?<!\s)\s+\|\s+/gu

interface Split {
  readonly left: Stretch
  readonly right: Stretch
}

function splits(text: string): readonly Split[] {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const gaps = text.matchAll(gap).filter(({ index, 0: blank }) => index > start && index + blank.length < end)
  return Array.from(gaps, ({ index, 0: blank }) => ({ left: [start, index], right: [index + blank.length, end] }))
}

const whole = (text: string): Stretch => [text.length - text.trimStart().length, text.trimEnd().length]
// patterns look at the beginning only
const longest = 300
const cut = (text: string, [start, end]: Stretch): string => composed(text.slice(start, Math.min(end, start + longest)))

const opensRight = (text: string): boolean =>
  nationalTitle.test(text) || nationalMotto.test(text) || dateLine.test(text)
const opensSignature = (text: string): boolean => authority.test(text) || office.test(text)

/** Where the right column of this line begins: by its words, else nearest to where it began before. */
function splitLine(text: string, column: number): Split | null {
  // «ngày   tháng   năm» alone has gaps of its own
  if (opensRight(cut(text, whole(text)))) return null
  const found = splits(text)
  const known =
    found.findLast(({ left, right }) => opensRight(cut(text, right)) && text[left[1] - 1] !== ',') ??
    found.find(({ right }) => opensSignature(cut(text, right)))
  if (known !== undefined) return known
  const distance = ({ right }: Split): number => Math.abs(right[0] - column)
  return found.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

type Block = 'letterhead' | 'signature'

/** Lines worth looking at closer; every other line costs one test. */
const mayHaveGap = (text: string): boolean =>
  text.includes('\t') || text.includes('   ') || text.includes(' | ') || text.includes('\u00a0')

function anchor(text: string): { readonly block: Block; readonly split: Split } | null {
  if (text.length > 400 || !mayHaveGap(text)) return null
  for (const split of splits(text)) {
    const left = cut(text, split.left)
    const right = cut(text, split.right)
    if (nationalTitle.test(right)) return { block: 'letterhead', split }
    if (numberLine.test(left) && dateLine.test(right)) return { block: 'letterhead', split }
    if (recipients.test(left) && isCapitals(right.slice(0, 40))) return { block: 'signature', split }
  }
  return null
}

/** A line with no gap inside a zone: whose column it belongs to, or null where the zone is over. */
function sideOf(text: string, block: Block, column: number): 'left' | 'right' | null {
  const [start] = whole(text)
  const words = composed(text.trim())
  if (words.length > 70 || typeLine.test(words)) return null
  if (start > Math.max(8, column - 12) || (start > 0 && text.slice(0, start).includes('\t'))) return 'right'
  if (block === 'signature') return /^[-–+*]/u.test(words) || /^\(/u.test(words) ? 'left' : null
  return isCapitals(words) || numberLine.test(words) || /^[-–—_*=]+$/u.test(words) ? 'left' : null
}

// a name stands some lines under its office; a letterhead has at most a handful of lines
const reach: Readonly<Record<Block, number>> = { letterhead: 3, signature: 9 }

function zoneAt(texts: readonly string[], start: number): Zone | null {
  const found = anchor(texts[start] ?? '')
  if (found === null) return null
  const halves: Halves[] = []
  let column = found.split.right[0]
  let end = start
  let isLast = false
  for (let at = start; at < texts.length && at - end <= reach[found.block]; at++) {
    const text = texts[at] ?? ''
    const split = at === start ? found.split : splitLine(text, column)
    const side = split === null && text.trim() !== '' && !isLast ? sideOf(text, found.block, column) : null
    if (split === null && side === null && text.trim() !== '') break
    halves.push(split ?? { left: side === 'left' ? whole(text) : null, right: side === 'right' ? whole(text) : null })
    if (split !== null) column = split.right[0]
    // number and date end a letterhead: the type line under them may be centred
    if (split !== null && found.block === 'letterhead' && dateLine.test(cut(text, split.right))) isLast = true
    if (split !== null || side !== null) end = at
  }
  return { start, end: end + 1, halves: halves.slice(0, end + 1 - start) }
}

/** All letterheads and signature blocks typed in two columns, in order, none overlapping. */
export function findZones(texts: readonly string[]): readonly Zone[] {
  const zones: Zone[] = []
  for (let at = 0; at < texts.length; at++) {
    const zone = zoneAt(texts, at)
    if (zone === null) continue
    zones.push(zone)
    at = zone.end - 1
  }
  return zones
}
