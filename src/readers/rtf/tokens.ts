// The signs that RTF is made of (RTF 1.9.1, «Conventions of an RTF Reader»): groups, control words and symbols, bytes.

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** A control symbol that is no letter: `\~`, `\_`, `\*`. */
  | { readonly kind: 'symbol'; readonly char: string }
  /** Bytes of text in the code page of their font; line ends are left out. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

export interface Scanner {
  readonly bytes: Uint8Array
  /** Where the next token begins. */
  at: number
}

const code = (char: string): number => char.charCodeAt(0)
const backslash = code('\\')
const opening = code('{')
const closing = code('}')
const quote = code("'")
const minus = code('-')
const space = code(' ')

const isLetter = (byte: number | undefined): boolean => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57
const isLineEnd = (byte: number | undefined): boolean => byte === 13 || byte === 10
const isSign = (byte: number | undefined): boolean => byte === backslash || byte === opening || byte === closing

const open: Token = { kind: 'open' }
const close: Token = { kind: 'close' }

/** The next token; null at the end of the file. */
export function nextToken(scanner: Scanner): Token | null {
  const { bytes } = scanner
  while (isLineEnd(bytes[scanner.at])) scanner.at++
  const first = bytes[scanner.at]
  if (first === undefined) return null
  if (first === backslash) return readControl(scanner)
  if (first !== opening && first !== closing) return readText(scanner)
  scanner.at++
  return first === opening ? open : close
}

function readText(scanner: Scanner): Token {
  const { bytes, at: start } = scanner
  while (scanner.at < bytes.length && !isSign(bytes[scanner.at]) && !isLineEnd(bytes[scanner.at])) scanner.at++
  return { kind: 'bytes', bytes: bytes.subarray(start, scanner.at) }
}

function readControl(scanner: Scanner): Token | null {
  const { bytes } = scanner
  const next = bytes[++scanner.at]
  if (isLetter(next)) return readWord(scanner)
  scanner.at++
  if (next === undefined) return null
  if (next === quote) return readHex(scanner)
  // a backslash before a line end is a paragraph mark
  if (isLineEnd(next)) return { kind: 'word', name: 'par', value: null }
  if (isSign(next)) return { kind: 'bytes', bytes: bytes.subarray(scanner.at - 1, scanner.at) }
  return { kind: 'symbol', char: String.fromCharCode(next) }
}

const hexValue = (byte: number | undefined): number => Number.parseInt(String.fromCharCode(byte ?? 0), 16)

function readHex(scanner: Scanner): Token {
  const high = hexValue(scanner.bytes[scanner.at])
  const low = hexValue(scanner.bytes[scanner.at + 1])
  // what is no number is left to be read as text
  if (Number.isNaN(high)) return { kind: 'bytes', bytes: new Uint8Array() }
  scanner.at += Number.isNaN(low) ? 1 : 2
  return { kind: 'bytes', bytes: Uint8Array.of(Number.isNaN(low) ? high : high * 16 + low) }
}

/** Word's longest control word has 32 letters, its numbers 10 figures. */
const maxName = 32
const maxValue = 0x7fff_ffff

function readWord(scanner: Scanner): Token {
  const { bytes, at: start } = scanner
  while (isLetter(bytes[scanner.at])) scanner.at++
  const name = String.fromCharCode(...bytes.subarray(start, Math.min(scanner.at, start + maxName)))
  const value = readValue(scanner)
  if (bytes[scanner.at] === space) scanner.at++
  if (name === 'bin') scanner.at = Math.min(bytes.length, scanner.at + Math.max(0, value ?? 0))
  return { kind: 'word', name, value }
}

function readValue(scanner: Scanner): number | null {
  const { bytes } = scanner
  const isNegative = bytes[scanner.at] === minus && isDigit(bytes[scanner.at + 1])
  if (isNegative) scanner.at++
  if (!isDigit(bytes[scanner.at])) return null
  let value = 0
  for (; isDigit(bytes[scanner.at]); scanner.at++)
    value = Math.min(maxValue, value * 10 + (bytes[scanner.at] ?? 0) - 48)
  return isNegative ? -value : value
}

/** Goes to the brace that closes the group the scanner stands in, or to the end of the file. */
export function skipGroup(scanner: Scanner): void {
  const { bytes } = scanner
  let depth = 0
  while (scanner.at < bytes.length) {
    const byte = bytes[scanner.at]
    if (byte === closing && depth-- === 0) return
    if (byte === opening) depth++
    // `\bin` hides bytes that may be braces
    if (byte === backslash) readControl(scanner)
    else scanner.at++
  }
}
