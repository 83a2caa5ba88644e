// Runs in a thread of the pool: tesseract.js's core, held by hand. Its own worker script would choose between cores by
// what the processor can do (on Node always the big one with the old engine), look for EXIF in the samples, and answer
// in JSON; without that a page takes an eighth less. Whatever is thrown here ends the thread, and the pool replaces it.

import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Box } from '../model/document.ts'
import type { RecognisedWord } from './engine.ts'
import { language, readModel, variables } from './settings.ts'

/** To the thread; back come `RecognisedWord[][]`, one list for each picture. */
export interface Task {
  /** Pictures as files of any kind that Leptonica reads. */
  readonly files: readonly Uint8Array[]
  readonly segmentation: string
}

// the part of tesseract.js-core that is used here; it has no types of its own
interface Core {
  readonly FS: { readonly writeFile: (path: string, content: Uint8Array | string) => void }
  readonly TessBaseAPI: new () => Api
  readonly destroy: (object: Iterator) => void
  readonly _emscripten_enum_PageIteratorLevel_RIL_TEXTLINE: () => number
  readonly _emscripten_enum_PageIteratorLevel_RIL_WORD: () => number
}

interface Api {
  readonly Init: (path: null, language: string, engine: number, config: string) => number
  readonly SetVariable: (name: string, value: string) => boolean
  /** Reads `/input`. */
  readonly SetImageFile: (orientation: number, angle: number) => number
  readonly Recognize: (monitor: null) => number
  readonly GetIterator: () => Iterator
}

interface Iterator {
  readonly Empty: (level: number) => boolean
  readonly Next: (level: number) => boolean
  readonly IsAtBeginningOf: (level: number) => boolean
  readonly GetUTF8Text: (level: number) => string
  readonly Confidence: (level: number) => number
  readonly getBoundingBox: (level: number) => Readonly<Record<'x0' | 'y0' | 'x1' | 'y1', number>>
}

// not «relaxedsimd»: its sums may differ from one processor to the next, and here it is no faster
const coreName = 'tesseract.js-core/tesseract-core-simd-lstm'
const lstm = 1

async function openCore(): Promise<Core> {
  const own = createRequire(import.meta.url)
  const load = createRequire(own.resolve('tesseract.js'))(coreName)
  return load({ TesseractProgress() {}, print() {}, printErr() {} })
}

function openApi(core: Core): Api {
  const api = new core.TessBaseAPI()
  core.FS.writeFile(`${language}.traineddata`, readModel())
  core.FS.writeFile(
    '/config',
    Object.entries(variables)
      .map(each => `${each.join(' ')}\n`)
      .join(''),
  )
  if (api.Init(null, language, lstm, '/config') !== 0) throw new Error('tesseract does not start')
  return api
}

const core = await openCore()
const api = openApi(core)
const lineLevel = core._emscripten_enum_PageIteratorLevel_RIL_TEXTLINE()
const wordLevel = core._emscripten_enum_PageIteratorLevel_RIL_WORD()

const boxAt = (iterator: Iterator, level: number): Box => {
  const { x0, y0, x1, y1 } = iterator.getBoundingBox(level)
  return [x0, y0, x1, y1]
}

function* wordsAt(iterator: Iterator): Generator<RecognisedWord> {
  if (iterator.Empty(wordLevel)) return
  let line: Box = [0, 0, 0, 0]
  do {
    if (iterator.IsAtBeginningOf(lineLevel)) line = boxAt(iterator, lineLevel)
    const text = iterator.GetUTF8Text(wordLevel).trim()
    const confidence = iterator.Confidence(wordLevel) / 100
    if (text !== '') yield { text, box: boxAt(iterator, wordLevel), line, confidence }
  } while (iterator.Next(wordLevel))
}

function read(file: Uint8Array): readonly RecognisedWord[] {
  core.FS.writeFile('/input', file)
  if (api.SetImageFile(1, 0) !== 0) throw new Error('tesseract refuses the picture')
  if (api.Recognize(null) !== 0) throw new Error('tesseract failed')
  const iterator = api.GetIterator()
  const words = [...wordsAt(iterator)]
  core.destroy(iterator)
  return words
}

parentPort?.on('message', ({ files, segmentation }: Task) => {
  api.SetVariable('tessedit_pageseg_mode', segmentation)
  parentPort?.postMessage(files.map(read))
})
