// Bytes of a record read on across its CONTINUE records. Behind the end everything is zero.

export interface Cursor {
  readonly parts: readonly Uint8Array[]
  part: number
  at: number
}

export const cursorOf = (parts: readonly Uint8Array[], at = 0): Cursor => ({ parts, part: 0, at })

/** Moves on to a part that has bytes left; false where there is none. */
function settle(cursor: Cursor): boolean {
  while (cursor.part < cursor.parts.length && cursor.at >= (cursor.parts[cursor.part]?.length ?? 0)) {
    cursor.part++
    cursor.at = 0
  }
  return cursor.part < cursor.parts.length
}

export const isAtEnd = (cursor: Cursor): boolean => !settle(cursor)

export const readByte = (cursor: Cursor): number =>
  settle(cursor) ? (cursor.parts[cursor.part]?.[cursor.at++] ?? 0) : 0

export const readShort = (cursor: Cursor): number => readByte(cursor) | (readByte(cursor) << 8)

export const readLong = (cursor: Cursor): number => readShort(cursor) + readShort(cursor) * 65_536

export function skip(cursor: Cursor, length: number): void {
  let left = length
  while (left > 0 && settle(cursor)) {
    const step = Math.min(left, (cursor.parts[cursor.part]?.length ?? 0) - cursor.at)
    cursor.at += step
    left -= step
  }
}

/** What is left of the current part, at most `length` bytes. */
export function readChunk(cursor: Cursor, length: number): Buffer {
  const part = cursor.parts[cursor.part] ?? new Uint8Array()
  const start = Math.min(cursor.at, part.length)
  const end = Math.min(start + length, part.length)
  cursor.at = end
  return Buffer.from(part.buffer, part.byteOffset + start, end - start)
}

/** True where the current part is read to its end and another follows. */
export const isAtJoint = ({ parts, part, at }: Cursor): boolean =>
  at >= (parts[part]?.length ?? 0) && part + 1 < parts.length

export function nextPart(cursor: Cursor): void {
  cursor.part++
  cursor.at = 0
}
