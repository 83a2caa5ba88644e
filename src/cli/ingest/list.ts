// Paths on standard input, where `-` stands among those that are given: one a line, or with a zero behind each.

import { usageError } from '../usage.ts'

/** Bytes of a list: some hundred thousand paths. */
const longest = 64 * 2 ** 20

export interface Given {
  readonly input: AsyncIterable<Uint8Array>
  readonly platform: NodeJS.Platform
}

const given = (): Given => ({ input: process.stdin, platform: process.platform })

/** @throws TrichLucError `bad-option`: empty with nothing beside it, longer than any list of ours, or no Unicode */
export async function operandsOf(operands: readonly string[], { input, platform }: Given = given()): Promise<string[]> {
  if (!operands.includes('-')) return [...operands]
  const paths = pathsIn(await readList(input), platform)
  if (paths.length === 0 && operands.every(each => each === '-')) throw usageError('bad-list', { why: 'empty' })
  return operands.flatMap(each => (each === '-' ? paths : [each]))
}

async function readList(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of input) {
    length += piece.length
    if (length > longest) throw usageError('bad-list', { why: 'too-long', limit: longest })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

export function pathsIn(list: Uint8Array, platform: NodeJS.Platform): string[] {
  const text = decoded(list)
  const paths = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/u).map(line => unquoted(line, platform))
  return paths.filter(path => path !== '')
}

/** PowerShell writes UTF-16 with its mark. */
function decoded(list: Uint8Array): string {
  const isWide = list[0] === 0xff && list[1] === 0xfe
  try {
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(list)
  } catch {
    throw usageError('bad-list', { why: 'no-unicode' })
  }
}

/** Windows copies a path with quotation marks, which no name there can hold. */
function unquoted(line: string, platform: NodeJS.Platform): string {
  if (platform !== 'win32') return line
  return line.trim().replace(/^"(.*)"$/u, '$1')
}
