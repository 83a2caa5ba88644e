// Marks on a canvas.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { Layer, Mark } from './marks.ts'

/** Pixels per point: 144 dpi. */
export const scale = 2

interface Look {
  readonly line: string
  readonly fill: string | null
  readonly width: number
}

const looks: Readonly<Record<Layer, Look>> = {
  word: { line: '#5b8def', fill: null, width: 0.4 },
  rule: { line: '#e02020', fill: '#e02020', width: 0.8 },
  head: { line: '#b07800', fill: 'rgb(255 190 0 / 22%)', width: 0.8 },
  index: { line: '#707070', fill: 'rgb(120 120 120 / 18%)', width: 0.8 },
  group: { line: '#7a3fb0', fill: 'rgb(150 80 220 / 14%)', width: 0.8 },
  data: { line: '#1d8a3c', fill: 'rgb(40 180 90 / 8%)', width: 0.8 },
  total: { line: '#0f766e', fill: 'rgb(0 150 140 / 22%)', width: 0.8 },
  table: { line: '#c2185b', fill: null, width: 1.6 },
}

const family = 'trichluc-labels'

// machines without any font have none to write with
export function loadFont(): void {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  if (!GlobalFonts.has(family))
    GlobalFonts.registerFromPath(join(root, 'standard_fonts/LiberationSans-Bold.ttf'), family)
}

export function drawMark(canvas: SKRSContext2D, { layer, box, label }: Mark): void {
  const { line, fill, width } = looks[layer]
  const [left, top, right, bottom] = box
  canvas.lineWidth = width
  canvas.strokeStyle = line
  if (fill) {
    canvas.fillStyle = fill
    canvas.fillRect(left, top, right - left, bottom - top)
  }
  canvas.strokeRect(left, top, right - left, bottom - top)
  if (label !== '') drawLabel(canvas, { layer, box, label })
}

const sizes: Partial<Record<Layer, number>> = { table: 8 }

// a table's name stands over it, a field's in the corner of its head
function drawLabel(canvas: SKRSContext2D, { layer, box: [left, top, right], label }: Mark): void {
  const size = sizes[layer] ?? 5
  canvas.font = `${size}px ${family}`
  const width = canvas.measureText(label).width + 2
  const above = layer === 'table' ? size + 2 : 0
  canvas.fillStyle = looks[layer].line
  const fitting = layer === 'table' ? width : Math.min(width, right - left)
  canvas.fillRect(left, top - above, fitting, size + 2)
  canvas.fillStyle = '#ffffff'
  canvas.fillText(label, left + 1, top - above + size, fitting - 2)
}
