import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/readers/docx/index.ts'
import { documentXml, docxOf, paragraph, readBody, row, table } from '../readers/docx/factories.ts'
import { limits, outline } from '../readers/text/factories.ts'

test('names that every object answers are read as any unknown name', async () => {
  const { blocks } = await readBody(
    `<constructor/><__proto__ a="1"/><toString><w:p/></toString>${paragraph(
      '<w:r><constructor/><__proto__/><w:t>Một</w:t><w:sym w:font="constructor" w:char="41"/></w:r>',
      '<w:pStyle w:val="__proto__"/><w:jc w:val="constructor"/><w:numPr><w:numId w:val="valueOf"/></w:numPr>',
    )}`,
    { styles: '<w:style w:type="paragraph" w:styleId="__proto__"><w:basedOn w:val="__proto__"/></w:style>' },
  )
  expect(outline(blocks)).toEqual(['MộtA'])
  expect(blocks[0]).toMatchObject({ align: null })
})

test('no entity is expanded, no file is fetched', async () => {
  const types = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyyyyyy">]>'
  const bytes = docxOf(types + documentXml(paragraph('Một &x;&y; hai')))
  const { blocks, notes } = await readDocx(bytes, limits)
  expect(outline(blocks).join()).not.toMatch(/root:|yyyy/u)
  expect(notes.map(note => note.code)).toContain('damage-repaired')
})

test('names that lead out of the package lead nowhere', async () => {
  const own = Object.fromEntries(['../../x', '/etc/x', '..\\..\\x'].map(name => [name, strToU8('x')]))
  const bytes = zipSync({ ...own, 'word/document.xml': strToU8(documentXml(paragraph('Một'))) })
  expect(outline((await readDocx(bytes, limits)).blocks)).toEqual(['Một'])
})

const bombs: readonly [what: string, body: () => string][] = [
  ['one word of 300 MB', () => paragraph('a'.repeat(300 * 2 ** 20))],
  ['four hundred thousand paragraphs', () => paragraph('x').repeat(400_000)],
  ['a paragraph of a million runs', () => paragraph('<w:r><w:t>a</w:t></w:r>'.repeat(600_000))],
]

describe('too large', { timeout: 120_000 }, () => {
  test.each(bombs)('%s', async (_, body) => {
    await expect(readBody(body())).rejects.toMatchObject({ reason: 'too-large' })
  })
})

const odd: readonly [what: string, body: () => string][] = [
  [
    'tables in tables',
    () => `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`,
  ],
  [
    'a cell over two thousand million columns',
    () => table(row('<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc>')),
  ],
  [
    'rows that begin further right each',
    () =>
      table(
        ...Array.from(
          { length: 2000 },
          (_, n) => `<w:tr><w:trPr><w:gridBefore w:val="${n * 100}"/></w:trPr><w:tc>${paragraph('x')}</w:tc></w:tr>`,
        ),
      ),
  ],
]

describe('odd shapes come to an end', { timeout: 120_000 }, () => {
  test.each(odd)('%s', async (_, body) => {
    const reading = await readBody(body()).catch((error: { reason?: string }) => error)
    expect('blocks' in reading || ['damaged', 'too-large', 'no-text'].includes(reading.reason ?? '')).toBe(true)
  })
})
