// What the checks of figures ask of them, and of the words between them.

import type { Figure } from '../../model/record.ts'
import { firstIndex } from '../../text/search.ts'
import type { Fault } from '../finding.ts'

export const aboutFigures = (...figures: readonly Figure[]): Pick<Fault, 'spans' | 'items'> => ({
  spans: figures.map(one => one.at),
  items: figures.map(one => one.id),
})

/** The words behind a figure, to the end of its sentence. */
export function behind(text: string, { at }: Figure): string {
  const rest = text.slice(at.end, at.end + 600)
  const end = rest.search(/[.!?](?=\s|$)|\n/u)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The words before a place, from the beginning of its sentence. */
export function before(text: string, start: number): string {
  const rest = text.slice(Math.max(0, start - 600), start)
  const last = [...rest.matchAll(/[.!?]\s+(?=\p{Lu}|$)|\n/gu)].at(-1)
  return last ? rest.slice(last.index + last[0].length) : rest
}

export const isSamePeriod = (a: Figure, b: Figure): boolean =>
  a.period?.from === b.period?.from && a.period?.to === b.period?.to && a.period?.asOf === b.period?.asOf

/** Dimensions alike, but whether it is a stock. */
export const isSameScope = (a: Figure, b: Figure): boolean => scopeOf(a) === scopeOf(b)

const scopeOf = ({ dimensions: { flow, ...others } }: Figure): string =>
  JSON.stringify(Object.entries(others).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** in.trips → in */
export const prefixOf = ({ indicator }: Figure): string => indicator?.split('.')[0] ?? ''

const peopleOfTrips = /^(?:in|out)\.(?:personTrips|people)$/

/** «12 đoàn với 44 lượt người»: the other half stands right behind. */
export const isPairOf = (trips: Figure, people: Figure, text: string): boolean =>
  /^(?:in|out)\.trips$/.test(trips.indicator ?? '') &&
  peopleOfTrips.test(people.indicator ?? '') &&
  prefixOf(trips) === prefixOf(people) &&
  people.at.start >= trips.at.end &&
  isJoined(text.slice(trips.at.end, people.at.start), behind(text, people))

const fillers = new Set([
  'ra',
  'vào',
  'đi',
  'khách',
  'quốc',
  'tế',
  'nước',
  'ngoài',
  'công',
  'tác',
  'tổng',
  'số',
  'cộng',
])

// a comma joins only where nothing is said of the persons alone: «05 đoàn ra, 03 người vi phạm»
function isJoined(gap: string, rest: string): boolean {
  const joint = (gap.match(/\p{L}+|[^\s\p{L}]/gu) ?? []).filter(word => !fillers.has(word)).join(' ')
  return /^(?:[/(]|với|gồm)$/u.test(joint) || (/^(?:,|có|và)?$/u.test(joint) && /^(?:[,;()]|$)/u.test(rest.trimStart()))
}

/** Figures that begin in a stretch of the text; figures stand in their order. */
export const between = (figures: readonly Figure[], start: number, end: number): readonly Figure[] =>
  figures.slice(
    firstIndex(figures, one => one.at.start >= start),
    firstIndex(figures, one => one.at.start >= end),
  )

/** Figures around another, as far as so many characters. */
export const around = (figures: readonly Figure[], { at }: Figure, reach: number): readonly Figure[] =>
  between(figures, at.start - reach, at.end + reach)
