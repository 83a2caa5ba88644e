import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clearHalves } from '../../src/archive/working.ts'
import { file } from '../cli/files.ts'
import { archive } from './made.ts'

const hash = 'ab'.repeat(32)

/** An archive with what a run leaves that is killed in the middle of writing; what is left of it. */
async function left(...more: readonly string[]): Promise<readonly string[]> {
  const path = await archive()
  for (const name of ['ledger/ab', 'records/ab', 'pages/ab', ...more]) mkdirSync(join(path, name), { recursive: true })
  const halves = ['ledger/ab/cd.json.part', `records/ab/${hash}.json.part`, 'pages/ab/cd.json.0-1.part'].map(name =>
    file(path, name, ''),
  )
  file(path, 'pages/ab/ef.json', '{}')
  file(path, 'pages/lạ', '')
  await clearHalves(path)
  expect(existsSync(join(path, 'pages/ab/ef.json'))).toBe(true)
  return halves.filter(half => existsSync(half))
}

test('what a killed run left half is taken away', async () => expect(await left('working')).toEqual([]))

test('where none was killed nothing is looked for', async () => expect(await left()).toHaveLength(3))
