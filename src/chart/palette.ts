// Series apart from each other for every eye and in grey print: six colours of unlike lightness, six shapes.

import { rounded } from './rounded.ts'
import type { Spot } from './shapes.ts'
import { corners } from './shapes.ts'

/** All of at least 3:1 against white; neighbours differ in lightness, and for red- and green-blind eyes. */
export const colours = ['#0067a5', '#d9730d', '#1b1f3b', '#00936a', '#8e1b5a', '#7486a0'] as const

export const colourOf = (series: number): string => colours[series % colours.length] ?? colours[0]

export type Outline = (centre: Spot, reach: number) => string

const turned =
  (angles: readonly number[], longer = 1): Outline =>
  ({ x, y }, reach) =>
    corners(
      angles.map(angle => ({
        x: x + reach * longer * Math.cos((angle * Math.PI) / 180),
        y: y + reach * longer * Math.sin((angle * Math.PI) / 180),
      })),
    )

const circle: Outline = ({ x, y }, reach) => {
  const r = rounded(reach)
  return `M${rounded(x - reach)} ${rounded(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

const outlines: readonly Outline[] = [
  circle,
  turned([45, 135, 225, 315], 1.2),
  turned([270, 30, 150], 1.3),
  turned([0, 90, 180, 270], 1.25),
  turned([90, 210, 330], 1.3),
  turned([270, 342, 54, 126, 198], 1.15),
]

/** 36 series have 36 pairs of colour and shape. */
const outlineOf = (series: number): Outline =>
  outlines[(series + Math.floor(series / colours.length)) % outlines.length] ?? circle

/** How the points of a series look. */
export interface Look {
  readonly colour: string
  readonly outline: Outline
}

export const lookOf = (series: number): Look => ({ colour: colourOf(series), outline: outlineOf(series) })

export const ring = circle
