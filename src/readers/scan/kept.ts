// Pages that have been read, kept by their picture, so that a change of rules never reads one again.

import { z } from 'zod'
import { keyOf, openCache } from '../../ocr/cache.ts'
import type { Raster } from '../../picture/raster.ts'
import type { Sheet } from './sheet.ts'

/** Counts up where the preparation or the reading of pages changes what comes of them. */
const reading = 'sheet/13'

const box = z.tuple([z.number(), z.number(), z.number(), z.number()])

const sheetSchema: z.ZodType<Sheet> = z.strictObject({
  width: z.number(),
  height: z.number(),
  dpi: z.number().positive(),
  words: z.array(z.strictObject({ text: z.string(), box, line: box, confidence: z.number().min(0).max(1) })),
  rules: z.array(box),
  toSource: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
})

export interface KeptPages {
  readonly keyOf: (raster: Raster, engine: string) => string
  readonly get: (key: string) => Promise<Sheet | null>
  readonly set: (key: string, sheet: Sheet) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

export function openKept(folder: string): KeptPages {
  return {
    ...openCache(folder, sheetSchema),
    keyOf: ({ width, height, channels, dpi, data }, engine) =>
      keyOf([reading, engine, `${width}x${height}x${channels}@${dpi}`, data]),
  }
}

/** The same pages; `forget` removes all that were asked for since: a mark may show when some are kept, or were before. */
export function remembering(kept: KeptPages): { readonly kept: KeptPages; readonly forget: () => Promise<void> } {
  const keys = new Set<string>()
  const keyOf: KeptPages['keyOf'] = (raster, engine) => {
    const key = kept.keyOf(raster, engine)
    keys.add(key)
    return key
  }
  const forget = async () => {
    for (const key of keys) await kept.remove(key)
  }
  return { kept: { ...kept, keyOf }, forget }
}
