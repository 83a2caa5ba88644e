// A folder for as long as a room is open: what people have dropped lies there. What a room has left that was ended by force
// goes with the next.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../pool/alive.ts'

const prefix = 'trichluc-room-'

/** Empty, of this process. */
export async function openScratch(): Promise<string> {
  await removeLeftovers()
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
}

async function removeLeftovers(): Promise<void> {
  const names = await readdir(tmpdir())
  const left = names.filter(name => {
    const pid = new RegExp(`^${prefix}(\\d+)-`, 'u').exec(name)?.[1]
    return pid !== undefined && !isAlive(Number(pid))
  })
  // one that cannot be removed is another user's
  await Promise.allSettled(left.map(name => rm(join(tmpdir(), name), { recursive: true, force: true })))
}
