import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles } from '../../../../src/archive/find/index.ts'
import { clearHalves } from '../../../../src/archive/working.ts'
import { file, folder } from '../../../cli/files.ts'
import { sha256 } from '../../made.ts'
import { type Packed, type Shape, zip } from './made.ts'

/** What is found in a zip of these files: paths after that of the zip, with `/`. */
async function found(files: readonly Packed[], shape?: Shape) {
  const here = folder()
  const archive = join(here, 'kho')
  const path = file(here, 'x.zip', zip(files, shape))
  const { files: all } = await findFiles([path], archive)
  const names = all.map(one => one.path.slice(path.length + 1).replaceAll('\\', '/'))
  return { path, archive, all, names, working: join(archive, 'working') }
}

const faults = async (files: readonly Packed[]) =>
  (await found(files)).all.map(({ fault }) => fault && (fault.args.problem ?? fault.reason))

const pack = (text: string): Buffer => Buffer.from(text, 'latin1')

describe('files in a zip', () => {
  test('each has a path of its own, in order; folders and what machines leave are none', async () => {
    const { names, all } = await found([
      { name: 'b/' },
      { name: 'b/2.txt', content: 'hai' },
      { name: 'a.txt', content: 'một' },
      { name: '__MACOSX/a.txt' },
      { name: 'b/.DS_Store' },
      { name: 'b/~$2.docx' },
      { name: 'Thumbs.db' },
    ])
    expect(names).toEqual(['a.txt', 'b/2.txt'])
    expect(all).toMatchObject([
      { fault: null, bytes: 5 },
      { fault: null, bytes: 3 },
    ])
  })

  test.each<[string, Shape]>([
    ['a comment behind it', { comment: 'ghi chú PK' }],
    ['bytes before it', { before: 'MZ'.repeat(40) }],
    ['offsets of 64 bits', { isLong: true }],
    ['both', { before: 'MZ'.repeat(40), isLong: true }],
  ])('with %s it is read', async (_, shape) => {
    const { all } = await found(
      [
        { name: '1.txt', content: 'một' },
        { name: '2.txt', content: 'hai' },
      ],
      shape,
    )
    const texts = await Promise.all(all.map(async one => readFileSync(await one.place(), 'utf8')))
    expect(texts).toEqual(['một', 'hai'])
  })

  test('one at a time lies in the working folder, whole, and goes', async () => {
    const content = 'Báo cáo '.repeat(20_000)
    const { all, working, path } = await found([
      { name: 'a.txt', content },
      { name: 'b.txt', method: 0, content: 'b' },
    ])
    const [one] = all
    expect(await one?.hash?.(2 ** 20)).toEqual({ sha256: sha256(content), bytes: Buffer.byteLength(content) })
    expect(existsSync(working)).toBe(false)
    const place = (await one?.place()) ?? ''
    expect(readFileSync(place, 'utf8')).toBe(content)
    expect(await one?.place()).toBe(place)
    expect(readdirSync(working)).toHaveLength(1)
    await one?.leave?.()
    expect(readdirSync(working)).toEqual([])
    expect(readdirSync(join(path, '..'))).toContain('x.zip')
  })

  test('two of one name are two', async () => {
    const { names } = await found([
      { name: 'a.txt', content: '1' },
      { name: 'a.txt', content: '2' },
    ])
    expect(names).toEqual(['a.txt', 'a.txt (2)'])
  })

  test('nor is one of them given the name, or the place, of another', async () => {
    const names = ['a.txt', 'a.txt', './a.txt', 'a.txt (2)', 'b/c.txt', 'b//c.txt']
    const { names: told } = await found(names.map((name, n) => ({ name, content: String(n) })))
    expect(told).toEqual(['a.txt', 'a.txt (2)', 'a.txt (3)', 'a.txt (4)', 'b/c.txt', 'b/c.txt (2)'])
  })
})

describe('names', () => {
  test.each([
    ['UTF-8 as the zip says', Buffer.from('Báo cáo.txt'), 0x800, 'Báo cáo.txt'],
    ['UTF-8 that the zip does not own up to', Buffer.from('Đoàn ra.txt'), 0, 'Đoàn ra.txt'],
    ['two forms of one letter', Buffer.from('Báo cáo.txt'.normalize('NFD')), 0x800, 'Báo cáo.txt'],
    ['DOS', pack('B\xa0o c\xa0o s\x93.txt'), 0, 'Báo cáo sô.txt'],
    ['Vietnamese Windows', pack('\xd0o\xe0n ra n\xe3m 2018.txt'), 0, 'Đoàn ra năm 2018.txt'],
    [
      'Vietnamese Windows, marks behind their letters',
      pack('K\xea\xec ho\xa1ch t\xf4\xf2ng.txt'.replace('\xa1', 'a\xf2')),
      0,
      'Kế hoạch tộng.txt',
    ],
    ['backslashes', pack('a\\b.txt'), 0, 'a/b.txt'],
  ])('%s', async (_, name, flags, expected) => {
    expect((await found([{ name, flags, content: 'x' }])).names).toEqual([expected])
  })
})

describe('what is not taken out says why', () => {
  test.each<[string, Packed, string]>([
    ['out of the folder', { name: 'a/../../b.txt' }, 'outside'],
    ['by backslashes', { name: '..\\b.txt' }, 'outside'],
    ['absolute', { name: '/etc/b.txt' }, 'outside'],
    ['of a drive', { name: 'C:/b.txt' }, 'outside'],
    ['a link', { name: 'b.txt', content: '/etc/passwd', mode: 0o120777 }, 'link'],
    ['a password', { name: 'b.txt', flags: 1 }, 'encrypted'],
    ['a zip within', { name: 'b.zip', content: 'PK' }, 'nested'],
    ['a method of its own', { name: 'b.txt', method: 14 }, 'method'],
  ])('%s', async (_, bad, problem) => {
    const given = await faults([{ name: 'a.txt', content: 'x' }, bad])
    expect(given.toSorted()).toEqual([problem, null].toSorted())
  })

  test('a zip of nothing, and one whose files lie over each other', async () => {
    expect(await faults([{ name: 'a/' }])).toEqual(['nothing'])
    const kernel = { content: 'x'.repeat(99), method: 0 }
    expect(
      await faults([
        { ...kernel, name: 'a.txt' },
        { ...kernel, name: 'b.txt', at: 10 },
      ]),
    ).toEqual(['overlap'])
  })

  test.each<[string, Partial<Packed>]>([
    ['comes out longer than it claims', { bytes: 10 }],
    ['comes out shorter', { bytes: 5000 }],
    ['has another checksum', { crc: 1 }],
  ])('one that %s leaves nothing', async (_, own) => {
    const { all, working } = await found([{ name: 'a.txt', content: 'x'.repeat(1000), ...own }])
    mkdirSync(working, { recursive: true })
    await expect(all[0]?.hash?.(2 ** 20)).rejects.toMatchObject({ reason: 'damaged', args: { file: all[0]?.path } })
    await expect(all[0]?.place()).rejects.toMatchObject({ reason: 'damaged', args: { file: all[0]?.path } })
    expect(readdirSync(working)).toEqual([])
  })

  test('one that is too large is not unpacked', async () => {
    const { all } = await found([{ name: 'a.txt', content: 'x'.repeat(1000) }])
    await expect(all[0]?.hash?.(999)).rejects.toMatchObject({ reason: 'too-large', args: { limit: 999 } })
  })
})

test('a document that is packed so, or no zip at all, is what its reader says', async () => {
  const here = folder()
  const docx = file(
    here,
    'a.zip',
    zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', content: '<x/>' }]),
  )
  const text = file(here, 'b.zip', 'Số: 12/BC-UBND')
  const cut = file(here, 'c.zip', zip([{ name: 'a.txt', content: 'x' }]).subarray(0, 40))
  const word = file(here, 'd.zip', zip([{ name: 'word/bao-cao.txt', content: 'x' }]))
  const { files } = await findFiles([here], join(here, 'kho'))
  expect(files.map(one => [one.path, one.fault])).toEqual([
    [docx, null],
    [text, null],
    [cut, null],
    [join(word, 'word', 'bao-cao.txt'), null],
  ])
})

test('what a run that was killed had unpacked goes before the next one begins', async () => {
  const { all, archive, working } = await found([{ name: 'a.txt', content: 'x' }])
  await all[0]?.place()
  await clearHalves(archive)
  expect(readdirSync(working)).toEqual([])
})
