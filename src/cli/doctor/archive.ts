// The archive, or where it is to be: what its file system can hold.

import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isArchive, marker } from '../../archive/open.ts'
import { markerPlace } from '../../archive/places.ts'
import { catalogError } from '../../catalog/fault.ts'
import { TrichLucError } from '../../model/errors.ts'
import { codeOf, type Finding } from './finding.ts'
import { type Folders, freeIn } from './folders.ts'
import { inGiga } from './machine.ts'

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    kind => kind.isDirectory(),
    () => false,
  )

/** The folder itself; of one that is not there yet the nearest above it, null where there is none. */
export async function nearestFolder(path: string): Promise<string | null> {
  const whole = resolve(path)
  if (await isFolder(whole)) return whole
  return dirname(whole) === whole ? null : nearestFolder(dirname(whole))
}

export async function checkArchive(path: string): Promise<Finding> {
  const args = { path }
  const found = await readFile(markerPlace(path), 'utf8').catch(() => null)
  if (found === marker) return { check: 'archive', code: 'archive', args }
  if (found !== null && (await isArchive(path))) return { check: 'archive', code: 'archive-other-format', args }
  const isFree = await readdir(path).then(
    names => names.length === 0,
    error => error.code === 'ENOENT',
  )
  return { check: 'archive', code: isFree ? 'archive-new' : 'archive-none', args }
}

export async function checkWriting(folder: string, { write }: Pick<Folders, 'write'>): Promise<Finding> {
  try {
    await write(folder)
    return { check: 'writing', code: 'writing', args: { path: folder } }
  } catch (error) {
    return { check: 'writing', code: 'writing-refused', args: { path: folder, why: codeOf(error) } }
  }
}

/** Originals are kept, with records of about their size. */
const leastRoom = 5 * 2 ** 30

export async function checkRoom(folder: string, { space }: Pick<Folders, 'space'>): Promise<Finding> {
  const free = await freeIn(folder, space)
  if (free === null) return { check: 'room', code: 'room-unknown', args: {} }
  const args = { free: inGiga(free), least: inGiga(leastRoom) }
  return { check: 'room', code: free < leastRoom ? 'room-short' : 'room', args }
}

// linux/magic.h
const networks: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB2',
  16914839: '9P',
  1397113167: 'AFS',
  12805120: 'Ceph',
}

/** Windows numbers nothing: there a share is known by `\\server\share`, which stands behind a letter, too. */
export async function checkShare(folder: string, { space }: Pick<Folders, 'space'>): Promise<Finding> {
  const { kind } = await space(folder).catch(() => ({ kind: 0 }))
  const path = await realpath(folder).catch(() => folder)
  const name = /^(?:\\\\|\/\/)[^\\/]/u.test(path) ? 'UNC' : networks[kind >>> 0]
  return name
    ? { check: 'share', code: 'share-network', args: { kind: name } }
    : { check: 'share', code: 'share', args: {} }
}

export async function checkWal(folder: string, { wal }: Pick<Folders, 'wal'>): Promise<Finding> {
  try {
    await wal(folder)
    return { check: 'wal', code: 'wal', args: {} }
  } catch (error) {
    const fault = catalogError(error, folder)
    const why =
      fault instanceof TrichLucError ? String(fault.args.problem ?? fault.args.code ?? fault.args.what ?? '') : ''
    return { check: 'wal', code: 'wal-refused', args: { why } }
  }
}

const composed = 'Báo cáo đối ngoại.txt'.normalize('NFC')
const decomposed = 'Phụ lục kèm theo.txt'.normalize('NFD')
/** Longer than the 260 signs of a whole path, which old settings of Windows allow. */
const long = `${'d'.repeat(230)}.txt`

export async function checkNames(folder: string, { names }: Pick<Folders, 'names'>): Promise<Finding> {
  const args = { path: folder }
  try {
    const found = await names(folder, [composed, decomposed])
    const isSame = [composed, decomposed].every(name => found.includes(name))
    const isKept = [composed, decomposed].every(name => found.some(one => one.normalize() === name.normalize()))
    if (!isKept) return { check: 'names', code: 'names-lost', args }
    const takesLong = await names(folder, [long]).then(
      () => true,
      () => false,
    )
    if (!takesLong) return { check: 'names', code: 'names-short', args }
    return { check: 'names', code: isSame ? 'names' : 'names-changed', args }
  } catch (error) {
    return { check: 'names', code: 'names-lost', args: { ...args, why: codeOf(error) } }
  }
}
