// What is drawn over the text, by its anchor: text boxes and pictures; word art goes aside ([MS-DOC] 2.3.5, 2.8.32, 2.8.37).

import type { Line } from '../../model/document.ts'
import { i32, u32 } from '../ole/integers.ts'
import { lineOf } from '../text/grid.ts'
import { nowhere, type Spot } from '../word/drawn.ts'
import type { WordFile } from './document.ts'
import { partsOf, plcOf, storyOf } from './notes.ts'
import { readShapes, type Shape } from './shapes.ts'
import type { Drawing, Stretch } from './state.ts'

const boxSize = 22
const boxShapeAt = 14
const anchorSize = 26

export interface Drawings {
  /** By position in the text; those without a known anchor by that of the end of the body. */
  readonly placed: Map<number, readonly Drawing[]>
  /** Word art, of headers too: watermarks. */
  readonly aside: readonly Line[]
}

export function readDrawings(file: WordFile): Drawings {
  const shapes = readShapes(file.part('drawings'))
  const anchors = readAnchors(file)
  const boxes = readBoxes(file)
  const placed = new Map<number, Drawing[]>()
  const place = (id: number, what: Drawing['what']): void => {
    const { position, spot } = anchors.get(id) ?? { position: file.fib.lengths.main, spot: nowhere }
    const drawing = { ...spot, what }
    const known = placed.get(position)
    if (known === undefined) placed.set(position, [drawing])
    else known.push(drawing)
  }
  for (const { id, outermost, isPicture } of shapes) {
    for (const box of boxes.get(id) ?? []) place(outermost, box)
    boxes.delete(id)
    // a picture of a header has no anchor in the body
    if (isPicture && anchors.has(outermost)) place(outermost, 'picture')
  }
  for (const [id, left] of boxes) for (const box of left) place(id, box)
  return { placed, aside: shapes.flatMap(wordArtOf) }
}

const wordArtOf = ({ wordArt }: Shape): readonly Line[] =>
  wordArt === null || wordArt.trim() === '' ? [] : [lineOf([{ text: wordArt, font: null, box: null }])]

/** Text boxes by their shape; one that overflows goes on in others, but its text stands in one place. */
function readBoxes(file: WordFile): Map<number, Stretch[]> {
  const bytes = file.part('boxes')
  const plc = plcOf(bytes, boxSize)
  const boxes = new Map<number, Stretch[]>()
  for (const [entry, part] of partsOf(storyOf(file, 'box'), plc.positions).entries()) {
    if (part.start === part.end) continue
    const id = u32(bytes, plc.at(entry) + boxShapeAt)
    const known = boxes.get(id)
    if (known === undefined) boxes.set(id, [part])
    else known.push(part)
  }
  return boxes
}

interface Anchor {
  /** In the body's text. */
  readonly position: number
  readonly spot: Spot
}

const twips = 20

/** Of shapes in the body, by the shape's number ([MS-DOC] 2.9.253 Spa: number, left, top …). */
function readAnchors(file: WordFile): ReadonlyMap<number, Anchor> {
  const bytes = file.part('shapes')
  const plc = plcOf(bytes, anchorSize)
  const anchors = Array.from({ length: plc.count }, (_, at): [number, Anchor] => {
    const [left, top] = [4, 8].map(offset => Math.round(i32(bytes, plc.at(at) + offset) / twips))
    return [u32(bytes, plc.at(at)), { position: plc.positions[at] ?? 0, spot: { top: top ?? 0, left: left ?? 0 } }]
  })
  return new Map(anchors)
}
