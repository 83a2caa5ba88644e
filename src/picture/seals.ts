// The round seal of a grey scan, and the pen that crosses it: lighter or larger than print, and no words.

import { median } from '../geometry/values.ts'
import type { Pieces } from './pieces.ts'
import type { Grey } from './raster.ts'

interface Scale {
  readonly xHeight: number
  /** Ink is darker. */
  readonly dark: number
}

interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

// the low letters of print are 2.3 mm high; seals are 34 to 42 mm wide, with a rim of a millimetre
const xHeightOfPrint = 2.3
const radii = [16.5, 21.5] as const
const places = 48
/** Of a circle's places: so many of the rim bear ink, and no more beside it. */
const [rimShare, besideShare] = [0.85, 0.5] as const
/** Millimetres from the rim at which the paper beside it is looked at. */
const beside = 1.6
/** Pixels to an x-height of the picture in which seals are looked for. */
const coarse = 3.5

interface Coarse {
  readonly width: number
  readonly height: number
  /** 1: ink of any darkness. */
  readonly data: Uint8Array
}

/** Squares of `step` pixels that are darker than paper by a quarter of what ink is. */
const coarsened = ({ data, width, height }: Grey, step: number, dark: number): Coarse => {
  const [across, down] = [Math.floor(width / step), Math.floor(height / step)]
  const sums = new Float64Array(across * down)
  for (let y = 0; y < down * step; y++)
    for (let x = 0, at = y * width, to = Math.floor(y / step) * across; x < across * step; x++)
      sums[to + Math.floor(x / step)]! += data[at + x]!
  const most = (255 - 0.4 * (255 - dark)) * step * step
  return { width: across, height: down, data: Uint8Array.from(sums, sum => Number(sum < most)) }
}

/** A circle's places as steps from its centre, in an order that soon shows that there is no circle. */
const circleOf = (radius: number, width: number): Int32Array =>
  Int32Array.from({ length: places }, (_, place) => {
    const angle = ((place * 17) % places) * ((2 * Math.PI) / places)
    return Math.round(radius * Math.sin(angle)) * width + Math.round(radius * Math.cos(angle))
  })

/** How many of the places bear no ink; counted no further than one past `most`. */
const bareOn = (data: Uint8Array, centre: number, { circle, most }: { circle: Int32Array; most: number }): number => {
  let bare = 0
  for (let place = 0; place < places && bare <= most; place++) if (data[centre + circle[place]!] === 0) bare++
  return bare
}

/** The rims of seals: circles of ink with little beside them. */
const ringsOf = (grey: Grey, { xHeight, dark }: Scale): Circle[] => {
  const step = Math.max(1, Math.round(xHeight / coarse))
  const { width, height, data } = coarsened(grey, step, dark)
  const millimetre = xHeight / xHeightOfPrint / step
  const most = Math.floor(places * (1 - rimShare))
  const rings: (Circle & { readonly bare: number })[] = []
  for (let radius = Math.floor(radii[0] * millimetre); radius <= radii[1] * millimetre; radius++) {
    const margin = Math.ceil(radius + beside * millimetre) + 1
    const rim = { circle: circleOf(radius, width), most }
    const outer = { circle: circleOf(radius + beside * millimetre, width), most: places }
    for (let y = margin; y < height - margin; y++)
      for (let x = margin, centre = y * width + x; x < width - margin; x++, centre++) {
        const bare = bareOn(data, centre, rim)
        if (bare <= most && bareOn(data, centre, outer) > places * (1 - besideShare)) rings.push({ x, y, radius, bare })
      }
  }
  return apartFromAnother(rings.toSorted((a, b) => a.bare - b.bare || b.radius - a.radius)).map(({ x, y, radius }) => ({
    x: (x + 0.5) * step,
    y: (y + 0.5) * step,
    radius: (radius + 0.5) * step,
  }))
}

const apartFromAnother = <T extends Circle>(rings: readonly T[]): T[] => {
  const kept: T[] = []
  for (const ring of rings)
    if (kept.length < 4 && kept.every(({ x, y, radius }) => Math.hypot(ring.x - x, ring.y - y) > radius))
      kept.push(ring)
  return kept
}

/** The commonest value of the ring's ink, and of the ink of the whole picture. */
const ringInk = ({ data, width, height }: Grey, { x, y, radius }: Circle, dark: number): number => {
  const values: number[] = []
  for (let place = 0; place < places * 4; place++) {
    const angle = (place / places / 4) * 2 * Math.PI
    let darkest = 255
    for (let r = radius * 0.93; r <= radius * 1.05; r++) {
      const [px, py] = [Math.round(x + r * Math.cos(angle)), Math.round(y + r * Math.sin(angle))]
      if (px >= 0 && py >= 0 && px < width && py < height) darkest = Math.min(darkest, data[py * width + px]!)
    }
    if (darkest < dark) values.push(darkest)
  }
  return median(values)
}

/** The darkest that letters are: of each low piece its own, the middle of all. */
const printInk = (
  { data, width }: Grey,
  { from, to, row, piece, x0, y0, x1, y1 }: Pieces,
  { xHeight }: Scale,
): number => {
  const darkest = new Uint8Array(x0.length).fill(255)
  for (let run = 0; run < piece.length; run++)
    for (let at = row[run]! * width + from[run]!; at < row[run]! * width + to[run]!; at++)
      if (data[at]! < darkest[piece[run]!]!) darkest[piece[run]!] = data[at]!
  const letters: number[] = []
  for (let p = 0; p < x0.length; p++) {
    const height = y1[p]! - y0[p]!
    if (height > 0.75 * xHeight && height < 3 * xHeight && x1[p]! - x0[p]! < 8 * xHeight) letters.push(darkest[p]!)
  }
  return median(letters)
}

// grey values: nearer together, seal and print cannot be told apart
const apart = 25

/** Whitens in place what is as light as the seal within its circle; the seals that were found so. */
export const fadeSeals = (grey: Grey, pieces: Pieces, scale: Scale): readonly Circle[] => {
  const rings = ringsOf(grey, scale)
  if (rings.length === 0) return []
  const print = printInk(grey, pieces, scale)
  return rings.filter(ring => {
    const seal = ringInk(grey, ring, scale.dark)
    if (seal - print < apart) return false
    fade(grey, ring, [print + 0.5 * (seal - print), print + 0.88 * (seal - print)])
    return true
  })
}

/** Darker than `from` stays, lighter than `to` is paper. */
const fade = ({ data, width, height }: Grey, { x, y, radius }: Circle, [from, to]: readonly [number, number]): void => {
  const reach = radius * 1.06
  for (let py = Math.max(0, Math.floor(y - reach)); py < Math.min(height, y + reach); py++) {
    const half = Math.sqrt(Math.max(0, reach * reach - (py - y) ** 2))
    for (let px = Math.max(0, Math.floor(x - half)); px < Math.min(width, x + half); px++) {
      const value = data[py * width + px]!
      if (value > from) data[py * width + px] = value >= to ? 255 : from + ((value - from) / (to - from)) * (255 - from)
    }
  }
}

/** Of its box: print is denser. */
const sparse = 0.14

/** Whitens large loose strokes beside a seal: a signature. Elsewhere they may be the frame of a table. */
export const wipeStrokes = (grey: Grey, pieces: Pieces, seals: readonly Circle[]): void => {
  const { from, to, row, piece, x0, y0, x1, y1, area } = pieces
  const isStroke = Uint8Array.from(x0, (_, p) => {
    const [w, h] = [x1[p]! - x0[p]!, y1[p]! - y0[p]!]
    const [x, y] = [(x0[p]! + x1[p]!) / 2, (y0[p]! + y1[p]!) / 2]
    return Number(
      area[p]! < sparse * w * h &&
        seals.some(seal => {
          const [sideways, upright] = [Math.abs(x - seal.x) / seal.radius, Math.abs(y - seal.y) / seal.radius]
          const isLarge = w > 0.25 * seal.radius && h > 0.2 * seal.radius && h < 2 * seal.radius && w < 4 * seal.radius
          return isLarge && sideways < 3 && upright < 1.2
        }),
    )
  })
  for (let run = 0; run < piece.length; run++)
    if (isStroke[piece[run]!]) {
      const line = row[run]! * grey.width
      grey.data.fill(255, line + Math.max(0, from[run]! - 1), line + Math.min(grey.width, to[run]! + 1))
    }
}
