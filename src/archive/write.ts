// Files that are either whole or not there: written beside under another name, synced, renamed.

import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a file is called until it is whole. The same for the same file, so that what a crash left is written over. */
export const unfinished = (path: string): string => `${path}.part`

export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(unfinished(path), 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished(path), path)
  await syncFolder(dirname(path))
}

// the new name is in the folder, not in the file; Windows cannot open a folder and needs no such thing
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
