// A page of an archived document as a picture: the right page, as it is displayed, and none where there must be none.

import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { originalPlace, picturesPlace } from '../../src/archive/places.ts'
import { identityOf } from '../../src/files.ts'
import { nativePage } from '../../src/model/document.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { noPicture, type PageTask } from '../../src/render/pages/asked.ts'
import { drawPage } from '../../src/render/pages/files.ts'
import { createPageRenderer } from '../../src/render/pages/index.ts'
import { addDocument, archive } from '../archive/made.ts'
import { particulars, record } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'
import { bytesOf, reports } from '../given.ts'
import { pdf, stream, words } from '../hostile/pdf.ts'
import { scans } from '../scans/recorded.ts'
import { type Shelved, shelve } from './shelved.ts'

type Size = readonly [width: number, height: number]

/** As a run would leave it, had it read pages of these sizes in points. */
const recordOf = (files: readonly Uint8Array[], mediaType: string, sizes: readonly Size[]): TrichLucRecord => {
  const { sha256, bytes, files: each } = identityOf(files)
  const pages = sizes.map(([width, height], n) => ({
    ...{
      page: n + 1,
      width,
      height,
      method: 'ocr',
      reason: 'no-text',
      encoding: 'unicode',
      engine: null,
      confidence: 1,
    },
  }))
  const whole = record({ text: 'Báo cáo' })
  const own = each?.map(file => ({ ...file, pages: sizes.length / each.length })) ?? null
  return {
    ...whole,
    source: { ...whole.source, sha256, bytes, mediaType, files: own, pages } as TrichLucRecord['source'],
  }
}

const a4: Size = [595, 842]
const shelvePdf = (bytes: Uint8Array, size = a4): Promise<Shelved> =>
  shelve(recordOf([bytes], 'application/pdf', [size]), [bytes])

const draw = (of: Shelved, own: Partial<PageTask> = {}): Promise<Uint8Array> =>
  drawPage({ kind: 'page', page: 1, width: 400, allowMarked: false, ...of, ...own }, () => {})

const sizeOf = async (picture: Uint8Array): Promise<Size> => {
  const { width, height } = await sharp(picture).metadata()
  return [width, height]
}

/** Grey of a point, in shares of width and height. */
async function greyAt(picture: Uint8Array, x: number, y: number): Promise<number> {
  const { data, info } = await sharp(picture).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const at = Math.floor(y * info.height) * info.width + Math.floor(x * info.width)
  return data[at * info.channels] ?? -1
}

/** A sheet of one grey, its upper left quarter black. */
const sheet = (grey: number, [width, height]: Size): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r: grey, g: grey, b: grey } } }).composite([
    { input: { create: { width: width / 2, height: height / 2, channels: 3, background: 'black' } }, left: 0, top: 0 },
  ])

describe('a page is drawn as it is displayed', () => {
  test('of a PDF: its CropBox, turned by /Rotate', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([600, 800])
    page.drawRectangle({ x: 100, y: 500, width: 100, height: 100 })
    page.setCropBox(100, 100, 400, 500)
    page.setRotation(degrees(90))
    const bytes = new Uint8Array(await document.save())
    const picture = await draw(await shelvePdf(bytes, [500, 400]), { width: 1000 })
    expect(await sizeOf(picture)).toEqual([1000, 800])
    // at the upper left of what is left of the page, so at the upper right once it is turned
    expect(await greyAt(picture, 0.9, 0.1)).toBeLessThan(10)
    expect(await greyAt(picture, 0.78, 0.1)).toBeGreaterThan(245)
    expect(await greyAt(picture, 0.9, 0.3)).toBeGreaterThan(245)
  })

  test('of a picture: turned by EXIF, and never blown up', async () => {
    const bytes = await sheet(200, [300, 500]).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const shelved = await shelve(recordOf([bytes], 'image/jpeg', [[500, 300]]), [bytes])
    const picture = await draw(shelved, { width: 1400 })
    expect(await sizeOf(picture)).toEqual([500, 300])
    expect(await greyAt(picture, 0.9, 0.1)).toBeLessThan(10)
    expect(await greyAt(picture, 0.1, 0.1)).toBeGreaterThan(190)
  })

  test('of several pictures: each page is one of them, in order', async () => {
    const files = await Promise.all([90, 160, 230].map(grey => sheet(grey, [400, 600]).png().toBuffer()))
    const shelved = await shelve(recordOf(files, 'image/png', [a4, a4, a4]), files)
    const greys = await Promise.all([1, 2, 3].map(async page => greyAt(await draw(shelved, { page }), 0.9, 0.9)))
    for (const [n, grey] of [90, 160, 230].entries()) expect(Math.abs((greys[n] ?? 0) - grey)).toBeLessThan(4)
    await expect(draw(shelved, { page: 4 })).rejects.toEqual(noPicture('no-page', 4))
  })

  test('of a TIFF: each of its pages', async () => {
    const bytes = bytesOf(join(scans, 'dong-thap-ldtbxh-2017.photocopy.tif'))
    const shelved = await shelve(recordOf([bytes], 'image/tiff', [a4, a4, a4]), [bytes])
    const pictures = await Promise.all([1, 2, 3].map(page => draw(shelved, { page })))
    expect(new Set(pictures.map(picture => Buffer.from(picture).toString('base64'))).size).toBe(3)
  })

  test('of a page of a mile: no picture is too large for its form', async () => {
    const document = await PDFDocument.create()
    document.addPage([20, 14_000]).drawRectangle({ x: 0, y: 0, width: 20, height: 7000 })
    const bytes = new Uint8Array(await document.save())
    const [, high] = await sizeOf(await draw(await shelvePdf(bytes, [20, 14_000]), { width: 3000 }))
    expect(high).toBe(16_000)
  })
})

describe('there is no picture', () => {
  test('where nothing could be drawn of a page on which something was read', async () => {
    const image =
      '/Type/XObject/Subtype/Image/Width 600/Height 800/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode'
    const bytes = pdf('q 595 0 0 842 0 0 cm /X Do Q', {
      resources: '/XObject<</X 6 0 R>>',
      more: [stream('no JPEG at all', image, Buffer.from as never)],
    })
    await expect(draw(await shelvePdf(bytes))).rejects.toEqual(noPicture('white', 1))
  })

  test('but there is one of a page that is known to be empty', async () => {
    const bytes = pdf('')
    const empty = recordOf([bytes], 'application/pdf', [a4])
    const shelved = await shelve({ ...empty, notes: [{ code: 'page-empty', args: {}, page: 1 }] }, [bytes])
    expect(await greyAt(await draw(shelved), 0.5, 0.5)).toBe(255)
  })

  test('of a format that has no pages, of a page or a document that is not there', async () => {
    const place = await archive()
    const sha256 = await addDocument(place, 'Báo cáo', {
      source: { ...record().source, pages: [nativePage] },
    })
    await expect(draw({ archive: place, sha256 })).rejects.toEqual(noPicture('native', 1))
    const renderer = createPageRenderer({ folder: null })
    const none = noPicture('no-document', 1)
    await expect(renderer.page({ archive: place, sha256: 'a'.repeat(64), page: 1 })).rejects.toEqual(none)
    await expect(renderer.page({ archive: place, sha256: '../../x', page: 1 })).rejects.toEqual(none)
    await expect(renderer.page({ archive: place, sha256, page: 0.5 })).rejects.toEqual(noPicture('no-page', 0.5))
    renderer.close()
  })

  test('of a document that bears a mark, unless that is allowed', async () => {
    const bytes = pdf(words)
    const plain = recordOf([bytes], 'application/pdf', [a4])
    const markings = { secrecy: 'MẬT', urgency: null, draft: false }
    const shelved = await shelve({ ...plain, document: particulars({ markings }) }, [bytes])
    await expect(draw(shelved)).rejects.toEqual(noPicture('marked', 1))
    expect(await sizeOf(await draw(shelved, { allowMarked: true }))).toEqual([400, 566])
  })

  test.each([
    ['lost', (place: string) => rmSync(place)],
    ['longer', (place: string) => appendFileSync(place, ' ')],
    ['another of the same length', (place: string) => writeFileSync(place, pdf(words.replace('Bao', 'Cao')))],
  ])('of an original that is %s, though it was drawn before', async (_, spoil) => {
    const bytes = pdf(words)
    const shelved = await shelvePdf(bytes)
    await draw(shelved)
    spoil(originalPlace(shelved.archive, shelved.sha256))
    await expect(draw(shelved)).rejects.toMatchObject({ reason: 'bad-archive', args: { problem: 'changed-original' } })
  })

  test('of a file that stayed where it was found and is no more what it was; of several such places the first that is', async () => {
    const bytes = pdf(words)
    const [one, two] = [join(folder(), '1.pdf'), join(folder(), '2.pdf')]
    writeFileSync(two, bytes)
    const referenced = { originals: 'referenced' as const, paths: [one, two] }
    const shelved = await shelve(recordOf([bytes], 'application/pdf', [a4]), [bytes], referenced)
    rmSync(originalPlace(shelved.archive, shelved.sha256))
    expect(await sizeOf(await draw(shelved))).toEqual([400, 566])
    appendFileSync(two, ' ')
    await expect(draw(shelved)).rejects.toMatchObject({ args: { problem: 'reference-lost', file: one } })
  })
})

/** Forms that each show the next one ten times: 10^10 in ten objects. */
const endless = (): Uint8Array => {
  const entries = (next: number): string =>
    `/Filter/FlateDecode/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${next} 0 R>>>>`
  const more = Array.from({ length: 10 }, (_, n) => stream('/X Do '.repeat(10), entries(7 + n)))
  return pdf(`${words}/X Do`, { resources: '/XObject<</X 6 0 R>>', more: [...more, stream(words, entries(6))] })
}

describe('the process that draws', () => {
  test('is ended where a page takes too long, and the next page is drawn by another', async () => {
    const renderer = createPageRenderer({ folder: null, limits: { patience: 5000 } })
    await expect(renderer.page({ ...(await shelvePdf(endless())), page: 1 })).rejects.toMatchObject({
      reason: 'no-picture',
      args: { why: expect.stringMatching(/^(?:time|memory)$/u), page: 1 },
    })
    const { bytes } = await renderer.page({ ...(await shelvePdf(pdf(words))), page: 1 })
    expect(await sizeOf(bytes)).toEqual([1400, 1981])
    renderer.close()
  })

  test('draws a page once for all who ask meanwhile, keeps it, and the next page too, but no more', async () => {
    const bytes = bytesOf(`${reports}/thanh-hoa-2015.pdf`)
    const shelved = await shelve(recordOf([bytes], 'application/pdf', [a4, a4, a4]), [bytes])
    const kept = picturesPlace(shelved.archive)
    const renderer = createPageRenderer({ folder: kept })
    const [one, same] = await Promise.all([1, 1].map(page => renderer.page({ ...shelved, page })))
    expect(one?.bytes).toBe(same?.bytes)
    const names = (): string[] => readdirSync(join(kept, shelved.sha256.slice(0, 2))).toSorted()
    await expect.poll(names, { timeout: 20_000 }).toHaveLength(2)
    expect(names().map(name => name.split('.')[1])).toEqual(['1', '2'])
    renderer.close()
    // from the folder: this one's process would take no page at all
    const other = createPageRenderer({ folder: kept, limits: { waiting: 0 } })
    expect((await other.page({ ...shelved, page: 2 })).bytes.length).toBeGreaterThan(1000)
    await expect(other.page({ ...shelved, page: 3 })).rejects.toEqual(noPicture('busy', 3))
    other.close()
  })
})
