// What a machine has and lacks: each line as it is where all is well, and as it is where something is absent.

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/open.ts'
import {
  checkArchive,
  checkNames,
  checkRoom,
  checkShare,
  checkWal,
  checkWriting,
  nearestFolder,
} from '../../src/cli/doctor/archive.ts'
import { checkNative, checkOcr } from '../../src/cli/doctor/engines.ts'
import { type Code, type Finding, isTrouble, stateOf } from '../../src/cli/doctor/finding.ts'
import { type Folders, folders } from '../../src/cli/doctor/folders.ts'
import { examine } from '../../src/cli/doctor/index.ts'
import { linesOf } from '../../src/cli/doctor/lines.ts'
import { checkClock, checkLocale, checkMemory, checkSqlite, checkTemp } from '../../src/cli/doctor/machine.ts'
import { checkDrawing, checkFonts, checkPictures } from '../../src/cli/doctor/pictures.ts'
import { checkNode, checkProgram, leastNode } from '../../src/cli/doctor/program.ts'
import { en } from '../../src/cli/words/en.ts'
import { doctor as inEnglish } from '../../src/cli/words/en-doctor.ts'
import { vi } from '../../src/cli/words/vi.ts'
import { TrichLucError } from '../../src/model/errors.ts'
import { readModel } from '../../src/ocr/settings.ts'
import { root, rules } from '../given.ts'
import { folder } from './files.ts'

const gibi = 2 ** 30
const refuse = async (): Promise<never> => {
  throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
}
const refusing: Folders = { write: refuse, space: refuse, wal: refuse, names: refuse }
const roomOf = (free: number, kind = 0): Folders => ({ ...folders, space: async () => ({ free, kind }) })
const named = (change: (name: string) => string): Folders => ({
  ...folders,
  names: async (_, names) => names.map(change),
})
const engine = (recognise: () => Promise<[]>) => ({ id: '', workers: 1, recognise, close: async () => {} })
const sqliteError = (errcode: number) => async (): Promise<never> => {
  throw Object.assign(new Error('disk I/O error'), { errcode })
}

const seen = new Set<Code>()
const codeOf = async (finding: Finding | Promise<Finding>): Promise<Code> => {
  const { code } = await finding
  seen.add(code)
  return code
}

const scratch = mkdtempSync(join(tmpdir(), 'trichluc-doctor-test-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const memoryOf = (total: number) => checkMemory({ total: total * gibi, free: gibi, cores: 8, workers: 4 })

test.each<[Code, () => Finding | Promise<Finding>]>([
  ['node', () => checkNode()],
  ['node-old', () => checkNode('22.12.0')],
  ['program', () => checkProgram(vi, () => rules)],
  [
    'rules-bad',
    () =>
      checkProgram(vi, () => {
        throw new TrichLucError('bad-rule', { file: 'a.yaml', line: 3, column: 1, why: 'no-yaml', reason: 'x' })
      }),
  ],
  ['ocr', () => checkOcr({ readData: async () => readModel(), open: async () => engine(async () => []) })],
  ['ocr-other-data', () => checkOcr({ readData: async () => new Uint8Array(1), open: refuse })],
  ['ocr-broken', () => checkOcr({ readData: async () => readModel(), open: async () => engine(refuse) })],
  ['ocr-broken', () => checkOcr({ readData: refuse, open: refuse })],
  ['native', () => checkNative(program('vie'))],
  ['native-no-vie', () => checkNative(program('eng'))],
  ['native-absent', () => checkNative(join(scratch, 'nowhere'))],
  ['pictures', () => checkPictures()],
  ['pictures-broken', () => checkPictures({ decode: refuse })],
  ['drawing', () => checkDrawing()],
  ['drawing-broken', () => checkDrawing({ draw: async () => [0, 0, 0, 0] })],
  ['fonts', () => checkFonts()],
  ['fonts-absent', () => checkFonts(() => scratch)],
  ['sqlite', () => checkSqlite()],
  ['sqlite-broken', () => checkSqlite(refuse)],
  ['memory', () => memoryOf(8)],
  ['memory-short', () => memoryOf(4)],
  ['locale', () => checkLocale('vi', { LANG: 'vi_VN.UTF-8' }, 'linux')],
  ['locale', () => checkLocale('vi', {}, 'win32')],
  ['locale-no-unicode', () => checkLocale('vi', { LANG: 'C' }, 'linux')],
  ['clock', () => checkClock({ now: Date.UTC(2026, 10, 21), there: Date.UTC(2026, 10, 21, 0, 1) })],
  ['clock', () => checkClock({ now: Date.UTC(2026, 10, 21), there: null })],
  ['clock-odd', () => checkClock({ now: Date.UTC(2010, 0, 1), there: null })],
  ['clock-apart', () => checkClock({ now: Date.UTC(2026, 10, 21), there: Date.UTC(2026, 10, 20) })],
  ['temp', () => checkTemp(scratch, roomOf(50 * gibi))],
  ['temp-full', () => checkTemp(scratch, roomOf(gibi / 2))],
  ['temp-closed', () => checkTemp(scratch, refusing)],
  ['archive', async () => checkArchive(await archiveIn('kho'))],
  ['archive-new', () => checkArchive(join(scratch, 'chưa có'))],
  ['archive-new', () => checkArchive(folder())],
  ['archive-none', () => checkArchive(join(program('khác'), 'kho'))],
  ['archive-other-format', async () => checkArchive(await otherArchive())],
  ['archive-none', () => checkArchive(scratch)],
  ['writing', () => checkWriting(scratch, folders)],
  ['writing-refused', () => checkWriting(scratch, refusing)],
  ['room', () => checkRoom(scratch, roomOf(50 * gibi))],
  ['room-short', () => checkRoom(scratch, roomOf(gibi))],
  ['room-unknown', () => checkRoom(scratch, refusing)],
  ['share', () => checkShare(scratch, roomOf(0))],
  ['share', () => checkShare(scratch, refusing)],
  ['share-network', () => checkShare('\\\\may-chu\\kho', roomOf(0))],
  // an unsigned number that some systems give as a negative one
  ['share-network', () => checkShare('/mnt/kho', roomOf(0, -28_095_166))],
  ['share-network', () => checkShare('/mnt/kho', roomOf(0, 0x6969))],
  ['wal', () => checkWal(scratch, folders)],
  ['wal-refused', () => checkWal(scratch, { wal: sqliteError(5386) })],
  ['names', () => checkNames(scratch, folders)],
  [
    'names-changed',
    () =>
      checkNames(
        scratch,
        named(name => name.normalize('NFD')),
      ),
  ],
  [
    'names-lost',
    () =>
      checkNames(
        scratch,
        named(name => name.replace(/[^ -~]/gu, '?')),
      ),
  ],
  ['names-lost', () => checkNames(scratch, refusing)],
  [
    'names-short',
    () =>
      checkNames(scratch, {
        names: (_, names) => (names.some(name => name.length > 200) ? refuse() : Promise.resolve(names)),
      }),
  ],
])('%s', async (code, look) => expect(await codeOf(look())).toBe(code))

test('no code without a test of its own', () => {
  expect([...seen].toSorted()).toEqual((Object.keys(inEnglish.says) as Code[]).toSorted())
})

function program(language: string): string {
  const path = join(scratch, `tesseract-${language}`)
  writeFileSync(
    path,
    `#!/bin/sh\n[ "$1" = --version ] && echo tesseract 5.3.0 || printf 'List\\n${language}\\nosd\\n'\n`,
  )
  chmodSync(path, 0o755)
  return path
}

async function archiveIn(name: string): Promise<string> {
  const path = join(folder(), name)
  await openArchive(path)
  return path
}

async function otherArchive(): Promise<string> {
  const path = await archiveIn('kho cũ')
  const marker = join(path, 'archive.json')
  writeFileSync(marker, readFileSync(marker, 'utf8').replace('"formatVersion": 1', '"formatVersion": 99'))
  return path
}

test('Node as package.json asks for it', () =>
  expect(JSON.parse(readFileSync(`${root}package.json`, 'utf8'))).toMatchObject({
    engines: { node: `>=${leastNode}` },
  }))

test('of a folder that is not there yet the nearest one above it is tried', async () => {
  mkdirSync(join(scratch, 'ổ đĩa'), { recursive: true })
  expect(await nearestFolder(join(scratch, 'ổ đĩa', 'a', 'b'))).toBe(join(scratch, 'ổ đĩa'))
})

describe.each(Object.entries({ vi, en }))('in %s', (_, words) => {
  const args = { path: '/kho', why: 'EACCES', version: '1', free: '0.1', total: '4', cores: 2, workers: 2, seconds: 9 }
  const all = (Object.keys(words.doctor.says) as Code[]).map(
    (code): Finding => ({
      check: 'node',
      code,
      args: { ...args, least: 1, kind: 'SMB2', hash: 'a', wanted: 'b', now: '', said: 'LANG=C' },
    }),
  )

  test('every code has words, and what to do where something is wrong', () => {
    for (const finding of all) {
      const [first = '', ...others] = linesOf([finding], words)
      expect(first).toMatch(
        { fit: /^✓ Node\.js +\S/u, poor: /^! Node\.js +\S/u, missing: /^✗ Node\.js +\S/u }[stateOf(finding)],
      )
      expect(others.some(line => line.trim().startsWith('→ '))).toBe(isTrouble(finding.code))
      expect([first, ...others].join()).not.toMatch(/undefined|NaN|\(\)/u)
    }
  })

  test('one screen, where all is well', () => {
    const fit = all.filter(({ code }) => code === code.split('-')[0]).map(one => linesOf([one], words))
    expect(fit.flat().length).toBeLessThanOrEqual(20)
  })
})

test('the whole of it: this machine, an archive; nothing is left behind', async () => {
  const kho = await archiveIn('kho')
  const findings = await examine({ language: 'vi', words: vi, env: {}, loadRules: () => rules, archive: kho })
  expect(findings.filter(one => stateOf(one) === 'missing')).toEqual([])
  expect(findings.map(({ check }) => check)).toEqual(Object.keys(vi.doctor.labels))
  expect(readdirSync(kho)).toEqual(['archive.json'])
})
