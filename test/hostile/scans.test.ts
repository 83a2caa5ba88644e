// Scans that somebody made to break the reader, to hide a mark from it, or to make it write elsewhere.

import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { writeWhole } from '../../src/archive/write.ts'
import type { PageParts } from '../../src/layout/parts.ts'
import type { Engine } from '../../src/ocr/engine.ts'
import { openPicture } from '../../src/picture/decode.ts'
import { gateSheet } from '../../src/readers/scan/gate.ts'
import type { KeptPages } from '../../src/readers/scan/kept.ts'
import type { Sheet } from '../../src/readers/scan/sheet.ts'
import { readingOf } from '../../src/record.ts'
import { trichluc } from '../cli/command.ts'
import { file, folder } from '../cli/files.ts'
import { makePdf, type Paper } from '../readers/pdf/paper.ts'
import { pdf, stream } from './pdf.ts'

/** Reads «MẬT» in every stamp, and nothing or `words` elsewhere. */
const reader = (...words: string[]): Engine => ({
  id: 'reader/1',
  workers: 1,
  recognise: async (pictures, mode) =>
    pictures.map(({ width, height }) => {
      const line = [width * 0.2, height * 0.2, width * 0.8, height * 0.22] as const
      return (mode === 'block' ? ['MẬT'] : words).map(text => ({ text, box: line, line, confidence: 0.95 }))
    }),
  close: async () => {},
})

const scanning = (engine: Engine, kept: KeptPages | null = null) => ({ ocr: { when: 'auto', engine, kept } as const })

const prose = ({ put }: Paper): void => {
  for (let n = 0; n < 12; n++) put('Công tác đối ngoại được triển khai thường xuyên, hiệu quả.', 70, 100 + n * 20)
}

/** A red stamp of `width` × `height` pixels on a white sheet of the size given. */
function stamp(sheet: readonly [number, number] = [400, 160]): Buffer {
  const canvas = createCanvas(...sheet)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, ...sheet)
  pen.translate(sheet[0] / 2 - 200, sheet[1] / 2 - 80)
  pen.strokeStyle = '#c8202a'
  pen.lineWidth = 8
  pen.strokeRect(10, 10, 380, 140)
  // letters of strokes: M, I, T
  pen.lineWidth = 14
  for (const [x0, y0, x1, y1] of strokes) {
    pen.beginPath()
    pen.moveTo(x0, y0)
    pen.lineTo(x1, y1)
    pen.stroke()
  }
  return canvas.toBuffer('image/png')
}

const strokes = [
  [60, 125, 60, 40],
  [60, 40, 95, 90],
  [95, 90, 130, 40],
  [130, 40, 130, 125],
  [190, 125, 190, 40],
  [240, 45, 340, 45],
  [290, 45, 290, 125],
] as const

test('a stamp in a picture too small to be read stops the file', async () => {
  const bytes = await makePdf([
    paper => {
      prose(paper)
      paper.doc.image(stamp(), 70, 400, { width: 90, height: 36 })
    },
  ])
  await expect(readingOf(bytes, scanning(reader()))).rejects.toMatchObject({
    reason: 'secrecy-mark',
    args: { page: 1 },
  })
})

test('a stamp in a picture that lies under the whole text stops the file', async () => {
  const sheet = stamp([1240, 1754])
  const bytes = await makePdf([
    paper => {
      paper.doc.image(sheet, 0, 0, { width: 595, height: 842 })
      prose(paper)
    },
  ])
  await expect(readingOf(bytes, scanning(reader()))).rejects.toMatchObject({ reason: 'secrecy-mark' })
})

const bars = await sharp({ create: { width: 827, height: 1169, channels: 3, background: 'white' } })
  .composite(
    Array.from({ length: 60 }, (_, n) => ({
      input: { create: { width: 8, height: 12, channels: 3 as const, background: 'black' } },
      left: 100 + (n % 30) * 20,
      top: 200 + Math.floor(n / 30) * 40,
    })),
  )
  .png()
  .toBuffer()

test('nothing of a file is kept whose mark stands behind pages that were read, now or before', async () => {
  const pages = new Map<string, Sheet>()
  const kept: KeptPages = {
    keyOf: ({ data }) => String(data.length),
    get: async key => pages.get(key) ?? null,
    set: async (key, sheet) => void pages.set(key, sheet),
    remove: async key => void pages.delete(key),
  }
  const scan = ({ doc }: Paper): void => {
    doc.image(bars, 0, 0, { width: 595, height: 842 })
  }
  await readingOf(await makePdf([scan]), scanning(reader('báo', 'cáo'), kept))
  expect(pages.size).toBe(1)
  const typed = (paper: Paper): void => {
    prose(paper)
    paper.put('TỐI MẬT', 70, 500)
  }
  const marked = await makePdf([scan, typed])
  await expect(readingOf(marked, scanning(reader('báo', 'cáo'), kept))).rejects.toMatchObject({
    reason: 'secrecy-mark',
    args: { page: 2 },
  })
  expect(pages.size).toBe(0)
})

/** A page that is one picture, its samples as given. */
const picturePdf = (samples: Buffer, filter = '/Filter/FlateDecode', pages?: string): Uint8Array => {
  const head = '/Type/XObject/Subtype/Image/Width 800/Height 1100/ColorSpace/DeviceGray/BitsPerComponent 8'
  const again = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 6 0 R>>>>/Contents 5 0 R>>'
  const more = [stream(samples, head + filter), ...[7, 8, 9].map(() => Buffer.from(again))]
  return pdf('q 595 0 0 842 0 0 cm /I Do Q', { resources: '/XObject<</I 6 0 R>>', more, ...(pages && { pages }) })
}

const barsPdf = async (pages?: string): Promise<Uint8Array> =>
  picturePdf(await sharp(bars).resize(800, 1100).toColourspace('b-w').raw().toBuffer(), '/Filter/FlateDecode', pages)

// pdfjs keeps it elsewhere from the third page on
test('one picture on many pages is read on each', async () => {
  const bytes = await barsPdf('<</Type/Pages/Kids[3 0 R 7 0 R 8 0 R 9 0 R]/Count 4>>')
  const reading = await readingOf(bytes, scanning(reader('báo')))
  expect(reading.pages.map(({ method }) => method)).toEqual(['ocr', 'ocr', 'ocr', 'ocr'])
})

test('a blank scan is no report, a broken one is no blank one', async () => {
  const blank = picturePdf(Buffer.alloc(800 * 1100, 255))
  await expect(readingOf(blank, scanning(reader()))).rejects.toMatchObject({ reason: 'no-text' })
  const broken = picturePdf(Buffer.from('no picture'), '/Filter[/FlateDecode /DCTDecode]')
  await expect(readingOf(broken, scanning(reader()))).rejects.toMatchObject({ reason: 'damaged' })
})

test('a page whose unit is 14 kilometres has places all the same', async () => {
  const huge = Buffer.from(await barsPdf())
    .toString('latin1')
    .replace('/MediaBox', '/UserUnit 1000000/MediaBox')
  const { sheets } = await readingOf(new Uint8Array(Buffer.from(huge, 'latin1')), scanning(reader('báo')))
  expect(sheets?.get(1)?.every(value => Number.isFinite(value))).toBe(true)
})

test('rows that a cut PNG lacks are white, not earlier ones', async () => {
  let seed = 1
  const noise = Buffer.alloc(300 * 900).map(() => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed >> 16
  })
  const png = await sharp(noise, { raw: { width: 300, height: 900, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer()
  const cut = await openPicture(png.subarray(0, png.length / 2), { maxPages: 9 })
  const { data } = (await cut.frames[0]?.picture()) ?? { data: new Uint8Array() }
  const lower = data.subarray(300 * 600)
  expect(lower.every(value => value === 255)).toBe(true)
  expect(data.subarray(0, 300 * 300).some(value => value < 255)).toBe(true)
  expect(cut.notes).toMatchObject([{ code: 'damage-repaired' }])
})

const sheetOf = (text: string): PageParts => ({
  page: 4,
  width: 595,
  height: 842,
  rules: [],
  pictures: [],
  words: text.split(' ').map((word, n) => ({
    text: word,
    box: [80 + n * 60, 300, 130 + n * 60, 316],
    font: null,
    spaced: true,
    turn: 0,
    confidence: 0.5,
  })),
})

test.each(['MẠI', 'MÂI', 'TỐI MAI'])('a stamp without its colour is known though misread: «%s»', text => {
  expect(() => gateSheet(sheetOf(text))).toThrow(expect.objectContaining({ reason: 'secrecy-mark' }))
})

test.each(['KẾT QUẢ', 'Mai', 'TÓM TẮT', 'MỤC LỤC', 'MỘT SỐ'])('«%s» is no stamp', text => {
  expect(() => gateSheet(sheetOf(text))).not.toThrow()
})

test('two files are not written over each other', async () => {
  const here = folder()
  const ran = await trichluc([
    'export',
    '--searchable-pdf',
    join(here, 'a/x.pdf'),
    join(here, 'b/x.jpg'),
    '--out',
    here,
  ])
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('x.searchable.pdf') })
})

test('a moving picture without its end is cut, whatever stands in its data', async () => {
  const gif = await sharp(bars).gif().toBuffer()
  expect((await openPicture(gif, { maxPages: 9 })).notes).toEqual([])
  const cut = Buffer.concat([gif.subarray(0, gif.length - 20), Buffer.from([0x3b, 7])])
  expect((await openPicture(cut, { maxPages: 9 })).notes).toMatchObject([{ code: 'damage-repaired' }])
})

test('nothing is written through a link', async () => {
  const here = folder()
  const other = file(here, 'other', 'mine')
  symlinkSync(other, join(here, 'copy.pdf'))
  symlinkSync(other, join(here, 'copy.pdf.part'))
  await writeWhole(join(here, 'copy.pdf'), 'new')
  expect(readFileSync(other, 'utf8')).toBe('mine')
  expect(lstatSync(join(here, 'copy.pdf')).isSymbolicLink()).toBe(false)
})
