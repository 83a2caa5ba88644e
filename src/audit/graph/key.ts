// The key: what discs, squares and colours mean, in rows as wide as the picture.

import { textPath } from '../../chart/font.ts'
import { element } from '../../chart/shapes.ts'
import type { Relation } from '../../model/record.ts'
import { arrow, colours } from './arrows.ts'
import type { Network } from './network.ts'

export interface GraphText {
  readonly title: string
  readonly relations: Readonly<Record<Relation, string>>
  readonly documents: string
  readonly reports: string
  readonly ended: string
}

export const ink = '#1b1f3b'
export const fills = { document: '#dbe9f4', ended: '#f7dddd', report: '#ffffff' } as const
export const rowHeight = 22

export interface KeyItem {
  readonly sign: string
  readonly words: string
}

const sign = 26

export function keyItems({ nodes, edges }: Network, words: GraphText): KeyItem[] {
  const relations = (Object.keys(colours) as Relation[]).filter(one => edges.some(({ relation }) => relation === one))
  const disc = { cx: 12, cy: -4, r: 7, stroke: ink, 'stroke-width': 1.4 }
  return [
    { sign: element('circle', { ...disc, fill: fills.document }), words: words.documents },
    ...(nodes.some(({ ended }) => ended)
      ? [{ sign: element('circle', { ...disc, fill: fills.ended, 'stroke-dasharray': '4 3' }), words: words.ended }]
      : []),
    {
      sign: element('rect', {
        x: 7,
        y: -9,
        width: 10,
        height: 10,
        fill: fills.report,
        stroke: ink,
        'stroke-width': 1.4,
      }),
      words: words.reports,
    },
    ...relations.map(relation => ({
      sign:
        element('path', { d: 'M0 -4L14 -4', stroke: colours[relation], 'stroke-width': 2 }) +
        element('path', { d: arrow({ x: 22, y: -4 }, { x: 14, y: -4 }), fill: colours[relation] }),
      words: words.relations[relation],
    })),
  ]
}

export function laidKey(items: readonly KeyItem[], width: number): { readonly svg: string; readonly rows: number } {
  let [x, row] = [0, 0]
  const drawn = items.map(item => {
    const text = textPath(item.words, { size: 12, weight: 'regular' })
    const taken = sign + text.width + 24
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1]
    const group = element(
      'g',
      { transform: `translate(${x.toFixed(1)} ${row * rowHeight})` },
      item.sign + element('path', { d: text.d, transform: `translate(${sign + 4} 0)`, fill: ink }),
    )
    x += taken
    return group
  })
  return { svg: drawn.join('\n'), rows: row + 1 }
}
