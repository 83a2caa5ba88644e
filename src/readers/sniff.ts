// What a file is, by its first bytes and its inside, never by its name.

import { openCompound } from './ole/index.ts'
import { type Entry, readDirectory } from './ooxml/directory.ts'

export type Picture = 'jpeg' | 'png' | 'gif' | 'tiff' | 'bmp' | 'webp'
export type Readable = 'pdf' | 'docx' | 'doc' | 'xls' | 'xlsx' | 'rtf' | 'html' | 'mhtml' | 'text' | Picture
export type Refused = 'empty' | 'encrypted' | 'truncated'
/** Recognised, but not read: named to the user as it stands here. */
export type Unread =
  | 'doc-old'
  | 'xls-old'
  | 'ppt'
  | 'ole'
  | 'xlsb'
  | 'pptx'
  | 'opendocument'
  | 'zip'
  | 'xml'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'bzip2'
  | 'xz'
  | 'jpeg2000'
  | 'heic'
  | 'djvu'
  | 'postscript'
  | 'program'
  | 'binary'
export type Kind = Readable | Refused | Unread

/** Signatures at the start of the file, `?` for any byte. */
const signatures: readonly (readonly [string, Unread | Picture | 'cfb' | 'zip' | 'xls' | 'rtf'])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'cfb'],
  // workbooks without a container: Excel 2, 3, 4, and Excel 5 and 97 as other programs write them
  ['\x09\x00\x04\x00', 'xls-old'],
  ['\x09\x02\x06\x00', 'xls-old'],
  ['\x09\x04\x06\x00', 'xls-old'],
  ['\x09\x08\x08\x00\x00\x05', 'xls'],
  ['\x09\x08\x10\x00\x00\x06', 'xls'],
  ['{\\rt', 'rtf'],
  ['\x1f\x8b', 'gzip'],
  ['Rar!\x1a\x07', 'rar'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\x00', 'xz'],
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG', 'png'],
  ['GIF8', 'gif'],
  ['II*\x00', 'tiff'],
  ['MM\x00*', 'tiff'],
  ['BM????\x00\x00\x00\x00', 'bmp'],
  ['RIFF????WEBP', 'webp'],
  ['\x00\x00\x00\x0cjP  ', 'jpeg2000'],
  ['????ftyphe', 'heic'],
  ['????ftypmif1', 'heic'],
  ['AT&TFORM', 'djvu'],
  ['%!PS', 'postscript'],
  ['MZ?\x00', 'program'],
  ['\x7fELF', 'program'],
]

const matches = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((char, at) => char === '?' || bytes[at] === char.charCodeAt(0))

const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)))

export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty'
  const found = signatures.find(([signature]) => matches(bytes, signature))?.[1]
  if (found === 'zip') return zipKind(bytes)
  if (found === 'cfb') return cfbKind(bytes)
  if (isPdf(bytes)) return 'pdf'
  return found ?? textKind(bytes)
}

// ISO 32000 wants the header first; readers accept it within the first 1024 bytes, and its trailer alone
function isPdf(bytes: Uint8Array): boolean {
  if (/(?:^\s*%PDF|%PDF-\d)/u.test(latin1(bytes, 0, 1024))) return true
  return (
    /\d \d obj\b|endobj/u.test(latin1(bytes, 0, 4096)) ||
    /^startxref\s+\d+/mu.test(latin1(bytes, bytes.length - 64, bytes.length))
  )
}

/** By the folder that the main part stands in; ordered: a docx may hold an xlsx's folder inside `word/embeddings`. */
const packages: readonly (readonly [RegExp, Kind])[] = [
  [/^EncryptedPackage$/u, 'encrypted'],
  [/^word\//u, 'docx'],
  [/^xl\/workbook\.bin$/u, 'xlsb'],
  [/^xl\//u, 'xlsx'],
  [/^ppt\//u, 'pptx'],
  [/^(?:content\.xml|META-INF\/manifest\.xml)$/u, 'opendocument'],
]

function zipKind(bytes: Uint8Array): Kind {
  const entries = readDirectory(bytes)
  if (entries === null) return 'truncated'
  for (const [pattern, kind] of packages) if (someName(entries, pattern)) return kind
  return 'zip'
}

const someName = (entries: ReadonlyMap<string, Entry>, pattern: RegExp): boolean =>
  entries.keys().some(name => pattern.test(name))

/** Names of streams in a compound file's directory, UTF-16: found by their bytes; the container is opened in doubt only. */
const streams: readonly (readonly [string, Kind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

function cfbKind(bytes: Uint8Array): Kind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = streams.filter(([name]) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le')))
  const [first = null] = found
  if (first === null) return 'ole'
  return found.every(([, kind]) => kind === first[1]) ? first[1] : (outerKind(bytes, found) ?? first[1])
}

/** A workbook may hold a document, and a document a workbook: what counts are the streams of the root. */
function outerKind(bytes: Uint8Array, found: readonly (readonly [string, Kind])[]): Kind | null {
  try {
    const outer = openCompound(bytes)
    return found.find(([name]) => outer.has(name))?.[1] ?? null
  } catch {
    return null
  }
}

const headLength = 4096

const rtfHead = /\{\\rtf1?\s*\\(?:ansi|mac|pca?|fbidis|deff|adeflang)/u

const htmlHead =
  /^(?:<!--[^>]*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|script|link|div|table|center|font|span|h[1-6]|p)\b/iu

/** A web page in one file is a mail; what programs write before its `MIME-Version` differs. */
function isMail(head: string): boolean {
  const [header = ''] = head.split(/\r?\n\r?\n/u, 1)
  return /^[\w-]{1,40}:/u.test(header) && /^MIME-Version:/imu.test(header)
}

function textKind(bytes: Uint8Array): Kind {
  if (isBinary(bytes)) return 'binary'
  const head = latin1(bytes, 0, headLength)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/u, '')
  if (rtfHead.test(head)) return 'rtf'
  if (htmlHead.test(head)) return 'html'
  if (isMail(head)) return 'mhtml'
  if (/^<\?xml\b/u.test(head)) return 'xml'
  return 'text'
}

/** Control characters have no place in text; UTF-16 has its zeros all on even or all on odd places. */
function isBinary(bytes: Uint8Array): boolean {
  const zeros = [0, 0]
  let controls = 0
  const length = Math.min(bytes.length, 65_536)
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
    else if (byte < 32 && (byte < 8 || (byte > 13 && byte !== 26 && byte !== 27))) controls++
  }
  const [even = 0, odd = 0] = zeros
  if (hasUtf16Mark(bytes)) return false
  const isWide = Math.max(even, odd) > length / 8 && Math.min(even, odd) <= Math.max(even, odd) / 20
  return isWide ? false : even + odd + controls > Math.max(1, length / 200)
}

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
