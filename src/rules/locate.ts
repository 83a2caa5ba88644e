// Where in a YAML file a value stands: asked only when something is wrong, so that loading stays fast.

import { EVENT_ID, type Event, parseEvents } from 'js-yaml'

export interface Place {
  readonly line: number
  readonly column: number
}

/** Line and column, from 1, of character `offset` of `text`. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Offset of the value at `path` (keys and indices) in a YAML text; of the nearest container where it is missing. */
export function offsetOf(text: string, path: readonly PropertyKey[]): number {
  const events = parseEvents(text, {})
  let at = events.findIndex(event => event.type !== EVENT_ID.DOCUMENT)
  for (const key of path) {
    const child = childOf(text, events, at, key)
    if (child === null) break
    at = child
  }
  const event = events[at]
  return event ? startOf(event) : 0
}

function childOf(text: string, events: readonly Event[], at: number, key: PropertyKey): number | null {
  const parent = events[at]
  if (parent?.type === EVENT_ID.SEQUENCE) return nth(events, at, Number(key))
  if (parent?.type !== EVENT_ID.MAPPING) return null
  for (let i = at + 1; events[i] && events[i]?.type !== EVENT_ID.POP; i = after(events, after(events, i)))
    if (scalarOf(text, events[i]) === String(key)) return after(events, i)
  return null
}

function nth(events: readonly Event[], at: number, n: number): number | null {
  let i = at + 1
  for (let count = 0; events[i] && events[i]?.type !== EVENT_ID.POP; i = after(events, i)) if (count++ === n) return i
  return null
}

function after(events: readonly Event[], at: number): number {
  let depth = 0
  for (let i = at; i < events.length; i++) {
    const type = events[i]?.type
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth++
    if (type === EVENT_ID.POP) depth--
    if (depth === 0) return i + 1
  }
  return events.length
}

const startOf = (event: Event): number =>
  event.type === EVENT_ID.SCALAR
    ? event.valueStart
    : event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING
      ? event.start
      : 0

const scalarOf = (text: string, event: Event | undefined): string | null =>
  event?.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : null
