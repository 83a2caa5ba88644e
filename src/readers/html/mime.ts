// A web page in a single file (MHTML, RFC 2557): the parts of a mail, of which the first page of HTML is the document.

import { TrichLucError } from '../../model/errors.ts'

export interface Page {
  readonly bytes: Uint8Array
  readonly charset: string | null
  /** The mail ends without saying so. */
  readonly isCut: boolean
}

interface Part {
  readonly type: string
  readonly charset: string | null
  readonly boundary: string | null
  readonly encoding: string
  readonly body: Buffer
}

/** Parts in parts: mails have two or three. */
const maxDepth = 8
const maxParts = 10_000
const maxHeader = 65_536

/** The page of a mail; throws `damaged` where it has none. */
export function findPage(bytes: Uint8Array): Page {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const page = search(readPart(whole), 0)
  if (page === null) throw new TrichLucError('damaged', { part: 'text/html' })
  return page
}

function search(part: Part, depth: number): Page | null {
  if (part.type === 'text/html') return { bytes: decodeBody(part), charset: part.charset, isCut: false }
  if (part.boundary === null || depth > maxDepth) return null
  const { parts, isCut } = split(part.body, `--${part.boundary}`)
  for (const inner of parts) {
    const page = search(readPart(inner), depth + 1)
    if (page !== null) return { ...page, isCut: page.isCut || isCut }
  }
  return null
}

function split(body: Buffer, boundary: string): { readonly parts: readonly Buffer[]; readonly isCut: boolean } {
  const parts: Buffer[] = []
  let start = body.indexOf(boundary)
  while (start >= 0 && parts.length < maxParts) {
    const from = start + boundary.length
    if (body.toString('latin1', from, from + 2) === '--') return { parts, isCut: false }
    start = body.indexOf(`\n${boundary}`, from)
    if (start >= 0) start++
    parts.push(body.subarray(from, start < 0 ? body.length : start))
  }
  return { parts, isCut: true }
}

const headerEnd = /\r?\n\r?\n/u

function readPart(bytes: Buffer): Part {
  // the line end of the boundary is no header
  const head = bytes.toString('latin1', 0, maxHeader).replace(/^\s+/u, '')
  const skipped = Math.min(bytes.length, maxHeader) - head.length
  const end = headerEnd.exec(head)
  const header = head.slice(0, end?.index ?? head.length).replace(/\r?\n[ \t]+/gu, ' ')
  const type = field(header, 'content-type')
  return {
    type: (/^[^;\s]*/u.exec(type)?.[0] ?? '').toLowerCase(),
    charset: parameter(type, 'charset'),
    boundary: parameter(type, 'boundary'),
    encoding: field(header, 'content-transfer-encoding').toLowerCase(),
    body: bytes.subarray(end === null ? bytes.length : skipped + end.index + end[0].length),
  }
}

const field = (header: string, name: string): string =>
  header
    .split(/\r?\n/u)
    .find(line => line.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim() ?? ''

function parameter(value: string, name: string): string | null {
  const found = value.split(';').find(part => part.trim().toLowerCase().startsWith(`${name}=`))
  return found === undefined
    ? null
    : found
        .trim()
        .slice(name.length + 1)
        .replaceAll('"', '')
        .trim() || null
}

function decodeBody({ encoding, body }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? decodeQuoted(body) : body
}

const hexValue = (byte: number | undefined): number => Number.parseInt(String.fromCharCode(byte ?? 0), 16)

/** RFC 2045, 6.7: `=E1` is a byte, `=` at the end of a line joins it with the next. */
function decodeQuoted(body: Buffer): Uint8Array {
  const decoded = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    const value = byte === equals ? hexValue(body[at + 1]) * 16 + hexValue(body[at + 2]) : Number.NaN
    if (!Number.isNaN(value)) {
      decoded[length++] = value
      at += 2
    } else if (byte === equals && (body[at + 1] === 10 || body[at + 1] === 13)) at += body[at + 2] === 10 ? 2 : 1
    else decoded[length++] = byte
  }
  return decoded.subarray(0, length)
}

const equals = 0x3d
