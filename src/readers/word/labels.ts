// Counts the automatic numbers as Word does and prints them.

import { ownEntry } from '../own.ts'
import { numberFormats } from './formats.ts'
import type { Level, Lists, Numbering } from './lists.ts'
import { symbolText } from './symbols.ts'

/** Prints the next label of a list; null where the paragraph has none. Call in document order. */
export type Labeller = (numbering: Numbering | undefined, paragraphStyle: string | undefined) => string | null

interface Counters {
  /** Value by level; absent: not used since its last restart. */
  readonly values: Map<number, number>
}

const levelCount = 9

export function createLabeller(lists: Lists): Labeller {
  const counters = new Map<string, Counters>()
  const started = new Set<string>()
  return (numbering, paragraphStyle) => {
    const id = numbering?.id ?? null
    const list = id === null ? undefined : lists.get(id)
    if (list === undefined) return null
    const at = numbering?.level ?? styledLevel(list.levels, paragraphStyle)
    const level = list.levels.get(at)
    if (level === undefined || at < 0 || at >= levelCount) return null
    const { values } = countersOf(counters, list.abstractId)
    const override = list.startOverrides.get(at)
    const isFirst = override !== undefined && !started.has(`${id}/${at}`)
    started.add(`${id}/${at}`)
    values.set(at, isFirst ? override : nextValue(values.get(at), level.start))
    restartBelow(values, list.levels, at)
    return print(level, at, place => values.get(place) ?? startOf(list.levels, values, place), list.levels)
  }
}

const nextValue = (value: number | undefined, start: number): number => (value === undefined ? start : value + 1)

function countersOf(counters: Map<string, Counters>, id: string): Counters {
  const known = counters.get(id) ?? { values: new Map<number, number>() }
  counters.set(id, known)
  return known
}

/** A style names the list, the list's level names the style. */
function styledLevel(levels: ReadonlyMap<number, Level>, style: string | undefined): number {
  for (const [at, level] of levels) if (style !== undefined && level.paragraphStyle === style) return at
  return 0
}

/** A higher level that has not been used yet counts as begun, as in Word: «1.1» under no «1.». */
function startOf(levels: ReadonlyMap<number, Level>, values: Map<number, number>, place: number): number {
  const start = levels.get(place)?.start ?? 1
  values.set(place, start)
  return start
}

function restartBelow(values: Map<number, number>, levels: ReadonlyMap<number, Level>, used: number): void {
  for (const at of values.keys()) {
    const after = levels.get(at)?.restartsAfter ?? null
    // `w:lvlRestart` counts levels from 1
    if (at > used && after !== 0 && (after === null || used < after)) values.delete(at)
  }
}

function print(
  level: Level,
  at: number,
  value: (at: number) => number,
  levels: ReadonlyMap<number, Level>,
): string | null {
  if (level.format === 'none' && !level.text.includes('%')) return level.text.trim() || null
  if (level.format === 'bullet') return symbolText(level.text, level.font).trim() || null
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const place = Number(digit) - 1
    // a level below the paragraph's own has nothing to print
    return place > at
      ? ''
      : formatted(value(place), level.isLegal ? 'decimal' : (levels.get(place)?.format ?? 'decimal'))
  })
  return text.trim() || null
}

const formatted = (value: number, format: string): string =>
  (ownEntry(numberFormats, format) ?? numberFormats.decimal)?.(value) ?? ''
