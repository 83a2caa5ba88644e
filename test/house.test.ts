// The order of the house: which folder may know which, what is public, what README and CI say.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as api from '../src/index.ts'
import { version } from '../src/version.ts'
import { root } from './given.ts'

const source = `${root}src`
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

/** Each folder may import from those before it. */
const order = [
  'model',
  'geometry',
  'text',
  'differences',
  'encoding',
  'picture',
  'layout',
  'ocr',
  'rules',
  'repair',
  'readers',
  'extract',
  'check',
  'pool',
  'archive',
  'corrections',
  'export',
  'render',
  '.',
  'doubt',
  'catalog',
  'query',
  'search',
  'chart',
  'compare',
  'audit',
  'review',
  'cli',
  'web',
]

const folderOf = (name: string): string => (name.includes(sep) ? (name.split(sep)[0] as string) : '.')

const imports = files.flatMap(name =>
  [...readFileSync(`${source}/${name}`, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, target = '']) => ({
      name,
      target: relative(source, resolve(source, dirname(name), target)),
    }),
  ),
)

describe('folders import in one direction', () => {
  test.each(order)('%s', folder => {
    const wrong = imports.filter(
      one => folderOf(one.name) === folder && order.indexOf(folderOf(one.target)) > order.indexOf(folder),
    )
    // version.ts is a constant; handlers.ts loads what each command does, and `serve` is the pages'
    const allowed = (one: (typeof wrong)[number]): boolean =>
      one.target === 'version.ts' || (one.name === join('cli', 'handlers.ts') && one.target === join('web', 'serve.ts'))
    expect(wrong.filter(one => !allowed(one)).map(one => `${one.name} → ${one.target}`)).toEqual([])
  })

  test('every folder is in the order', () =>
    expect(files.map(folderOf).filter(folder => !order.includes(folder))).toEqual([]))

  test('model imports nothing but itself and zod', () => {
    expect(imports.filter(one => folderOf(one.name) === 'model' && folderOf(one.target) !== 'model')).toEqual([])
  })
})

test('the public names', () => {
  expect(Object.keys(api).toSorted()).toEqual(['TrichLucError', 'exitCodes', 'loadOwnRules', 'recordOf'])
})

test('package.json has the version that records carry', () => {
  expect(JSON.parse(readFileSync(`${root}package.json`, 'utf8'))).toMatchObject({ version })
})

test('CI runs the command that the README gives', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const command = readFileSync(`${root}.ci/run`, 'utf8').trim().split('\n').at(-1) ?? ''
  expect(readme).toContain(`\n${command}\n`)
})

test('no host of a registry is named', () => {
  const lock = readFileSync(`${root}package-lock.json`, 'utf8')
  expect(lock).not.toMatch(/"resolved": "https?:/)
})
