// The outline of a report: every paragraph that bears a number, and headings without one where their style says so.

import type { Document } from '../../model/document.ts'
import type { SectionItem } from '../../model/record.ts'
import type { Front } from '../particulars/index.ts'
import { isMotto, isRule, type Line } from '../particulars/lines.ts'
import { atOf } from '../places.ts'
import { asLetter, type Label, labelOf, ranks } from './labels.ts'

export interface Section {
  readonly item: SectionItem
  readonly label: Label | null
  readonly rank: number
  /** Text from here to the next section of its rank or above. */
  readonly start: number
  readonly end: number
}

interface Open {
  readonly id: string
  readonly rank: number
  readonly label: Label | null
}

// an appendix begins a numbering of its own, above everything
const appendixRank = -1
const longestTitle = 300

export function findSections(document: Document, front: Front): Section[] {
  const open: Open[] = []
  const sections: Section[] = []
  for (const line of front.lines) {
    if (!isBody(line, front)) continue
    const heading = looksLikeHeading(line)
    const label = settle(labelOf(line.text, heading), open)
    const rank = label ? ranks[label.style] : rankOfUnnumbered(line, front, open, heading)
    if (rank === null) continue
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop()
    const section = sectionOf(document, line, { label, rank, parent: open.at(-1)?.id ?? null, level: open.length + 1, id: `s${sections.length + 1}` })
    sections.push(section)
    open.push({ id: section.item.id, rank, label })
  }
  return withEnds(sections, document.text.length)
}

function isBody(line: Line, { headEnd, foot }: Front): boolean {
  if (line.index <= headEnd || isMotto(line.text) || isRule(line.text) || line.style.region === 'footnote') return false
  return foot.from === null || foot.to === null || line.index < foot.from || line.index > foot.to
}

function looksLikeHeading({ text, style, caps }: Line): boolean {
  if (text.length > longestTitle) return false
  return style.heading !== null || style.bold || caps
}

// A. B. C. and I. II. share C, D, I, L, V, X: what is open decides
function settle(label: Label | null, open: readonly Open[]): Label | null {
  const letter = label && asLetter(label)
  if (!label || !letter) return label
  const sibling = open.findLast(one => one.label?.style === 'upper')?.label
  const romans = open.findLast(one => one.label?.style === 'roman')?.label
  const nextLetter = sibling?.ordinal != null && letter.ordinal === sibling.ordinal + 1
  const nextRoman = label.ordinal === (romans?.ordinal ?? 0) + 1
  return nextLetter && !nextRoman ? letter : label
}

function rankOfUnnumbered(line: Line, front: Front, open: readonly Open[], heading: boolean): number | null {
  if (!heading || /^\s*[-–—+•*(]/u.test(line.text) || !/\p{L}{2}/u.test(line.text)) return null
  const afterFoot = front.foot.to !== null && line.index > front.foot.to
  if (/^(?:phụ lục|biểu|bảng|mẫu)(?:\s|$)/iu.test(line.text) && (line.caps || line.style.bold)) return appendixRank
  if (afterFoot && line.caps && open.length === 0) return appendixRank
  // an unnumbered heading stands beside the innermost numbered one
  const words = line.text.replace(/[:.]\s*$/u, '')
  return words.length <= 120 && !/[;,]$/u.test(words) ? (open.findLast(one => one.label)?.rank ?? ranks.roman) : null
}

interface Place {
  readonly id: string
  readonly parent: string | null
  readonly level: number
  readonly label: Label | null
  readonly rank: number
}

function sectionOf(document: Document, line: Line, { id, parent, level, label, rank }: Place): Section {
  const words = line.text.slice(label?.length ?? 0)
  const title = titleOf(words)
  const end = line.start + (label?.length ?? 0) + title.length
  const at = atOf(document, line.stretch, { start: line.start, end })
  const item: SectionItem = { id, parent, level, label: label?.text ?? null, title: title.replace(/[\s:.;]+$/u, ''), at: { ...at, section: parent } }
  return { item, label, rank, start: line.start, end: line.end }
}

// a numbered paragraph of prose: its first sentence, or what stands before its colon
function titleOf(words: string): string {
  if (words.length <= longestTitle && !/[.:]\s+\p{Lu}/u.test(words)) return words
  const cut = /^.{3,240}?[.:;](?=\s)/u.exec(words)?.[0]
  return cut ?? words.slice(0, longestTitle).replace(/\s\S*$/u, '')
}

function withEnds(sections: readonly Section[], end: number): Section[] {
  const ends: number[] = []
  const later: { start: number; level: number }[] = []
  for (const { start, item } of sections.toReversed()) {
    while (later.length > 0 && (later.at(-1)?.level ?? 0) > item.level) later.pop()
    ends.push(later.at(-1)?.start ?? end)
    later.push({ start, level: item.level })
  }
  return sections.map((section, n) => ({ ...section, end: ends[sections.length - 1 - n] ?? end }))
}

/** Innermost section that holds a place of the text. */
export function sectionAt(sections: readonly Section[], at: number): Section | null {
  return sections.findLast(section => section.start <= at && at < section.end) ?? null
}
