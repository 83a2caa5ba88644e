// How a page is to be read, by PDFs that have just what decides: pages of 8.1 × 11 inches, and an engine that tells
// pictures by their width.

import { describe, expect, test } from 'vitest'
import type { Engine } from '../../../src/ocr/index.ts'
import { readPdf, readPdfPages } from '../../../src/readers/pdf/index.ts'
import type { Scanning } from '../../../src/readers/scan/index.ts'
import { defaultLimits } from '../../../src/record.ts'
import { drawn, reader } from '../pictures/drawn.ts'
import { makePdf, type Paper } from './paper.ts'

const [width, height] = [583.2, 792]
/** What stands in the picture of the whole page, and in one of five inches. */
const seen = { 1: ['Trong năm, huyện đã đón 5 đoàn khách.'], '-30': ['Huyện đã cử 3 đoàn đi công tác.'] }

const typed = [
  'Thực hiện chương trình công tác năm, phòng chuyên môn báo cáo',
  'kết quả công tác đối ngoại của huyện như sau: trong năm, huyện',
  'tiếp tục giữ mối quan hệ với các địa phương nước bạn; công tác',
  'quản lý đoàn ra, đoàn vào được thực hiện đúng quy định của',
  'pháp luật và quy chế của tỉnh, không có vụ việc phức tạp.',
]

const png = (number: number): Promise<Buffer> => drawn(number).png().toBuffer()
const whole = await png(1)
const part = await png(-30)

const write = ({ fill }: Paper, y = 80, lines: readonly string[] = typed): void => {
  fill(lines, y)
}
const cover = ({ doc }: Paper): void => {
  doc.image(whole, 0, 0, { width, height })
}
/** Words that are there and not drawn, as a recogniser puts them. */
const hide = (paper: Paper, lines: readonly string[], y = 80): void => {
  paper.doc.addContent('3 Tr')
  write(paper, y, lines)
  paper.doc.addContent('0 Tr')
}
/** As many strokes as letters on half a page. */
const scribble = ({ doc }: Paper): void => {
  for (let n = 0; n < 600; n++) {
    const [x, y] = [80 + (n % 60) * 7, 80 + Math.floor(n / 60) * 20]
    doc
      .lineWidth(2)
      .moveTo(x, y)
      .lineTo(x + 2, y + 9)
      .stroke()
  }
}

const pdf = (draw: (paper: Paper) => void): Promise<Uint8Array> => makePdf([draw], { size: [width, height] })

const engineOf = (confidence = 0.95): Engine => reader(seen, confidence)

interface How extends Partial<Scanning> {
  readonly confidence?: number
}

/** The decision about a page, and its words. */
async function decision(draw: (paper: Paper) => void, { confidence, ...how }: How = {}) {
  const scanning: Scanning = { when: 'auto', engine: engineOf(confidence), kept: null, allowMarked: false, ...how }
  const [page] = await readPdfPages(await pdf(draw), defaultLimits, scanning)
  const { method, reason, engine } = page?.stated ?? {}
  return { method, reason, engine, words: page?.parts.words.map(({ text }) => text).join(' ') }
}

const byText = { method: 'text-layer', reason: 'text', engine: null }
const byOcr = (reason: string) => ({ method: 'ocr', reason, engine: 'recorded/1', words: seen[1][0] })

describe('the text layer is read', { timeout: 30_000 }, () => {
  test('where it is good', async () => {
    expect(await decision(write)).toEqual({ ...byText, words: typed.join(' ') })
  })

  test('where good text is drawn over a picture of the whole page', async () => {
    const page = await decision(paper => {
      cover(paper)
      write(paper)
    })
    expect(page).toEqual({ ...byText, words: typed.join(' ') })
  })

  test('beside a picture no larger than a seal', async () => {
    const page = await decision(paper => {
      write(paper)
      paper.doc.image(part, 300, 400, { width: 80, height: 80 })
    })
    expect(page).toEqual({ ...byText, words: typed.join(' ') })
  })

  test('where nothing is on the page', async () => {
    expect(await decision(() => {})).toEqual({ ...byText, words: '' })
  })
})

describe('the picture is read', { timeout: 30_000 }, () => {
  test('where there is no text', async () => {
    expect(await decision(cover)).toEqual(byOcr('whole-picture'))
  })

  test('where another recogniser has hidden its words over it', async () => {
    const page = await decision(paper => {
      cover(paper)
      hide(paper, ['THTJC hien ehuang trinb cong tae nam', 'ket qua eong tac doi ngoai cua huyen'])
    })
    expect(page).toEqual(byOcr('whole-picture'))
  })

  test('where all the text is one invisible word', async () => {
    const page = await decision(paper => {
      cover(paper)
      hide(paper, ['scan'])
    })
    expect(page).toEqual(byOcr('whole-picture'))
  })

  test('where it lies over the text', async () => {
    const page = await decision(paper => {
      write(paper)
      cover(paper)
    })
    expect(page).toEqual(byOcr('whole-picture'))
  })

  test('where a map is broken: letters that stand for others', async () => {
    const shifted = typed.map(line => line.replace(/\p{L}/gu, letter => String.fromCharCode(letter.charCodeAt(0) + 3)))
    const page = await decision(paper => write(paper, 80, shifted))
    expect(page).toMatchObject({ method: 'ocr', reason: 'rubbish-text' })
    expect(page.words).toBe(seen[1][0])
  })

  test('where letters are drawn as paths', async () => {
    expect(await decision(scribble)).toEqual(byOcr('drawn-letters'))
  })

  test('where it is asked for, though the text is good', async () => {
    expect(await decision(write, { when: 'always' })).toEqual(byOcr('asked'))
  })
})

describe('half a picture, half text', { timeout: 30_000 }, () => {
  const half = (paper: Paper): void => {
    write(paper)
    paper.doc.image(part, 60, 300, { width: 5 * 72, height: 400 })
  }

  test('are merged', async () => {
    const page = await decision(half)
    expect(page).toMatchObject({ method: 'ocr', reason: 'merged' })
    expect(page.words).toBe([...typed, seen['-30'][0]].join(' '))
  })

  test('no word twice: what is typed over the picture is not read from it', async () => {
    // the picture's one line begins an inch from its top and left
    const page = await decision(paper => {
      half(paper)
      paper.put('Huyện đã cử 3 đoàn', 60 + 72, 300 + 71, { size: 13 })
    })
    expect(page.words?.match(/Huyện/gu)).toHaveLength(1)
    expect(page.words).toMatch(/công tác\.$/u)
  })

  test('not where the picture is hardly legible: a photo has patterns that look like words', async () => {
    expect(await decision(half, { confidence: 0.7 })).toEqual({ ...byText, words: typed.join(' ') })
  })
})

describe('without OCR', { timeout: 30_000 }, () => {
  test('a picture stays unread, and a note says so', async () => {
    const reading = await readPdf(await pdf(cover), defaultLimits)
    expect(reading.pages).toMatchObject([{ method: 'text-layer', reason: 'ocr-refused', confidence: 0, engine: null }])
    expect(reading.notes).toEqual([{ code: 'page-is-picture', page: 1, args: {} }])
  })

  test('the words of another recogniser are better than none', async () => {
    const hidden = await pdf(paper => {
      cover(paper)
      hide(paper, typed)
    })
    const reading = await readPdf(hidden, defaultLimits)
    expect(reading.pages).toMatchObject([{ reason: 'ocr-refused', confidence: 0.5 }])
    expect(reading.blocks).not.toEqual([])
  })

  test('text beside a picture is text', async () => {
    const page = await readPdf(await pdf(paper => write(paper)), defaultLimits)
    expect(page.pages).toMatchObject([{ reason: 'text', confidence: 1 }])
  })
})
