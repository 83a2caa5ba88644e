// Rules that are asked of paragraphs and cells alone, each as it stands: where older and newer ones find the same in each,
// nothing else can come of them.

import { isDeepStrictEqual } from 'node:util'
import type { Rules } from './load.ts'
import type { Entity, Passage } from './match.ts'
import type { Meeting } from './meeting.ts'
import { composedRoots } from './probes.ts'
import { scan } from './scan.ts'

/** Slots that nobody asks for but the figures, who join no paragraphs (`src/extract/figures`). */
export const slotsOfFigures: ReadonlySet<string> = new Set([
  ...['figure', 'subject', 'topic', 'nil', 'nil-noun', 'nil-answer', 'negation', 'condition', 'consequence', 'duty'],
  ...['comparison', 'base', 'change-of', 'from-to', 'sum-word', 'dimension', 'reported', 'foreign', 'scope', 'at-home'],
  ...[
    'status-word',
    'plan-level',
    'running',
    'until',
    'base-level',
    'year-label',
    'as-of-period',
    'no-time',
    'outlook',
  ],
  ...['not-quantity', 'now'],
])

/** Slots that others ask for by their names. */
const slotsOfOthers: ReadonlySet<string> = new Set([
  ...composedRoots,
  ...['reporter', 'broken-date', 'as-of', 'area', 'term', 'numeral', 'range', 'scale', 'hedge', 'number', 'type'],
  ...['position', 'authority', 'body-head', 'urgency', 'draft', 'copy', 'surname'],
  ...['relation', 'borne-by', 'asks', 'own-verb', 'issued-by', 'cell-date', 'cell-mark', 'cell-nil'],
])

/** Slots of figures, and those that are parts of these and of no others. */
export function inParagraphs(sides: readonly Pick<Rules, 'scanner'>[]): (slot: string) => boolean {
  const users = new Map<string, Set<string>>()
  for (const { scanner } of sides)
    for (const { slot, program } of scanner.patterns)
      for (const used of program.slots) users.set(used, (users.get(used) ?? new Set<string>()).add(slot))
  const known = new Map<string, boolean>()
  const isInside = (slot: string): boolean => {
    // where older and newer rules use each other's slots there is no end to asking
    const own = known.get(slot) ?? slotsOfFigures.has(slot)
    if (own || known.has(slot)) return own
    known.set(slot, false)
    const by = users.get(slot)
    const inside = by !== undefined && !slotsOfOthers.has(slot) && [...by].every(isInside)
    known.set(slot, inside)
    return inside
  }
  return isInside
}

/** Whether the two find anything else in a paragraph or cell of a text, of those that `isMet`. */
export function paragraphFinder(
  { older, newer }: { readonly older: Rules; readonly newer: Rules },
  isMet: Meeting,
): (text: string) => boolean {
  const isInside = inParagraphs([older, newer])
  return text =>
    spansOf(text).some(([start, end]) => {
      if (!isMet(text.slice(start, end), true)) return false
      const [before, after] = [older, newer].map(({ scanner }) => foundIn(scan(scanner, text, [start, end]), isInside))
      return !isDeepStrictEqual(before, after)
    })
}

/** Paragraphs and rows end with a line feed, cells with a tab (`src/text/compose.ts`); a paragraph may hold one, too. */
const spansOf = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }) => [
    [index, index + line.length] as const,
    ...(line.includes('\t')
      ? [...line.matchAll(/[^\t]+/gu)].map(cell => [index + cell.index, index + cell.index + cell[0].length] as const)
      : []),
  ])

/** Maps as lists: what was found first comes first. */
const foundIn = ({ found }: Passage, isInside: (slot: string) => boolean) =>
  [...found]
    .filter(([slot]) => isInside(slot))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([slot, places]) => {
      const filled = [...places].filter(([, all]) => all.length > 0)
      return [slot, filled.map(([start, all]) => [start, all.map(byRule)] as const)] as const
    })
    .filter(([, places]) => places.length > 0)

/** Which of its patterns a rule found it by does not matter. */
const byRule = (entity: Entity): Entity => ({
  ...entity,
  rule: withoutNumber(entity.rule),
  captures: entity.captures.map(one => ({ ...one, entity: one.entity && byRule(one.entity) })),
})

const withoutNumber = (rule: string): string => rule.replace(/\/\d{1,4}$/u, '')
