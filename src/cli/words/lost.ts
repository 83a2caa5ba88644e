// What to try again with, where a document took its worker twice.

import { dirname } from 'node:path'
import { inShell } from './shell.ts'
import type { Args } from './words.ts'

/** Wider than what a run has without them: mebibytes, seconds. */
const least = { memory: 4096, seconds: 900 }

/** Of a file in a zip, the zip. */
function zipOf(path: string): string {
  const at = path.search(/\.zip[\\/]/iu)
  return at < 0 ? path : path.slice(0, at + '.zip'.length)
}

/**
 * `archive` stands for the folder where it is not known. Of pictures that are one document the folder is read again, of
 * a file in a zip the zip.
 */
export function repeatLost(args: Args, archive: string): string {
  const { file = '', files = 1, memory = 0, seconds = 0 } = args
  const path = zipOf(Number(files) > 1 ? dirname(String(file)) : String(file))
  const folder = args.archive === undefined ? archive : inShell(String(args.archive))
  const limits = `--memory ${Math.max(least.memory, 2 * Number(memory))} --page-seconds ${Math.max(least.seconds, 3 * Number(seconds))}`
  return `trichluc ingest ${inShell(path)} --archive ${folder} --workers 1 ${limits}`
}
