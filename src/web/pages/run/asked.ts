// What a form asks for.

import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { pathsIn } from '../../../cli/ingest/list.ts'
import type { AddOrder } from '../../runs/order.ts'

export type Problem = 'no-paths' | 'too-many' | 'too-long' | 'relative' | 'missing'

/** As it was filled in, to be filled in again where something is wrong. */
export interface Filled {
  /** A path a line, as typed. */
  readonly typed: string
  /** Paths that were chosen in the list of folders. */
  readonly chosen: readonly string[]
  readonly ocr: AddOrder['ocr']
  readonly originals: AddOrder['originals']
}

export const mostPaths = 200
/** Characters of one; Windows allows 32,767, others 4,096 bytes. */
const longest = 4096

export function filledIn(form: FormData): Filled {
  const ocr = String(form.get('ocr'))
  return {
    typed: String(form.get('paths') ?? ''),
    chosen: form.getAll('chosen').map(one => decoded(String(one))),
    ocr: ocr === 'always' || ocr === 'never' ? ocr : 'auto',
    originals: form.get('originals') === 'referenced' ? 'referenced' : 'kept',
  }
}

export function orderOf(filled: Filled, how: AddOrder['how']): AddOrder | { problem: Problem; given: string } {
  const typed = pathsIn(Buffer.from(filled.typed), process.platform).map(path => path.trim())
  const paths = [...new Set([...filled.chosen, ...typed].filter(path => path !== ''))]
  const problem = problemOf(paths)
  if (problem) return problem
  const { ocr, originals } = filled
  return { kind: 'add', paths, ocr, originals, how }
}

function problemOf(paths: readonly string[]): { problem: Problem; given: string } | null {
  if (paths.length === 0) return { problem: 'no-paths', given: '' }
  if (paths.length > mostPaths) return { problem: 'too-many', given: String(mostPaths) }
  const long = paths.find(path => path.length > longest)
  if (long !== undefined) return { problem: 'too-long', given: long.slice(0, 100) }
  const relative = paths.find(path => !isAbsolute(path) || path.includes('\0'))
  return relative === undefined ? null : { problem: 'relative', given: relative }
}

/** A path at which there is nothing, so that whoever mistyped it learns it before a run; what cannot be looked at is left to the run. */
export async function missingIn({ paths }: Pick<AddOrder, 'paths'>): Promise<string | null> {
  const gone = await Promise.all(
    // a pattern names no file itself
    paths.map(path => (/[*?[{]/u.test(path) ? false : stat(path).then(() => false, isNowhere))),
  )
  return paths.find((_, n) => gone[n]) ?? null
}

const isNowhere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** A form would change the line ends of a name. */
export const encoded = (path: string): string => encodeURIComponent(path.toWellFormed())

export function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
