// How a page is to be read: by its text layer, by OCR, or by both.

import { area } from '../../geometry/box.ts'
import type { PageReason } from '../../model/document.ts'
import { isRubbish } from '../../text/legible.ts'
import type { Scanning } from '../scan/index.ts'
import type { PdfPage } from './page.ts'

/** Smaller pictures are logos, seals, signatures. */
const notable = 0.03

export const notablePictures = ({ pictures, width, height }: PdfPage): PdfPage['pictures'] =>
  pictures.filter(box => area(box) > notable * width * height)

/** What the page asks for, whether or not it can be done. */
export function decide(page: PdfPage, when: Scanning['when'] | 'never'): PageReason {
  if (page.look === 'drawn') return 'drawn-letters'
  if (page.look === 'picture') return 'whole-picture'
  if (page.words.length === 0) return page.pictures.length > 0 ? 'no-text' : 'text'
  if (isRubbish(page.words.map(({ text }) => text))) return 'rubbish-text'
  if (when === 'always') return 'asked'
  return notablePictures(page).length > 0 && !page.isCovered ? 'merged' : 'text'
}
