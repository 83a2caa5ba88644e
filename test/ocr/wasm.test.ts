// The engine that is built in: the real one on a small picture, and stand-ins for what can go wrong.

import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { openEngine } from '../../src/ocr/index.ts'
import { openWasm } from '../../src/ocr/wasm.ts'
import { blank, drawn, speck } from './drawn.ts'

const standIn = (name: string): URL => new URL(`stand-ins/${name}.mjs`, import.meta.url)

describe('the real engine', async () => {
  const before = readdirSync('.')
  const engine = await openEngine('wasm', { workers: 2 })
  afterAll(engine.close)
  const lines = ['Báo cáo công tác đối ngoại năm 2019', 'Số đoàn vào: 44 lượt người']
  const picture = drawn(lines)

  test('reads Vietnamese, with boxes of words and of their lines', async () => {
    const [words = []] = await engine.recognise([picture], 'page')
    expect(words.map(word => word.text)).toEqual(lines.join(' ').split(' '))
    for (const { box, line, confidence } of words) {
      expect(confidence).toBeGreaterThan(0.8)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(line[0]).toBeLessThanOrEqual(box[0])
      expect(line[3]).toBeGreaterThanOrEqual(box[3])
    }
    const [first, last] = [words[0], words.at(-1)]
    expect(first?.box[0]).toBeCloseTo(42, -1)
    expect(first?.box[3]).toBeLessThan(130)
    expect(last?.line[1]).toBeGreaterThan(120)
  })

  test('gives small pictures back in their order, nothing for a blank one', async () => {
    const numbers = Array.from({ length: 12 }, (_, i) => `${20 + 7 * i}`)
    const cells = numbers.map(number => drawn([number], 180))
    const read = await engine.recognise([blank(180, 170), ...cells, blank(1, 1), blank(0, 0)], 'line')
    expect(read.map(words => words.map(word => word.text).join(' '))).toEqual(['', ...numbers, '', ''])
  })

  test('reads one picture the same whatever was read before', async () => {
    const [before] = await engine.recognise([picture], 'block')
    await engine.recognise([drawn(['Bao cao cong tac doi ngoai nam 2019', 'So doan vao: 44 luot nguoi'])], 'block')
    expect(await engine.recognise([picture, picture], 'block')).toEqual([before, before])
  })

  test('names its version, model and settings, and writes nothing into the working folder', () => {
    expect(engine.id).toMatch(/^tesseract\.js 7\.\S+, vie 4\.0\.0_best_int [0-9a-f]{12}, /u)
    expect(readdirSync('.')).toEqual(before)
  })
})

describe('a thread', () => {
  const pictures = [2, 3, 4, 5, 6].map(speck)

  test('is started with the first picture and asked again', async () => {
    const engine = await openWasm({ script: standIn('answers'), workers: 2 })
    expect(await engine.recognise([], 'page')).toEqual([])
    const read = await engine.recognise(pictures, 'character')
    expect(read.map(words => words[0]?.text)).toEqual(['2', '3', '4', '5', '6'])
    expect(await engine.recognise(pictures, 'character')).toEqual(read)
    await engine.close()
  })

  test('that dies is replaced once, then the picture has failed', async () => {
    for (const [script, why] of [
      ['dies', 'out of memory'],
      ['leaves', 'the thread ended'],
      ['is-not-there', /Cannot find module/u],
    ] as const) {
      const engine = await openWasm({ script: standIn(script), workers: 1 })
      const { reason, args } = await engine.recognise(pictures, 'page').catch(error => error)
      expect({ reason, ...args }).toEqual({ reason: 'ocr-failed', why: expect.stringMatching(why) })
      await engine.close()
    }
  })

  test('that hangs is ended at the limit', async () => {
    const engine = await openWasm({ script: standIn('hangs'), workers: 1, limit: 100 })
    await expect(engine.recognise([speck(3)], 'page')).rejects.toMatchObject({ reason: 'too-slow' })
    await engine.close()
  })

  test('that is closed while it reads gives up', async () => {
    const engine = await openWasm({ script: standIn('hangs'), workers: 1 })
    const reading = expect(engine.recognise(pictures, 'page')).rejects.toMatchObject({ reason: 'ocr-failed' })
    await setTimeout(100)
    await engine.close()
    await reading
    await expect(engine.recognise(pictures, 'page')).rejects.toMatchObject({ reason: 'ocr-failed' })
  })

  test('that is idle keeps no program alive', () => {
    const program = `
      const { openWasm } = await import(${JSON.stringify(new URL('../../src/ocr/wasm.ts', import.meta.url).href)})
      const engine = await openWasm({ script: new URL(${JSON.stringify(standIn('answers').href)}), workers: 2 })
      const picture = { width: 7, height: 3, channels: 1, dpi: 300, data: Uint8Array.of(1, ...Array(20).fill(0)) }
      console.log((await engine.recognise([picture], 'line'))[0][0].text)`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 5000 })
    expect(said.toString()).toBe('7\n')
  })
})
