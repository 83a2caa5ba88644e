// Numbering of sections: quoted as printed, never renumbered.

import type { Section } from '../extract/sections/index.ts'
import type { Fault } from './finding.ts'
import type { Checked } from './index.ts'

/** Siblings of one style must follow each other; a new 1 begins a new row. */
export function checkNumbering({ workings: { sections } }: Checked): Fault[] {
  const last = new Map<string, Section>()
  return sections.flatMap((section): Fault[] => {
    const { label } = section
    if (!label || label.ordinal === null) return []
    const row = `${section.item.parent} ${label.style} ${label.stem}`
    const before = last.get(row)
    last.set(row, section)
    const as = before ? step(before.label?.ordinal ?? 0, label.ordinal) : null
    return as ? [fault(as, section, before)] : []
  })
}

function step(before: number, ordinal: number): string | null {
  if (ordinal === before + 1 || ordinal === 1) return null
  return ordinal === before ? 'repeated' : ordinal > before ? 'skipped' : 'order'
}

const fault = (as: string, { item }: Section, before: Section | undefined): Fault => ({
  code: 'section-numbering',
  as,
  severity: 'warning',
  args: { label: item.label ?? '', before: before?.item.label ?? '' },
  spans: [item.at, ...(before ? [before.item.at] : [])],
  items: [item.id, ...(before ? [before.item.id] : [])],
})
