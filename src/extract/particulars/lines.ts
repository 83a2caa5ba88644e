// The paragraphs of a document as the lines of its head and foot, with what each of them is by its form alone.

import type { Document, Paragraph } from '../../model/document.ts'
import { plain } from '../../text/fold.ts'
import type { Stretch } from '../passages.ts'

export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly style: Paragraph
  readonly stretch: Stretch
  /** Most of its letters are capitals. */
  readonly caps: boolean
  /** Number among the lines. */
  readonly index: number
}

/** Paragraphs outside tables, in order. */
export function linesOf(document: Document, stretches: readonly Stretch[]): Line[] {
  const lines: Line[] = []
  for (const stretch of stretches) {
    const style = document.blocks[stretch.block]
    if (style?.kind !== 'paragraph') continue
    const text = document.text.slice(stretch.start, stretch.end)
    lines.push({ text, start: stretch.start, end: stretch.end, style, stretch, caps: isCaps(text), index: lines.length })
  }
  return lines
}

export function isCaps(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 1 && capitals > small * 4
}

/** «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM», «Độc lập - Tự do - Hạnh phúc», «ĐẢNG CỘNG SẢN VIỆT NAM». */
export const isMotto = (text: string): boolean =>
  /^(cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|dang cong san viet nam)/.test(plain(text.trim()))

/** Rules of dashes, underscores, stars: printed lines, not words. */
export const isRule = (text: string): boolean => /^[\s*_\-–—=~.…|o]+$/u.test(text)

/** «Cấp Quảng Trị» of a caps line: small letters where Vietnamese writes them. */
export const spoken = (text: string): string => text.slice(0, 1) + text.slice(1).toLowerCase()
