// node test/hostile/legacy-files.ts DIR: files that somebody could have made to break a reader of old files; the same
// bytes each time. What is wrong with each stands in its name.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compoundFiles, type Files } from './legacy-compound.ts'
import { packageFiles } from './legacy-packages.ts'
import { wordFiles } from './legacy-words.ts'

export const hostileFiles: Files = { ...compoundFiles, ...packageFiles, ...wordFiles }

export function writeHostileFiles(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, make] of Object.entries(hostileFiles)) writeFileSync(join(folder, name), make())
}

const [, program = '', folder] = process.argv
if (program === import.meta.filename) {
  if (!folder) throw new Error('usage: node test/hostile/legacy-files.ts DIR')
  writeHostileFiles(folder)
}
