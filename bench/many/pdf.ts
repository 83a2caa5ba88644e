// Pages to a PDF with embedded fonts, or of one picture each.

import { deflateSync } from 'node:zlib'
import { type Face, type FaceName, faces } from './font.ts'
import { type Page, paper, type Words } from './page.ts'

/** Bytes of JPEG, of one channel. */
export interface Picture {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

const ref = (number: number): string => `${number} 0 R`
const plain = (text: string): Buffer => Buffer.from(text)

function stream(bytes: Uint8Array, entries = '/Filter/FlateDecode'): Buffer {
  return Buffer.concat([plain(`<<${entries}/Length ${bytes.length}>>stream\n`), bytes, plain('\nendstream')])
}

/** The same fonts in every file, as objects 3 to 12. */
const fontObjects = (Object.keys(faces) as FaceName[]).flatMap((name, n) => objectsOf(name, faces[name], 3 + 5 * n))

function objectsOf(name: FaceName, { file, glyphs }: Face, at: number): Buffer[] {
  const full = `ABCDEF+Tinos-${name}`
  const all = [...glyphs].toSorted(([, a], [, b]) => a.id - b.id)
  const widths = all.map(([, { id, width }]) => `${id}[${width}]`).join('')
  const hex = (code: number): string => code.toString(16).padStart(4, '0')
  const codes = all.map(([letter, { id }]) => `<${hex(id)}> <${hex(letter.charCodeAt(0))}>`)
  const blocks = Array.from({ length: Math.ceil(codes.length / 100) }, (_, n) => codes.slice(100 * n, 100 * n + 100))
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.map(block => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')}
endcmap end end`
  const metrics = '/FontBBox[-200 -250 1200 950]/ItalicAngle 0/Ascent 891/Descent -216/CapHeight 660/StemV 80'
  return [
    `<</Type/Font/Subtype/Type0/BaseFont/${full}/Encoding/Identity-H/DescendantFonts[${ref(at + 1)}]/ToUnicode ${ref(at + 4)}>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${full}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${ref(at + 2)}/CIDToGIDMap/Identity/W[${widths}]>>`,
    `<</Type/FontDescriptor/FontName/${full}/Flags 4${metrics}/FontFile2 ${ref(at + 3)}>>`,
    stream(deflateSync(file), `/Filter/FlateDecode/Length1 ${file.length}`),
    stream(deflateSync(map)),
  ].map(object => (typeof object === 'string' ? plain(object) : object))
}

const encoded = ({ text, face }: Words): string =>
  [...text].map(letter => (faces[face].glyphs.get(letter)?.id ?? 0).toString(16).padStart(4, '0')).join('')

function contentOf({ words, rules }: Page): Buffer {
  const up = (y: number): string => (paper.height - y).toFixed(2)
  const lines = rules.map(([x0, y0, x1, y1]) => `${x0.toFixed(2)} ${up(y0)} m ${x1.toFixed(2)} ${up(y1)} l S`)
  const shown = words.map(one => {
    const font = `/${one.face === 'bold' ? 'B' : 'R'} ${one.size} Tf`
    return `BT ${font} ${one.x.toFixed(2)} ${up(one.y)} Td <${encoded(one)}> Tj ET`
  })
  return stream(deflateSync(['0.5 w', ...lines, ...shown].join('\n')))
}

/** The same bytes each time. */
export function toPdf(pages: readonly Page[]): Uint8Array {
  const fonts = `/Font<</R ${ref(3)}/B ${ref(8)}>>`
  const first = 3 + fontObjects.length
  const made = pages.flatMap((page, n) => [pageObject(fonts, first + 2 * n + 1), contentOf(page)])
  return written([...tree(pages.length, n => first + 2 * n), ...fontObjects, ...made])
}

/** A page for each picture, filled by it. */
export function picturesToPdf(pictures: readonly Picture[]): Uint8Array {
  const made = pictures.flatMap(({ jpeg, width, height }, n) => {
    const form = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`
    return [
      pageObject(`/XObject<</P ${ref(5 + 3 * n)}>>`, 4 + 3 * n),
      stream(plain(`${paper.width} 0 0 ${paper.height} 0 0 cm /P Do`), ''),
      stream(jpeg, form),
    ]
  })
  return written([...tree(pictures.length, n => 3 + 3 * n), ...made])
}

const pageObject = (resources: string, content: number): Buffer =>
  plain(
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${paper.width} ${paper.height}]/Resources<<${resources}>>/Contents ${ref(content)}>>`,
  )

function tree(count: number, at: (n: number) => number): Buffer[] {
  const kids = Array.from({ length: count }, (_, n) => ref(at(n)))
  return [plain('<</Type/Catalog/Pages 2 0 R>>'), plain(`<</Type/Pages/Kids[${kids.join(' ')}]/Count ${count}>>`)]
}

function written(objects: readonly Buffer[]): Uint8Array {
  const parts = [plain('%PDF-1.4\n')]
  const places: number[] = []
  let at = 9
  for (const [n, object] of objects.entries()) {
    const whole = [plain(`${n + 1} 0 obj\n`), object, plain('\nendobj\n')]
    places.push(at)
    parts.push(...whole)
    at += whole.reduce((sum, { length }) => sum + length, 0)
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, plain(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`)])
}
