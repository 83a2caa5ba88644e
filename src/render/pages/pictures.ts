// Pages of a picture file, as its reader sees them: turned by EXIF, transparency white.

import { openPicture } from '../../picture/decode.ts'
import { noPicture } from './asked.ts'
import type { Drawing } from './drawing.ts'

/** The reader has counted them. */
const limits = { maxPages: Number.POSITIVE_INFINITY }

/** @throws TrichLucError what the decoder throws */
export async function openPictures(bytes: Uint8Array): Promise<Drawing> {
  const { frames } = await openPicture(bytes, limits)
  return {
    draw: async number => {
      const frame = frames[number - 1]
      if (!frame) throw noPicture('no-page', number)
      return frame.picture()
    },
    close: async () => {},
  }
}
