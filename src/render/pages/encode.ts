// A drawn page as a picture for a browser.

import sharp from 'sharp'
import { type Drawn, scaleFor } from './drawing.ts'

/**
 * WebP: of our pages two thirds of the bytes of a JPEG that looks as good (150 to 220 KB for 1400 pixels). The least effort
 * takes half the time (70 ms) of the usual one, and a tenth more bytes.
 */
const webp = { quality: 80, effort: 0 } as const

/** Brought down to the wanted width; never blown up. */
export async function toWebp({ data, width, height, channels }: Drawn, wanted: number): Promise<Uint8Array> {
  const scale = Math.min(1, scaleFor({ width, height }, wanted))
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const picture = sharp(data, { raw: { width, height, channels }, limitInputPixels: false }).removeAlpha()
  return (scale < 1 ? picture.resize({ ...size, fit: 'fill' }) : picture).webp(webp).toBuffer()
}
