// What stands above a paragraph: topics, periods and outlook of its headings, and of the line that opens its list,
// innermost first.

import type { Entity, Passage } from '../../rules/match.ts'
import { allOf, apart } from '../../rules/scan.ts'
import type { Stretch } from '../passages.ts'
import type { Section } from '../sections/index.ts'
import { timesIn } from './times.ts'

export interface Heading {
  /** In the text. */
  readonly start: number
  readonly end: number
  readonly topics: readonly Topic[]
  readonly periods: readonly Said[]
  readonly stretch: Stretch
  readonly outlook: 'planned' | 'done' | null
  /** Words that name what can be counted. */
  readonly subjects: readonly Entity[]
  /** Ends with a colon: what it counts, the items below divide. */
  readonly opens: boolean
}

/** Something recognised, where its words stand. */
export interface Said {
  readonly entity: Entity
  readonly passage: Passage
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

interface Entry {
  readonly section: Section
  readonly heading: Heading
}

function entriesOf(sections: readonly Section[], stretches: readonly Stretch[]): Entry[] {
  let n = 0
  return sections.flatMap(section => {
    while (n < stretches.length && (stretches[n]?.end ?? 0) <= section.item.at.start) n++
    // «Phần thứ hai» with its title on the lines below
    const own: Stretch[] = []
    for (let m = n; (stretches[m]?.start ?? Infinity) < section.item.at.end; m++) own.push(stretches[m] as Stretch)
    return own.length > 0 ? [{ section, heading: headingOf(section, own) }] : []
  })
}

function headingOf(section: Section, stretches: readonly Stretch[]): Heading {
  const { at, title } = section.item
  const inTitle = (slot: string): Said[] =>
    title.length > longestHeading
      ? []
      : stretches.flatMap(({ passage }) =>
          apart(passage, slot)
            .filter(one => (passage.tokens[one.start]?.start ?? at.end) < at.end)
            .map(entity => ({ entity, passage })),
        )
  const outlook = inTitle('outlook')[0]?.entity.value as { status: 'planned' | 'done' } | undefined
  const [first] = stretches
  return {
    start: at.start,
    end: at.end,
    stretch: first as Stretch,
    topics: inTitle('topic').map(one => one.entity.value as Topic),
    periods: inTitle('period'),
    outlook: outlook?.status ?? null,
    subjects: stretches.flatMap(one => allOf(one.passage, 'subject')),
    opens: opensList(stretches.at(-1) as Stretch),
  }
}

/** Contexts of stretches asked for in the order of the text. */
export function contextFinder(
  sections: readonly Section[],
  stretches: readonly Stretch[],
): (stretch: Stretch) => Context {
  const entries = entriesOf(sections, stretches)
  const byId = new Map(entries.map(one => [one.section.item.id, one]))
  const leadsOf = leadFinder(new Set(entries.map(one => one.heading.stretch)))
  let n = -1
  return stretch => {
    while ((sections[n + 1]?.start ?? Infinity) < stretch.end) n++
    const open: Heading[] = []
    let labelEnd = 0
    for (let inner = byId.get(sections[n]?.item.id ?? ''); inner; inner = byId.get(inner.section.item.parent ?? '')) {
      const { heading, section } = inner
      if (stretch.start < section.end) open.push(heading)
      if (heading.stretch === stretch && section.label) labelEnd = section.item.at.start + section.label.length
    }
    return { headings: [...leadsOf(stretch), ...open], labelEnd }
  }
}

/**
 * «Đoàn vào trong năm gồm:» opens the items below it, until a paragraph that is no item; a question of a form opens its
 * answer, until the next question or heading.
 */
function leadFinder(ownHeadings: ReadonlySet<Stretch>): (stretch: Stretch) => readonly Heading[] {
  const open: { readonly mark: string; readonly heading: Heading }[] = []
  let asked: { readonly heading: Heading; left: number } | null = null
  return stretch => {
    const mark = markOf(stretch)
    const level = mark === '' ? 0 : open.findIndex(one => one.mark === mark)
    if (level >= 0) open.length = level
    if (asked && (ownHeadings.has(stretch) || asked.left-- === 0)) asked = null
    const leads = [...open.map(one => one.heading).toReversed(), ...(asked ? [asked.heading] : [])]
    if (endsWith(stretch, '?')) asked = { heading: leadOf(stretch), left: longestAnswer }
    else if (opensList(stretch) && !ownHeadings.has(stretch)) open.push({ mark, heading: leadOf(stretch) })
    return leads
  }
}

// paragraphs
const longestAnswer = 4

const itemMarks = new Set(['-', '+', '•', '*', '·', '▪', '●', '○', 'o'])

// a dash or plus before words; «-» is how every dash is read
function markOf({ passage: { tokens } }: Stretch): string {
  const [first, second] = tokens
  return first && second && !second.glued && itemMarks.has(first.key) ? first.key : ''
}

const opensList = (stretch: Stretch): boolean => endsWith(stretch, ':')

const endsWith = ({ passage: { tokens } }: Stretch, sign: string): boolean => tokens.at(-1)?.key === sign

function leadOf(stretch: Stretch): Heading {
  const { passage, start, end } = stretch
  const last = passage.sentence.at(-1)
  const inLast = (slot: string): Entity[] => apart(passage, slot).filter(one => passage.sentence[one.start] === last)
  return {
    start,
    end,
    stretch,
    topics: inLast('topic').map(one => one.value as Topic),
    periods: timesIn(passage)
      .filter(one => one.slot === 'period' && passage.sentence[one.start] === last)
      .map(entity => ({ entity, passage })),
    outlook: null,
    subjects: allOf(passage, 'subject'),
    opens: true,
  }
}
