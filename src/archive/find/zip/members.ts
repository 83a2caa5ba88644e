// The files in a zip as files of their own, by the path `….zip/folder/name`. Each is unpacked alone, when its bytes are
// wanted, into the archive's `working` folder, and goes from there when its work has ended.

import { createHash } from 'node:crypto'
import { access, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { TrichLucError } from '../../../model/errors.ts'
import { errorOf } from '../../fault.ts'
import { workingPlace } from '../../places.ts'
import { isData, isHidden } from '../hidden.ts'
import type { Found } from '../index.ts'
import { readDirectory, type ZipEntry } from './directory.ts'
import { badMember, type MemberFault } from './fault.ts'
import { nameOf } from './names.ts'
import { deflated, piecesOfMember, stored, unpack } from './unpack.ts'

export const isNamedZip = (path: string): boolean => /\.zip$/iu.test(path)

/** Itself, where it is no zip, cut short, or a document that is packed so (.docx): what it is a reader says. */
export async function findMembers(zip: Found, archive: string): Promise<readonly Found[]> {
  const list = await directoryOf(zip.path).catch(error => errorOf(error, zip.path))
  if (list instanceof TrichLucError) return [{ ...zip, fault: list }]
  if (list === null) return [zip]
  if (list === 'too-many') return [{ ...zip, fault: badMember(zip.path, 'too-many') }]
  const named = list.map(entry => ({ entry, name: nameOf(entry) }))
  if (named.some(({ name }) => ofPackage.has(name))) return [zip]
  if (overlap(list)) return [{ ...zip, fault: badMember(zip.path, 'overlap') }]
  const members = onceEach(named.filter(({ name }) => isFile(name)))
  if (members.length === 0) return [{ ...zip, fault: badMember(zip.path, 'nothing') }]
  return members.map(member => foundIn(zip, archive, member)).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Finds the file of a path `….zip/folder/name`; null where there is no such zip, or it holds no such file. */
export function memberFinder(archive: string): (path: string) => Promise<Found | null> {
  const zips = new Map<string, Promise<ReadonlyMap<string, Found>>>()
  const membersOf = async (zip: Found): Promise<ReadonlyMap<string, Found>> =>
    new Map((await findMembers(zip, archive)).map(one => [one.path, one]))
  return async path => {
    const zip = await zipIn(path)
    if (zip === null) return null
    const members = zips.get(zip.path) ?? membersOf(zip)
    zips.set(zip.path, members)
    return (await members).get(path) ?? null
  }
}

async function zipIn(path: string): Promise<Found | null> {
  for (const { index } of path.matchAll(/\.zip(?=[\\/])/giu)) {
    const zip = path.slice(0, index + '.zip'.length)
    const kind = await stat(zip).catch(() => null)
    if (kind?.isFile())
      return { path: zip, fault: null, bytes: kind.size, modified: kind.mtimeMs, place: async () => zip }
  }
  return null
}

/** At the root of Office's and OpenDocument's files. */
const ofPackage: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'])

async function directoryOf(path: string): ReturnType<typeof readDirectory> {
  const file = await open(path)
  try {
    return await readDirectory(file)
  } finally {
    await file.close()
  }
}

interface Member {
  readonly entry: ZipEntry
  readonly name: string
}

const partsOf = (name: string): string[] => name.split('/').filter(part => part !== '' && part !== '.')

/** No folder, nothing that a machine has added, no data. */
const isFile = (name: string): boolean =>
  !name.endsWith('/') && !isData(name) && !partsOf(name).some(part => part !== '..' && isHidden(part))

/** Two files may have one name, or names for one place (`a.txt`, `./a.txt`): a number that no other has tells them apart. */
function onceEach(members: readonly Member[]): Member[] {
  const taken = new Set(members.map(({ name }) => placeIn(name)))
  const times = new Map<string, number>()
  return members.map(({ entry, name }) => {
    const place = placeIn(name)
    let count = (times.get(place) ?? 0) + 1
    while (count > 1 && taken.has(`${place} (${count})`)) count++
    times.set(place, count)
    return { entry, name: count === 1 ? name : `${name} (${count})` }
  })
}

const placeIn = (name: string): string => partsOf(name).join('/')

/** What few bytes are made to stand for many by: files that share them. */
function overlap(list: readonly ZipEntry[]): boolean {
  const inOrder = list.toSorted((a, b) => a.at - b.at)
  return inOrder.some(({ at }, n) => {
    const before = inOrder[n - 1]
    return before !== undefined && before.at + before.packed > at
  })
}

function foundIn(zip: Found, archive: string, { entry, name }: Member): Found {
  const problem = problemOf(entry, name)
  const path = problem === 'outside' ? `${zip.path}/${name}` : join(zip.path, ...partsOf(name))
  const to = join(workingPlace(archive), `${createHash('sha256').update(path).digest('hex')}.member`)
  return {
    path,
    fault:
      problem === 'encrypted' ? new TrichLucError('encrypted', { file: path }) : problem && badMember(path, problem),
    bytes: entry.bytes,
    modified: zip.modified,
    hash: limit => hashMember(zip.path, { entry, path, limit }),
    place: () => place(zip.path, { entry, path, to }),
    leave: () => rm(to, { force: true }),
  }
}

function problemOf({ isEncrypted, isLink, method }: ZipEntry, name: string): MemberFault | 'encrypted' | null {
  if (/^(?:\/|[A-Za-z]:)/u.test(name) || name.includes('\0') || partsOf(name).includes('..')) return 'outside'
  if (isLink) return 'link'
  if (isEncrypted) return 'encrypted'
  if (isNamedZip(name)) return 'nested'
  return method === stored || method === deflated ? null : 'method'
}

/** Without writing it anywhere. @throws TrichLucError `too-large` `damaged` */
async function hashMember(
  zip: string,
  { entry, path, limit }: { readonly entry: ZipEntry; readonly path: string; readonly limit: number },
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  if (entry.bytes > limit) throw new TrichLucError('too-large', { file: path, limit })
  const hash = createHash('sha256')
  try {
    for await (const piece of piecesOfMember(zip, entry)) hash.update(piece)
  } catch (error) {
    throw errorOf(error, path)
  }
  return { sha256: hash.digest('hex'), bytes: entry.bytes }
}

async function place(
  zip: string,
  { entry, path, to }: { readonly entry: ZipEntry; readonly path: string; readonly to: string },
): Promise<string> {
  const isThere = await access(to).then(
    () => true,
    () => false,
  )
  if (isThere) return to
  await unpack(zip, { entry, to }).catch(error => {
    throw errorOf(error, path)
  })
  return to
}
