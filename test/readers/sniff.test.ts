import { existsSync, readdirSync, readFileSync } from 'node:fs'
import cfb from 'cfb'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/readers/index.ts'
import { type Kind, sniff } from '../../src/readers/sniff.ts'
import { documentXml, docxOf, paragraph } from './docx/factories.ts'
import { limits } from './text/factories.ts'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map(name => [name, strToU8('x')])))
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([...bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), ...Buffer.from(`${stream}\0`, 'utf16le')])
const nested = (...paths: readonly string[]): Uint8Array => {
  const container = cfb.utils.cfb_new()
  for (const path of paths) cfb.utils.cfb_add(container, path, new Uint8Array(9))
  return new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer)
}
const docx = docxOf(documentXml(paragraph('a')))

const cases: readonly (readonly [Kind, Uint8Array])[] = [
  ['empty', new Uint8Array()],
  ['pdf', bytes('%PDF-1.4\n')],
  ['pdf', bytes('\r\n\r\n%PDF-1.4\n')],
  ['docx', docx],
  ['truncated', docx.subarray(0, docx.length - 60)],
  ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
  ['docx', zip('word/document.xml', 'word/embeddings/a.xlsx')],
  ['opendocument', zip('mimetype', 'content.xml')],
  ['zip', zip('readme.txt')],
  ['doc', compound('WordDocument')],
  ['xls', compound('Workbook')],
  ['xls', bytes('\x09\x08\x10\x00\x00\x06\x05\x00')],
  ['xls-old', bytes('\x09\x04\x06\x00\x00\x00\x10\x00')],
  ['xls', nested('Workbook', 'MBD1/WordDocument')],
  ['doc', nested('WordDocument', 'ObjectPool/Workbook')],
  ['encrypted', compound('EncryptedPackage')],
  ['rtf', bytes('{\\rtf1\\ansi}')],
  ['html', bytes('\n<!DOCTYPE html PUBLIC ""><html>')],
  ['html', bytes('<?xml version="1.0"?><html xmlns="x">')],
  ['mhtml', bytes('MIME-Version: 1.0\nContent-Type: multipart/related')],
  ['mhtml', bytes('From: <Saved by x>\nSubject: y\nMIME-Version: 1.0\nContent-Type: multipart/related')],
  ['rtf', bytes('\xef\xbb\xbf\n{\\rtf1\\ansi}')],
  ['xml', bytes('<?xml version="1.0"?><a/>')],
  ['gzip', bytes('\x1f\x8b\x08')],
  ['jpeg', bytes('\xff\xd8\xff\xe0')],
  ['png', bytes('\x89PNG\r\n')],
  ['tiff', bytes('II*\x00')],
  ['program', bytes('MZ\x90\x00')],
  ['binary', bytes('a\x00\x01\x02\x03b\x00\x00\x04\x05\x06')],
  ['text', bytes('Báo cáo')],
  ['text', new Uint8Array(Buffer.from('Báo cáo số 5', 'utf16le'))],
  ['text', bytes('BM là viết tắt')],
]

test.each(cases)('%s is known by its content', (kind, content) => {
  expect(sniff(content)).toBe(kind)
})

test.each([
  [new Uint8Array(), 'empty', undefined],
  [compound('PowerPoint Document'), 'unsupported', 'ppt'],
  [compound('EncryptedPackage'), 'encrypted', 'office'],
  [docx.subarray(0, 300), 'truncated', 'zip'],
])('what is not read is refused by name', async (content, reason, kind) => {
  await expect(read(content, limits)).rejects.toMatchObject({ reason, args: kind === undefined ? {} : { kind } })
})

test('a file over the limit is refused unread', async () => {
  await expect(read(bytes('abc'), { ...limits, maxBytes: 2 })).rejects.toMatchObject({ reason: 'too-large' })
})

test('each format goes to its reader', async () => {
  expect((await read(docx, limits)).blocks).toHaveLength(1)
  expect((await read(bytes('a'), limits)).mediaType).toBe('text/plain')
})

const broken = new URL('../../../shared/corpus/broken/', import.meta.url)

describe.skipIf(!existsSync(broken))('damaged and hostile files', () => {
  const names = existsSync(broken) ? readdirSync(broken).filter(name => /\.(?:docx?|xlsx)$/u.test(name)) : []
  test.each(names)('%s is read or refused', async name => {
    const outcome = await read(readFileSync(new URL(name, broken)), limits).catch((error: Error) => error.name)
    expect(typeof outcome === 'string' ? outcome : 'TrichLucError').toBe('TrichLucError')
  })
})
