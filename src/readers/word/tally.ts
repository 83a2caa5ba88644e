// What was met on the way, counted: one note for each thing, not for each place.

import { type Note, type NoteCode, note } from '../../model/notes.ts'

export interface Tally {
  readonly count: (code: NoteCode, element?: string) => void
  /** One note for each thing met, with how often, in the order of the first meeting. */
  readonly notes: () => readonly Note[]
}

export function createTally(): Tally {
  const counts = new Map<string, { readonly code: NoteCode; readonly element: string | undefined; count: number }>()
  return {
    count(code, element) {
      const key = `${code} ${element ?? ''}`
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { code, element, count: 1 })
      else known.count++
    },
    notes: () =>
      Array.from(counts.values(), ({ code, element, count }) =>
        note(code, null, element === undefined ? { count } : { element, count }),
      ),
  }
}
