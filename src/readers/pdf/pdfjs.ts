// pdfjs, loaded when the first PDF comes (190 ms), and opened so that it reads local files only, on this thread.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Pdfjs> | null = null

export const loadPdfjs = (): Promise<Pdfjs> => {
  loading ??= import('pdfjs-dist/legacy/build/pdf.mjs')
  return loading
}

const root = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** pdfjs wants the closing slash. */
const folder = (name: string): string => `${join(root(), name)}/`

/** Pixels: above this (A3 at 600 dpi) a picture is not decoded; the reader needs its place only. */
const largestPicture = 80_000_000

export const openTask = (pdfjs: Pdfjs, bytes: Uint8Array): PDFDocumentLoadingTask =>
  pdfjs.getDocument({
    // pdfjs takes the buffer away from its owner
    data: new Uint8Array(bytes),
    verbosity: 0,
    // names, ascents and descents of fonts
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: largestPicture,
    wasmUrl: folder('wasm'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    iccUrl: folder('iccs'),
    standardFontDataUrl: folder('standard_fonts'),
  })
