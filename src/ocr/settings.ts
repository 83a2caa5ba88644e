// What both engines read with: the same model, the same settings.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Mode } from './engine.ts'

export interface EngineOptions {
  /** How many pictures at once; as many as the machine has processors, four at most. */
  readonly workers?: number
  /** Milliseconds for one page. */
  readonly limit?: number
}

export const defaults = { workers: Math.min(4, availableParallelism()), limit: 120_000 }

export const language = 'vie'
const kind = '4.0.0_best_int'

const modelPath = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
    kind,
    `${language}.traineddata.gz`,
  )

/** The language data of the npm package, as tesseract wants it. */
export const readModel = (): Uint8Array => gunzipSync(readFileSync(modelPath()))

/** Variables of tesseract that differ from its own defaults. */
export const variables: Readonly<Record<string, string>> = {
  // words met before must not sway the next picture: the same picture reads the same in every order
  tessedit_enable_doc_dict: '0',
  // no message about diacritics, resolution or variables that the model names and the engine has not
  debug_file: '/dev/null',
}

/** Tesseract's page segmentation modes. */
export const segmentations: Readonly<Record<Mode, string>> = { page: '3', block: '6', line: '7', character: '10' }

/** `tesseract 5.3.0, vie 4.0.0_best_int 0123456789ab, tessedit_enable_doc_dict 0` */
export function engineId(name: string): string {
  const hash = createHash('sha256').update(readFileSync(modelPath())).digest('hex').slice(0, 12)
  const settings = Object.entries(variables).filter(([variable]) => variable !== 'debug_file')
  return [name, `${language} ${kind} ${hash}`, ...settings.map(each => each.join(' '))].join(', ')
}
