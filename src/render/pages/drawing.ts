// A file whose pages can be drawn, and what a drawn page is.

/** Eight bits a sample, rows from the top. */
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
  readonly data: Uint8Array
}

export interface Drawing {
  /** Page of the file, from 1; about so many pixels wide, or its own where a picture has fewer. */
  readonly draw: (page: number, width: number) => Promise<Drawn>
  readonly close: () => Promise<void>
}

/** WebP knows no longer side; so many pixels take 80 MB to draw. */
const most = { side: 16_000, pixels: 20_000_000 }

/** By what a page is multiplied: to the wanted width, or less where that would be too large. */
export const scaleFor = ({ width, height }: Pick<Drawn, 'width' | 'height'>, wanted: number): number =>
  Math.min(wanted / width, most.side / Math.max(width, height), Math.sqrt(most.pixels / (width * height)))

/** Paper without a mark on it: no sample is darker than this. */
const paper = 250

export function isWhite({ data, channels }: Drawn): boolean {
  for (let at = 0; at < data.length; at += channels) {
    if ((data[at] as number) < paper) return false
    if (channels > 1 && ((data[at + 1] as number) < paper || (data[at + 2] as number) < paper)) return false
  }
  return true
}
