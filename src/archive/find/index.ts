// The files under some paths, in the same order on every machine.

import type { Stats } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { TrichLucError } from '../../model/errors.ts'
import { errorOf } from '../fault.ts'
import { isArchive } from '../open.ts'
import { isData, isHidden } from './hidden.ts'
import { patternOf } from './patterns.ts'
import { findMembers, isNamedZip } from './zip/members.ts'

export interface Found {
  /** As the ledger names it. */
  readonly path: string
  /** Why it, or the folder that it names, cannot be looked into. */
  readonly fault: TrichLucError | null
  readonly bytes: number
  /** Time of its last change, milliseconds since 1970; null where it was not looked at there. */
  readonly modified: number | null
  /** Where its bytes lie. */
  readonly place: () => Promise<string>
  /** Hash and number of its bytes where they lie packed: nothing is written for it. Throws with its path. */
  readonly hash?: (limit: number) => Promise<{ readonly sha256: string; readonly bytes: number }>
  /** Its bytes are wanted no more: those that were laid somewhere for a while go. */
  readonly leave?: () => Promise<void>
}

export interface Search {
  readonly files: readonly Found[]
  /** Folders that are archives of ours. */
  readonly archives: readonly string[]
}

/** As `listFiles`, and with each zip the files that are in it. */
export async function findFiles(paths: readonly string[], except: string): Promise<Search> {
  const { files, archives } = await listFiles(paths, except)
  const found: Found[] = []
  for (const file of files)
    if (file.fault === null && isNamedZip(file.path)) found.push(...(await findMembers(file, except)))
    else found.push(file)
  return { files: found, archives }
}

interface Searching {
  /** Real paths of folders not to go into: those already seen, the archive. */
  readonly closed: Set<string>
  readonly found: Found[]
  readonly archives: string[]
}

/**
 * Folders are gone through to the bottom, by name; hidden files, data of programs, `except` and other archives are left
 * out, what lies in an archive too. What does not exist may be a pattern. A path is named once.
 */
export async function listFiles(paths: readonly string[], except: string): Promise<Search> {
  const real = await realpath(except).catch(() => resolve(except))
  const found: Found[] = []
  const archives = new Set<string>()
  const closed = new Set([real])
  for (const path of paths) {
    const search: Searching = { closed, found: [], archives: [] }
    await findUnder(search, resolve(path), real)
    found.push(...search.found.filter(one => !isData(one.path) || isNamed(one.path, resolve(path))))
    for (const archive of search.archives) archives.add(archive)
  }
  return { files: [...new Map(found.map(one => [one.path, one])).values()], archives: [...archives] }
}

async function findUnder(search: Searching, path: string, except: string): Promise<void> {
  const around = await archiveAround(path)
  if (around !== null) return void search.archives.push(around)
  const pattern = (await isAbsent(path)) ? await patternOf(path) : null
  if (pattern === null) return look(search, path)
  // what one pattern leaves out another path may mean
  const own: Searching = { closed: new Set([except]), found: [], archives: search.archives }
  await look(own, pattern.base)
  // a folder that cannot be looked into may hold what is meant
  const meant = own.found.filter(one => one.fault?.reason === 'no-access' || pattern.isMeant(one.path))
  search.found.push(...(meant.length > 0 ? meant : [noneLike(path)]))
}

/** What an archive keeps is no source of its own: its originals would be known by their names there. */
async function archiveAround(path: string): Promise<string | null> {
  const above = dirname(path)
  if (above === path) return null
  return (await isArchive(above)) ? above : archiveAround(above)
}

/** Itself, or by a pattern with its ending: «*.csv». */
const isNamed = (path: string, given: string): boolean =>
  path === given || (given.includes('*') && extname(given).toLowerCase() === extname(path).toLowerCase())

const isAbsent = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => false,
    () => true,
  )

const noneLike = (path: string): Found => ({
  ...plainFile(path),
  fault: new TrichLucError('not-found', { file: path, problem: 'pattern' }),
})

const look = async (search: Searching, path: string): Promise<void> => take(search, path, await kindOf(path))

const kindOf = (path: string): Promise<Stats | TrichLucError> => stat(path).catch(error => errorOf(error, path))

async function take(search: Searching, path: string, kind: Stats | TrichLucError): Promise<void> {
  try {
    if (kind instanceof TrichLucError) throw kind
    if (kind.isDirectory()) await lookInto(search, path)
    else if (kind.isFile()) search.found.push({ ...plainFile(path), bytes: kind.size, modified: kind.mtimeMs })
  } catch (error) {
    search.found.push({ ...plainFile(path), fault: errorOf(error, path) })
  }
}

const plainFile = (path: string): Found => ({ path, fault: null, bytes: 0, modified: null, place: async () => path })

async function lookInto(search: Searching, folder: string): Promise<void> {
  const real = await realpath(folder)
  if (search.closed.has(real)) return
  search.closed.add(real)
  if (await isArchive(folder)) {
    search.archives.push(folder)
    return
  }
  const names = (await readdir(folder)).filter(each => !isHidden(each)).toSorted()
  for (let at = 0; at < names.length; at += atOnce) {
    const paths = names.slice(at, at + atOnce).map(name => join(folder, name))
    const kinds = await Promise.all(paths.map(async path => ({ path, kind: await kindOf(path) })))
    for (const { path, kind } of kinds) await take(search, path, kind)
  }
}

/** A share takes its time to answer each look. */
const atOnce = 32
