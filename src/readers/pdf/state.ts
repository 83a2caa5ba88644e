// The graphics state as far as the reader needs it, and what is gathered on the way.

import { identity, type Matrix } from '../../geometry/matrix.ts'
import type { Word } from '../../layout/parts.ts'
import type { Box } from '../../model/document.ts'
import type { Face, FontOf } from './fonts.ts'
import type { OpenWord } from './words.ts'

export interface Graphics {
  /** User space → points of the page as displayed. */
  ctm: Matrix
  face: Face | null
  size: number
  charSpacing: number
  wordSpacing: number
  /** 1 = 100 %. */
  stretch: number
  leading: number
  rise: number
  /** Text rendering mode: 3 and 7 draw nothing. */
  mode: number
  fill: unknown
  stroke: unknown
}

/** A picture as it is painted. */
export interface Painted {
  /** Its unit square → points of the page as displayed. */
  readonly matrix: Matrix
  readonly box: Box
  /** A mask or a small picture inside the page's own stream is none. */
  readonly isNamed: boolean
  /** Pixels in a row; 0 where unknown. */
  readonly width: number
  /** How many words had been shown before: what lies under a picture is not seen. */
  readonly over: number
}

export interface Walk {
  readonly base: Matrix
  readonly faceOf: (id: string) => Face | null
  readonly fontOf: FontOf
  readonly isVisible: (group: unknown) => boolean
  graphics: Graphics
  readonly saved: Graphics[]
  textMatrix: Matrix
  /** Of the current point and the line's start, in text space. */
  x: number
  y: number
  lineX: number
  lineY: number
  /** For each open marked content: is it shown? */
  readonly shown: boolean[]
  open: OpenWord | null
  sawSpace: boolean
  readonly words: Word[]
  /** Drawn in no colour: an OCR layer under a picture, or text that is not meant to be seen. */
  readonly hidden: Word[]
  readonly rules: Box[]
  readonly painted: Painted[]
  /** How many paths are drawn: letters can be drawings too. */
  paths: number
}

const freshGraphics = (ctm: Matrix): Graphics => ({
  ctm,
  face: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  fill: null,
  stroke: null,
})

export const startWalk = (base: Matrix, given: Pick<Walk, 'faceOf' | 'fontOf' | 'isVisible'>): Walk => ({
  base,
  ...given,
  graphics: freshGraphics(base),
  saved: [],
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  shown: [],
  open: null,
  sawSpace: false,
  words: [],
  hidden: [],
  rules: [],
  painted: [],
  paths: 0,
})

export const save = (walk: Walk): void => {
  walk.saved.push({ ...walk.graphics })
}

export const restore = (walk: Walk): void => {
  walk.graphics = walk.saved.pop() ?? walk.graphics
}

export const reset = (walk: Walk): void => {
  walk.saved.length = 0
  walk.graphics = freshGraphics(walk.base)
}
