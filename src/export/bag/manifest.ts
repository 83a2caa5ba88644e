// Manifests and tag files of a bag as they are read: nothing of them is believed.

import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'

/** Digests of RFC 8493 that Node has, by the name that stands in a manifest's name. */
export const known = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const
export type Algorithm = (typeof known)[number]

/** By path in the bag, what each manifest says. */
export type Listed = Map<string, Partial<Record<Algorithm, string>>>

export interface Line {
  readonly digest: string
  readonly path: string
}

/** The lines of a manifest; null for what is none. */
export async function* linesOf(path: string): AsyncGenerator<Line | null> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const { digest, name } =
      /^(?<digest>[0-9A-Fa-f]+)[ \t]+\*?(?<name>\S.*)$/u.exec(line.replace(/^\uFEFF/u, ''))?.groups ?? {}
    if (digest && name) yield { digest: digest.toLowerCase(), path: decoded(name.replace(/^\.\//u, '')) }
    else if (line.trim() !== '') yield null
  }
}

const decoded = (path: string): string =>
  path.replace(/%(?:0A|0D|25)/giu, code => String.fromCharCode(Number.parseInt(code.slice(1), 16)))

/** A path that leads out of the bag, on one system or another. */
export const isUnsafe = (path: string): boolean =>
  /^[/\\~]|^[A-Za-z]:|\\|\0/u.test(path) || path.split('/').some(step => step === '..' || step === '.' || step === '')

/** Bytes: no bag says so much of itself. */
const longestTags = 2 ** 20

/** «Label: value» lines; one that begins with a blank goes on. Null where the file is not there or is none. */
export async function tagsIn(path: string): Promise<ReadonlyMap<string, string> | null> {
  const size = await stat(path).then(
    one => one.size,
    () => 0,
  )
  const text = size > 0 && size <= longestTags ? await readFile(path, 'utf8').catch(() => null) : null
  if (text === null) return null
  const tags = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n|\r/u)) {
    const colon = line.indexOf(':')
    const label = line.slice(0, Math.max(0, colon)).trimEnd()
    if (/^\S/u.test(label)) tags.set(label.toLowerCase(), line.slice(colon + 1).trim())
    else if (line.trim() !== '') return null
  }
  return tags
}
