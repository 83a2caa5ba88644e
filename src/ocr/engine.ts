// What a recogniser is, whichever stands behind it.

import type { Box } from '../model/document.ts'
import type { Grey } from '../picture/raster.ts'

/** What the picture shows: a page whose parts are to be found, one block of lines, one line, one character. */
export type Mode = 'page' | 'block' | 'line' | 'character'

export interface RecognisedWord {
  readonly text: string
  /** Pixels of the picture, origin top left. */
  readonly box: Box
  /** Of the whole line that the recogniser put the word into: its height is steadier than the word's. */
  readonly line: Box
  /** 0…1 */
  readonly confidence: number
}

export interface Engine {
  /** Name and version, model with its hash, settings: the same id reads the same picture the same. */
  readonly id: string
  /** How many pictures are read at once. */
  readonly workers: number
  /**
   * The words of each picture, in the recogniser's order; none where it sees none.
   * @throws TrichLucError `ocr-failed`, `too-slow`
   */
  readonly recognise: (pictures: readonly Grey[], mode: Mode) => Promise<readonly (readonly RecognisedWord[])[]>
  readonly close: () => Promise<void>
}
