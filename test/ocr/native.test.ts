// The system's engine: a recorded table of its results, stand-ins for the program, and the real one where it is there.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { openEngine } from '../../src/ocr/index.ts'
import { findNative, openNative } from '../../src/ocr/native.ts'
import { wordsOfTsv } from '../../src/ocr/tsv.ts'
import { blank, drawn, speck } from './drawn.ts'

// tesseract 5.3.0 on two pictures of one call and an empty one between them
const recorded = `level	page_num	block_num	par_num	line_num	word_num	left	top	width	height	conf	text
1	1	0	0	0	0	0	0	600	200	-1	
2	1	1	0	0	0	40	60	300	50	-1	
3	1	1	1	0	0	40	60	300	50	-1	
4	1	1	1	1	0	40	58	300	55	-1	
5	1	1	1	1	1	40	60	120	50	96.561531	Đoàn
5	1	1	1	1	2	180	62	160	40	91.5	"vào"
4	1	1	1	2	0	40	120	30	8	-1	
5	1	1	1	2	1	40	120	30	8	95.000000	 
1	2	0	0	0	0	0	0	600	200	-1	
1	3	0	0	0	0	0	0	600	200	-1	
4	3	1	1	1	0	10	20	30	40	-1	
5	3	1	1	1	1	10	20	30	40	0.000000	7
`

test('words are read from a table of several pictures, blank ones left out', () => {
  const line = [40, 58, 340, 113]
  expect(wordsOfTsv(recorded)).toEqual([
    [
      { text: 'Đoàn', box: [40, 60, 160, 110], line, confidence: expect.closeTo(0.9656, 3) },
      { text: '"vào"', box: [180, 62, 340, 102], line, confidence: expect.closeTo(0.915, 3) },
    ],
    [],
    [{ text: '7', box: [10, 20, 40, 60], line: [10, 20, 40, 60], confidence: 0 }],
  ])
  expect(wordsOfTsv('')).toEqual([])
})

const folder = mkdtempSync(join(tmpdir(), 'trichluc-native-'))
afterAll(() => rmSync(folder, { recursive: true }))

function program(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = --version ]; then echo "tesseract 5.9.1"; exit; fi\n${body}\n`)
  chmodSync(path, 0o700)
  return path
}

// of this process alone: old folders of others are swept meanwhile
const leftBehind = (): readonly string[] =>
  readdirSync(tmpdir()).filter(name => name.startsWith(`trichluc-ocr-${process.pid}-`))

describe.skipIf(process.platform === 'win32')('a program', () => {
  test('that is missing or too old is not found', async () => {
    expect(await findNative(join(folder, 'nothing'))).toBeNull()
    const old = join(folder, 'old')
    writeFileSync(old, '#!/bin/sh\necho "tesseract 3.05.02"\n', { mode: 0o700 })
    expect(await findNative(old)).toBeNull()
    await expect(openNative({ program: old })).rejects.toMatchObject({ reason: 'missing-engine', exitCode: 3 })
  })

  test.each([
    ['fails', 'exit 1', 'ocr-failed'],
    ['prints rubbish', 'echo rubbish', 'ocr-failed'],
    ['hangs', 'exec sleep 30', 'too-slow'],
  ])('that %s is a reason, and leaves no file', async (name, body, reason) => {
    const before = leftBehind()
    const engine = await openNative({ program: program(name, body), workers: 1, limit: 300 })
    expect(engine.id).toMatch(/^tesseract 5\.9\.1, vie /u)
    expect(leftBehind().length).toBeGreaterThan(before.length)
    await expect(engine.recognise([speck(9)], 'page')).rejects.toMatchObject({ reason })
    await engine.close()
    expect(leftBehind().length).toBeLessThanOrEqual(before.length)
  })
})

const native = fileURLToPath(new URL('../../src/ocr/native.ts', import.meta.url))

describe.skipIf(process.platform === 'win32')('a run that is ended', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves no folder', async signal => {
    const place = mkdtempSync(join(folder, 'tmp-'))
    const open = `await (await import(${JSON.stringify(native)})).openNative({ program: ${JSON.stringify(program('waits', ''))} })`
    const child = spawn(process.execPath, ['-e', `${open}; console.log('open'); setTimeout(() => {}, 20_000)`], {
      env: { ...process.env, TMPDIR: place },
    })
    await once(child.stdout, 'data')
    expect(readdirSync(place).length).toBe(1)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([null, signal])
    expect(readdirSync(place)).toEqual([])
  })
})

test.skipIf(process.platform === 'win32')(
  'folders of runs that were killed long ago are removed, others are not',
  async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    const left = mkdtempSync(join(tmpdir(), `trichluc-ocr-${gone}-`))
    const fresh = mkdtempSync(join(tmpdir(), `trichluc-ocr-${gone}-`))
    utimesSync(left, 1, 1)
    const engine = await openNative({ program: program('waits', '') })
    await engine.close()
    expect([left, fresh].map(path => existsSync(path))).toEqual([false, true])
    rmSync(fresh, { recursive: true })
  },
)

const installed = (await findNative()) !== null

test.skipIf(!installed)('the real one reads as the one that is built in', async () => {
  const engines = await Promise.all([openEngine('auto', { workers: 1 }), openEngine('wasm', { workers: 1 })])
  expect(engines[0].id).toMatch(/^tesseract \d/u)
  const pictures = [drawn(['Số đoàn vào: 44 lượt người']), blank(50, 50), drawn(['2019'], 300)]
  const [own, wasm] = await Promise.all(engines.map(engine => engine.recognise(pictures, 'block')))
  const plain = (read: typeof own): unknown =>
    read?.map(words => words.map(({ text, box, line }) => ({ text, box, line })))
  expect(plain(own)).toEqual(plain(wasm))
  await Promise.all(engines.map(engine => engine.close()))
})
