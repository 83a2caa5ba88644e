// Broken and hostile packages: each is read as far as it goes or refused with a reason, quickly.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TrichLucError } from '../../../src/model/errors.ts'
import { readXlsx } from '../../../src/readers/xlsx/index.ts'
import { cell, limits, row, xlsx } from './factories.ts'

const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    return `${(await readXlsx(bytes, limits)).blocks.length} blocks`
  } catch (error) {
    if (error instanceof TrichLucError) return error.reason
    throw error
  }
}

const word = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`

test('rows of very many words, side by side and in a line', async () => {
  const started = performance.now()
  const wide = row(...Array.from({ length: 4096 }, (_, n) => word(`w${n}`)))
  expect(await outcome(xlsx({ sheets: [{ rows: wide.repeat(3) }] }))).toMatch(/blocks/u)
  const long = `<row>${word('Người lập biểu')}${word('GIÁM ĐỐC')}</row>`.repeat(5000)
  expect(await outcome(xlsx({ sheets: [{ rows: long }] }))).toMatch(/blocks/u)
  expect(performance.now() - started).toBeLessThan(5000)
})

test('merged areas that overlap, go backwards, or are none', async () => {
  const rest = `<mergeCells>${['A1:XFD1048576', 'B2:A1', 'A1', '1:2', 'A0:B9', ''].map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const rows = row(cell(1), cell(2)) + row(cell(3), cell(4))
  expect(await outcome(xlsx({ sheets: [{ rows, rest }] }))).toMatch(/blocks/u)
})

test('entities are not expanded', async () => {
  const bomb = `<!DOCTYPE sst [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>1&b;&f;</t></si></sst>`
  const { blocks } = await readXlsx(
    xlsx({ sheets: [{ rows: row(cell(0, 't="s"')) }], parts: { 'xl/sharedStrings.xml': bomb } }),
    limits,
  )
  expect(JSON.stringify(blocks)).toContain('1&b;&f;')
})

test('a sheet that a thousand entries name is read once', async () => {
  const many = Array.from({ length: 1000 }, () => '<sheet name="a" r:id="s0"/>').join('')
  const workbook = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${many}</sheets></workbook>`
  expect(await outcome(xlsx({ sheets: [{ rows: row(cell(1)) }], parts: { 'xl/workbook.xml': workbook } }))).toBe(
    '1 blocks',
  )
})

test('bytes changed at random: a record or a reason', async () => {
  const whole = xlsx({ sheets: [{ rows: row(cell(1), cell(0, 't="s"')) }], strings: ['<t>Quyết định</t>'] })
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async changes => {
      const bytes = whole.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      expect(await outcome(bytes)).toMatch(/./u)
    }),
    { numRuns: 150, seed: 7 },
  )
})
