import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../../../src/archive/find/index.ts'
import { openArchive } from '../../../src/archive/open.ts'
import { file, folder } from '../../cli/files.ts'

function reports(): string {
  const here = folder()
  for (const each of ['2018', '2019/quý 1', '2019/.an', '[luu]']) mkdirSync(join(here, each), { recursive: true })
  for (const each of [
    '2018/a.pdf',
    '2018/b.doc',
    '2019/c.pdf',
    '2019/quý 1/d.pdf',
    '2019/.an/e.pdf',
    '[luu]/f.pdf',
    'g[1].pdf',
    '.h.pdf',
  ])
    file(here, each, 'x')
  return here
}

async function found(here: string, ...patterns: string[]): Promise<string[]> {
  const { files } = await findFiles(
    patterns.map(each => join(here, each)),
    join(here, 'kho'),
  )
  return files.map(
    one => `${one.fault ? `${one.fault.reason}: ` : ''}${one.path.slice(here.length + 1).replaceAll('\\', '/')}`,
  )
}

test.each([
  [['**/*.pdf'], ['2018/a.pdf', '2019/c.pdf', '2019/quý 1/d.pdf', '[luu]/f.pdf', 'g[1].pdf']],
  [['2018/*'], ['2018/a.pdf', '2018/b.doc']],
  [['20*'], ['2018/a.pdf', '2018/b.doc', '2019/c.pdf', '2019/quý 1/d.pdf']],
  [['{2018,2019}/*.pdf'], ['2018/a.pdf', '2019/c.pdf']],
  [['2019/quy\u0301*/*'], ['2019/quý 1/d.pdf']],
  [['*.xls'], ['not-found: *.xls']],
  [['{1..99999999}.pdf'], ['not-found: {1..99999999}.pdf']],
  [['{a,b}'.repeat(30)], [`not-found: ${'{a,b}'.repeat(30)}`]],
  [
    ['201[0-8]/*.pdf', '2018'],
    ['2018/a.pdf', '2018/b.doc'],
  ],
])('%j', async (patterns, expected) => {
  expect(await found(reports(), ...patterns)).toEqual(expected)
})

test('a name that holds such signs is found by itself, and before a pattern', async () => {
  expect(await found(reports(), 'g[1].pdf', '[luu]/*.pdf', '[luu]')).toEqual(['g[1].pdf', '[luu]/f.pdf'])
})

test('what one pattern leaves out, another path may mean', async () => {
  expect(await found(reports(), '**/a.pdf', '2018')).toEqual(['2018/a.pdf', '2018/b.doc'])
})

test('an archive is left out of what a pattern means, and named once', async () => {
  const here = reports()
  await openArchive(join(here, 'kho-2'))
  const { files, archives } = await findFiles([join(here, '*'), join(here, '**/*.json')], join(here, 'kho'))
  expect(archives).toEqual([join(here, 'kho-2')])
  expect(files.filter(({ path }) => path.endsWith('.json') && !path.includes('*'))).toEqual([])
})

test('data of programs are taken where they are named, not out of folders', async () => {
  const here = reports()
  for (const each of [
    '2018/so-lieu.json',
    '2018/van-ban.csv',
    '2018/chay.log',
    '2018/k.txt',
    '2018/nhan.yml',
    '2018/csv',
  ])
    file(here, each, 'x')
  const documents = ['2018/a.pdf', '2018/b.doc', '2018/csv', '2018/k.txt']
  expect(await found(here, '2018')).toEqual(documents)
  expect(await found(here, '2018/*')).toEqual(documents)
  expect(await found(here, '2018/so-lieu.json', '**/*.csv', 'khong-co.json')).toEqual([
    '2018/so-lieu.json',
    '2018/van-ban.csv',
    'not-found: khong-co.json',
  ])
})
