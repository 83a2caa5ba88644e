// English: pages that cannot be shown as pictures.

import type { NoPicture } from '../../render/pages/asked.ts'
import { quantityEn } from './quantity.ts'
import type { Args } from './words.ts'

const because: Readonly<Record<NoPicture, (args: Args) => string>> = {
  native: () => 'This file has no pages (Word, a spreadsheet, plain text), so there is no picture of one.',
  'no-page': ({ page = '' }) => `The document has no page ${page}.`,
  'no-document': () => 'The archive does not hold this document, or it has not been read to its end.',
  marked: () =>
    'The document bears a state-secret mark: its pages are not shown. Only where you may handle such documents, open the reading room with --allow-marked.',
  white: ({ page = '' }) =>
    `Nothing of page ${page} could be drawn: its picture is broken. Open the original in another program.`,
  busy: () => 'Too many pages are waiting to be drawn. Wait a few seconds and load the page again.',
  time: ({ page = '' }) => `Page ${page} took too long to draw and was stopped. Open the original in another program.`,
  memory: ({ page = '' }) =>
    `Page ${page} took too much memory to draw and was stopped. Open the original in another program.`,
  crash: ({ page = '' }) =>
    `Page ${page} brought the drawing program down. Try again, or open the original in another program.`,
}

export const noPicture = ({ why = 'crash', page = '?', file = '' }: Args): string =>
  `${file && `${file}: `}${(because[why as NoPicture] ?? because.crash)({ page: page === '?' ? page : quantityEn(page) })}`
