// What the spans of a line say, and where on the page.

import { alongText, fromAlong } from '../geometry/turn.ts'
import type { Box, Line, Span } from '../model/document.ts'

export const textOf = ({ spans }: Pick<Line, 'spans'>): string => spans.map(span => span.text).join('')

type Placed = Pick<Span, 'box' | 'text' | 'advances' | 'turned'>

/** Where unit `unit` of a span begins: x in points, of a turned one that of `alongText`; 0 where its place is not known. */
export function edgeOf({ box, text, advances, turned = 0 }: Placed, unit: number): number {
  if (!box) return 0
  const [left, , right] = alongText(box, turned)
  return left + (unit === 0 ? 0 : (advances?.[unit - 1] ?? ((right - left) * unit) / text.length))
}

/** Box of the units from `from` to before `to`. */
export function boxOfUnits(span: Placed & { readonly box: Box }, from: number, to: number): Box {
  const { turned = 0 } = span
  const [, top, , bottom] = alongText(span.box, turned)
  return fromAlong([edgeOf(span, from), top, edgeOf(span, to), bottom], turned)
}
