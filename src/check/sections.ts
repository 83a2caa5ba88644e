// Numbering of sections: quoted as printed, never renumbered. A new 1 begins a new list; the list that it interrupted
// may go on behind it.

import type { Section } from '../extract/sections/index.ts'
import { letterAt } from '../extract/sections/ordinals.ts'
import type { Case, Fault } from './finding.ts'
import type { Checked } from './index.ts'

export function checkNumbering({ document: { text }, workings: { sections } }: Checked): Fault[] {
  const rows = new Map<string, Placed[]>()
  return sections.flatMap((section): Fault[] => {
    const { label, isAppended, item } = section
    if (label?.ordinal == null) return []
    const key = `${isAppended} ${item.parent} ${label.style} ${label.stem}`
    const row = rows.get(key) ?? []
    rows.set(key, row)
    return follow(row, section, text)
  })
}

const ordinalOf = (section: Section | undefined): number => section?.label?.ordinal ?? 0

/** The last section of a list, and how many of its numbers were given a second time. */
interface Placed {
  readonly section: Section
  readonly repeats: number
}

/** `row`: the lists that are open, the innermost last. */
function follow(row: Placed[], section: Section, text: string): Fault[] {
  const before = row.at(-1)
  const ordinal = ordinalOf(section)
  const resumed = row.findLastIndex(one => isNext(one, section))
  if (resumed >= 0) row.length = resumed
  else if (before && ordinal !== 1) {
    const as = caseOf(before.section, ordinal)
    row[row.length - 1] = { section, repeats: as === 'repeated' ? before.repeats + 1 : 0 }
    return isSelection(section) || isInLine(text, before.section, section) ? [] : [fault(as, section, before.section)]
  }
  row.push({ section, repeats: 0 })
  return []
}

// behind 1, 2, 2 a 4 is the fourth: that 2 was given twice has been told
const isNext = ({ section: before, repeats }: Placed, section: Section): boolean =>
  ordinalOf(before) + 1 === ordinalOf(section) ||
  (repeats > 0 && ordinalOf(before) + 1 + repeats === ordinalOf(section)) ||
  latinNext.has(`${before.label?.text}${section.label?.text}`.toLowerCase())

// many count with the letters of their keyboard, without đ
const latinNext = new Set(['de', 'ij', 'jk'])

// articles of a law, items of a form are picked out of it: «Điều 5», «Điều 9»
const isSelection = ({ label }: Section): boolean =>
  label?.style === 'article' || label?.style === 'question' || (label?.style === 'division' && /\d$/.test(label.text))

/** The number that seems left out stands within a line: «3. Nam, nữ: …  4. Năm sinh: …». */
function isInLine(text: string, before: Section, { label, start }: Section): boolean {
  const ordinal = (label?.ordinal ?? 0) - 1
  const missing = label?.style === 'number' ? String(ordinal) : label?.style === 'lower' ? letterAt(ordinal) : null
  if (missing === null || label?.stem || ordinal !== ordinalOf(before) + 1) return false
  return new RegExp(`(?<![\\p{L}\\p{Nd}.,])${missing}[.)](?:\\s+[\\p{Lu}\\p{Nd}]|\\p{Lu})`, 'u').test(
    text.slice(before.start, start),
  )
}

type NumberingCase = Extract<Case, { code: 'section-numbering' }>['as']

const caseOf = (before: Section, ordinal: number): NumberingCase =>
  ordinal === ordinalOf(before) ? 'repeated' : ordinal > ordinalOf(before) ? 'skipped' : 'order'

const fault = (as: NumberingCase, { item }: Section, before: Section): Fault => ({
  code: 'section-numbering',
  as,
  severity: 'warning',
  args: { label: item.label ?? '', before: before.item.label ?? '' },
  spans: [item.at, before.item.at],
  items: [item.id, before.item.id],
})
