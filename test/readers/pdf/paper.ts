// PDFs for the tests: text and lines put where the test wants them, A4, points from the top left.

import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

export interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly wordSpacing?: number
}

export interface Frame {
  readonly left: number
  readonly right: number
}

/** The part of pdfkit that these tests use and its types here leave out. */
interface Kit {
  readonly page: { readonly dictionary: { readonly data: Record<string, unknown> } }
  save(): void
  restore(): void
  translate(x: number, y: number): void
  rotate(degrees: number): void
}

export interface Paper {
  readonly doc: PDFDocument & Kit
  readonly width: (text: string, look?: Look) => number
  readonly put: (text: string, x: number, y: number, look?: Look) => void
  readonly centre: (text: string, middle: number, y: number, look?: Look) => void
  /** Lines of a paragraph, all but the last one filled to both edges; returns where the next line stands. */
  readonly fill: (lines: readonly string[], y: number, options?: Partial<Frame> & Look & { indent?: number }) => number
  readonly rule: (x0: number, y0: number, x1: number, y1: number) => void
  readonly turned: (text: string, x: number, y: number, options: Look & { readonly degrees: number }) => void
}

export const body: Frame = { left: 85, right: 540 }
export const lineHeight = 18

const fontFile = (folder: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`)

const fonts = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', both: '700Bold_Italic' }

const nameOf = ({ bold, italic }: Look): keyof typeof fonts =>
  bold && italic ? 'both' : bold ? 'bold' : italic ? 'italic' : 'regular'

const toPaper = (doc: PDFDocument & Kit): Paper => {
  const set = (look: Look) => doc.font(nameOf(look)).fontSize(look.size ?? 14)
  const width = (text: string, look: Look = {}) => set(look).widthOfString(text)
  const put: Paper['put'] = (text, x, y, look = {}) => {
    set(look).text(text, x, y, { lineBreak: false, wordSpacing: look.wordSpacing ?? 0 })
  }
  return {
    doc,
    width,
    put,
    centre: (text, middle, y, look) => put(text, middle - width(text, look) / 2, y, look),
    fill: (lines, y, options = {}) => {
      const { left = body.left, right = body.right, indent = 28 } = options
      for (const [index, line] of lines.entries()) {
        const start = index === 0 ? left + indent : left
        const gaps = line.split(' ').length - 1
        const room = right - start - width(line, options)
        const isLast = index === lines.length - 1
        put(line, start, y + index * lineHeight, { ...options, wordSpacing: isLast ? 0 : room / gaps })
      }
      return y + lines.length * lineHeight
    },
    rule: (x0, y0, x1, y1) => {
      doc.lineWidth(0.5).moveTo(x0, y0).lineTo(x1, y1).stroke()
    },
    turned: (text, x, y, { degrees, ...look }) => {
      doc.save()
      doc.translate(x, y)
      doc.rotate(degrees)
      put(text, 0, 0, look)
      doc.restore()
    },
  }
}

/** One function for each page. */
export const makePdf = async (
  pages: readonly ((paper: Paper) => void)[],
  options: Readonly<Record<string, unknown>> = {},
): Promise<Uint8Array> => {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, ...options }) as PDFDocument & Kit
  const chunks: Uint8Array[] = []
  doc.on('data', chunk => chunks.push(chunk))
  const done = new Promise<void>(resolve => doc.on('end', resolve))
  for (const [name, folder] of Object.entries(fonts)) doc.registerFont(name, fontFile(folder))
  const paper = toPaper(doc)
  for (const draw of pages) {
    doc.addPage()
    draw(paper)
  }
  doc.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

/** A ruled table: column edges, and for each row its height and the lines of its cells. */
export const drawTable = (
  { put, rule }: Paper,
  top: number,
  {
    xs,
    rows,
  }: { readonly xs: readonly number[]; readonly rows: readonly { height: number; cells: readonly string[] }[] },
): number => {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  let y = top
  rule(left, y, right, y)
  for (const { height, cells } of rows) {
    for (const x of xs) rule(x, y, x, y + height)
    for (const [column, cell] of cells.entries())
      for (const [index, line] of cell.split('\n').entries())
        put(line, (xs[column] ?? 0) + 4, y + 4 + index * 14, { size: 12 })
    y += height
    rule(left, y, right, y)
  }
  return y
}
