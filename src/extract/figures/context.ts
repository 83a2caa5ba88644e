// What stands above a paragraph: topics, periods and outlook of its headings, innermost first.

import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import type { Stretch } from '../passages.ts'
import type { Section } from '../sections/index.ts'

export interface Heading {
  readonly section: Section
  readonly topics: readonly Topic[]
  readonly periods: readonly Entity[]
  readonly stretch: Stretch
  readonly outlook: 'planned' | 'done' | null
}

export interface Topic {
  readonly topic: string
  readonly nil?: string
}

export interface Context {
  /** Innermost first. */
  readonly headings: readonly Heading[]
  /** Where the numbering of the paragraph itself ends, in the text. */
  readonly labelEnd: number
}

// a numbered paragraph of prose is no heading
const longestHeading = 140

export function headingsOf(sections: readonly Section[], stretches: readonly Stretch[]): Heading[] {
  let n = 0
  return sections.flatMap(section => {
    while (n < stretches.length && (stretches[n]?.end ?? 0) <= section.item.at.start) n++
    const stretch = stretches[n]
    return stretch ? [headingOf(section, stretch)] : []
  })
}

function headingOf(section: Section, stretch: Stretch): Heading {
  const { at, title } = section.item
  const { passage } = stretch
  const inTitle = (slot: string): Entity[] =>
    title.length > longestHeading
      ? []
      : apart(passage, slot).filter(one => (passage.tokens[one.start]?.start ?? at.end) < at.end)
  const outlook = inTitle('outlook')[0]?.value as { status: 'planned' | 'done' } | undefined
  return {
    section,
    stretch,
    topics: inTitle('topic').map(one => one.value as Topic),
    periods: inTitle('period'),
    outlook: outlook?.status ?? null,
  }
}

/** Contexts of stretches asked for in the order of the text. */
export function contextFinder(headings: readonly Heading[]): (stretch: Stretch) => Context {
  const byId = new Map(headings.map(one => [one.section.item.id, one]))
  let n = -1
  return stretch => {
    while ((headings[n + 1]?.section.start ?? Infinity) < stretch.end) n++
    const open: Heading[] = []
    for (let inner = headings[n]; inner; inner = byId.get(inner.section.item.parent ?? ''))
      if (stretch.start < inner.section.end) open.push(inner)
    const own = open.find(one => one.stretch === stretch)
    const labelEnd = own?.section.label ? own.section.item.at.start + own.section.label.length : 0
    return { headings: open, labelEnd }
  }
}
