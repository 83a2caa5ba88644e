// Paths with signs that stand for others (`D:\bao-cao\**\*.pdf`): cmd.exe hands them on as they are.

import { lstat } from 'node:fs/promises'
import { join, matchesGlob, parse, sep } from 'node:path'

export interface Pattern {
  /** Folder that is looked through. */
  readonly base: string
  /** Whether a file below it, or a folder that it lies in, is meant. */
  readonly isMeant: (path: string) => boolean
}

const magic = /[*?[\]{}]|[!+@]\(/u
/** A longer one is no path. */
const longest = 4096
/** Braces are spelled out before anything is looked for: a range, or many of them, for hours. */
const endless = /\.\.\d*\d{4}|(?:\{.*){8}/u

/** Of an absolute path that does not exist as such; null where it has no such sign. A name that holds one is found by itself. */
export async function patternOf(path: string): Promise<Pattern | null> {
  if (!magic.test(path) || path.length > longest || endless.test(path)) return null
  const { root } = parse(path)
  const steps = path.slice(root.length).split(sep)
  let base = root
  while (steps.length > 0 && (!magic.test(steps[0] ?? '') || (await exists(join(base, steps[0] ?? '')))))
    base = join(base, steps.shift() ?? '')
  const pattern = steps.join(sep).normalize('NFC')
  return {
    base,
    isMeant: each => prefixesOf(each.slice(join(base, sep).length)).some(one => matchesGlob(one, pattern)),
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** `a/b/c.pdf`: `a`, `a/b`, `a/b/c.pdf` */
function prefixesOf(path: string): string[] {
  const steps = path.normalize('NFC').split(sep)
  return steps.map((_, n) => steps.slice(0, n + 1).join(sep))
}
