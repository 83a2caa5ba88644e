// PDF files written by hand, as only an attacker writes them.

import { deflateSync } from 'node:zlib'

/** Object 1 is the catalogue, 2 the pages, 3 the page, 4 the font, 5 its content; more follow. */
export function pdf(content: string | Buffer, own: Partial<Parts> = {}): Uint8Array {
  const { pages = '<</Type/Pages/Kids[3 0 R]/Count 1>>', resources = '', more = [] } = own
  return written([
    '<</Type/Catalog/Pages 2 0 R>>',
    pages,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>${resources}>>/Contents 5 0 R>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
    stream(content),
    ...more,
  ])
}

interface Parts {
  readonly pages: string
  readonly resources: string
  readonly more: readonly Buffer[]
}

export const words = 'BT /F 12 Tf 72 700 Td (Bao cao) Tj ET\n'

export function stream(content: string | Buffer, entries = '/Filter/FlateDecode', pack = deflateSync): Buffer {
  const packed = pack(Buffer.from(content))
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

function written(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let length = 9
  for (const [n, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    places.push(length)
    parts.push(whole)
    length += whole.length
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`))
  return new Uint8Array(Buffer.concat(parts))
}
