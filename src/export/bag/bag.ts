// A bag (RFC 8493): files are added one by one, hashed as they are written; manifests, oxum and tag manifests follow.

import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { whereAbsent } from '../../archive/ledger.ts'
import { TrichLucError } from '../../model/errors.ts'
import { openWhole, type WholeFile } from '../whole.ts'
import { type Digests, openHashing } from './hashing.ts'

export interface Added extends Digests {
  readonly path: string
  readonly bytes: number
}

export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>

export interface Bag {
  /** Under `data/`; null where a file of that name is there already. */
  readonly add: (path: string, content: Content) => Promise<Added | null>
  /** A file beside `data/`. */
  readonly addTag: (path: string, text: string) => Promise<void>
  /** The same, written while others are added; part of the bag once it is closed. */
  readonly openTag: (path: string) => Promise<TagFile>
  /** `info`: what bag-info.txt says besides. */
  readonly close: (info: readonly (readonly [label: string, value: string])[]) => Promise<void>
  readonly drop: () => Promise<void>
}

export interface TagFile {
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * A bag that grows beside its place and is given its name at the end.
 * @throws TrichLucError `bad-option` where the place holds something; what the file system says
 */
export async function openBag(place: string): Promise<Bag> {
  await checkFree(place)
  const folder = `${place}.part`
  await removeLeft(folder)
  await mkdir(folder, { recursive: true })
  const making: Making = { folder, opened: [] }
  const payload = await openManifests(making, 'manifest')
  const tags = await openManifests(making, 'tagmanifest')
  const oxum = { bytes: 0, files: 0 }
  const addTag = async (path: string, text: string): Promise<void> => {
    const added = await writeNew(folder, path, [text])
    if (added) await tags.write(added)
  }
  return {
    async add(path, content) {
      const added = await writeNew(folder, `data/${path}`, content)
      if (!added) return null
      await payload.write(added)
      oxum.bytes += added.bytes
      oxum.files++
      return added
    },
    addTag,
    async openTag(path) {
      const file = await openHashed(making, path)
      return { write: file.write, close: async () => tags.write(await file.close()) }
    },
    async close(info) {
      for (const manifest of await payload.close()) await tags.write(manifest)
      const lines = [...info, ['Payload-Oxum', `${oxum.bytes}.${oxum.files}`]]
      await addTag('bag-info.txt', lines.map(([label, value]) => `${label}: ${value}\n`).join(''))
      await addTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
      await tags.close()
      await mkdir(join(folder, 'data'), { recursive: true })
      await putInPlace(folder, place)
    },
    async drop() {
      for (const file of making.opened) await file.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What is still open must be closed before the folder can go. */
interface Making {
  readonly folder: string
  readonly opened: Pick<WholeFile, 'drop'>[]
}

/** Only an empty folder is taken away: much may have been put there in the meantime. */
async function putInPlace(folder: string, place: string): Promise<void> {
  await rmdir(place).catch(whereAbsent)
  await rename(folder, place)
}

async function checkFree(place: string): Promise<void> {
  const names = (await readdir(place).catch(whereAbsent)) ?? []
  if (names.length > 0) throw new TrichLucError('bad-option', { problem: 'out-not-empty', file: place })
}

const ours = /^(?:data|metadata|bag-info\.txt|bagit\.txt|(?:tag)?manifest-sha(?:256|512)\.txt)(?:\.part)?$/u

/** What a run that was cut short left, and nothing else. */
async function removeLeft(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (!names.every(name => ours.test(name)))
    throw new TrichLucError('bad-option', { problem: 'out-not-empty', file: folder })
  await rm(folder, { recursive: true, force: true })
}

async function writeNew(folder: string, path: string, content: Content): Promise<Added | null> {
  const place = join(folder, path)
  await mkdir(dirname(place), { recursive: true })
  const file = await open(place, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null
    throw error
  })
  if (!file) return null
  const hashing = openHashing()
  let bytes = 0
  try {
    for await (const piece of content) {
      const part = typeof piece === 'string' ? Buffer.from(piece) : piece
      hashing.update(part)
      await file.writeFile(part)
      bytes += part.length
    }
  } catch (error) {
    await file.close()
    await rm(place, { force: true })
    throw error
  }
  await file.close()
  return { path, bytes, ...hashing.digests() }
}

async function openHashed({ folder, opened }: Making, path: string) {
  const file = await openWhole(join(folder, path))
  opened.push(file)
  const hashing = openHashing()
  let bytes = 0
  return {
    write: (text: string): Promise<void> => {
      hashing.update(text)
      bytes += Buffer.byteLength(text)
      return file.write(text)
    },
    close: async (): Promise<Added> => {
      await file.close()
      return { path, bytes, ...hashing.digests() }
    },
  }
}

async function openManifests(making: Making, kind: 'manifest' | 'tagmanifest') {
  const [sha256, sha512] = [
    await openHashed(making, `${kind}-sha256.txt`),
    await openHashed(making, `${kind}-sha512.txt`),
  ]
  return {
    write: async (added: Added): Promise<void> => {
      await sha256.write(`${added.sha256}  ${encoded(added.path)}\n`)
      await sha512.write(`${added.sha512}  ${encoded(added.path)}\n`)
    },
    close: async (): Promise<Added[]> => [await sha256.close(), await sha512.close()],
  }
}

/** RFC 8493 2.1.3: line ends and per cent signs alone are written as %xx. */
const encoded = (path: string): string => path.replace(/[%\r\n]/gu, sign => encodeURIComponent(sign))
