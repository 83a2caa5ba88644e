// Folders of this machine to choose from: their names, and how many files there are that could be read. Never what
// stands in a file, nor the names of files.

import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, extname, join, parse } from 'node:path'
import { performance } from 'node:perf_hooks'
import { isHidden } from '../../../archive/find/hidden.ts'
import type { Readable } from '../../../readers/sniff.ts'

export interface Folder {
  readonly name: string
  /** Absolute. */
  readonly path: string
}

export interface FolderLook {
  readonly path: string
  /** From the root to the folder itself. */
  readonly above: readonly Folder[]
  /** In it. */
  readonly folders: readonly Folder[]
  /** How many are left out of the list. */
  readonly left: number
  /** Files that could be read, in it and below. */
  readonly files: number
  /** exact: all of them; more: counting them all would take too long. */
  readonly counted: 'exact' | 'more'
}

/** What their names end in, of all kinds that are read. */
const endings: Readonly<Record<Readable | 'zip', readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  doc: ['doc'],
  xls: ['xls'],
  xlsx: ['xlsx'],
  rtf: ['rtf'],
  html: ['html', 'htm'],
  mhtml: ['mhtml', 'mht'],
  text: ['txt', 'md'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  gif: ['gif'],
  tiff: ['tif', 'tiff'],
  bmp: ['bmp'],
  webp: ['webp'],
  zip: ['zip'],
}
const readable: ReadonlySet<string> = new Set(Object.values(endings).flat())

const most = 500

/** @throws what the file system says of the folder */
export async function lookAt(path: string): Promise<FolderLook> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isHidden(name))
  const folders = (await Promise.all(entries.map(entry => folderOf(path, entry)))).filter(one => one !== null)
  const sorted = folders.toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))
  return {
    path,
    above: aboveOf(path),
    folders: sorted.slice(0, most),
    left: Math.max(0, sorted.length - most),
    ...(await countUnder(path)),
  }
}

/** A link to a folder is one. */
async function folderOf(parent: string, entry: Dirent): Promise<Folder | null> {
  const { name } = entry
  const path = join(parent, name)
  if (entry.isDirectory()) return { name, path }
  if (!entry.isSymbolicLink()) return null
  const kind = await stat(path).catch(() => null)
  return kind?.isDirectory() ? { name, path } : null
}

function aboveOf(path: string): Folder[] {
  const { root, base } = parse(path)
  const own = { name: base || root, path }
  return path === root || dirname(path) === path ? [own] : [...aboveOf(dirname(path)), own]
}

/** Milliseconds, and files. */
const bounds = { time: 150, files: 10_000 } as const

async function countUnder(path: string): Promise<Pick<FolderLook, 'files' | 'counted'>> {
  const late = performance.now() + bounds.time
  const folders = [path]
  let files = 0
  for (const folder of folders) {
    if (performance.now() > late || files > bounds.files) return { files, counted: 'more' }
    const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
    for (const entry of entries.filter(({ name }) => !isHidden(name)))
      if (entry.isDirectory()) folders.push(join(folder, entry.name))
      else if (readable.has(extname(entry.name).slice(1).toLowerCase())) files++
  }
  return { files, counted: 'exact' }
}

/** Where one begins: the user's own folder, and the drives. */
export async function beginnings(): Promise<readonly Folder[]> {
  const home = homedir()
  const drives = process.platform === 'win32' ? await drivesOfWindows() : ['/']
  return [{ name: home, path: home }, ...drives.map(path => ({ name: path, path }))]
}

async function drivesOfWindows(): Promise<string[]> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}:\\`)
  const found = await Promise.all(
    letters.map(path =>
      stat(path).then(
        () => path,
        () => null,
      ),
    ),
  )
  return found.filter(path => path !== null)
}
