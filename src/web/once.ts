// What is made once and kept: for as long as what it belongs to, or until the catalog changes.

import type { Reader } from '../query/reader.ts'

/** Made when it is first asked for; gone with what it was made of. */
export function once<K extends WeakKey, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>()
  return of => {
    const known = made.get(of) ?? { value: make(of) }
    made.set(of, known)
    return known.value
  }
}

/** Another number once somebody else has written, of SQLite. */
export function versionOf(reader: Reader): number {
  const [row] = reader.all<{ data_version: number }>('PRAGMA data_version')
  return row?.data_version ?? 0
}

/** Made anew where the catalog has changed. */
export function onceUnchanged<T>(make: (reader: Reader) => T): (reader: Reader) => T {
  const made = new WeakMap<Reader, { readonly version: number; readonly value: T }>()
  return reader => {
    const version = versionOf(reader)
    const before = made.get(reader)
    const known = before?.version === version ? before : { version, value: make(reader) }
    made.set(reader, known)
    return known.value
  }
}
