// A report on pages, simply: lines of words and ruling lines. fixtures/build/pdf prints finer and a hundred times slower.

import { markupToText } from '../../fixtures/build/inline.ts'
import { isPartyHead, rightHead } from '../../fixtures/build/letterhead.ts'
import type { Block, Paragraph, Source, Table } from '../../fixtures/build/source.ts'
import { widthOf } from './font.ts'
import { broken, type Page, paper, type Style } from './page.ts'
import { rowsOf } from './rows.ts'

const body: Style = { face: 'regular', size: 14 }
const bold: Style = { face: 'bold', size: 14 }

interface Sheet {
  readonly pages: Page[]
  y: number
}

/** The pages of a report. */
export function layOut(source: Source): readonly Page[] {
  const sheet: Sheet = { pages: [{ words: [], rules: [] }], y: paper.top }
  letterhead(sheet, source)
  for (const block of source.blocks) place(sheet, block, source)
  if (!source.blocks.some(({ kind }) => kind === 'sign')) signature(sheet, source)
  for (const [id, markup] of source.footnotes) paragraph(sheet, `${id} ${markupToText(markup)}`, { ...body, size: 10 })
  return sheet.pages
}

const pageOf = ({ pages }: Sheet): Page => pages.at(-1) as Page

/** A new page where so many points do not fit any more. */
function ensure(sheet: Sheet, height: number): void {
  if (sheet.y + height <= paper.bottom) return
  const number = String(sheet.pages.length + 1)
  sheet.pages.push({ words: [{ ...body, text: number, x: paper.width / 2, y: 40 }], rules: [] })
  sheet.y = paper.top
}

interface Column {
  readonly from: number
  readonly to: number
}

/** Lines in a column, centred; returns where they end. */
function centred(sheet: Sheet, lines: readonly string[], { from, to, ...style }: Column & Style): number {
  let { y } = sheet
  for (const text of lines.flatMap(line => broken(line, to - from, style))) {
    y += style.size * 1.2
    pageOf(sheet).words.push({ ...style, text, x: (from + to - widthOf(text, style)) / 2, y })
  }
  return y
}

function letterhead(sheet: Sheet, { front }: Source): void {
  const { head } = front
  if (head) {
    const small = { face: 'bold', size: 12 } as const
    const party = isPartyHead(head) ? ['*'] : []
    const left = centred(sheet, [...head.left, ...party, head.number], { from: 60, to: 270, ...small })
    const right = centred(sheet, [...rightHead(head), head.date], { from: 275, to: 560, ...small })
    sheet.y = Math.max(left, right) + 14
  }
  const marks = [front.urgency, front.draft].flatMap(mark => mark ?? [])
  const title = [...marks, front.type, ...front.title, ...front.addressee]
  sheet.y = centred(sheet, title, { from: paper.left, to: paper.right, ...bold }) + 8
}

function signature(sheet: Sheet, { front: { sign, recipients } }: Source): void {
  if (!sign) return
  ensure(sheet, 20 + 15 * Math.max(recipients.length, sign.lines.length + 6))
  const right = centred(sheet, [...sign.lines, ' ', ' ', ' ', sign.name], { from: 300, to: 550, ...bold })
  const small = { face: 'regular', size: 11 } as const
  const left = recipients.length > 0 ? ['Nơi nhận:', ...recipients] : []
  for (const [n, text] of left.entries())
    pageOf(sheet).words.push({ ...small, text, x: paper.left, y: sheet.y + 14 * (n + 1) })
  sheet.y = Math.max(right, sheet.y + 14 * left.length) + 10
}

const bullets: Readonly<Record<string, string>> = { dash: '- ', plus: '+ ' }

function place(sheet: Sheet, block: Block, source: Source): void {
  if (block.kind === 'heading') paragraph(sheet, markupToText(block.markup), bold)
  else if (block.kind === 'paragraph') prose(sheet, block)
  else if (block.kind === 'table') rows(sheet, block)
  else if (block.kind === 'sign') signature(sheet, source)
  else if (block.kind === 'page') ensure(sheet, paper.bottom)
}

function prose(sheet: Sheet, { style, markup }: Paragraph): void {
  const text = (bullets[style] ?? '') + markupToText(markup)
  const isCentred = style === 'centre' || style === 'caption' || style === 'unit'
  if (isCentred) {
    ensure(sheet, 40)
    sheet.y = centred(sheet, [text], { from: paper.left, to: paper.right, ...bold }) + 4
  } else paragraph(sheet, text, body)
}

function rows(sheet: Sheet, table: Table): void {
  for (const group of rowsOf(table, paper)) {
    ensure(sheet, group.height)
    const { words, rules } = pageOf(sheet)
    words.push(...group.words.map(one => ({ ...one, y: one.y + sheet.y })))
    rules.push(...group.rules.map(([x0, y0, x1, y1]) => [x0, y0 + sheet.y, x1, y1 + sheet.y] as const))
    sheet.y += group.height
  }
  sheet.y += 8
}

function paragraph(sheet: Sheet, text: string, style: Style): void {
  const indent = 28
  const lines = broken(text, paper.right - paper.left, style, indent)
  for (const [n, line] of lines.entries()) {
    ensure(sheet, style.size * 1.3)
    sheet.y += style.size * 1.3
    pageOf(sheet).words.push({ ...style, text: line, x: paper.left + (n === 0 ? indent : 0), y: sheet.y })
  }
  sheet.y += 4
}
