// Bytes of a web page to text: byte order mark, the mail's or the page's own word, else their pattern.

import type { TextDecoder as Decoder } from 'node:util'
import type { Note } from '../../model/notes.ts'
import { decode } from '../text/decode.ts'

export interface DecodedPage {
  readonly html: string
  readonly notes: readonly Note[]
}

const headLength = 4096

/** `charset=…` of a page, `encoding="…"` of XML. */
const stated = /(?:charset|encoding) ?= ?["']?([\w.:-]{1,40})/iu

/** Decodes a page; `charset` is what its mail part states. Pages that lie about UTF-8 are read by their bytes. */
export function decodePage(bytes: Uint8Array, charset: string | null = null): DecodedPage {
  const label = (charset ?? statedIn(bytes) ?? '').toLowerCase()
  const decoder = hasMark(bytes) ? null : narrowDecoder(label)
  if (decoder !== null) return { html: decoder.decode(bytes), notes: [] }
  const { text, notes } = decode(bytes)
  return { html: text, notes }
}

function statedIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headLength))
  return stated.exec(head)?.[1] ?? null
}

const hasMark = ([first, second, third]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0xef && second === 0xbb && third === 0xbf)

/** Null for Unicode, which shows in the bytes, and for what nobody knows. */
function narrowDecoder(label: string): Decoder | null {
  // the bytes of fonts with letters of their own
  if (label === 'x-user-defined') return new TextDecoder('windows-1252')
  try {
    const decoder = new TextDecoder(label)
    return decoder.encoding.startsWith('utf-') ? null : decoder
  } catch {
    return null
  }
}
