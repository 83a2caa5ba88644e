// An item in a word: to be said on a command line, and to stand in a sheet that goes through other hands.

import type { ItemKind } from '../corrections/correction.ts'
import { type DoubtKind, itemOf } from '../doubt/index.ts'
import type { Reader } from '../query/reader.ts'
import type { ItemName } from './judge.ts'

const letters: Readonly<Record<ItemKind, string>> = { figure: 'f', citation: 'c', particular: 'p', cell: 'o' }
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as ItemKind]))

/** So many signs of the hash tell apart more files than any archive has. */
const digits = 12

/** `3f9a52c1d04b:f:c2998398f9eb.1`; of the second part of a file `3f9a52c1d04b.2:f:…`. */
export const itemId = ({ document, part, kind, ref }: ItemName): string =>
  `${document.slice(0, digits)}${part === null ? '' : `.${part}`}:${letters[kind]}:${ref}`

export const itemIdOf = (one: {
  readonly sha256: string
  readonly part: number | null
  readonly kind: DoubtKind
  readonly ref: string
}) => itemId({ document: one.sha256, part: one.part, kind: itemOf(one.kind), ref: one.ref })

/** Null of what is no id, and of a document that is not there or not alone in beginning so. */
export function itemWithId(reader: Reader, id: string): ItemName | null {
  const [, start = '', part, letter = '', ref = ''] =
    /^([0-9a-f]{12,64})(?:\.(\d{1,6}))?:([fcpo]):([\p{L}\d._-]{1,100})$/u.exec(id.trim()) ?? []
  const kind = kinds.get(letter)
  if (kind === undefined) return null
  const number = part === undefined ? null : Number(part)
  const found = reader.all<{ sha256: string }>(
    'SELECT DISTINCT sha256 FROM documents WHERE sha256 >= ? AND sha256 < ? AND part IS ? LIMIT 2',
    start,
    `${start}g`,
    number,
  )
  const [only, ...others] = found
  return only && others.length === 0 ? { document: only.sha256, part: number, kind, ref } : null
}
