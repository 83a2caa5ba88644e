// What stands directly over a table: its title, and under that the unit of its cells.

import type { Document, Table } from '../../model/document.ts'
import { trimEnd } from '../../text/trim.ts'
import { isCaps, isMotto, isRule } from '../particulars/lines.ts'
import { wordsIn } from '../places.ts'
import { labelOf } from '../sections/labels.ts'

export interface Caption {
  readonly title: string | null
  readonly unit: string | null
}

const unitLine = /^\(?(?:ĐVT|Đơn vị(?: tính)?) ?:(?<unit>[^().;]{1,60})\)?[.;]?$/iu
const opening = /^(?:bảng|biểu|phụ lục|danh sách|tổng hợp)(?=[\s:.])/iu
const longest = 200

export function captionOf(document: Document, table: Table): Caption {
  const at = document.blocks.indexOf(table)
  const unit = unitLine.exec(paragraphAt(document, at - 1)?.words ?? '')?.groups?.unit?.trim() ?? null
  return { title: titleAt(document, unit === null ? at - 1 : at - 2), unit }
}

function titleAt(document: Document, at: number): string | null {
  const { words = '', bold = false } = paragraphAt(document, at) ?? {}
  if (words === '' || words.length >= longest || /[.;,]$/u.test(words) || isMotto(words) || isRule(words)) return null
  const isOpening = opening.test(words)
  if (!isOpening && (labelOf(words, true) !== null || !(bold || isCaps(words)))) return null
  return trimEnd(words, /[\s:]/u)
}

function paragraphAt(document: Document, at: number): { words: string; bold: boolean } | null {
  const block = document.blocks[at]
  if (block?.kind !== 'paragraph' || block.region !== 'body') return null
  return { words: wordsIn(document, block).trim(), bold: block.bold }
}
