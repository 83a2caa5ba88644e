// Pages as if OCR had read them: the document goes the reader's own way, and where that asks for what is kept of a page
// it is given the sheet, which is kept as OCR would have kept it.

import { openEngine } from '../../src/ocr/index.ts'
import { openKept } from '../../src/readers/scan/kept.ts'
import type { Sheet } from '../../src/readers/scan/sheet.ts'
import { readingOf } from '../../src/record.ts'

export interface Keeper {
  /** @throws where the document is not made of these pages, in this order */
  readonly keep: (files: readonly Uint8Array[], sheets: readonly Sheet[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** For the engine that is built in, which a run without `--ocr-engine` takes. */
export async function openKeeper(folder: string): Promise<Keeper> {
  const engine = await openEngine('wasm', { workers: 1 })
  const kept = openKept(folder)
  return {
    async keep(files, sheets) {
      const left = [...sheets]
      const next = async (key: string): Promise<Sheet | null> => {
        const sheet = left.shift() ?? null
        if (sheet) await kept.set(key, sheet)
        return sheet
      }
      // no worker: one page after the other
      const idle = { id: engine.id, workers: 0, recognise, close: async () => {} }
      await readingOf(files, { ocr: { when: 'auto', engine: idle, kept: { ...kept, get: next } } })
      if (left.length > 0) throw new Error(`${left.length} pages have not been asked for`)
    },
    close: () => engine.close(),
  }
}

const recognise = (): Promise<never> => Promise.reject(new Error('a page would have to be read by OCR'))
