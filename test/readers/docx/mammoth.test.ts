// mammoth reads the same files by its own way: an independent witness that no text is lost and none made up.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { SourceBlock } from '../../../src/model/document.ts'
import { read } from '../../../src/readers/index.ts'
import { limits, textOf } from '../text/factories.ts'

const shared = new URL('../../../../shared/', import.meta.url)
const folders = ['reports/', 'corpus/nd30/', 'corpus/broken/'].map(folder => new URL(folder, shared))
const files = folders
  .filter(folder => existsSync(folder))
  .flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.docx'))
      .map(name => new URL(name, folder)),
  )

/** Order differs on purpose (columns of layout tables), case too (capitals), footnotes mammoth leaves out. */
const bag = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .toLocaleUpperCase('vi')
      .replaceAll('\u2011', '-')
      .replace(/[\s\u00ad]+/gu, ''),
  ]
    .toSorted()
    .join('')

const texts = (block: SourceBlock): readonly string[] => {
  if (block.kind === 'image' || (block.kind === 'text' && block.region === 'footnote')) return []
  return block.kind === 'text' ? [textOf(block)] : block.cells.flatMap(cell => cell.blocks.flatMap(texts))
}

const ours = async (bytes: Uint8Array): Promise<string> => (await read(bytes, limits)).blocks.flatMap(texts).join('')
const theirs = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value

/** Where the two rightly differ: file, and why. */
const excused: ReadonlyMap<string, string> = new Map([
  ['MultipleBodyBug.docx', 'mammoth reads the first body only'],
  ['ExternalEntityInText.docx', 'an entity of a DTD: mammoth refuses the file'],
  ['unicode-path.docx', 'an extra field of the zip renames its parts, each to the other'],
  ['form_footnotes.docx', 'symbols that mammoth leaves out without a word'],
  ['Phuluc1.docx', 'a text box without a fallback form: mammoth reads fallbacks only'],
])

describe.skipIf(files.length === 0)('on real files', () => {
  test.each(files.map(file => [file.pathname.split('/').at(-1) ?? '', file] as const))(
    '%s has the same characters',
    async (name, file) => {
      const bytes = readFileSync(file)
      const [mine, other] = await Promise.allSettled([ours(bytes), theirs(bytes)])
      if (excused.has(name)) return
      if (mine.status === 'rejected') {
        expect(mine.reason.name).toBe('TrichLucError')
        // a file without text is an error here and an empty string there
        expect(other.status === 'fulfilled' ? other.value.trim() : '').toBe('')
      } else if (other.status === 'fulfilled') expect(bag(mine.value)).toBe(bag(other.value))
    },
  )
})

test('a document built by another library reads the same', async () => {
  const listed = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'n', level: 0 } })
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'n',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: 'Tổng hợp ', bold: true }), new TextRun('kết quả')] }),
          listed('Đoàn ra'),
          listed('Đoàn vào'),
          new Table({
            rows: ['a', 'b'].map(
              text =>
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph(text)] }),
                    new TableCell({ children: [new Paragraph('1')] }),
                  ],
                }),
            ),
          }),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document)
  expect(bag(await ours(bytes))).toBe(bag(await theirs(bytes)))
  const { blocks } = await read(bytes, limits)
  expect(blocks.map(block => (block.kind === 'text' ? block.label : block.kind))).toEqual([null, '1.', '2.', 'table'])
})
