// Pictures of pages kept in a folder, each under what it depends on: folder/ab/<sha256>.<page>.<width>.<stamp>.webp. They
// can be thrown away; where they take too much room, the oldest go.

import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDerived } from '../../archive/write.ts'

export interface PictureKey {
  readonly sha256: string
  readonly page: number
  readonly width: number
  /** Of all else that the picture depends on: letters and digits. */
  readonly stamp: string
}

export interface PictureCache {
  readonly get: (key: PictureKey) => Promise<Uint8Array | null>
  /** @throws TrichLucError what the file system says */
  readonly set: (key: PictureKey, bytes: Uint8Array) => Promise<void>
}

interface Kept {
  readonly path: string
  readonly bytes: number
  readonly changed: number
}

/** Of what may be kept, so much stays where it has become too much: not each new picture costs an old one. */
const share = 0.9

/** `most`: bytes. Nothing is written, not even the folder, before the first `set`. */
export function openPictureCache(folder: string, most: number): PictureCache {
  let total: Promise<number> | null = null

  const taken = async (): Promise<number> => {
    total ??= allIn(folder).then(kept => kept.reduce((sum, { bytes }) => sum + bytes, 0))
    return total
  }

  const makeRoom = async (): Promise<number> => {
    const kept = (await allIn(folder)).toSorted((a, b) => a.changed - b.changed)
    let left = kept.reduce((sum, { bytes }) => sum + bytes, 0)
    for (const { path, bytes } of kept) {
      if (left <= share * most) break
      await rm(path, { force: true })
      left -= bytes
    }
    return left
  }

  return {
    get: key => readFile(placeOf(folder, key)).catch(() => null),
    async set(key, bytes) {
      const before = await taken()
      await writeDerived(placeOf(folder, key), bytes)
      total = before + bytes.length > most ? makeRoom() : Promise.resolve(before + bytes.length)
      await total
    },
  }
}

const placeOf = (folder: string, { sha256, page, width, stamp }: PictureKey): string =>
  join(folder, sha256.slice(0, 2), `${sha256}.${page}.${width}.${stamp}.webp`)

async function allIn(folder: string): Promise<Kept[]> {
  const parts = await namesIn(folder)
  const kept = await Promise.all(
    parts.map(async part => {
      const names = await namesIn(join(folder, part))
      return Promise.all(names.map(name => keptAt(join(folder, part, name))))
    }),
  )
  return kept.flat(2)
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** Nothing where it has gone meanwhile. */
const keptAt = (path: string): Promise<Kept[]> =>
  stat(path).then(
    ({ size, mtimeMs }) => [{ path, bytes: size, changed: mtimeMs }],
    () => [],
  )
