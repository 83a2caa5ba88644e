// Whether a bag is complete and valid [RFC 8493 3], ours or another's; of ours, whether its records are records, too.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecord } from '../../archive/records.ts'
import { type Fault, looseWords } from '../../archive/verify.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Algorithm, isUnsafe, known, type Listed, linesOf, tagsIn } from './manifest.ts'

export type BagFault =
  | 'bad-declaration'
  | 'bad-info'
  | 'no-manifest'
  | 'unknown-digest'
  | 'bad-line'
  | 'unsafe-path'
  | 'to-fetch'
  | 'link'
  | 'unreadable'
  | 'missing'
  | 'not-listed'
  | 'not-covered'
  | 'changed'
  | 'other-oxum'
  | 'half'
  | 'invalid-record'
  | 'other-record'
  | 'loose-words'
  | 'no-original'

export interface BagChecked {
  readonly files: number
  readonly bytes: number
  readonly records: number
}

interface Check {
  readonly bag: string
  readonly tell: (kind: BagFault, path: string, args?: Fault<BagFault>['args']) => void
}

export async function verifyBag(bag: string, onFault: (fault: Fault<BagFault>) => void): Promise<BagChecked> {
  const check: Check = { bag, tell: (kind, path, args = {}) => onFault({ kind, path: join(bag, path), args }) }
  const info = await checkTags(check)
  const found = new Set<string>()
  for await (const path of filesIn(check, '')) found.add(path)
  if (info === null && found.has('bag-info.txt')) check.tell('bad-info', 'bag-info.txt')
  const payload = await listedIn(check, found, 'manifest')
  const tags = await listedIn(check, found, 'tagmanifest')
  if (payload.algorithms.length === 0) check.tell('no-manifest', '')
  const bytes = await checkListed(check, found, payload)
  await checkListed(check, found, tags)
  checkFound(check, found, { payload: payload.listed, tags: isOurs(info) ? tags.listed : null })
  const files = [...found].filter(isPayload).length
  const oxum = info?.get('payload-oxum')
  if (oxum !== undefined && oxum !== `${bytes}.${files}`)
    check.tell('other-oxum', 'bag-info.txt', { expected: oxum, found: `${bytes}.${files}` })
  return { files, bytes, records: await checkRecords(check, found) }
}

const isPayload = (path: string): boolean => path.startsWith('data/')
const isOurs = (info: ReadonlyMap<string, string> | null): boolean =>
  info?.get('bag-software-agent')?.startsWith('trichluc ') ?? false

async function checkTags({ bag, tell }: Check): Promise<ReadonlyMap<string, string> | null> {
  const declared = await tagsIn(join(bag, 'bagit.txt'))
  const isSound = /^\d+\.\d+$/u.test(declared?.get('bagit-version') ?? '') && declared?.size === 2
  if (!isSound || declared.get('tag-file-character-encoding')?.toUpperCase() !== 'UTF-8')
    tell('bad-declaration', 'bagit.txt')
  return tagsIn(join(bag, 'bag-info.txt'))
}

/** Paths of files from the bag's root; links are told and not followed. */
async function* filesIn(check: Check, folder: string): AsyncGenerator<string> {
  const names = await readdir(join(check.bag, folder), { withFileTypes: true }).catch(() => null)
  if (names === null) return check.tell('unreadable', folder)
  for (const one of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? one.name : `${folder}/${one.name}`
    if (one.isDirectory()) yield* filesIn(check, path)
    else if (one.isFile()) yield path
    else check.tell('link', path)
  }
}

interface Manifests {
  readonly algorithms: readonly Algorithm[]
  readonly listed: Listed
}

async function listedIn(
  check: Check,
  found: ReadonlySet<string>,
  kind: 'manifest' | 'tagmanifest',
): Promise<Manifests> {
  const listed: Listed = new Map()
  const algorithms: Algorithm[] = []
  for (const path of found) {
    const [, name] = new RegExp(`^${kind}-(\\w+)\\.txt$`, 'u').exec(path) ?? []
    const algorithm = known.find(one => one === name?.toLowerCase())
    if (algorithm) {
      algorithms.push(algorithm)
      await readManifest(check, path, { algorithm, listed })
    } else if (name) check.tell('unknown-digest', path)
  }
  return { algorithms, listed }
}

async function readManifest(
  { bag, tell }: Check,
  manifest: string,
  { algorithm, listed }: { readonly algorithm: Algorithm; readonly listed: Listed },
): Promise<void> {
  let at = 0
  for await (const line of linesOf(join(bag, manifest))) {
    at++
    if (line === null) tell('bad-line', manifest, { line: at })
    else if (isUnsafe(line.path)) tell('unsafe-path', manifest, { line: at })
    else {
      const digests = listed.get(line.path) ?? {}
      if (digests[algorithm] !== undefined && digests[algorithm] !== line.digest)
        tell('bad-line', manifest, { line: at })
      listed.set(line.path, { ...digests, [algorithm]: line.digest })
    }
  }
}

/** Every file that is listed, by all its digests in one pass; returns the bytes of the payload. */
async function checkListed({ bag, tell }: Check, found: ReadonlySet<string>, manifests: Manifests): Promise<number> {
  let bytes = 0
  for (const [path, digests] of manifests.listed) {
    if (!found.has(path)) {
      tell('missing', path)
      continue
    }
    for (const algorithm of manifests.algorithms)
      if (digests[algorithm] === undefined) tell('not-listed', path, { manifest: algorithm })
    const read = await digestsOf(join(bag, path), Object.keys(digests) as Algorithm[]).catch(() => null)
    if (read === null) tell('unreadable', path)
    else if (Object.entries(digests).some(([algorithm, digest]) => read.digests.get(algorithm) !== digest))
      tell('changed', path)
    bytes += read?.bytes ?? 0
  }
  return bytes
}

async function digestsOf(path: string, algorithms: readonly Algorithm[]) {
  const hashes = algorithms.map(one => [one, createHash(one)] as const)
  let bytes = 0
  for await (const piece of createReadStream(path)) {
    for (const [, hash] of hashes) hash.update(piece)
    bytes += (piece as Uint8Array).length
  }
  return { bytes, digests: new Map<string, string>(hashes.map(([one, hash]) => [one, hash.digest('hex')])) }
}

/** Originals of ours are named by their bytes. */
const isMisnamed = (path: string, sha256: string | undefined): boolean =>
  sha256 !== undefined && /^data\/originals\/\w\w\/[0-9a-f]{64}/u.test(path) && !path.includes(sha256)

interface Both {
  readonly payload: Listed
  /** Null: tag files need not be listed. */
  readonly tags: Listed | null
}

function checkFound({ tell }: Check, found: ReadonlySet<string>, { payload, tags }: Both): void {
  for (const path of found) {
    if (path === 'fetch.txt') tell('to-fetch', path)
    else if (isPayload(path) && !payload.has(path)) tell(path.endsWith('.part') ? 'half' : 'not-covered', path)
    else if (isMisnamed(path, payload.get(path)?.sha256)) tell('changed', path)
    else if (!isPayload(path) && tags && !tags.has(path) && !path.startsWith('tagmanifest-'))
      tell(path.endsWith('.part') ? 'half' : 'not-covered', path)
  }
}

async function checkRecords({ bag, tell }: Check, found: ReadonlySet<string>): Promise<number> {
  const originals = new Set([...found].map(path => /^data\/originals\/\w\w\/([0-9a-f]{64})/u.exec(path)?.[1]))
  let records = 0
  for (const path of found) {
    const [, sha256] = /^data\/records\/\w\w\/([0-9a-f]{64})(?:\.\d+)?\.json$/u.exec(path) ?? []
    if (!sha256) continue
    records++
    const record = await readRecord(join(bag, path))
    if (record instanceof TrichLucError) {
      tell('invalid-record', path, { at: record.args.at ?? '', why: record.args.why ?? record.reason })
      continue
    }
    const { source } = record
    if (source.sha256 !== sha256) tell('other-record', path)
    for (const file of source.files ?? [source]) if (!originals.has(file.sha256)) tell('no-original', path)
    const loose = looseWords(record)
    if (loose !== null) tell('loose-words', path, { item: loose })
  }
  return records
}
