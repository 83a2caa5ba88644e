// All that is looked at, in the order of the lines.

import type { Rules } from '../../rules/load.ts'
import type { Environment, Language } from '../language.ts'
import type { Words } from '../words/words.ts'
import { checkArchive, checkNames, checkRoom, checkShare, checkWal, checkWriting, nearestFolder } from './archive.ts'
import { checkNative, checkOcr } from './engines.ts'
import type { Finding } from './finding.ts'
import { folders } from './folders.ts'
import { checkClock, checkLocale, checkMemory, checkSqlite, checkTemp } from './machine.ts'
import { checkDrawing, checkFonts, checkPictures } from './pictures.ts'
import { checkNode, checkProgram } from './program.ts'

export interface Asked {
  readonly language: Language
  readonly words: Words
  readonly env: Environment
  readonly loadRules: () => Rules
  /** Null where only the machine is looked at. */
  readonly archive: string | null
}

export async function examine({ language, words, env, loadRules, archive }: Asked): Promise<Finding[]> {
  const place = archive === null ? null : await nearestFolder(archive)
  const there = place === null ? null : await folders.write(place).catch(() => null)
  return [
    checkNode(),
    checkProgram(words, loadRules),
    await checkOcr(),
    await checkNative(),
    await checkPictures(),
    await checkDrawing(),
    await checkFonts(),
    await checkSqlite(),
    checkMemory(),
    checkLocale(language, env),
    checkClock({ now: Date.now(), there }),
    await checkTemp(),
    ...(archive === null ? [] : [await checkArchive(archive)]),
    ...(place === null ? [] : await examinePlace(place)),
  ]
}

async function examinePlace(place: string): Promise<Finding[]> {
  const writing = await checkWriting(place, folders)
  const other = [await checkRoom(place, folders), await checkShare(place, folders)]
  // nothing can be tried where nothing can be written
  if (writing.code !== 'writing') return [writing, ...other]
  return [writing, ...other, await checkWal(place, folders), await checkNames(place, folders)]
}
