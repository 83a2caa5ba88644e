import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { keyOf, openCache } from '../../src/ocr/cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-cache-'))
afterAll(() => rmSync(folder, { recursive: true }))
const cache = openCache(join(folder, 'ocr'), z.strictObject({ words: z.array(z.string()) }))
const key = keyOf(['engine', new Uint8Array([1, 2])])
const file = join(folder, 'ocr', key.slice(0, 2), `${key.slice(2)}.json`)

test('a key is made of the parts and of where they end', () => {
  expect(key).toMatch(/^[0-9a-f]{64}$/u)
  expect(keyOf(['engine', new Uint8Array([1, 2])])).toBe(key)
  expect(keyOf(['engine', '\u0001\u0002'])).toBe(key)
  expect(keyOf(['engin', 'e\u0001\u0002'])).not.toBe(key)
  expect(keyOf(['engine', new Uint8Array([1]), new Uint8Array([2])])).not.toBe(key)
})

test('what is kept comes back, until it is removed', async () => {
  expect(await cache.get(key)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
  await Promise.all([cache.set(key, { words: ['năm'] }), cache.set(key, { words: ['năm'] })])
  expect(await cache.get(key)).toEqual({ words: ['năm'] })
  expect(readdirSync(join(folder, 'ocr'), { recursive: true }).toSorted()).toEqual([
    key.slice(0, 2),
    join(key.slice(0, 2), `${key.slice(2)}.json`),
  ])
  await cache.remove(key)
  await cache.remove(key)
  expect(await cache.get(key)).toBeNull()
})

test.each([
  ['cut off', '{"words":["nă'],
  ['empty', ''],
  ['of another shape', '{"words":[7]}'],
  ['with more than it should have', '{"words":[],"__proto__":{},"more":1}'],
])('a file %s counts as nothing and is written over', async (_, content) => {
  await cache.set(key, { words: [] })
  writeFileSync(file, content)
  expect(await cache.get(key)).toBeNull()
  await cache.set(key, { words: ['mới'] })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ words: ['mới'] })
})

test('a disk that refuses is said, and leaves nothing', async () => {
  writeFileSync(join(folder, 'file'), '')
  const refused = openCache(join(folder, 'file'), z.string())
  await expect(refused.set(key, 'x')).rejects.toMatchObject({ code: 'ENOTDIR' })
  expect(await refused.get(key)).toBeNull()
})

test('what is removed leaves nothing of a writing that was cut short', async () => {
  await cache.set(key, { words: [] })
  writeFileSync(`${file}.0123.part`, '{"wor')
  await cache.remove(key)
  expect(readdirSync(join(folder, 'ocr', key.slice(0, 2)))).toEqual([])
})

test.skipIf(process.platform === 'win32')('a pipe in its place is not waited for', { timeout: 5000 }, async () => {
  execFileSync('mkfifo', [file])
  expect(await cache.get(key)).toBeNull()
  rmSync(file)
})
