// Streams that unpack to more than any page holds: a megabyte of deflate makes a gigabyte, and pdfjs knows no limit.

import { inflateSync } from 'node:zlib'

/** Deflate unpacks at most 1032-fold: what is packed smaller cannot hurt, unless it is packed twice. */
const smallest = 96_000
/** Bytes of one stream. */
export const mostUnpacked = 128 * 2 ** 20
/** A stream's dictionary stands before it. */
const dictionaryReach = 2000

const flate = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g
// pictures have a limit of their own, attachments are not unpacked
const isElsewhere = /\/Subtype\s{0,9}\/Image|\/EmbeddedFile/

/** Whether a stream of the file is a bomb. Streams are found by their words: a bomb may be in no list. */
export function hasBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let end = file.indexOf('endstream'); end >= 0; end = file.indexOf('endstream', end + 9)) {
    const start = file.lastIndexOf('stream', end - 1)
    if (start >= 0 && isBomb(file, start, end)) return true
  }
  return false
}

function isBomb(file: Buffer, start: number, end: number): boolean {
  const before = file.toString('latin1', Math.max(0, start - dictionaryReach), start)
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
  const times = dictionary.match(flate)?.length ?? 0
  if (times === 0 || (times === 1 && end - start < smallest) || isElsewhere.test(dictionary)) return false
  const line = file[start + 6] === 13 ? 8 : 7
  return unpacksTooFar(file.subarray(start + line, end), times)
}

function unpacksTooFar(packed: Uint8Array, times: number): boolean {
  let data = packed
  try {
    for (let time = 0; time < Math.min(times, 3); time++)
      data = inflateSync(data, { maxOutputLength: mostUnpacked, finishFlush: 2 })
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
