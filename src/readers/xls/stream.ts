// The stream that holds the records: inside a compound file, or bare, as some programs wrote it.

import { TrichLucError } from '../../model/errors.ts'
import { openCompound } from '../ole/index.ts'
import { u16 } from '../ole/integers.ts'
import { decrypted } from './decrypt.ts'
import { recordAt, typeOf } from './records.ts'

export interface Stream {
  readonly stream: Uint8Array
  readonly isUnicode: boolean
}

/** BOF of Excel 2, 3 and 4 [OpenOffice's documentation of the format, 5.8]. */
const older = new Set([0x009, 0x209, 0x409])
const biff8 = 0x600

/** Throws `damaged` where there is no workbook inside, `unsupported` where it is older than Excel 5, `encrypted`. */
export function openStream(bytes: Uint8Array): Stream {
  const first = recordAt(bytes, 0)
  const isBare = first?.type === typeOf.bof || older.has(first?.type ?? 0)
  const stream = isBare ? bytes : streamIn(bytes)
  const bof = recordAt(stream, 0)
  if (bof === null || older.has(bof.type)) throw new TrichLucError('unsupported', { kind: 'xls-old' })
  if (bof.type !== typeOf.bof) throw new TrichLucError('damaged', { part: 'Workbook' })
  // programs that write Excel 5 state all kinds of versions
  const version = u16(bof.data, 0)
  const clear = decrypted(stream)
  if (clear === null) throw new TrichLucError('encrypted', { kind: 'office' })
  return { stream: clear, isUnicode: version === biff8 }
}

/** A file for both Excel 95 and 97 holds two streams: the newer says more. */
function streamIn(bytes: Uint8Array): Uint8Array {
  const streams = openCompound(bytes)
  const stream = streams.get('Workbook') ?? streams.get('WORKBOOK') ?? streams.get('Book') ?? streams.get('BOOK')
  if (stream === undefined) throw new TrichLucError('damaged', { part: 'Workbook' })
  return stream
}
