// Whether a text has the words that some probe needs.

import { tokenise } from '../text/tokens.ts'
import { windowSize } from './match.ts'
import type { Probe } from './probes.ts'

/** The words of a text as probes ask for them. */
export type Meeting = (text: string, hasTables: boolean) => boolean

/** Whether a text has all that some probe needs; linear. */
export function meeting(probes: readonly Probe[]): Meeting {
  const keys = new Set(probes.flatMap(({ needs }) => needs.flat()))
  const firsts = new Map<string, Set<string>>()
  for (const key of keys) {
    const [first = '', next] = key.split(' ')
    if (next !== undefined) firsts.set(first, (firsts.get(first) ?? new Set()).add(next))
  }
  return (text, hasTables) => {
    if (probes.length === 0) return false
    const places = placesOf(text, keys, firsts)
    return probes.some(probe => (hasTables || !probe.inTables) && isMet(probe, places))
  }
}

type Places = ReadonlyMap<string, readonly number[]>

function placesOf(text: string, keys: ReadonlySet<string>, firsts: ReadonlyMap<string, ReadonlySet<string>>): Places {
  const places = new Map<string, number[]>()
  const add = (key: string, at: number): void => {
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  let before: ReadonlySet<string> | undefined
  let last = ''
  for (const [at, { key }] of tokenise(text).entries()) {
    if (keys.has(key)) add(key, at)
    if (before?.has(key)) add(`${last} ${key}`, at - 1)
    before = firsts.get(key)
    last = key
  }
  return places
}

function isMet({ needs, isNear }: Probe, places: Places): boolean {
  if (!needs.every(ways => ways.some(key => places.has(key)))) return false
  return !isNear || needs.length < 2 || haveOneWindow(needs, places)
}

/** Whether one stretch as long as a match may be has all of them: each is in two of the overlapping stretches. */
function haveOneWindow(needs: Probe['needs'], places: Places): boolean {
  let shared: ReadonlySet<number> | null = null
  for (const ways of needs) {
    const here = new Set<number>()
    for (const key of ways)
      for (const at of places.get(key) ?? []) {
        const n = Math.floor(at / windowSize)
        here.add(n).add(n - 1)
      }
    shared = shared === null ? here : shared.intersection(here)
    if (shared.size === 0) return false
  }
  return true
}
