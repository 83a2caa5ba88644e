// A file written piece by piece, that is there only once it is whole.

import type { FileHandle } from 'node:fs/promises'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openUnfinished, unfinished } from '../archive/write.ts'

export interface WholeFile {
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Synced and given its name. */
  readonly close: () => Promise<void>
  /** Taken away: what was to be written cannot be. */
  readonly drop: () => Promise<void>
}

/** Small writes are gathered: a row at a time would be a call of the system each. */
const gathered = 2 ** 16

/** @throws what the file system says */
export async function openWhole(path: string): Promise<WholeFile> {
  await mkdir(dirname(path), { recursive: true })
  const file = await openUnfinished(path)
  let pieces: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    const text = pieces.join('')
    pieces = []
    length = 0
    if (text !== '') await writeAll(file, Buffer.from(text))
  }
  return {
    async write(content) {
      if (typeof content === 'string') {
        pieces.push(content)
        length += content.length
        if (length >= gathered) await flush()
        return
      }
      await flush()
      await writeAll(file, content)
    },
    async close() {
      await flush()
      await file.sync()
      await file.close()
      await rename(unfinished(path), path)
    },
    async drop() {
      await file.close()
      await rm(unfinished(path), { force: true })
    },
  }
}

/** `write` may take less than it is given. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}
