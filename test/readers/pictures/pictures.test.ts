import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { read } from '../../../src/readers/index.ts'
import { defaultLimits, recordOf, recordsOf } from '../../../src/record.ts'
import { rules } from '../../given.ts'
import { blank, drawn, ocr, reader } from './drawn.ts'

const head = [
  'UBND HUYỆN TÂN LẬP',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 12/BC-UBND',
  'BÁO CÁO',
  'Công tác đối ngoại năm 2018',
]
const one = [...head, 'Trong năm, huyện đã đón 5 đoàn khách.']
const two = ['Huyện đã cử 3 đoàn đi công tác nước ngoài.']
const three = ['Trên đây là báo cáo của huyện.']

const bytes = async (picture: ReturnType<typeof drawn>): Promise<Uint8Array> =>
  new Uint8Array(await picture.png().toBuffer())

describe('a picture is a page', { timeout: 30_000 }, () => {
  test('its words are the text, its size that of the paper', async () => {
    const record = await recordOf(await bytes(drawn(1)), { rules, ocr: ocr(reader({ 1: one })) })
    expect(record.text).toContain('huyện đã đón 5 đoàn khách.')
    expect(record.document.number.full).toBe('12/BC-UBND')
    expect(record.source).toMatchObject({
      mediaType: 'image/png',
      files: null,
      part: null,
      pages: [
        {
          page: 1,
          width: 583.2,
          height: 792,
          method: 'ocr',
          reason: 'no-text',
          engine: 'recorded/1',
          confidence: 0.95,
        },
      ],
    })
    const box = record.figures.find(({ raw }) => raw.startsWith('5'))?.at.boxes[0]?.bbox ?? [0, 0, 0, 0]
    // the sixth line stands two and two thirds of an inch from the top
    expect(box[1]).toBeCloseTo(72 * (1 + 5 / 3), -1)
  })

  test('--ocr never: nobody has looked at it', async () => {
    const picture = await bytes(drawn(1))
    await expect(recordOf(picture, { rules })).rejects.toMatchObject({ reason: 'no-text' })
    expect(await read(picture, defaultLimits)).toMatchObject({
      pages: [{ method: 'text-layer', reason: 'ocr-refused', confidence: 0, engine: null }],
      notes: [{ code: 'page-is-picture', page: 1 }],
    })
  })

  test('a picture without a word is no document', async () => {
    await expect(recordOf(await bytes(blank()), { rules, ocr: ocr(reader({})) })).rejects.toMatchObject({
      reason: 'no-text',
    })
  })
})

describe('several pictures are one document', { timeout: 30_000 }, () => {
  const files = async () => [await bytes(drawn(1)), await bytes(blank()), await bytes(drawn(2))]

  test('in their order, a blank one noted', async () => {
    const record = await recordOf(await files(), { rules, ocr: ocr(reader({ 1: one, 2: two })) })
    expect(record.text).toMatch(/5 đoàn khách\.\n.*3 đoàn đi công tác/su)
    expect(record.source.pages.map(({ page }) => page)).toEqual([1, 2, 3])
    expect(record.notes).toContainEqual({ code: 'page-empty', args: {}, page: 2 })
    expect(record.source.files?.map(({ pages }) => pages)).toEqual([1, 1, 1])
  })

  test('its hash is that of their hashes in order', async () => {
    const [a, b, c] = (await files()) as [Uint8Array, Uint8Array, Uint8Array]
    const how = { rules, ocr: ocr(reader({ 1: one, 2: two })) }
    const { source } = await recordOf([a, b, c], how)
    const { createHash } = await import('node:crypto')
    const hash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
    expect(source.sha256).toBe(hash([a, b, c].map(hash).join('\n')))
    expect(source.bytes).toBe(a.length + b.length + c.length)
    expect((await recordOf([c, b, a], how)).source.sha256).not.toBe(source.sha256)
  })

  test('one that is no picture is named by its place', async () => {
    const [a] = (await files()) as [Uint8Array]
    const text = new TextEncoder().encode('Báo cáo')
    await expect(recordOf([a, text], { rules, ocr: ocr(reader({})) })).rejects.toMatchObject({
      reason: 'not-pictures',
      args: { ofFile: 2 },
    })
    await expect(recordOf([a, a.subarray(0, 60)], { rules, ocr: ocr(reader({})) })).rejects.toMatchObject({
      args: { ofFile: 2 },
    })
  })

  test('bound dossiers of pictures split as PDFs do', async () => {
    const engine = reader({ 1: one, 2: two, 3: [...head, ...three] })
    const pictures = await Promise.all([1, 2, 3].map(n => bytes(drawn(n))))
    const records = await recordsOf(pictures, { rules, ocr: ocr(engine) })
    expect(records.map(({ source }) => source.part?.pages)).toEqual([
      [1, 2],
      [3, 3],
    ])
    expect(records[1]?.text).not.toContain('đoàn khách')
  })
})

test('each frame of a TIFF is a page', async () => {
  const { data, info } = await drawn(1).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const raw = { width, height: height * 2, channels, pageHeight: height }
  const tiff = await sharp(Buffer.concat([data, data]), { raw })
    .withMetadata({ density: 100 })
    .tiff({ compression: 'deflate' })
    .toBuffer()
  const reading = await read(new Uint8Array(tiff), defaultLimits, { ...ocr(reader({ 1: one })), allowMarked: false })
  expect(reading).toMatchObject({ mediaType: 'image/tiff', pages: [{ page: 1 }, { page: 2 }] })
})
