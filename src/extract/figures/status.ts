// Done, planned, put off: a word beside the figure says it, else the heading above.

import type { Figure } from '../../model/record.ts'
import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { spanOf } from '../passages.ts'
import { planLevelsIn } from './levels.ts'
import type { Scene } from './scene.ts'
import { isPair, type Spot } from './spots.ts'

export interface Status {
  readonly status: Figure['status']
  /** Words or heading in the text that say so; null where nothing does, or the figure's own hedge. */
  readonly from: { readonly start: number; readonly end: number } | null
  readonly by: 'words' | 'heading' | null
}

interface StatusWord {
  readonly status: Figure['status']
  readonly side: 'before' | 'both'
  /** Holds for all figures behind it in its clause. */
  readonly far?: boolean
}

// tokens between a word and its figure
const reachOf = ({ far }: StatusWord): number => (far ? 10 : 4)
const reachBack = 14

/** Statuses of the figures of one paragraph, in the order of the text. */
export function statusesOf(scene: Scene, spots: readonly Spot[]): Status[] {
  const said = new Map<number, Entity>()
  const words = apart(scene.passage, 'status-word')
  for (const [n, word] of words.entries())
    for (const spot of governed(word, { scene, spots, until: words[n + 1]?.start ?? Infinity })) said.set(spot, word)
  const above = headingStatus(scene)
  const levels = [...planLevelsIn(scene)]
  return spots.map(({ start, end }, n) => {
    const level = levels.find(([numeral]) => start <= numeral && numeral < end)?.[1]
    if (level) return { status: 'planned', from: spanOf(scene.passage, level), by: 'words' }
    const word = said.get(n)
    return word
      ? { status: wordOf(word).status, from: spanOf(scene.passage, word), by: 'words' }
      : (above ?? { status: 'done', from: null, by: null })
  })
}

const wordOf = ({ value }: Entity): StatusWord => value as StatusWord

function headingStatus({ context }: Scene): Status | null {
  const heading = context.headings.find(one => one.outlook !== null)
  if (heading?.outlook !== 'planned') return null
  const { start, end } = heading
  return { status: 'planned', from: { start, end }, by: 'heading' }
}

interface Field {
  readonly scene: Scene
  readonly spots: readonly Spot[]
  /** Where the next status word stands. */
  readonly until: number
}

/** Indices of the figures that a word speaks of. */
function governed(word: Entity, { scene, spots, until }: Field): number[] {
  const value = wordOf(word)
  const next = firstFrom(spots, word.end)
  const first = spots[next]
  if (first && first.start - word.end <= reachOf(value) && isOneClause(scene, word.end, first.start))
    return value.far
      ? allBehind(next, { scene, spots, until })
      : [next, ...(isOnePair(scene, first, spots[next + 1]) ? [next + 1] : [])]
  if (value.side === 'before') return []
  const before = spots[next - 1]
  if (!before || word.start - before.end > reachBack || !isOnePart(scene, before.end, word.start)) return []
  return isOnePair(scene, spots[next - 2], before) ? [next - 2, next - 1] : [next - 1]
}

// «(kế hoạch là 30 đoàn)/140 lượt người»: the bracket is of the plan, what stands behind it is not
const isOnePair = ({ passage: { tokens } }: Scene, a: Spot | undefined, b: Spot | undefined): boolean =>
  isPair(a, b) && !(a && tokens.slice(a.end, b.start).some(({ key }) => key === ')'))

/** Index of the first figure that begins at a token or behind it. */
function firstFrom(spots: readonly Spot[], token: number): number {
  let [low, high] = [0, spots.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spots[middle]?.start ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

function allBehind(first: number, { scene, spots, until }: Field): number[] {
  const found = [first]
  for (let n = first + 1; n < spots.length; n++) {
    const [last, one] = [spots[n - 1], spots[n]]
    if (!last || !one || one.start > until || !isOneClause(scene, last.end, one.start)) break
    found.push(n)
  }
  return found
}

const isOneClause = (scene: Scene, from: number, to: number): boolean => isFree(scene, [from, to], ';')
const isOnePart = (scene: Scene, from: number, to: number): boolean => isFree(scene, [from, to], ',')

function isFree(
  { passage: { tokens, sentence } }: Scene,
  [from, to]: readonly [number, number],
  sign: string,
): boolean {
  if (sentence[Math.max(0, from - 1)] !== sentence[to]) return false
  return tokens.slice(from, to).every(({ key }) => key !== ';' && key !== sign)
}
