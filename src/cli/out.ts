// Where an answer goes, and in what form: --out, --format, --limit.

import { extname } from 'node:path'
import { openWhole } from '../export/whole.ts'
import type { Options } from './options.ts'
import { checkOutside } from './outside.ts'
import { usageError } from './usage.ts'

/** Endings by which a form goes, too; a text is what the first form is on the terminal. */
const endings: Readonly<Record<string, string>> = { htm: 'html', ndjson: 'jsonl' }
const ofText = ['', 'txt']

/**
 * As asked for, as the file's name ends, or the first.
 * @throws TrichLucError `bad-option` for an ending that tells of no form, or of another than is asked for
 */
export function formOf<T extends string>({ format, out = '' }: Options, forms: readonly [T, ...T[]]): T {
  const ending = extname(out).slice(1).toLowerCase()
  const ended = forms.find(one => one === (endings[ending] ?? ending))
  if (format !== undefined) {
    const asked = choiceOf('--format', format, forms)
    if (ended !== undefined && ended !== asked) throw usageError('other-ending', { file: out, format, ending })
    return asked
  }
  if (ended !== undefined || ofText.includes(ending)) return ended ?? forms[0]
  throw usageError('bad-ending', {
    file: out,
    endings: forms
      .slice(1)
      .map(one => `.${one}`)
      .join(', '),
  })
}

/** Not in the archive, where every file has its meaning. @throws TrichLucError `bad-option` */
export function placeOf(options: Options): string | undefined {
  checkOutside(options)
  return options.out
}

/** The file is whole, or not there. */
export async function writeOut(out: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await openWhole(out)
  try {
    for (const piece of pieces) await file.write(piece)
  } catch (error) {
    await file.drop()
    throw error
  }
  await file.close()
}

/** @throws TrichLucError `bad-option` where it is no number from 1 to `most` */
export function limitOf({ limit }: Options, most = 999_999_999): number | undefined {
  if (limit === undefined) return undefined
  const number = /^[1-9]\d{0,8}$/u.test(limit) ? Number(limit) : Number.NaN
  if (number <= most) return number
  throw usageError('bad-number', { option: '--limit', given: limit, ...(most < 999_999_999 && { most }) })
}

/** @throws TrichLucError `bad-option` */
export function choiceOf<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const choice = choices.find(one => one === given)
  if (choice === undefined) throw usageError('bad-choice', { option, given, choices: choices.join(', ') })
  return choice
}
