import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openPicture } from '../../src/picture/decode.ts'
import { plausibleDpi } from '../../src/picture/resolution.ts'

const limits = { maxPages: 50 }
const [width, height] = [420, 594]

/** White, with a black bar near the top and a red one near the bottom. */
const drawn = () =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
    { input: { create: { width: 200, height: 40, channels: 3, background: '#000000' } }, left: 20, top: 60 },
    { input: { create: { width: 200, height: 40, channels: 3, background: '#d02030' } }, left: 20, top: 500 },
  ])

const flat = async () => sharp(await drawn().png().toBuffer())

const open = async (bytes: Uint8Array) => {
  const file = await openPicture(bytes, limits)
  const [frame] = file.frames
  if (!frame) throw new Error('no frame')
  return { file, raster: await frame.picture() }
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const bilevelPng = (side: number, rows: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const data = deflateSync(Buffer.alloc(rows * (Math.ceil(side / 8) + 1), 0xff))
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

test.each([
  ['png', async () => (await flat()).png()],
  ['png with a palette', async () => (await flat()).png({ palette: true })],
  ['png with 16 bits', async () => (await flat()).toColourspace('rgb16').png()],
  ['jpeg', async () => (await flat()).jpeg()],
  ['jpeg in CMYK', async () => (await flat()).toColourspace('cmyk').jpeg()],
  ['webp', async () => (await flat()).webp({ lossless: true })],
  ['gif', async () => (await flat()).gif()],
  ['tiff with LZW', async () => (await flat()).tiff({ compression: 'lzw' })],
  ['tiff with JPEG inside', async () => (await flat()).tiff({ compression: 'jpeg' })],
])('%s', async (_, make) => {
  const { file, raster } = await open(await (await make()).toBuffer())
  expect(file.notes).toEqual([])
  expect(raster).toMatchObject({ width, height, channels: 3 })
  const at = (x: number, y: number) => [...raster.data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
  expect(Math.min(...at(5, 5))).toBeGreaterThan(240)
  expect(Math.max(...at(100, 80))).toBeLessThan(70)
  expect((at(100, 520)[0] ?? 0) - (at(100, 520)[1] ?? 0)).toBeGreaterThan(90)
})

test('grey of 16 bits and one bit give one channel', async () => {
  const grey = await open(await (await flat()).toColourspace('grey16').png().toBuffer())
  expect(grey.raster).toMatchObject({ channels: 1, data: expect.objectContaining({ length: width * height }) })
  expect([grey.raster.data[0], grey.raster.data[80 * width + 100]]).toEqual([255, 0])
  // bytes of 0xff: a filter type that does not exist, mended, white
  expect((await open(bilevelPng(64, 64))).raster).toMatchObject({ width: 64, height: 64, channels: 1 })
})

test('transparency is white', async () => {
  const clear = sharp({ create: { width: 60, height: 80, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  expect((await open(await clear.png().toBuffer())).raster.data.every(value => value === 255)).toBe(true)
})

test('EXIF orientation turns the page', async () => {
  const { file, raster } = await open(await (await flat()).jpeg().withMetadata({ orientation: 6 }).toBuffer())
  expect(raster).toMatchObject({ width: height, height: width })
  expect(file.frames[0]).toMatchObject({ width: height, height: width })
})

test('a picture of 30,000 × 30,000 pixels is refused before it is decoded', async () => {
  const bytes = bilevelPng(30_000, 1)
  await expect(openPicture(bytes, limits)).rejects.toMatchObject({ reason: 'too-large', args: { what: 'pixels' } })
})

test('what is there of a JPEG cut short is read, the rest is white', async () => {
  const bytes = await (await flat()).jpeg({ quality: 100 }).toBuffer()
  const { file, raster } = await open(bytes.subarray(0, bytes.length * 0.6))
  expect(file.notes).toMatchObject([{ code: 'damage-repaired' }])
  expect(raster.data[(80 * width + 100) * 3]).toBeLessThan(30)
  expect(raster.data.at(-1)).toBe(255)
  await expect(open(bytes.subarray(0, 40))).rejects.toMatchObject({ reason: 'truncated' })
})

test('a TIFF whose chain of pages leads back or out of the file ends, with a note', async () => {
  const bytes = await (await flat()).tiff().toBuffer()
  const directory = bytes.readUInt32LE(4)
  const next = directory + 2 + bytes.readUInt16LE(directory) * 12
  for (const target of [directory, bytes.length + 8]) {
    const bad = Buffer.from(bytes)
    bad.writeUInt32LE(target, next)
    const file = await openPicture(bad, limits)
    expect(file.frames).toHaveLength(1)
    expect(file.notes).toMatchObject([{ code: 'damage-repaired' }])
  }
})

test('of a moving picture the first frame, with a note', async () => {
  const raw = { width: 60, height: 240, channels: 3, pageHeight: 80 } as const
  const moving = sharp(Buffer.alloc(60 * 240 * 3, 200).fill(90, 60 * 80 * 3), { raw })
  for (const bytes of [await moving.clone().gif().toBuffer(), await moving.clone().webp().toBuffer()]) {
    const { file, raster } = await open(bytes)
    expect(raster).toMatchObject({ width: 60, height: 80 })
    expect(file.notes).toMatchObject([{ code: 'element-ignored', args: { element: 'animation' } }])
  }
})

test('empty, without size, nothing but a start', async () => {
  await expect(openPicture(new Uint8Array(0), limits)).rejects.toMatchObject({ reason: 'empty' })
  await expect(openPicture(bilevelPng(0, 0), limits)).rejects.toMatchObject({ reason: 'damaged' })
  await expect(openPicture(Uint8Array.of(0xff, 0xd8, 0xff), limits)).rejects.toMatchObject({ reason: 'truncated' })
})

/** 2 × 2, rows from the bottom: red green / blue white. */
const bmp = (): Buffer => {
  const bytes = Buffer.alloc(54 + 16)
  bytes.write('BM')
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(2, 18)
  bytes.writeInt32LE(2, 22)
  bytes.writeUInt16LE(24, 28)
  bytes.set([255, 0, 0, 255, 255, 255], 54)
  bytes.set([0, 0, 255, 0, 255, 0], 62)
  return bytes
}

test('BMP', async () => {
  expect([...(await open(bmp())).raster.data]).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255])
  await expect(open(bmp().subarray(0, 60))).rejects.toMatchObject({ reason: 'truncated' })
  const huge = bmp()
  huge.writeInt32LE(30_000, 18)
  huge.writeInt32LE(30_000, 22)
  await expect(open(huge)).rejects.toMatchObject({ reason: 'too-large' })
})

test.each([
  [[2480, 3508], 300, 300],
  [[2480, 3508], 72, 300],
  [[1654, 2339], 0, 200],
  [[3508, 2480], 1, 300],
  [[2480, 3508], 9600, 300],
  [[2550, 3300], 300, 300],
  [[827, 1169], 96, 100],
  [[4961, 7016], 300, 300],
])('%j pixels, stated %i dpi: %i', ([w = 0, h = 0], stated, dpi) => {
  expect(plausibleDpi({ width: w, height: h }, stated)).toBe(dpi)
})
