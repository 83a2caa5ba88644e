// Little-endian integers of binary files. Beyond the end of the bytes there are zeros: callers check lengths where it matters.

export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

export const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) | (u8(bytes, at + 1) << 8)

export const i16 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) << 16) >> 16

export const u32 = (bytes: Uint8Array, at: number): number => i32(bytes, at) >>> 0

export const i32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) | (u16(bytes, at + 2) << 16)

/**
 * `length` UTF-16 units from the byte `at` on; fewer where the bytes end. Never an odd number of bytes: Node 24 writes
 * beyond its memory where they begin at an odd address, too, and the process dies.
 */
export function utf16(bytes: Uint8Array, at: number, length: number): string {
  const units = Math.max(0, Math.min(length, (bytes.length - at) >> 1))
  return asBuffer(bytes.subarray(at, at + 2 * units)).toString('utf16le')
}

/** One character for each byte: U+0000…U+00FF. */
export const latin1 = (bytes: Uint8Array): string => asBuffer(bytes).toString('latin1')

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
