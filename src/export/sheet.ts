// From the page as displayed to the space that its content is written in: /CropBox, /Rotate, /UserUnit.

import { PDFArray, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'
import { area, height, intersection, width } from '../geometry/box.ts'
import { type Matrix, multiply } from '../geometry/matrix.ts'
import type { Sheet } from '../geometry/turn.ts'
import type { Box } from '../model/document.ts'

const letter: Box = [0, 0, 612, 792]

function boxOf({ node }: PDFPage, name: string): Box | null {
  const array = node.context.lookup(node.getInheritableAttribute(PDFName.of(name)))
  if (!(array instanceof PDFArray)) return null
  const values = Array.from({ length: 4 }, (_, at) => array.lookup(at))
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = values.map(one => (one instanceof PDFNumber ? one.asNumber() : Number.NaN))
  const box: Box = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
  return area(box) > 0 ? box : null
}

/** What is displayed of a page, as viewers see it. */
function viewOf(page: PDFPage): Box {
  const media = boxOf(page, 'MediaBox') ?? letter
  const view = intersection(boxOf(page, 'CropBox') ?? media, media)
  return area(view) > 0 ? view : media
}

function turnOf({ node }: PDFPage): number {
  const turn = node.context.lookup(node.getInheritableAttribute(PDFName.of('Rotate')))
  return turn instanceof PDFNumber ? ((turn.asNumber() % 360) + 360) % 360 : 0
}

const upright = ([x0, , , y1]: Box): Matrix => [1, 0, 0, -1, x0, y1]
const ways: Readonly<Record<number, (view: Box) => Matrix>> = {
  90: ([x0, y0]) => [0, 1, 1, 0, x0, y0],
  180: ([, y0, x1]) => [-1, 0, 0, 1, x1, y0],
  270: ([, , x1, y1]) => [0, -1, -1, 0, x1, y1],
}

/** `shown`: the size that the words' points are of; it also settles the page's unit. */
export function fromDisplayed(page: PDFPage, shown: Sheet): Matrix {
  const view = viewOf(page)
  const turn = turnOf(page)
  const isAcross = turn === 90 || turn === 270
  const [across, down] = isAcross ? [height(view), width(view)] : [width(view), height(view)]
  return multiply((ways[turn] ?? upright)(view), [across / shown.width, 0, 0, down / shown.height, 0, 0])
}
