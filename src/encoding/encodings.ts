// The encodings of Vietnamese that old files are in, and a word in each.

import type { Decoded } from './marks.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromViqr } from './viqr.ts'
import { fromVni } from './vni.ts'

export const encodings = ['unicode', 'tcvn3', 'vni', 'viqr'] as const
export type Encoding = (typeof encodings)[number]

const decoders: Readonly<Record<Encoding, ((word: string) => Decoded) | null>> = {
  unicode: null,
  tcvn3: fromTcvn3,
  vni: fromVni,
  viqr: fromViqr,
}

/** Null for Unicode: the word is what it says already. */
export const inEncoding = (word: string, encoding: Encoding): Decoded | null => decoders[encoding]?.(word) ?? null
