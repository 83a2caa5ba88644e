// The way of several pages: side by side, gated before they are kept, kept and used again, turned where they stand on
// their heads.

import { describe, expect, test } from 'vitest'
import { identity, moved } from '../../../src/geometry/matrix.ts'
import type { Engine } from '../../../src/ocr/engine.ts'
import type { Grey, Raster } from '../../../src/picture/raster.ts'
import { type PagePicture, type ScannedPage, type Scanning, startScan } from '../../../src/readers/scan/index.ts'
import type { KeptPages } from '../../../src/readers/scan/kept.ts'
import { readSheet, type Sheet } from '../../../src/readers/scan/sheet.ts'
import { drawn, reader } from '../pictures/drawn.ts'

async function rasterOf(number: number): Promise<Raster> {
  const { data, info } = await drawn(number).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: 3, data: new Uint8Array(data), dpi: 100 }
}

const pictures = (numbers: readonly number[]): PagePicture[] =>
  numbers.map((number, n) => ({
    page: n + 1,
    picture: async () => ({ raster: await rasterOf(number), place: [0.72, 0, 0, 0.72, 0, 0] as const }),
  }))

/** Kept in memory; `ever` are the words of all that ever was. */
const memory = (): KeptPages & { readonly kept: Map<string, Sheet>; readonly ever: string[] } => {
  const kept = new Map<string, Sheet>()
  const ever: string[] = []
  return {
    kept,
    ever,
    keyOf: ({ width }, engine) => `${engine} ${width}`,
    get: async key => kept.get(key) ?? null,
    set: async (key, sheet) => {
      ever.push(...sheet.words.map(({ text }) => text))
      kept.set(key, sheet)
    },
    remove: async key => {
      kept.delete(key)
    },
  }
}

const lines = {
  1: ['Trong năm, huyện đã đón 5 đoàn khách.'],
  2: ['Huyện đã cử 3 đoàn đi công tác.'],
  3: ['Trên đây là báo cáo của huyện.'],
  4: ['Báo cáo công tác', 'TỐI MẬT', 'Trong năm, huyện không có vụ việc nào.'],
}

const scanning = (engine: Engine, own: Partial<Scanning> = {}): Scanning => ({
  when: 'auto',
  engine,
  kept: null,
  allowMarked: false,
  ...own,
})

/** As readers do it: every page looked at and queued, then waited for. */
async function scanPages(pages: readonly PagePicture[], how: Scanning): Promise<ScannedPage[]> {
  const scan = startScan(how)
  for (const page of pages) await scan.take(page)
  return scan.finish()
}

const wordsOf = (pages: readonly ScannedPage[]): string[] =>
  pages.map(({ parts }) => parts.words.map(({ text }) => text).join(' '))

describe('pages that were read', { timeout: 30_000 }, () => {
  test('are kept, and not asked for again', async () => {
    const [kept, engine] = [memory(), reader(lines)]
    const first = await scanPages(pictures([1, 2]), scanning(engine, { kept }))
    expect([engine.asked(), kept.kept.size]).toEqual([2, 2])
    const second = await scanPages(pictures([1, 2, 3]), scanning(engine, { kept }))
    expect(engine.asked()).toBe(3)
    expect(second.slice(0, 2)).toEqual(first)
    expect(wordsOf(second)).toEqual([lines[1], lines[2], lines[3]].flat())
  })

  test('by another engine are read anew', async () => {
    const kept = memory()
    await scanPages(pictures([1]), scanning(reader(lines), { kept }))
    const other = { ...reader(lines), id: 'another/2' }
    await scanPages(pictures([1]), scanning(other, { kept }))
    expect([other.asked(), kept.kept.size]).toEqual([1, 2])
  })

  test('stand in their order, whichever is done first, so many at once and no more', async () => {
    let [now, most] = [0, 0]
    const whole = reader(lines)
    const engine: Engine = {
      ...whole,
      recognise: async (some, mode) => {
        if (mode !== 'page') return whole.recognise(some, mode)
        most = Math.max(most, ++now)
        // the first page takes longest
        await new Promise(resolve => setTimeout(resolve, whole.asked() === 0 ? 300 : 10))
        now--
        return whole.recognise(some, mode)
      },
    }
    const pages = await scanPages(pictures([1, 2, 3, 1]), scanning(engine))
    expect(wordsOf(pages)).toEqual([lines[1], lines[2], lines[3], lines[1]].flat())
    expect(pages.map(({ parts }) => parts.page)).toEqual([1, 2, 3, 4])
    expect(most).toBe(engine.workers + 1)
  })

  test('are told one by one, of all that were queued by then', async () => {
    const told: (readonly [number, number])[] = []
    const onPage = (done: number, total: number): void => void told.push([done, total])
    await scanPages(pictures([1, 2, 3]), scanning(reader(lines), { onPage }))
    expect(told.map(([done]) => done)).toEqual([1, 2, 3])
    expect(told.at(-1)).toEqual([3, 3])
    for (const [done, total] of told) expect(done).toBeLessThanOrEqual(total)
  })

  test('before a failure are kept, so that the next run goes on there', async () => {
    const kept = memory()
    const whole = reader(lines)
    const fails: Engine = {
      ...whole,
      workers: 0,
      recognise: async (some, mode) => {
        if (mode === 'page' && whole.asked() === 2) throw new Error('it crashes')
        return whole.recognise(some, mode)
      },
    }
    await expect(scanPages(pictures([1, 2, 3]), scanning(fails, { kept }))).rejects.toThrow('it crashes')
    expect(kept.kept.size).toBe(2)
    const again = reader(lines)
    await scanPages(pictures([1, 2, 3]), scanning(again, { kept }))
    expect(again.asked()).toBe(1)
  })
})

test('nothing is kept before every page has been looked at', { timeout: 30_000 }, async () => {
  const kept = memory()
  const scan = startScan(scanning(reader(lines), { kept }))
  for (const page of pictures([1, 2])) await scan.take(page)
  // long enough for both to have been read
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(kept.ever).toEqual([])
  await scan.finish()
  expect(kept.kept.size).toBe(2)
})

describe('a mark in the words of page 3', { timeout: 30_000 }, () => {
  const marked = pictures([1, 2, 4])

  test('stops the file, and nothing of it is kept, not of pages 1 and 2 either', async () => {
    const kept = memory()
    await expect(scanPages(marked, scanning(reader(lines), { kept }))).rejects.toMatchObject({
      reason: 'secrecy-mark',
      args: { page: 3, mark: 'TỐI MẬT' },
    })
    expect(kept.kept.size).toBe(0)
    expect(kept.ever).not.toContain('MẬT')
  })

  test('stops it too where the page was kept by one who was allowed', async () => {
    const kept = memory()
    const engine = reader(lines)
    const pages = await scanPages(marked, scanning(engine, { kept, allowMarked: true }))
    expect(pages).toHaveLength(3)
    await expect(scanPages(marked, scanning(engine, { kept }))).rejects.toMatchObject({ reason: 'secrecy-mark' })
    expect(engine.asked()).toBe(3)
  })
})

describe('a page that stands on its head', { timeout: 30_000 }, () => {
  /** Sure of a page that has its wider margin below, in doubt of others. */
  const upright = (whole = reader(lines)): ReturnType<typeof reader> => ({
    ...whole,
    recognise: async (some, mode) => {
      const read = await whole.recognise(some, mode)
      return read.map((words, n) => words.map(word => ({ ...word, confidence: isUpright(some[n]) ? 0.95 : 0.3 })))
    },
  })
  const isUpright = (grey: Grey | undefined): boolean => {
    const inked = (grey?.data ?? []).findIndex(sample => sample < 100)
    const last = (grey?.data ?? []).findLastIndex(sample => sample < 100)
    return inked < (grey?.data.length ?? 0) - last
  }
  // all three channels of a pixel are the same
  const turned = (raster: Raster): Raster => ({ ...raster, data: raster.data.toReversed() })

  test('is read a second time, turned by 180°, and its words lead back to where they stand', async () => {
    const engine = upright()
    const sheet = await readSheet(turned(await rasterOf(1)), engine)
    expect(engine.asked()).toBe(2)
    expect(sheet.words.map(({ confidence }) => confidence)).toEqual(sheet.words.map(() => 0.95))
    // an inch from the top and left of the sheet: from the foot and right of the picture
    const [first] = sheet.words
    const [x0, y0, x1, y1] = moved(sheet.toSource, first?.box ?? [0, 0, 0, 0])
    expect([(x0 + x1) / 2, (y0 + y1) / 2].map(value => Math.round(value / 50) * 50)).toEqual([700, 1000])
  })

  test('is read once where it stands upright', async () => {
    const engine = upright()
    const sheet = await readSheet(await rasterOf(1), engine)
    expect(engine.asked()).toBe(1)
    expect(moved(sheet.toSource, [0, 0, 100, 100])).toEqual(moved(identity, [0, 0, 50, 50]))
  })

  test('keeps its first reading where the second is no surer', async () => {
    const engine = reader(lines, 0.3)
    const sheet = await readSheet(await rasterOf(1), engine)
    expect(engine.asked()).toBe(2)
    expect(sheet.toSource[0]).toBeGreaterThan(0)
  })

  test('without a word is not asked for twice', async () => {
    const engine = reader({})
    expect((await readSheet(await rasterOf(1), engine)).words).toEqual([])
    expect(engine.asked()).toBe(1)
  })
})
