// DOCX and XLSX that somebody made to read other files, to fill the memory or to lead out of the folder.

import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { Files } from './legacy-compound.ts'

interface Part {
  readonly name: string
  readonly packed: Buffer
  readonly length: number
  readonly crc: number
  /** Bit 0: encrypted. */
  readonly flags?: number
}

const part = (name: string, text: string): Part => {
  const bytes = Buffer.from(text)
  return { name, packed: deflateRawSync(bytes), length: bytes.length, crc: crc32(bytes) }
}

/** The same megabyte, `count` times, without ever being all there. */
function bomb(name: string, [before, megabyte, after]: readonly [string, string, string], count: number): Part {
  const flushed = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH })
  const many = new Array<Buffer>(count).fill(flushed(megabyte))
  const length = before.length + megabyte.length * count + after.length
  return { name, packed: Buffer.concat([flushed(before), ...many, deflateRawSync(after)]), length, crc: 0 }
}

/** Local header, data; then the directory. APPNOTE 4.3. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const one of parts) {
    const name = Buffer.from(one.name)
    const local = Buffer.concat([header(one, 30), name, one.packed])
    const entry = header(one, 46)
    entry.writeUInt32LE(at, 42)
    entries.push(entry, name)
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

/** Of 30 bytes before the data, of 46 in the directory, where two bytes more stand before what both say. */
function header({ name, packed, length, crc, flags = 0 }: Part, size: 30 | 46): Buffer {
  const head = Buffer.alloc(size)
  const shift = size === 46 ? 2 : 0
  head.writeUInt32LE(size === 46 ? 0x02014b50 : 0x04034b50, 0)
  head.writeUInt16LE(20, 4 + shift)
  head.writeUInt16LE(flags, 6 + shift)
  head.writeUInt16LE(8, 8 + shift)
  head.writeUInt32LE(crc, 14 + shift)
  head.writeUInt32LE(packed.length, 18 + shift)
  head.writeUInt32LE(Math.min(length, 0xffffffff), 22 + shift)
  head.writeUInt16LE(Buffer.byteLength(name), 26 + shift)
  return head
}

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const excel = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${relationships}">${targets.map(([type, target], n) => `<Relationship Id="r${n}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const documentOf = (text: string, types = ''): string =>
  `${types}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`

const docx = (document: string, ...more: readonly Part[]): Buffer =>
  zip([
    part('_rels/.rels', relations(['officeDocument', 'word/document.xml'])),
    part('word/document.xml', document),
    ...more,
  ])

interface Book {
  readonly sheet?: string
  readonly strings?: string
  readonly workbook?: string
}

const cell = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'
const sheetOf = (inside: string, types = ''): string => `${types}<worksheet xmlns="${excel}">${inside}</worksheet>`
const stringsOf = (text: string, types = ''): string =>
  `${types}<sst xmlns="${excel}"><si><t>Báo cáo ${text}</t></si></sst>`

const xlsx = (
  { sheet = sheetOf(cell), strings = stringsOf('một'), workbook = '' }: Book,
  ...more: readonly Part[]
): Buffer =>
  zip([
    part('_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])),
    part(
      'xl/workbook.xml',
      `${workbook}<workbook xmlns="${excel}" xmlns:r="${office}"><sheets><sheet name="Bieu" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
    ),
    part('xl/worksheets/sheet1.xml', sheet),
    part('xl/sharedStrings.xml', strings),
    ...more,
  ])

const entity = (target: string): string => `<!DOCTYPE d [<!ENTITY x SYSTEM "${target}">]>`
const parameter = '<!DOCTYPE d [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>'
const laughs = `<!DOCTYPE d [<!ENTITY x0 "ha ha ha ">${Array.from({ length: 12 }, (_, n) => `<!ENTITY x${n + 1} "${`&x${n};`.repeat(10)}">`).join('')}<!ENTITY x "&x12;">]>`
const megabyte = 'a'.repeat(2 ** 20)

/** Where no entity may be expanded; the record's text, where there is one, is looked at. */
export const entityFiles: Files = {
  'entity-file.docx': () => docx(documentOf('&x;', entity('file:///etc/passwd'))),
  'entity-http.docx': () => docx(documentOf('&x;', entity('http://127.0.0.1:9/x'))),
  'entity-parameter.docx': () => docx(documentOf('&x;', parameter)),
  'laughs.docx': () => docx(documentOf('&x;', laughs)),
  'entity-file.xlsx': () => xlsx({ strings: stringsOf('&x;', entity('file:///etc/passwd')) }),
  'entity-http.xlsx': () =>
    xlsx({ sheet: sheetOf(cell.replace('<v>0</v>', '<v>&x;</v>'), entity('http://127.0.0.1:9/x')) }),
  'entity-in-workbook.xlsx': () => xlsx({ workbook: entity('file:///etc/passwd') }),
  'laughs.xlsx': () => xlsx({ strings: stringsOf('&x;', laughs) }),
}

export const packageFiles: Files = {
  ...entityFiles,
  'bomb.docx': () =>
    zip([
      bomb(
        'word/document.xml',
        [documentOf('').slice(0, -41), megabyte, '</w:t></w:r></w:p></w:body></w:document>'],
        700,
      ),
    ]),
  'bomb.xlsx': () =>
    xlsx(
      {},
      bomb('xl/media/none.xml', ['', megabyte, ''], 700),
      bomb('xl/worksheets/sheet1.xml', ['<worksheet>', megabyte, '</worksheet>'], 700),
    ),
  'bomb-of-strings.xlsx': () => {
    const strings = bomb(
      'xl/sharedStrings.xml',
      [`<sst xmlns="${excel}">`, '<si><t>a</t></si>'.repeat(60_000), '</sst>'],
      700,
    )
    return zip([
      part('_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])),
      part(
        'xl/workbook.xml',
        `<workbook xmlns="${excel}" xmlns:r="${office}"><sheets><sheet name="B" sheetId="1" r:id="r0"/></sheets></workbook>`,
      ),
      part(
        'xl/_rels/workbook.xml.rels',
        relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
      ),
      part('xl/worksheets/sheet1.xml', sheetOf(cell)),
      strings,
    ])
  },
  'length-lies.docx': () => docx(documentOf('một'), { ...part('word/styles.xml', '<s/>'), length: 0x7fffffff }),
  'truncated.docx': () => docx(documentOf('một')).subarray(0, -120),
  'truncated.xlsx': () => xlsx({}).subarray(0, 500),
  'leads-out.docx': () =>
    docx(documentOf('một'), part('../../../../etc/passwd', 'x'), part('/etc/passwd', 'x'), part('..\\x', 'x')),
  'target-leads-out.xlsx': () =>
    zip([
      part('_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])),
      part(
        'xl/workbook.xml',
        `<workbook xmlns="${excel}" xmlns:r="${office}"><sheets><sheet name="B" sheetId="1" r:id="r0"/></sheets></workbook>`,
      ),
      part(
        'xl/_rels/workbook.xml.rels',
        relations(['worksheet', '../../../../etc/passwd'], ['sharedStrings', 'file:///etc/passwd']),
      ),
    ]),
  'part-encrypted.docx': () => docx(documentOf('một'), { ...part('word/styles.xml', 'x'), flags: 1 }),
  'picture-from-afar.docx': () =>
    docx(
      documentOf('một'),
      part(
        'word/_rels/document.xml.rels',
        relations(['attachedTemplate', 'http://127.0.0.1:9/t.dotm'], ['image', 'file:///etc/passwd']),
      ),
    ),
  'no-string-of-that-number.xlsx': () => xlsx({ sheet: sheetOf(cell.replace('<v>0</v>', '<v>4294967295</v>')) }),
  'all-cells-merged.xlsx': () =>
    xlsx({ sheet: sheetOf(`${cell}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells>`) }),
  'two-corners.xlsx': () =>
    xlsx({
      sheet: sheetOf(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ),
    }),
  'no-such-place.xlsx': () =>
    xlsx({
      sheet: sheetOf(
        '<sheetData><row r="99999999999"><c r="ZZZZZZZZ99999999999"><v>1</v></c><c r="1A"><v>2</v></c></row><row r="-5"><c/></row></sheetData>',
      ),
    }),
  'sheets-of-one-part.xlsx': () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `<sheet name="s${n}" sheetId="${n}" r:id="r0"/>`).join('')
    return zip([
      part('_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])),
      part('xl/workbook.xml', `<workbook xmlns="${excel}" xmlns:r="${office}"><sheets>${names}</sheets></workbook>`),
      part('xl/_rels/workbook.xml.rels', relations(['worksheet', 'worksheets/sheet1.xml'])),
      part('xl/worksheets/sheet1.xml', sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')),
    ])
  },
}
