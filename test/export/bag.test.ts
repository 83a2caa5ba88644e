import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { originalPlace } from '../../src/archive/places.ts'
import type { Fault } from '../../src/archive/verify.ts'
import { type DepositOptions, deposit } from '../../src/export/bag/deposit.ts'
import { type BagFault, verifyBag } from '../../src/export/bag/verify.ts'
import { loadMappings } from '../../src/export/metadata/load.ts'
import { ingest } from '../../src/ingest.ts'
import { ownRules, readMappingFiles } from '../../src/rules/files.ts'
import { addDocument, addPictures, archive, sha256 } from '../archive/made.ts'
import { file, folder, report } from '../cli/files.ts'
import { rules } from '../given.ts'

const mappings = [...loadMappings([readMappingFiles(ownRules)]).values()]

const options = (kho: string, place: string): DepositOptions => ({
  archive: kho,
  place,
  mappings,
  date: '2026-01-31',
  shown: record => record,
  shownGiven: given => given,
  onFault: error => {
    throw error
  },
})

async function bag(): Promise<string> {
  const kho = await archive()
  await addDocument(kho, 'Huyện đón 05 đoàn khách.')
  await addPictures(kho, ['trang 1', 'trang 2'])
  const place = join(folder(), 'gói')
  expect(await deposit(options(kho, place))).toEqual({ originals: 3, records: 2 })
  return place
}

async function faultsOf(place: string): Promise<string[]> {
  const faults: Fault<BagFault>[] = []
  await verifyBag(place, fault => faults.push(fault))
  return faults.map(({ kind, path }) => `${kind} ${path.slice(place.length + 1).replace(/\/..\/[0-9a-f]{64}/u, '/…')}`)
}

const filesOf = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => join(one.parentPath, one.name))
    .toSorted()

const contentOf = (place: string) =>
  Object.fromEntries(filesOf(place).map(file => [file.slice(place.length), readFileSync(file, 'utf8')]))

test('what RFC 8493 asks for, and what a deposit needs', async () => {
  const place = await bag()
  expect(await faultsOf(place)).toEqual([])
  const content = contentOf(place)
  expect(content['/bagit.txt']).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  const bytes = filesOf(join(place, 'data')).reduce((sum, file) => sum + readFileSync(file).length, 0)
  expect(content['/bag-info.txt']).toBe(
    `Bag-Software-Agent: trichluc 0.1.0\nBagging-Date: 2026-01-31\nPayload-Oxum: ${bytes}.5\n`,
  )
  expect(content['/manifest-sha512.txt']?.split('\n')).toHaveLength(6)
  expect(content['/metadata/dublin-core.xml']).toContain(`<dc:identifier>sha256:${sha256('Huyện đón 05 đoàn khách.')}`)
  expect(content['/metadata/tt-02-2019.csv']?.split('\r\n')).toHaveLength(4)
  const premis = Object.entries(content).filter(([path]) => path.startsWith('/metadata/premis/'))
  expect(premis).toHaveLength(2)
  expect(premis.map(([, text]) => text.match(/<object /gu)?.length).toSorted()).toEqual([2, 3])
})

test('the same archive and day give the same bytes; another day changes the two places that bear it', async () => {
  const kho = await archive()
  await addDocument(kho, 'một')
  const [one, two, three] = ['1', '2', '3'].map(name => join(folder(), name)) as [string, string, string]
  await deposit(options(kho, one))
  await deposit(options(kho, two))
  await deposit({ ...options(kho, three), date: '2026-02-01' })
  expect(contentOf(one)).toEqual(contentOf(two))
  const [before, after] = [contentOf(one), contentOf(three)]
  const changed = Object.keys(before).filter(path => before[path] !== after[path])
  expect(changed.map(path => path.replace(/\/..\/[0-9a-f]{64}/u, '')).toSorted()).toEqual([
    '/bag-info.txt',
    '/metadata/premis.xml',
    '/tagmanifest-sha256.txt',
    '/tagmanifest-sha512.txt',
  ])
})

const first = (place: string, kind: 'originals' | 'records'): string => filesOf(join(place, 'data', kind))[0] ?? ''

test.each<[string, (place: string) => unknown, RegExp[]]>([
  [
    'a byte more in an original',
    place => appendFileSync(first(place, 'originals'), ' '),
    [/^changed data\/originals/u, /^other-oxum bag-info/u],
  ],
  ['a record gone', place => rmSync(first(place, 'records')), [/^missing data\/records/u, /^other-oxum/u]],
  [
    'a file more',
    place => writeFileSync(join(place, 'data', 'x.txt'), ''),
    [/^not-covered data\/x\.txt/u, /^other-oxum/u],
  ],
  ['half a file', place => writeFileSync(join(place, 'data', 'x.part'), ''), [/^half data\/x\.part/u, /^other-oxum/u]],
  [
    'a tag file changed',
    place => appendFileSync(join(place, 'metadata', 'dublin-core.xml'), ' '),
    [/^changed metadata\/dublin-core\.xml/u],
  ],
  ['a tag file more', place => writeFileSync(join(place, 'metadata', 'x'), ''), [/^not-covered metadata\/x/u]],
  ['no bagit.txt', place => rmSync(join(place, 'bagit.txt')), [/^bad-declaration bagit\.txt/u, /^missing bagit\.txt/u]],
  ['a link', place => symlinkSync('/etc/passwd', join(place, 'data', 'l')), [/^link data\/l/u]],
  [
    'files elsewhere',
    place => writeFileSync(join(place, 'fetch.txt'), 'http://x - data/x\n'),
    [/^to-fetch fetch\.txt/u],
  ],
  [
    'a line that leads out',
    place => appendFileSync(join(place, 'manifest-sha256.txt'), `${sha256('x')}  data/../../x\n`),
    [/^unsafe-path manifest-sha256\.txt/u, /^changed manifest-sha256\.txt/u],
  ],
  [
    'a line that is none',
    place => appendFileSync(join(place, 'manifest-sha512.txt'), 'xyz\n'),
    [/^bad-line manifest-sha512\.txt/u, /^changed manifest-sha512\.txt/u],
  ],
  [
    'no manifest',
    place => ['manifest-sha256.txt', 'manifest-sha512.txt'].map(name => rmSync(join(place, name))),
    [
      /^no-manifest/u,
      /^missing manifest/u,
      /^missing manifest/u,
      .../* five files */ Array(5).fill(/^not-covered data/u),
      /^other-oxum/u,
    ],
  ],
])('%s', async (_, damage, expected) => {
  const place = await bag()
  damage(place)
  const faults = await faultsOf(place)
  expect(faults).toHaveLength(expected.length)
  for (const [n, one] of expected.entries()) expect(faults[n]).toMatch(one)
})

test('a bag of another program need not list its tag files', async () => {
  const place = join(folder(), 'gói')
  mkdirSync(join(place, 'data'), { recursive: true })
  writeFileSync(join(place, 'data', 'a%b\n.txt'), 'x')
  writeFileSync(join(place, 'bagit.txt'), 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n')
  writeFileSync(join(place, 'bag-info.txt'), 'Contact-Name: a\n  b\n')
  writeFileSync(join(place, 'note.txt'), '')
  writeFileSync(join(place, 'manifest-md5.txt'), '9dd4e461268c8034f5c8564e155c67a6 *data/a%25b%0A.txt\n')
  writeFileSync(join(place, 'manifest-whirlpool.txt'), '')
  expect(await faultsOf(place)).toEqual(['unknown-digest manifest-whirlpool.txt'])
})

test('a place that holds something is left as it is', async () => {
  const kho = await archive()
  const place = folder()
  writeFileSync(join(place, 'luận án.doc'), '')
  await expect(deposit(options(kho, place))).rejects.toMatchObject({ args: { problem: 'out-not-empty' } })
  expect(readdirSync(place)).toEqual(['luận án.doc'])
})

test('nothing is left of a deposit that cannot be finished', async () => {
  const kho = await archive()
  await addDocument(kho, 'một')
  const here = folder()
  const shown = (): never => {
    throw new Error('gone')
  }
  await expect(deposit({ ...options(kho, join(here, 'gói')), shown })).rejects.toThrow('gone')
  expect(readdirSync(here)).toEqual([])
})

test('what was put into the place meanwhile stays, and so does what a stranger keeps beside it', async () => {
  const kho = await archive()
  await addDocument(kho, 'một')
  const here = folder()
  const place = join(here, 'gói')
  const shown: DepositOptions['shown'] = record => {
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'a.doc'), '')
    return record
  }
  await expect(deposit({ ...options(kho, place), shown })).rejects.toThrow()
  expect(readdirSync(place)).toEqual(['a.doc'])
  mkdirSync(join(here, 'khác.part'))
  writeFileSync(join(here, 'khác.part', 'a.doc'), '')
  await expect(deposit(options(kho, join(here, 'khác')))).rejects.toMatchObject({ args: { problem: 'out-not-empty' } })
  expect(readdirSync(join(here, 'khác.part'))).toEqual(['a.doc'])
})

test('an original that changed in the archive is told, and the history says so', async () => {
  const kho = await archive()
  const hash = await addDocument(kho, 'một')
  writeFileSync(originalPlace(kho, hash), 'hai')
  const place = join(folder(), 'gói')
  const told: string[] = []
  await deposit({ ...options(kho, place), onFault: ({ args }) => told.push(String(args.problem)) })
  expect(told).toEqual(['changed-original'])
  expect(readFileSync(filesOf(join(place, 'metadata', 'premis'))[0] ?? '', 'utf8')).toContain('<eventOutcome>fail<')
  expect(await faultsOf(place)).toEqual(['changed data/originals/….txt'])
})

test('of a file that stays where it was found the bytes there are taken; another is not', async () => {
  const here = folder()
  mkdirSync(join(here, 'in'))
  const [one, two] = ['a.txt', 'b.txt'].map((name, n) => file(join(here, 'in'), name, report(2018 + n)))
  const kho = join(here, 'kho')
  for await (const _ of ingest([join(here, 'in')], { archive: kho, rules, originals: 'referenced' }));
  const place = join(here, 'gói')
  expect(await deposit(options(kho, place))).toEqual({ originals: 2, records: 2 })
  expect(await faultsOf(place)).toEqual([])
  writeFileSync(two ?? '', report(2020))
  const told: unknown[] = []
  const second = join(here, 'gói 2')
  await deposit({ ...options(kho, second), onFault: ({ args }) => told.push(args) })
  expect(told).toEqual([{ problem: 'reference-lost', file: two }])
  expect(filesOf(join(second, 'data', 'originals')).map(path => readFileSync(path))).toEqual([readFileSync(one ?? '')])
})

const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0

test.skipIf(!has('python3', '-c', 'import bagit'))(
  'python3-bagit finds it valid, and not once it is changed',
  async () => {
    const place = await bag()
    const run = () => spawnSync('python3', ['-m', 'bagit', '--validate', place]).status
    expect(run()).toBe(0)
    appendFileSync(first(place, 'records'), ' ')
    expect(run()).not.toBe(0)
  },
)

test.skipIf(!has('sha512sum', '--version'))('sha256sum and sha512sum agree with every manifest', async () => {
  const cwd = await bag()
  for (const kind of ['manifest', 'tagmanifest'])
    for (const digest of ['sha256', 'sha512'])
      expect(() =>
        execFileSync(`${digest}sum`, ['--check', '--strict', '--quiet', `${kind}-${digest}.txt`], { cwd }),
      ).not.toThrow()
})
