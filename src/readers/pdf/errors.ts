// pdfjs's exceptions → the reasons that the user is told.

import { TrichLucError } from '../../model/errors.ts'

const tail = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-length).toString('latin1')

const head = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(0, 1024).toString('latin1')

/** A PDF that breaks off: it begins as one and has no end. */
export const isCutOff = (bytes: Uint8Array): boolean =>
  head(bytes).includes('%PDF-') && !/%%EOF|startxref/.test(tail(bytes, 2048))

/** The file's table of objects is not where the file says: pdfjs has found the objects by itself. */
export const isRepaired = (bytes: Uint8Array): boolean => {
  const place = /startxref\s+(\d+)/.exec(tail(bytes, 2048))?.[1]
  if (place === undefined) return true
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(
    Number(place),
    Number(place) + 64,
  )
  // the offset counts from the header, which may have rubbish before it
  return !/xref|\d\s+\d+\s+obj/.test(start.toString('latin1')) && head(bytes).startsWith('%PDF-')
}

export const toError = (cause: unknown, bytes: Uint8Array): TrichLucError => {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'PasswordException') return new TrichLucError('encrypted', {}, { cause })
  return new TrichLucError(isCutOff(bytes) ? 'truncated' : 'damaged', {}, { cause })
}
