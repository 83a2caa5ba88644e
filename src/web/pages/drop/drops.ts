// What was dropped since the room was opened: the last of it, each in a folder of its own.

import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorOf } from '../../../archive/fault.ts'
import type { TrichLucError } from '../../../model/errors.ts'
import { openRoom, type Room } from '../../room.ts'
import { archiveIn, filesIn, type Looked, placeOf } from './looked.ts'
import { openReader } from './reader.ts'

export interface DroppedFile {
  /** As its owner calls it: shown, and never a path. */
  readonly label: string
  /** Of its name, with the dot: readers look at the bytes, but a series of pictures is known by it. */
  readonly ending: string
}

export interface Drop {
  readonly id: string
  readonly folder: string
  readonly files: readonly DroppedFile[]
  readonly bytes: number
  readonly state: 'coming' | 'reading' | 'read'
  readonly looked: readonly Looked[]
  /** What went wrong with all of it. */
  readonly error: TrichLucError | null
}

export const most = { drops: 10, files: 60, rooms: 3 }

export interface Drops {
  readonly all: () => readonly Drop[]
  readonly get: (id: string) => Drop | null
  readonly begin: () => Promise<Drop>
  /** Where the next file of a drop is to be written. */
  readonly placeFor: (drop: Drop) => string
  readonly add: (drop: Drop, file: DroppedFile & { readonly bytes: number }) => Drop
  /** Resolves once it was read; never rejects. `pages`: the pictures are those of one document. */
  readonly read: (drop: Drop, as: 'files' | 'pages') => Promise<void>
  readonly remove: (id: string) => Promise<void>
  /** The drop that has this document, and a room over its archive. */
  readonly roomWith: (sha256: string) => Promise<{ readonly drop: Drop; readonly room: Room } | null>
  readonly warm: () => void
  readonly close: () => Promise<void>
}

export function openDrops(room: Room): Drops {
  const all = new Map<string, Drop>()
  const rooms = new Map<string, Promise<Room>>()
  const reader = openReader(room)

  // one that was deleted meanwhile does not come back
  const put = (drop: Drop): Drop => {
    if (all.has(drop.id)) all.set(drop.id, drop)
    return drop
  }
  const closeRoom = async (id: string): Promise<void> => {
    const open = rooms.get(id)
    rooms.delete(id)
    await (await open)?.close()
  }
  const remove = async (id: string): Promise<void> => {
    const drop = all.get(id)
    if (!drop) return
    all.delete(id)
    reader.stop(drop.folder)
    await closeRoom(id)
    await rm(drop.folder, { recursive: true, force: true, maxRetries: 3 })
  }
  const roomOf = async ({ id, folder }: Drop): Promise<Room> => {
    const options = { ...room.call.options, archive: archiveIn(folder) }
    const open = rooms.get(id) ?? openRoom({ ...room.call, options }).then(own => ({ ...own, token: room.token }))
    rooms.delete(id)
    rooms.set(id, open)
    for (const oldest of [...rooms.keys()].slice(0, -most.rooms)) await closeRoom(oldest)
    return open
  }

  return {
    all: () => [...all.values()].toReversed(),
    get: id => all.get(id) ?? null,
    begin: async () => {
      const id = randomBytes(8).toString('hex')
      const folder = join(room.scratch, 'drops', id)
      await mkdir(filesIn(folder), { recursive: true })
      const drop: Drop = { id, folder, files: [], bytes: 0, state: 'coming', looked: [], error: null }
      all.set(id, drop)
      for (const oldest of [...all.keys()].slice(0, -most.drops)) await remove(oldest)
      return drop
    },
    placeFor: ({ folder, files }) => join(folder, `coming-${files.length + 1}`),
    add: (drop, { bytes, ...file }) => put({ ...drop, files: [...drop.files, file], bytes: drop.bytes + bytes }),
    read: async (drop, as) => {
      const reading = put({ ...drop, state: 'reading' })
      try {
        await putInPlace(reading, as)
        const looked = await reader.read(drop.folder)
        put({ ...reading, state: 'read', looked })
      } catch (error) {
        put({ ...reading, state: 'read', error: errorOf(error) })
      } finally {
        await rm(filesIn(drop.folder), { recursive: true, force: true, maxRetries: 3 })
        if (!all.has(drop.id)) await rm(drop.folder, { recursive: true, force: true, maxRetries: 3 })
      }
    },
    remove,
    roomWith: async sha256 => {
      const drop = [...all.values()].find(({ looked }) =>
        looked.some(one => one.status === 'done' && one.sha256 === sha256),
      )
      return drop ? { drop, room: await roomOf(drop) } : null
    },
    warm: reader.warm,
    close: async () => {
      reader.close()
      for (const id of rooms.keys()) await closeRoom(id)
    },
  }
}

async function putInPlace({ folder, files }: Drop, as: 'files' | 'pages'): Promise<void> {
  for (const [n, { ending }] of files.entries()) {
    const place = placeOf(folder, n + 1, { ending, join: as === 'pages' })
    await mkdir(dirname(place), { recursive: true })
    await rename(join(folder, `coming-${n + 1}`), place)
  }
}
