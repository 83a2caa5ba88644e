import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clearHalves } from '../../src/archive/working.ts'
import { file } from '../cli/files.ts'
import { archive } from './made.ts'

const hash = 'ab'.repeat(32)

/** An archive with what a run leaves that is killed in the middle of writing. */
async function left(onTable: readonly string[]): Promise<readonly string[]> {
  const path = await archive()
  for (const name of ['records/ab', 'pages/ab', 'working']) mkdirSync(join(path, name), { recursive: true })
  for (const name of onTable) file(join(path, 'working'), name, '"a.txt"\nkeeping\n')
  const halves = [file(path, `records/ab/${hash}.json.part`, ''), file(path, 'pages/ab/cd.json.0-1.part', '')]
  file(path, 'pages/ab/ef.json', '{}')
  file(path, 'pages/lạ', '')
  await clearHalves(path)
  expect(existsSync(join(path, 'pages/ab/ef.json'))).toBe(true)
  return halves.filter(half => existsSync(half))
}

test('what a killed run left half is taken away', async () => expect(await left([`${hash}.txt`])).toEqual([]))

test('where none was killed nothing is looked for', async () => expect(await left([])).toHaveLength(2))
