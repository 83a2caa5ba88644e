// Pictures of pages → Reading: each frame of each file is a page, read by OCR as those of a PDF are.

import { layOut } from '../../layout/index.ts'
import type { Line, Page, Reading, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { type Frame, openPicture, type PictureFile } from '../../picture/decode.ts'
import { type Placed, type ScannedPage, type Scanning, startScan } from '../scan/index.ts'

/** A frame with the number of its page. */
interface PageFrame extends Frame {
  readonly page: number
}

/**
 * Without `scanning`, pages stay unread, with a note. Of several files, `ofFile` in an error counts from 1.
 * @throws TrichLucError `too-many-pages`, `no-text` where no page has a word, `secrecy-mark` unless allowed, and what
 * the decoder and OCR throw
 */
export async function readPictures(
  files: readonly Uint8Array[],
  options: ReadOptions,
  scanning: Scanning | null,
): Promise<Reading> {
  const opened: PictureFile[] = []
  for (const [n, bytes] of files.entries()) opened.push(await ofFile(n, files, () => openPicture(bytes, options)))
  const frames = opened
    .flatMap((file, n) => file.frames.map(frame => ({ ...frame, picture: () => ofFile(n, files, frame.picture) })))
    .map((frame, n): PageFrame => ({ ...frame, page: n + 1 }))
  if (frames.length > options.maxPages)
    throw new TrichLucError('too-many-pages', { pages: frames.length, limit: options.maxPages })
  const reading = scanning ? await scanned(frames, scanning, options).catch(orTruncated(opened)) : unread(frames)
  const whole = { ...reading, mediaType: typeOf(opened), notes: [...opened.flatMap(notesOf), ...reading.notes] }
  return files.length > 1 ? { ...whole, fileLengths: opened.map(one => one.frames.length) } : whole
}

/** Where nothing is read of a picture that is cut off, its end is what is missing. */
const orTruncated = (opened: readonly PictureFile[]) => (error: unknown) => {
  const isCut = opened.length === 1 && opened[0]?.notes.some(({ code }) => code === 'damage-repaired')
  throw isCut && error instanceof TrichLucError && error.reason === 'no-text' ? new TrichLucError('truncated') : error
}

const typeOf = (opened: readonly PictureFile[]): string => {
  const [type = '', ...others] = new Set(opened.map(({ mediaType }) => mediaType))
  return others.length > 0 ? 'image/*' : type
}

/** The notes of one of the files, with its page where it has one alone. */
function notesOf({ notes, frames }: PictureFile, n: number, all: readonly PictureFile[]): Note[] {
  const page = all.slice(0, n).reduce((sum, one) => sum + one.frames.length, 1)
  return notes.map(one => ({ ...one, page: one.page ?? (frames.length === 1 ? page : null) }))
}

/** An error says which of several files it is of. */
async function ofFile<T>(n: number, files: readonly unknown[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TrichLucError) || files.length === 1) throw error
    throw new TrichLucError(error.reason, { ...error.args, ofFile: n + 1 }, { cause: error })
  }
}

type Read = Omit<Reading, 'mediaType'>

const unread = (frames: readonly PageFrame[]): Read => ({
  pages: frames.map(frame => ({ ...pageOf(frame), method: 'text-layer', reason: 'ocr-refused', confidence: 0 })),
  blocks: [],
  aside: [],
  notes: frames.map(({ page }) => note('page-is-picture', page)),
})

async function scanned(
  frames: readonly PageFrame[],
  scanning: Scanning,
  { onPage }: Pick<ReadOptions, 'onPage'>,
): Promise<Read> {
  const scan = startScan(scanning)
  const marks: Line[] = []
  try {
    for (const frame of frames) {
      onPage?.(frame.page)
      const mark = await scan.take({ page: frame.page, picture: () => placed(frame) })
      if (mark) marks.push(mark)
    }
  } catch (error) {
    scan.stop()
    throw error
  }
  onPage?.(null)
  const scans = await scan.finish()
  if (scans.every(({ parts }) => parts.words.length === 0)) throw new TrichLucError('no-text')
  const { blocks, aside, notes } = layOut(scans.map(({ parts }) => parts))
  return {
    pages: frames.map((frame, n) => ({ ...pageOf(frame), engine: scanning.engine.id, confidence: sureness(scans[n]) })),
    blocks,
    aside: [...marks, ...aside],
    notes: [...scans.flatMap(emptyNote), ...notes],
    sheets: new Map(scans.map(({ parts, toPage }) => [parts.page, toPage])),
  }
}

const placed = async ({ picture, dpi }: PageFrame): Promise<Placed> => ({
  raster: await picture(),
  place: [72 / dpi, 0, 0, 72 / dpi, 0, 0],
})

const pageOf = ({ page, width, height, dpi }: PageFrame): Page => ({
  page,
  width: points(width, dpi),
  height: points(height, dpi),
  method: 'ocr',
  reason: 'no-text',
  encoding: 'unicode',
  engine: null,
  confidence: 0,
})

const points = (pixels: number, dpi: number): number => Math.round(((pixels * 72) / dpi) * 100) / 100

const sureness = (scan: ScannedPage | undefined): number => scan?.confidence ?? 0

const emptyNote = ({ parts: { page, words } }: ScannedPage) => (words.length === 0 ? [note('page-empty', page)] : [])
