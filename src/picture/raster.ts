// Pictures as rows of samples: what every step from the decoder to the recogniser hands on.

/** Eight bits a sample, rows from the top, no padding; 1 channel: grey (0 is black), 3: red, green, blue. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly data: Uint8Array
  /** Pixels an inch of the paper; believed only where it is plausible. */
  readonly dpi: number
}

export interface Grey extends Raster {
  readonly channels: 1
}
