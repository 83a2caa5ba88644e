import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { glyphlessFont } from '../../src/export/glyphless.ts'
import { type RecognisedPage, type Source, searchablePdf } from '../../src/export/searchable.ts'
import { type Matrix, moved } from '../../src/geometry/matrix.ts'
import type { Box } from '../../src/model/document.ts'
import { readPdfParts } from '../../src/readers/pdf/index.ts'
import { makePdf } from '../readers/pdf/paper.ts'

const limits = { maxBytes: 1e8, maxPages: 50, maxUnpackedBytes: 1e9 }
const straight: Matrix = [1, 0, 0, 1, 0, 0]

/** Words of 14 points, beside one another with gaps of 4, in lines 18 apart. */
const print = (lines: readonly string[], left = 60, top = 70): RecognisedPage['words'] =>
  lines.flatMap((line, row) => {
    let x = left
    return line.split(' ').map(text => {
      const box: Box = [x, top + 18 * row, x + 6 * text.length, top + 14 + 18 * row]
      x = box[2] + 4
      return { text, box }
    })
  })

const lines = ['Sở Ngoại vụ đã chủ động phối hợp', 'với các cơ quan liên quan', 'Số: 12/BC-SNgV']

const page = (given: Partial<RecognisedPage> = {}): RecognisedPage => ({
  page: 1,
  width: 400,
  height: 300,
  words: print(lines),
  matrix: straight,
  ...given,
})

const grey = { width: 40, height: 30, channels: 1, data: new Uint8Array(1200).fill(200), dpi: 7.2 } as const
const picture: Source = { kind: 'pictures', pictures: [{ kind: 'raster', raster: grey }] }

/** A scan: one picture over the whole page, no words. */
const scan = (size: Partial<RecognisedPage> = {}): Promise<Uint8Array> =>
  searchablePdf(picture, [page({ words: [], ...size })])

const wordsOf = async (bytes: Uint8Array, number = 1) => (await readPdfParts(bytes, limits))[number - 1]?.words ?? []

const near = (box: Box, points: number) => box.map(value => expect.closeTo(value, points))

/** How far each word is from where it belongs, in points, at the most. */
const farthest = async (bytes: Uint8Array, { words, matrix }: RecognisedPage): Promise<number> => {
  const found = await wordsOf(bytes)
  expect(found.map(word => word.text)).toEqual(words.map(word => word.text))
  const middles = ([x0, y0, x1, y1]: Box) => [(x0 + x1) / 2, (y0 + y1) / 2]
  const away = words.flatMap(({ box }, at) => {
    const [x = 0, y = 0] = middles(moved(matrix, box))
    const [foundX = 0, foundY = 0] = middles(found[at]?.box ?? [0, 0, 0, 0])
    return [Math.abs(x - foundX), Math.abs(y - foundY)]
  })
  return Math.max(...away)
}

const turned = (degrees: number): Matrix => {
  const angle = (degrees * Math.PI) / 180
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 5, -3]
}

describe('a scan in PDF', () => {
  test('has its words where they are seen, one by one, and is otherwise as it was', async () => {
    const source = await scan()
    const copy = await searchablePdf({ kind: 'pdf', bytes: source }, [page()])
    const words = await wordsOf(copy)
    expect(words.map(word => word.text)).toEqual(lines.join(' ').split(' '))
    expect(words.map(word => word.box)).toEqual(page().words.map(word => near(word.box, 1)))
    expect(words.slice(1).every(word => word.spaced)).toBe(true)
    expect(copy.subarray(0, source.length)).toEqual(source)
  })

  test('the same bytes each time', async () => {
    const source: Source = { kind: 'pdf', bytes: await scan() }
    expect(await searchablePdf(source, [page()])).toEqual(await searchablePdf(source, [page()]))
  })

  test('without words nothing is written', async () => {
    const bytes = await scan()
    expect(await searchablePdf({ kind: 'pdf', bytes }, [page({ words: [] })])).toBe(bytes)
  })

  test('letters come whole, however they were typed', async () => {
    const words = print(['ẮẰẲẴẶ ấầẩẫậ ĐỘC ưỡng'.normalize('NFD'), 'ỷ\u0000Ỹ ລາວ 中国 𠀀'])
    const found = await wordsOf(await searchablePdf({ kind: 'pdf', bytes: await scan() }, [page({ words })]))
    expect(found.map(word => word.text)).toEqual(['ẮẰẲẴẶ', 'ấầẩẫậ', 'ĐỘC', 'ưỡng', 'ỷỸ', 'ລາວ', '中国', '𠀀'])
  })

  test.each([0.5, -1])('on a sheet askew by %d° words stay in their places', async degrees => {
    const read = page({ matrix: turned(degrees) })
    const copy = await searchablePdf({ kind: 'pdf', bytes: await scan() }, [read])
    expect(await farthest(copy, read)).toBeLessThan(0.5)
  })

  test('steep lines are levelled, but no word leaves its place by half its height', async () => {
    const wide = print(Array.from({ length: 4 }, () => 'Thực hiện kế hoạch công tác đối ngoại của tỉnh trong năm'))
    const read = page({ words: wide, matrix: turned(2.5) })
    const copy = await searchablePdf({ kind: 'pdf', bytes: await scan() }, [read])
    const away = await farthest(copy, read)
    expect(away).toBeGreaterThan(1)
    expect(away).toBeLessThan(7)
  })

  test('a sheet that was fed sideways', async () => {
    const read = page({ words: print(lines.slice(0, 1), 30, 60), matrix: [0, 1, -1, 0, 300, 0] })
    const copy = await searchablePdf({ kind: 'pdf', bytes: await scan() }, [read])
    expect(await farthest(copy, read)).toBeLessThan(0.1)
    expect((await wordsOf(copy))[0]?.turn).toBe(90)
  })

  test.each([0, 90, 180, 270, -90])('a page that is shown turned by %d° and cropped', async degrees => {
    const document = await PDFDocument.load(await scan({ width: 500, height: 500 }), { updateMetadata: false })
    const [only] = document.getPages()
    const across = degrees % 180 !== 0
    only?.node.set(PDFName.of('Rotate'), document.context.obj(degrees))
    only?.setCropBox(40, 60, across ? 300 : 400, across ? 400 : 300)
    const copy = await searchablePdf({ kind: 'pdf', bytes: await document.save() }, [page()])
    expect(await farthest(copy, page())).toBeLessThan(0.1)
  })

  test('does not mind how the page leaves its space, nor a layer that it has already', async () => {
    const document = await PDFDocument.load(await scan(), { updateMetadata: false })
    const [node] = document.getPages().map(one => one.node)
    const twist = document.context.register(document.context.stream('q 2 0 0 2 -9 -9 cm\n'))
    node?.set(PDFName.of('Contents'), document.context.obj([twist, node.get(PDFName.of('Contents')) ?? twist]))
    const once = await searchablePdf({ kind: 'pdf', bytes: await document.save() }, [page()])
    expect(await farthest(once, page())).toBeLessThan(0.1)
    const words = print(['khác'], 60, 200)
    const twice = await wordsOf(await searchablePdf({ kind: 'pdf', bytes: once }, [page({ words })]))
    expect(twice.map(word => word.text)).toEqual(['khác', ...page().words.map(word => word.text)])
  })

  test('only the pages that were read get words', async () => {
    const two: Source = { kind: 'pictures', pictures: [picture, picture].map(() => ({ kind: 'raster', raster: grey })) }
    const bytes = await searchablePdf(two, [page({ words: [] }), page({ page: 2, words: [] })])
    const copy = await searchablePdf({ kind: 'pdf', bytes }, [page({ page: 2 })])
    expect(await wordsOf(copy)).toEqual([])
    expect(await wordsOf(copy, 2)).toHaveLength(page().words.length)
  })

  test('a damaged one is written anew', async () => {
    const text = Buffer.from(await scan()).toString('latin1')
    const bytes = new Uint8Array(Buffer.from(text.replace(/startxref\s+\d+/, 'startxref\n5'), 'latin1'))
    expect(await farthest(await searchablePdf({ kind: 'pdf', bytes }, [page()]), page())).toBeLessThan(0.1)
  })

  test('an encrypted one, no PDF, and a page that is not there are refused', async () => {
    const locked = await makePdf([({ put }) => put('kín', 50, 50)], { ownerPassword: 'x' })
    const add = (bytes: Uint8Array, read = page()) => searchablePdf({ kind: 'pdf', bytes }, [read])
    await expect(add(locked)).rejects.toMatchObject({ reason: 'encrypted' })
    await expect(add(new Uint8Array(99))).rejects.toMatchObject({ reason: 'damaged' })
    await expect(add(await scan(), page({ page: 7 }))).rejects.toMatchObject({ reason: 'damaged' })
  })
})

describe('a picture file', () => {
  test('becomes a page of its size, its JPEG as it is', async () => {
    const jpeg = new Uint8Array(await sharp(grey.data, { raw: grey }).jpeg().toBuffer())
    const bytes = await searchablePdf({ kind: 'pictures', pictures: [{ kind: 'jpeg', bytes: jpeg }] }, [page()])
    expect(Buffer.from(bytes).includes(Buffer.from(jpeg))).toBe(true)
    expect(await readPdfParts(bytes, limits)).toMatchObject([
      { width: 400, height: 300, pictures: [near([0, 0, 400, 300], 1)] },
    ])
    expect(await farthest(bytes, page())).toBeLessThan(0.1)
  })

  test.each([
    [1, '40 0 0 30 0 0'],
    [3, '-40 0 0 -30 40 30'],
    [6, '0 -30 40 0 0 30'],
    [8, '0 30 -40 0 40 0'],
  ])('with the EXIF orientation %d stands upright', async (orientation, matrix) => {
    const png = new Uint8Array(await sharp(grey.data, { raw: grey }).png().toBuffer())
    const source: Source = { kind: 'pictures', pictures: [{ kind: 'png', bytes: png, orientation }] }
    const document = await PDFDocument.load(await searchablePdf(source, [page({ width: 40, height: 30, words: [] })]))
    const contents = document.getPages()[0]?.node.Contents()
    expect(contents instanceof PDFRawStream && Buffer.from(contents.contents).toString()).toContain(`q ${matrix} cm`)
  })

  test('that cannot be read, or is missing, is refused', async () => {
    const broken: Source = { kind: 'pictures', pictures: [{ kind: 'jpeg', bytes: new Uint8Array(9) }] }
    await expect(searchablePdf(broken, [page()])).rejects.toMatchObject({ reason: 'damaged' })
    await expect(searchablePdf(broken, [page({ page: 2 })])).rejects.toMatchObject({ reason: 'damaged' })
  })
})

test('the font adds up', () => {
  const view = new DataView(glyphlessFont(7).buffer)
  let sum = 0
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) % 2 ** 32
  expect(sum).toBe(0xb1b0afba)
})

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

describe.runIf(has('qpdf') && has('pdftotext'))('other programs', () => {
  const run = async (program: string, args: readonly string[], read: RecognisedPage) => {
    const bytes = await searchablePdf({ kind: 'pdf', bytes: await scan() }, [read])
    const file = join(mkdtempSync(join(tmpdir(), 'searchable-')), 'copy.pdf')
    writeFileSync(file, bytes)
    return spawnSync(program, [...args, file, ...(program === 'pdftotext' ? ['-'] : [])])
  }

  test('qpdf finds no fault', async () => expect((await run('qpdf', ['--check'], page())).status).toBe(0))

  test.each([0, 1, -2])('pdftotext reads the lines of a sheet askew by %d°', async degrees => {
    const { stdout } = await run('pdftotext', [], page({ matrix: turned(degrees) }))
    expect(
      stdout
        .toString()
        .split(/[\n\f]+/)
        .filter(Boolean),
    ).toEqual(lines)
  })
})
