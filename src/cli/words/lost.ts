// What to try again with, where a document took its worker twice.

import { dirname } from 'node:path'
import { inShell } from './shell.ts'
import type { Args } from './words.ts'

/** `archive` stands for the folder where it is not known. Of pictures that are one document, the folder is read again. */
export function repeatLost(args: Args, archive: string): string {
  const { file = '', files = 1, memory = 0, seconds = 0 } = args
  const path = Number(files) > 1 ? dirname(String(file)) : String(file)
  const folder = args.archive === undefined ? archive : inShell(String(args.archive))
  const limits = `--memory ${Math.max(4096, 2 * Number(memory))} --page-seconds ${3 * Number(seconds)}`
  return `trichluc ingest ${inShell(path)} --archive ${folder} --workers 1 ${limits}`
}
