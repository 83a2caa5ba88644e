// Pages of reports in other pages: a page's picture with marks over it, whole or cut to the surroundings of some words.
// What uses it has `page-view.css` among its styles.

import type { Box } from '../model/document.ts'
import type { TrichLucRecord } from '../model/record.ts'
import type { MarkKind, PageMark } from '../render/marks-of.ts'
import type { PageBox } from '../text/boxes.ts'
import { type Html, html } from '../text/html.ts'
import { pagePicturePath } from './links.ts'

/** Points of the page as displayed. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface MarkedBox {
  readonly box: Box
  readonly kind: MarkKind
}

/** A piece of a page. */
export interface Cut {
  /** Of the document, as `source.sha256`. */
  readonly sha256: string
  /** As the record numbers it. */
  readonly page: number
  /** As `source.pages` says it. */
  readonly size: PageSize
  /** At least one. */
  readonly boxes: readonly MarkedBox[]
}

export interface Crop extends Cut {
  /** What is seen, for who cannot see it: the quoted words, the page. */
  readonly says: string
  /** How much of the lines is shown: all of them, or as much about the words as can be read on a narrow window. */
  readonly reach?: 'lines' | 'words'
}

/** What is cut out around items or words: of the first page that has any; null where it has no picture. */
export function cropOf({ source }: TrichLucRecord, boxes: readonly PageBox[], kind: MarkKind): Cut | null {
  const page = boxes[0]?.page
  const size = source.pages.find(one => one.page === page)
  if (page === undefined || !size?.width || !size.height) return null
  return {
    sha256: source.sha256,
    page,
    size: { width: size.width, height: size.height },
    boxes: boxes.filter(one => one.page === page).map(({ bbox }) => ({ box: bbox, kind })),
  }
}

/** Points above and below the words: two lines or three. */
const around = 42
/** Points: a strip that is lower looks like nothing. */
const leastHeight = 110
const leastWidth = 300

/** The page's whole width, around the boxes, which are marked. */
export function croppedPage({ sha256, page, size, boxes, says, reach = 'lines' }: Crop): Html {
  const whole = unionOf(boxes.map(({ box }) => box))
  const { from: top, length: height } = stretchOf([whole[1], whole[3]], {
    around,
    least: leastHeight,
    most: size.height,
  })
  const { from: left, length: width } =
    reach === 'lines'
      ? { from: 0, length: size.width }
      : stretchOf([whole[0], whole[2]], { around, least: leastWidth, most: size.width })
  return html`<svg class="page-crop ${reach}" viewBox="${[left, top, width, height].map(points).join(' ')}" role="img" aria-label="${says}">
<image href="${pagePicturePath({ sha256 }, page)}" x="0" y="0" width="${points(size.width)}" height="${points(size.height)}" preserveAspectRatio="none"/>
${boxes.map(({ box, kind }) => html`<g class="mark ${kind} chosen">${shapeOf(kind, box)}</g>`)}</svg>`
}

interface Room {
  /** Points before and behind. */
  readonly around: number
  readonly least: number
  /** Of the page. */
  readonly most: number
}

/** A stretch of the page with room about it, within the page. */
function stretchOf([first, last]: readonly [number, number], { around: room, least, most }: Room) {
  const length = Math.min(most, Math.max(least, last - first + 2 * room))
  const from = Math.min(most - length, Math.max(0, (first + last - length) / 2))
  return { from, length }
}

export interface Overlay {
  readonly size: PageSize
  readonly marks: readonly PageMark[]
  /** Where the mark of an item leads. */
  readonly toItem: (anchor: string) => string
  /** Of the item that is chosen. */
  readonly chosen: string | null
  /** What a mark says when it is pointed at. */
  readonly titleOf: (mark: PageMark) => string
}

/**
 * Laid over a page's picture, of the same size. Its marks can be pointed at, and are left out for the keyboard and for who
 * cannot see: the same items stand in the list beside the page.
 */
export const overlayOf = ({ size, marks, toItem, chosen, titleOf }: Overlay): Html =>
  html`<svg class="overlay" viewBox="0 0 ${points(size.width)} ${points(size.height)}" preserveAspectRatio="none" aria-hidden="true">
${smallestLast(marks).map(
  mark =>
    html`<a href="${toItem(mark.anchor)}" data-item="${mark.anchor}" tabindex="-1" class="mark ${mark.kind}${mark.anchor === chosen ? ' chosen' : ''}"><title>${titleOf(mark)}</title>${outlinesOf(mark).map(box => shapeOf(mark.kind, box))}</a>\n`,
)}</svg>`

/** Of a table one box about all its lines. */
const outlinesOf = ({ kind, boxes }: PageMark): readonly Box[] => (kind === 'table' ? [unionOf(boxes)] : boxes)

const unionOf = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([x0]) => x0)),
  Math.min(...boxes.map(([, y0]) => y0)),
  Math.max(...boxes.map(([, , x1]) => x1)),
  Math.max(...boxes.map(([, , , y1]) => y1)),
]

/** What lies below a larger one could not be pointed at. */
const smallestLast = (marks: readonly PageMark[]): PageMark[] =>
  marks
    .map(mark => ({ mark, area: outlinesOf(mark).reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0) }))
    .toSorted((a, b) => b.area - a.area)
    .map(({ mark }) => mark)

/** Beside its colour each kind has its own line: under the words, of words that stand sideways beside them. */
export function shapeOf(kind: MarkKind, box: Box): Html {
  const [x0, y0, x1, y1] = box
  const place = html`x="${points(x0 - 1)}" y="${points(y0 - 0.5)}" width="${points(x1 - x0 + 2)}" height="${points(y1 - y0 + 1)}"`
  const field = html`<rect class="field" ${place} rx="1"/>`
  const line = (path: string): Html => html`${field}<path class="line" d="${path}"/>`
  switch (kind) {
    case 'figure':
      return line(straight(box, 0.8))
    case 'citation':
      return line(straight(box, 0.8) + straight(box, 2.6))
    case 'finding':
      return line(wave(box, 1.4))
    case 'particular':
      return line(`M${points(x0 - 2.5)} ${points(y0)}V${points(y1)}`)
    case 'cell':
    case 'table':
    case 'section':
      return html`<rect class="field line" ${place} rx="1"/>`
  }
}

/** Points: a single digit is higher than wide, too, but no higher than a line. */
const highest = 24

/** On pages that were turned for printing; read from below they have their foot on the right. */
const isSideways = ([x0, y0, x1, y1]: Box): boolean => y1 - y0 > Math.max(highest, 2 * (x1 - x0))

/** Along the foot of the words, so many points away. */
function straight(box: Box, away: number): string {
  const [x0, y0, x1, y1] = box
  return isSideways(box)
    ? `M${points(x1 + away)} ${points(y0)}V${points(y1)}`
    : `M${points(x0)} ${points(y1 + away)}H${points(x1)}`
}

/** Of points: how long and how high. */
const step = 2.4
const rise = 1.1

function wave(box: Box, away: number): string {
  const [x0, y0, x1, y1] = box
  const isUp = isSideways(box)
  const length = isUp ? y1 - y0 : x1 - x0
  const steps = Math.min(400, Math.max(2, Math.round(length / step)))
  const each = points(length / steps)
  const turns = Array.from({ length: steps }, (_, n) => {
    const turn = n % 2 === 0 ? rise : -rise
    return isUp ? `l${turn} ${each}` : `l${each} ${turn}`
  })
  return `M${isUp ? `${points(x1 + away)} ${points(y0)}` : `${points(x0)} ${points(y1 + away)}`}${turns.join('')}`
}

/** Hundredths are more than anybody sees. */
const points = (value: number): string => String(Math.round(value * 100) / 100)
