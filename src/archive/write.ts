// Files that are either whole or not there: written beside under another name, synced, renamed.

import { type FileHandle, lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorOf } from './fault.ts'

/** What a file is called until it is whole. The same for the same file, so that what a crash left is written over. */
export const unfinished = (path: string): string => `${path}.part`

type Content = Uint8Array | string | AsyncIterable<Uint8Array>

/** Throws what `content` throws; nothing stands there then. */
export async function writeWhole(path: string, content: Content): Promise<void> {
  await writeBeside(path, content)
  await finishWhole(path)
}

/** What can be made anew: whole or not there while the machine runs, anything after a power cut. */
export async function writeDerived(path: string, content: Content): Promise<void> {
  await writeBeside(path, content)
  await finish(path)
}

/** What was written beside, on the disk and in its place. */
export async function finishWhole(path: string): Promise<void> {
  const file = await open(unfinished(path), 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await finish(path)
  await syncFolder(dirname(path))
}

/** Written, not yet in its place. */
export async function writeBeside(path: string, content: Content): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await openUnfinished(path)
  let isWhole = false
  try {
    // a full disk does not say whose bytes it had no room for
    await file.writeFile(content).catch(error => {
      throw errorOf(error, path)
    })
    isWhole = true
  } finally {
    await file.close()
    if (!isWhole) await rm(unfinished(path), { force: true })
  }
}

/** Written over what a crash left, but not through a link, which would lead elsewhere. */
export async function openUnfinished(path: string): Promise<FileHandle> {
  const left = await lstat(unfinished(path)).catch(() => null)
  if (left?.isSymbolicLink()) await rm(unfinished(path))
  return open(unfinished(path), 'w')
}

/** Another run at the same file may have been quicker: its content stands there. */
async function finish(path: string): Promise<void> {
  await rename(unfinished(path), path).catch(async error => {
    if (error.code !== 'ENOENT' || !(await stat(path).catch(() => null))) throw error
  })
}

// the new name is in the folder, not in the file; Windows cannot open a folder and needs no such thing
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
