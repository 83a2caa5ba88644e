// From a scan to a copy that any viewer can search: the words that were read, laid under its pictures.

import type { LayerWord } from './export/layer.ts'
import type { Picture } from './export/pictures.ts'
import { type RecognisedPage, type Source, searchablePdf } from './export/searchable.ts'
import { type Files, listOf } from './files.ts'
import { identity } from './geometry/matrix.ts'
import type { Line, Page, Reading, Span } from './model/document.ts'
import { openPicture } from './picture/decode.ts'
import { linesOf } from './readers/lines.ts'
import { sniff } from './readers/sniff.ts'
import { defaultLimits, type RecordOptions, readingOf } from './record.ts'
import { boxOfUnits } from './text/spans.ts'

/**
 * `pages`: how many were recognised; 0: nothing was, its text can be searched as it is.
 * @throws TrichLucError as `recordOf`
 */
export async function searchableCopy(
  source: Files,
  options: Omit<RecordOptions, 'rules' | 'fileName'>,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const reading = await readingOf(source, options)
  const pages = recognisedPages(reading)
  if (pages.length === 0) return { bytes: new Uint8Array(), pages: 0 }
  return { bytes: await searchablePdf(await sourceOf(listOf(source)), pages), pages: pages.length }
}

function recognisedPages(reading: Reading): RecognisedPage[] {
  const { pages, blocks, aside, sheets } = reading
  const lines = Map.groupBy([...blocks.flatMap(linesOf), ...aside], ({ page }) => page)
  return pages.filter(isRecognised).map(({ page, width, height }) => ({
    page,
    width,
    height,
    words: (lines.get(page) ?? []).flatMap(wordsOf),
    matrix: sheets?.get(page) ?? identity,
  }))
}

const isRecognised = (page: Page): page is Page & { readonly width: number; readonly height: number } =>
  page.method === 'ocr' && page.width !== null && page.height !== null

const wordsOf = ({ spans }: Line): LayerWord[] =>
  spans.flatMap(span => (span.confidence === undefined ? [] : wordsIn(span)))

function wordsIn(span: Span): LayerWord[] {
  const { text, box } = span
  if (!box) return []
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    box: boxOfUnits({ ...span, box }, index, index + word.length),
  }))
}

async function sourceOf(files: readonly Uint8Array[]): Promise<Source> {
  const [first = new Uint8Array()] = files
  if (sniff(first) === 'pdf') return { kind: 'pdf', bytes: first }
  const pictures: Picture[] = []
  for (const bytes of files) {
    const { frames } = await openPicture(bytes, defaultLimits)
    for (const frame of frames) pictures.push({ kind: 'raster', raster: await frame.picture() })
  }
  return { kind: 'pictures', pictures }
}
