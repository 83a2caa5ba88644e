// The network as a picture: documents as discs, reports as squares, relations as arrows with a key to their colours.

import { textPath } from '../../chart/font.ts'
import { element } from '../../chart/shapes.ts'
import { xml } from '../../export/tables/sheet.ts'
import { arrowsOf } from './arrows.ts'
import { fills, type GraphText, ink, keyItems, laidKey, rowHeight } from './key.ts'
import { labelBox, type Placed, placed } from './layout.ts'
import type { Network } from './network.ts'

const margin = 36
const headHeight = 56
const titleStyle = { size: 18, weight: 'semibold' } as const

export function graphSvg(network: Network, words: GraphText): string {
  const spots = placed(network)
  const box = boundsOf(spots)
  const keys = keyItems(network, words)
  const title = textPath(words.title, titleStyle)
  const width = Math.max(720, Math.max(box.right - box.left, title.width) + 2 * margin)
  const key = laidKey(keys, width - 2 * margin)
  const height = headHeight + (box.bottom - box.top) + 2 * margin + key.rows * rowHeight
  const shift = { x: (width - (box.right - box.left)) / 2 - box.left, y: headHeight + margin - box.top }
  const arrows = arrowsOf(network.edges, new Map(spots.map(spot => [spot.node, spot])))
  const drawn = [
    ...arrows.map(({ line }) => line),
    ...spots.map(rimDrawn),
    ...arrows.map(({ head }) => head),
    ...spots.map(nodeDrawn),
    ...spots.map(labelDrawn),
  ]
  const body = [
    element('rect', { width, height, fill: '#ffffff' }),
    element('path', { d: title.d, transform: `translate(${margin} 36)`, fill: ink }),
    element('g', { transform: `translate(${Math.round(shift.x)} ${Math.round(shift.y)})` }, drawn.join('\n')),
    element('g', { transform: `translate(${margin} ${Math.round(height - key.rows * rowHeight - 8)})` }, key.svg),
  ]
  const size = { width: Math.ceil(width), height: Math.ceil(height) }
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
  }
  return `${element('svg', attributes, `\n${element('title', {}, xml(words.title))}\n${body.join('\n')}\n`)}\n`
}

function boundsOf(spots: readonly Placed[]) {
  const boxes = spots.flatMap(({ x, y, radius, labelX, labelY, text }) => [
    { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
    labelBox({ x: labelX, y: labelY }, text.width),
  ])
  return {
    left: Math.min(0, ...boxes.map(({ left }) => left)),
    top: Math.min(0, ...boxes.map(({ top }) => top)),
    right: Math.max(0, ...boxes.map(({ right }) => right)),
    bottom: Math.max(0, ...boxes.map(({ bottom }) => bottom)),
  }
}

function nodeDrawn({ node, x, y, radius }: Placed): string {
  const told = element('title', {}, xml([node.label, node.date, node.issuer, node.title].filter(Boolean).join(' · ')))
  if (node.kind === 'report')
    return element(
      'rect',
      {
        x: x - radius,
        y: y - radius,
        width: 2 * radius,
        height: 2 * radius,
        fill: '#ffffff',
        stroke: ink,
        'stroke-width': 1.4,
      },
      told,
    )
  const dash = node.ended ? '4 3' : undefined
  const fill = node.ended ? fills.ended : fills.document
  return element(
    'circle',
    { cx: x, cy: y, r: radius, fill, stroke: ink, 'stroke-width': 1.4, 'stroke-dasharray': dash },
    told,
  )
}

const labelAt = ({ labelX, labelY }: Placed): string => `translate(${labelX.toFixed(1)} ${labelY.toFixed(1)})`

/** White around a label: an arrow may run under it, but its head stays to be seen. */
const rimDrawn = (spot: Placed): string =>
  element('path', {
    d: spot.text.d,
    transform: labelAt(spot),
    fill: 'none',
    stroke: '#ffffff',
    'stroke-width': 3,
    'stroke-linejoin': 'round',
  })

const labelDrawn = (spot: Placed): string => element('path', { d: spot.text.d, transform: labelAt(spot), fill: ink })
