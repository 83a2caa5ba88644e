// The command among files that somebody made to break it.

import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { called, trichluc } from '../cli/command.ts'
import { file, folder, report } from '../cli/files.ts'
import { shared } from '../given.ts'

const escapes = '\u001b]0;x\u0007\u001b[31m\u009b2J\u202e\u200f\u2066'
// what a terminal obeys: control characters other than line ends, signs that turn the direction of writing
const obeyed = /[^\P{Cc}\n]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

test('nothing that a report says reaches the terminal as a command', { timeout: 120_000 }, async () => {
  const here = folder()
  const text = report()
    .replace('Nghị quyết', `${escapes}Nghị quyết`)
    .replace('đối ngoại', `đối ngoại ${escapes}`)
    .replace('HUYỆN', `HUYỆN ${escapes}`)
    .replace('Trần', `${escapes}Trần`)
  const path = file(here, `báo${escapes}\ncáo.txt`, text)
  for (const args of [
    ['show', path],
    ['explain', path, 'c1'],
    ['explain', path, 's1'],
    ['explain', path, escapes],
  ]) {
    const { out, err } = await called(args)
    expect(out + err).not.toMatch(obeyed)
    expect(out + err).not.toBe('')
  }
})

test('a folder of traps: the others are done, and nothing is written elsewhere', { timeout: 120_000 }, async () => {
  const here = folder()
  const from = join(here, 'in')
  mkdirSync(from)
  for (const name of ['xuống\ndòng.txt', `a${escapes}.txt`, '--help.txt', '-', '..a.txt', `${'d'.repeat(250)}.txt`])
    file(from, name, report())
  file(from, 'rỗng\n.txt', '')
  symlinkSync('vong', join(from, 'vong'))
  symlinkSync('.', join(from, 'self'))
  symlinkSync('none', join(from, 'none.txt'))
  const { code, out, err } = await trichluc(['ingest', from, '--archive', join(here, 'kho')])
  expect(code).toBe(20)
  expect(out + err).not.toMatch(obeyed)
  expect(err).toMatch(/vong: .*vòng tròn/u)
  expect(err).not.toMatch(/lỗi của chương trình|\n {4}at /u)
  expect(readdirSync(here).toSorted()).toEqual(['in', 'kho'])
  expect(readdirSync(join(here, 'kho', 'records')).length).toBe(1)
})

const broken = join(shared, 'corpus/broken')

describe.skipIf(!existsSync(broken))('all broken files of other projects', { timeout: 300_000 }, () => {
  test('each ends with a record or with a reason that is not a bug', async () => {
    const { code, err } = await trichluc(['ingest', broken, '--archive', join(folder(), 'kho')])
    expect(code).toBe(20)
    expect(err).not.toMatch(/lỗi của chương trình|\n {4}at /u)
  })
})
