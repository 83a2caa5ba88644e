// The sheet that every chart is drawn on: title and subtitle above, key and footnotes below.

import { type Chart, type Mark, marks, type Point } from './chart.ts'
import { hasAbsent, textWidth } from './font.ts'
import { keyMark } from './key-marks.ts'
import { sensesOf } from './points.ts'
import { signs } from './said.ts'
import { faint, type Item, lineHeight, linesAt, type Part, textAt } from './scene.ts'
import { chartWords } from './words.ts'
import { wrap } from './wrap.ts'

/** Of the drawing, in its own units: 16 cm on a page of A4 makes letters of 14 units eight points. */
export const width = 800
export const margin = 24
const inner = width - 2 * margin

/** Title and subtitle, whole. */
export function headOf({ title, subtitle = '' }: Chart): Part {
  const large = linesOf(title, { size: 20, weight: 'semibold' }, margin + 20)
  if (subtitle.trim() === '') return large
  const small = linesOf(subtitle, { size: 14, weight: 'regular', fill: faint }, large.bottom + 8)
  return { items: [...large.items, ...small.items], bottom: small.bottom }
}

interface LineStyle {
  readonly size: number
  readonly weight: 'regular' | 'semibold'
  readonly fill?: string
  readonly indent?: number
}

function linesOf(text: string, style: LineStyle, top: number): Part {
  const { indent = 0, ...letters } = style
  const lines = wrap(text, { ...letters, width: inner - indent, lines: 12 })
  return {
    items: linesAt(lines, { ...letters, x: margin + indent, y: top }),
    bottom: top + lines.length * lineHeight(style.size) - 0.3 * style.size,
  }
}

/** The marks that occur, in their fixed order; none where every point is a plain number. */
export function marksOf(chart: Chart): readonly Mark[] {
  const points = chart.series.flatMap(({ points }) => points).filter((point): point is Point => point !== null)
  const found = new Set(points.flatMap(sensesOf))
  return found.size === 1 && found.has('exact') ? [] : marks.filter(mark => found.has(mark))
}

const keySize = 12

/** What each mark that occurs means, in a flow of lines. */
export function keyOf(chart: Chart, top: number): Part {
  const words = chartWords[chart.language]
  const style = { size: keySize, weight: 'regular' } as const
  const found = marksOf(chart)
  if (found.length === 0) return { items: [], bottom: top }
  const items: Item[] = []
  let [x, y] = [margin, top + 24]
  for (const mark of found) {
    const text = (signs[mark] ?? '') + words.marks[mark]
    const wide = 26 + textWidth(text, style) + 18
    if (x > margin && x + wide - 18 > width - margin) [x, y] = [margin, y + lineHeight(keySize) + 7]
    items.push(...keyMark(chart.kind, mark, { x: x + 10, y: y - 4 }), textAt(text, { ...style, x: x + 26, y }))
    x += wide
  }
  return { items, bottom: y + 6 }
}

/** Footnotes, numbered where a point bears their number; then what the font could not show. */
export function footOf(chart: Chart, top: number): Part {
  const style = { size: 12, weight: 'regular', fill: faint } as const
  const named = new Set(chart.series.flatMap(({ points }) => points.map(point => point?.note)))
  const notes = chart.footnotes.map((text, n) => ({ text, number: named.has(n + 1) ? `(${n + 1})` : '' }))
  const all = lacking(chart) ? [...notes, { text: chartWords[chart.language].absent, number: '' }] : notes
  return all.reduce<Part>(
    ({ items, bottom }, { text, number }, n) => {
      const y = bottom + (n === 0 ? 20 : 7)
      const note = linesOf(text, { ...style, indent: number === '' ? 0 : 26 }, y)
      const head = number === '' ? [] : [textAt(number, { ...style, x: margin, y })]
      return { items: [...items, ...head, ...note.items], bottom: note.bottom }
    },
    { items: [], bottom: top },
  )
}

const lacking = ({ title, subtitle = '', unit, series, categories, footnotes }: Chart): boolean =>
  [title, subtitle, unit, ...series.map(({ name }) => name), ...categories, ...footnotes].some(hasAbsent)
