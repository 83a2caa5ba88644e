// What is tried in a folder; each leaves nothing behind. Tests put in its place what refuses.

import { mkdtemp, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { useWal } from '../../catalog/open.ts'

export interface Space {
  /** Bytes that this user may still write. */
  readonly free: number
  /** As the system numbers its file systems; 0 where it does not. */
  readonly kind: number
}

export interface Folders {
  /** The time of a file that was written into it, milliseconds since 1970. @throws what the system says */
  readonly write: (folder: string) => Promise<number>
  /** @throws what the system says */
  readonly space: (folder: string) => Promise<Space>
  /** Opens a database, writes by WAL, reads by a second connection meanwhile. @throws what SQLite says */
  readonly wal: (folder: string) => Promise<void>
  /** The names that come back for files of these names. @throws what the system says */
  readonly names: (folder: string, names: readonly string[]) => Promise<readonly string[]>
}

async function inScratch<T>(folder: string, use: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(folder, '.trichluc-doctor-'))
  try {
    return await use(scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

export const folders: Folders = {
  write: folder =>
    inScratch(folder, async scratch => {
      const file = join(scratch, 'a')
      await writeFile(file, 'a', { flush: true })
      return (await stat(file)).mtimeMs
    }),
  space: async folder => {
    const { bavail, bsize, type } = await statfs(folder)
    return { free: bavail * bsize, kind: type }
  },
  wal: folder => inScratch(folder, tryWal),
  names: (folder, names) =>
    inScratch(folder, async scratch => {
      for (const name of names) await writeFile(join(scratch, name), name)
      const found = await readdir(scratch)
      for (const name of names) if ((await readFile(join(scratch, name), 'utf8')) === '') throw new Error(name)
      return found
    }),
}

async function tryWal(scratch: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(scratch, 'a.sqlite')
  const writer = new DatabaseSync(file)
  try {
    useWal(writer, file)
    writer.exec('CREATE TABLE t (a); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)')
    const reader = new DatabaseSync(file, { timeout: 1000 })
    try {
      const before = reader.prepare('SELECT count(*) AS n FROM t').get()?.n
      writer.exec('COMMIT')
      const after = reader.prepare('SELECT count(*) AS n FROM t').get()?.n
      if (before !== 0 || after !== 1) throw new Error(`${before} ${after}`)
    } finally {
      reader.close()
    }
  } finally {
    writer.close()
  }
}

/** Null where the system does not say. */
export const freeIn = (folder: string, space: Folders['space']): Promise<number | null> =>
  space(folder).then(
    ({ free }) => free,
    () => null,
  )
