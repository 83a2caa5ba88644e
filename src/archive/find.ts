// The files under some paths, in the same order on every machine.

import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { TrichLucError } from '../model/errors.ts'
import { errorOf } from './fault.ts'
import { isArchive } from './open.ts'

export interface Found {
  readonly path: string
  /** Why it, or the folder that it names, cannot be looked into. */
  readonly fault: TrichLucError | null
}

interface Search {
  /** Real paths of folders not to go into: those already seen, the archive. */
  readonly closed: Set<string>
  readonly found: Found[]
  /** Folders that are archives of ours. */
  readonly archives: string[]
}

/** Folders are gone through to the bottom, by name; hidden files, `except` and other archives are left out. A path is named once. */
export async function findFiles(
  paths: readonly string[],
  except: string,
): Promise<{ files: readonly Found[]; archives: readonly string[] }> {
  const closed = new Set([await realpath(except).catch(() => resolve(except))])
  const search: Search = { closed, found: [], archives: [] }
  for (const path of paths) await look(search, resolve(path))
  return { files: [...new Map(search.found.map(one => [one.path, one])).values()], archives: search.archives }
}

async function look(search: Search, path: string): Promise<void> {
  try {
    const kind = await stat(path)
    if (kind.isDirectory()) await lookInto(search, path)
    else if (kind.isFile()) search.found.push({ path, fault: null })
  } catch (error) {
    search.found.push({ path, fault: errorOf(error, path) })
  }
}

async function lookInto(search: Search, folder: string): Promise<void> {
  const real = await realpath(folder)
  if (search.closed.has(real)) return
  search.closed.add(real)
  if (await isArchive(folder)) {
    search.archives.push(folder)
    return
  }
  const names = await readdir(folder)
  for (const name of names.filter(each => !isHidden(each)).toSorted()) await look(search, join(folder, name))
}

// «~$bao-cao.docx» is Word's lock file; the others are what Windows and macOS leave in every folder of pictures
const isHidden = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(basename(name))
