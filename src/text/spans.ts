// What the spans of a line say, and where on the page.

import type { Line, Span } from '../model/document.ts'

export const textOf = ({ spans }: Pick<Line, 'spans'>): string => spans.map(span => span.text).join('')

/** Absolute x in points at which unit `unit` of a span begins; 0 where its place is not known. */
export function edgeOf({ box, text, advances }: Pick<Span, 'box' | 'text' | 'advances'>, unit: number): number {
  if (!box) return 0
  return box[0] + (unit === 0 ? 0 : (advances?.[unit - 1] ?? ((box[2] - box[0]) * unit) / text.length))
}
