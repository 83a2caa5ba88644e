// `ingest --metadata`: the archivist's own fields, read before the run begins, laid over its ledger when it ends.

import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type GivenSheet, type Laid, readSheet } from '../archive/given/index.ts'
import type { Case } from '../archive/given/patterns.ts'
import { readSource } from '../archive/source.ts'
import { knownFields } from '../export/metadata/known.ts'
import { exitCodes } from '../model/errors.ts'
import type { Call } from './call.ts'
import { plainArgs, report } from './report.ts'
import { mappingsFor } from './rules-folders.ts'

const maxBytes = 32 * 2 ** 20

/**
 * Null where none was asked for. What is odd about it is said at once: nobody should hear of it after a weekend.
 * @throws TrichLucError `bad-metadata`, what the file system says
 */
export async function sheetFor(call: Call): Promise<GivenSheet | null> {
  const file = call.options.metadata
  if (file === undefined) return null
  const bytes = await readSource(file, maxBytes)
  const folders = await Promise.all(call.operands.map(folderOf))
  const bases = [...new Set([dirname(resolve(file)), ...folders])]
  const fields = knownFields(mappingsFor(call.options))
  const sheet = readSheet(bytes, { file, fields, bases, sees: await caseAt(resolve(file)) })
  for (const fault of sheet.faults) report(call, fault)
  return sheet
}

/** What a path to be read names, or the folder that it lies in; of a glob what stands before its first wildcard. */
async function folderOf(operand: string): Promise<string> {
  const segments = resolve(operand).split(sep)
  const wild = segments.findIndex(segment => /[*?]/u.test(segment))
  const path = wild < 0 ? segments.join(sep) : segments.slice(0, wild).join(sep)
  const kind = await stat(path).catch(() => null)
  return kind?.isFile() ? dirname(path) : path
}

/** Asked of the folder itself: a share may see capitals otherwise than the machine's own disk. */
async function caseAt(file: string): Promise<Case> {
  const name = basename(file)
  const other = name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase()
  const [one, two] = await Promise.all([file, join(dirname(file), other)].map(path => stat(path).catch(() => null)))
  return other !== name && one && two && one.ino === two.ino && one.dev === two.dev ? 'unseen' : 'seen'
}

/** Says what became of the sheet; its exit code. */
export function tellLaid(call: Call, { faults }: GivenSheet, { files, changed, unmatched }: Laid): number {
  const { words, terminal, options } = call
  // what a watched folder has not got yet may come
  if (options.watch && changed === 0) return 0
  for (const error of unmatched.slice(0, mostSaid)) report(call, error)
  if (unmatched.length > mostSaid) terminal.say(words.given.moreUnmatched({ count: unmatched.length - mostSaid }))
  terminal.say(words.given.laid(plainArgs({ file: options.metadata ?? '', files, changed })))
  const isWhole = unmatched.length === 0 && faults.every(({ args }) => args.why === 'own-field')
  return isWhole ? 0 : exitCodes['partly-failed']
}

const mostSaid = 50
