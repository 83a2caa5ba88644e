// Bytes to text. What the bytes do not say is guessed from their pattern, with a note.

import { type Note, note } from '../../model/notes.ts'

export interface Decoded {
  readonly text: string
  readonly notes: readonly Note[]
}

/** Decodes without the byte order mark; characters that cannot be decoded come out as U+FFFD, with a note. */
export function decode(bytes: Uint8Array): Decoded {
  const known = decodeStated(bytes)
  if (known !== null) return { text: known, notes: lostNotes(known) }
  const encoding = guess(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, notes: [note('encoding-guessed', null, { encoding }), ...lostNotes(text)] }
}

function lostNotes(text: string): readonly Note[] {
  const count = countLost(text)
  return count > 0 ? [note('undecodable-bytes', null, { count })] : []
}

/** By its mark, or because it is valid UTF-8; null where the bytes do not say. */
function decodeStated(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (wideEncoding(bytes) !== null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const guess = (bytes: Uint8Array): string => wideEncoding(bytes) ?? narrowEncoding(bytes)

const sampleLength = 65_536

/** UTF-16 without a mark: line ends, spaces and ASCII letters have a zero byte, always on the same side. */
function wideEncoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, sampleLength)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) <= length / 8) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

// what windows-1258 has for Vietnamese: letters made in one piece, and tone marks that follow their vowel
const toneMarks = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2])
const letters = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc8, 0xc9, 0xca, 0xcd, 0xd0, 0xd3, 0xd4, 0xd5, 0xd9, 0xda, 0xdd, 0xe0, 0xe1, 0xe2, 0xe3,
  0xe8, 0xe9, 0xea, 0xed, 0xf0, 0xf3, 0xf4, 0xf5, 0xf9, 0xfa, 0xfd,
])
const vowels = new Set(Array.from('aeiouyAEIOUY', char => char.charCodeAt(0)))

/**
 * Mostly valid UTF-8 stays UTF-8; windows-1258 has its tone marks after vowels; all else is read as windows-1252,
 * in which the old Vietnamese fonts (TCVN3, VNI) keep the code points that their decoders expect.
 */
function narrowEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleLength)
  const wellFormed = sample.length - countLost(new TextDecoder().decode(sample)) * 20
  const high = sample.filter(byte => byte >= 0x80)
  if (hasUtf8Pairs(sample) && wellFormed > sample.length - high.length) return 'utf-8'
  let fitting = 0
  for (const [at, byte] of sample.entries()) {
    const before = sample[at - 1] ?? 0
    if (letters.has(byte) || (toneMarks.has(byte) && (vowels.has(before) || letters.has(before)))) fitting++
    // typographic quotes and dashes stand in the same places in both
    else if (byte >= 0x80 && byte < 0xc0) fitting += 0.5
  }
  return high.length > 0 && fitting >= high.length * 0.9 ? 'windows-1258' : 'windows-1252'
}

function hasUtf8Pairs(bytes: Uint8Array): boolean {
  let pairs = 0
  let alone = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0xc2) continue
    if (((bytes[at + 1] ?? 0) & 0xc0) === 0x80) pairs++
    else alone++
  }
  return pairs > alone * 4
}

function countLost(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}
