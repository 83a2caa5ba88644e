// The outline of a report: every paragraph that bears a number, and headings without one where their style says so.

import type { Document } from '../../model/document.ts'
import type { SectionItem } from '../../model/record.ts'
import { firstIndex } from '../../text/search.ts'
import type { Front } from '../particulars/index.ts'
import { isMotto, isRule, type Line, withoutTail } from '../particulars/lines.ts'
import { isClosing } from '../particulars/period.ts'
import { atOf } from '../places.ts'
import { type Label, labelOf, rankOf } from './labels.ts'
import { type Look, type Open, rankOfLabel, rankOfUnnumbered, settle } from './outline.ts'

export interface Section {
  readonly item: SectionItem
  readonly label: Label | null
  /** Stands behind the signature, where numbering begins anew. */
  readonly isAppended: boolean
  /** Text from here to the next section of its rank or above. */
  readonly start: number
  readonly end: number
}

const longestTitle = 300

export function findSections(document: Document, front: Front): Section[] {
  const outline: Outline = { document, sections: [], open: [], isAppended: false, last: null }
  for (const line of front.lines.filter(one => isBody(one, front))) {
    if (!outline.isAppended && isAfter(line, front)) Object.assign(outline, { open: [], isAppended: true, last: null })
    const heading = isTail(line, front.lines[line.index - 1]) ? null : headingOf(line, outline.open)
    if (heading && continues(outline, heading)) extend(outline, line)
    else if (heading && (heading.label || !startsSmall(line))) add(outline, heading)
  }
  return withEnds(outline.sections, document.text.length)
}

// the short last line of a wrapped paragraph may be all capitals: «AG112, AG212, AG312.», «TTXH./.»
function isTail({ text, caps, style }: Line, before: Line | undefined): boolean {
  if (!caps || style.bold || style.heading !== null || labelOf(text, false)) return false
  if (/\.\/?\.?$/u.test(text.trim())) return true
  return (
    before !== undefined && !before.caps && before.text.length >= fullLine && /[\p{L}\p{Nd},]\s*$/u.test(before.text)
  )
}

interface Outline {
  readonly document: Document
  readonly sections: Section[]
  open: Open[]
  isAppended: boolean
  /** Last line of the last heading. */
  last: Line | null
}

const startsSmall = ({ text }: Line): boolean => /^\p{Ll}/u.test(text)

/** A heading that goes on: «PHẦN THỨ NHẤT» with its title below, or a line that was too long for the page. */
function continues({ sections, last }: Outline, { line, label }: Heading): boolean {
  if (label || !last || line.index !== last.index + 1 || /^\(/u.test(line.text)) return false
  if (sections.at(-1)?.item.title === '' || isAttachment(last)) return true
  const isFull = last.text.length >= fullLine && !/[.:;]$/u.test(last.text)
  return isFull && last.style.bold === line.style.bold && (startsSmall(line) || (last.caps && line.caps))
}

const fullLine = 40

function extend(outline: Outline, line: Line): void {
  const last = outline.sections.pop()
  if (!last) return
  const { item } = last
  const title = tidy(`${item.title} ${line.text}`)
  const boxes = atOf(outline.document, line.stretch, line).boxes
  const at = { ...item.at, end: line.start + line.text.trimEnd().length, boxes: [...item.at.boxes, ...boxes] }
  outline.sections.push({ ...last, item: { ...item, title, at }, end: line.end })
  outline.last = line
}

const tidy = (title: string): string => withoutTail(title.trim(), ' :.;/')

function isBody(line: Line, { headEnd, foot }: Front): boolean {
  if (line.index <= headEnd || isMotto(line.text) || isRule(line.text) || line.style.region === 'footnote') return false
  return foot.from === null || foot.to === null || line.index < foot.from || line.index > foot.to
}

const isAfter = (line: Line, { foot }: Front): boolean => foot.to !== null && line.index > foot.to

const looksLikeHeading = ({ text, style, caps }: Line): boolean =>
  text.length <= longestTitle && (style.heading !== null || style.bold || caps)

interface Heading {
  readonly line: Line
  readonly label: Label | null
  readonly rank: number
  readonly look: Look
  /** Words behind the label. */
  readonly title: string
}

function headingOf(line: Line, open: readonly Open[]): Heading | null {
  const isHeading = looksLikeHeading(line)
  const label = settle(labelOf(line.text, isHeading || isNextUnsigned(line, open)), open)
  if (label?.style === 'appendix' && !isHeading && line.text.length > longestAppendix) return null
  if (label) {
    const look = { sign: label.sign, isHeading }
    return { line, label, look, rank: rankOfLabel(label, look, open), title: titleOf(line.text.slice(label.length)) }
  }
  if (!isHeading || !isUnnumbered(line)) return null
  const look = { sign: line.caps ? 'caps' : '', isHeading }
  return {
    line,
    label,
    look,
    rank: isAttachment(line) ? rankOf('appendix') : rankOfUnnumbered(look, open),
    title: line.text,
  }
}

const longestAppendix = 40

// «3 Hoạt động …» in plain type, behind 2.
const isNextUnsigned = ({ text }: Line, open: readonly Open[]): boolean => {
  const last = open.findLast(one => one.label?.style === 'number')?.label?.ordinal ?? null
  return last !== null && text.startsWith(`${last + 1} `) && text.length < longestUnsigned
}

const longestUnsigned = 120

// captions of tables belong to their tables; «QUYẾT ĐỊNH:», «CHỦ TỊCH ỦY BAN NHÂN DÂN …» to the form of a decision
const caption = /^(?:bảng|biểu|hình|sơ đồ|đồ thị|biểu đồ|đơn vị(?: tính)?|đvt)(?:\s|:)/iu
const noHeading = /^\s*[-–—+•*(]|[;,]$|^(?:nơi nhận|kính gửi|số\s*:)/iu
const longestUnnumbered = 120

function isUnnumbered(line: Line): boolean {
  const words = line.text.replace(/[:.]\s*$/u, '')
  if (noHeading.test(words) || !/\p{L}{2}/u.test(words) || words.length > longestUnnumbered || isClosing(words))
    return false
  return !isWhole(line, 'issuer') && !isWhole(line, 'type') && (!caption.test(words) || isAttachment(line))
}

function isWhole({ stretch: { passage } }: Line, slot: string): boolean {
  const end = passage.found.get(slot)?.get(0)?.[0]?.end ?? -1
  return end === passage.tokens.length || (end === passage.tokens.length - 1 && passage.tokens[end]?.key === ':')
}

/** The title of a table or list that is attached without the word «phụ lục»: «BẢNG TỔNG HỢP …», «DANH SÁCH …». */
const isAttachment = (line: Line): boolean =>
  line.caps && /^(?:bảng tổng hợp|biểu tổng hợp|danh sách|mẫu)\s/iu.test(line.text)

function add(outline: Outline, { line, label, rank, look, title }: Heading): void {
  const { document, sections, open, isAppended } = outline
  while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop()
  const parent = open.at(-1)?.id ?? null
  const id = `s${sections.length + 1}`
  const end = line.start + (label?.length ?? 0) + title.length
  const at = { ...atOf(document, line.stretch, { start: line.start, end }), section: parent }
  const item = { id, parent, level: open.length + 1, label: label?.text ?? null, title: tidy(title), at }
  sections.push({ item, label, isAppended, start: line.start, end: line.end })
  open.push({ id, rank, label, look })
  outline.last = line
}

// a numbered paragraph of prose: its first sentence, or what stands before its colon
function titleOf(words: string): string {
  const lead = /^[^.:;]{3,80}:(?=\s+\p{Ll}.{20,})/u.exec(words)?.[0]
  if (lead) return lead
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

/** Innermost section that holds a place of the text: the last one that begins before it, since only another ends it. */
export const sectionAt = (sections: readonly Section[], at: number): Section | null =>
  sections[firstIndex(sections, section => section.start > at) - 1] ?? null
