// Questions and sheets of somebody who means harm, or only mistypes.

import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { rowsOfBook } from '../../src/audit/decisions/book-rows.ts'
import { checkOutside } from '../../src/cli/outside.ts'
import { html } from '../../src/text/html.ts'
import { called } from '../cli/command.ts'
import { folder } from '../cli/files.ts'
import { catalogOf, inYear } from '../query/catalog.ts'

const given = () =>
  catalogOf([
    {
      document: { number: '1/BC-UBND', issuer: 'UBND tỉnh', title: 'Đối ngoại' },
      figures: [{ indicator: 'in.trips', value: 5, quote: 'Đón 5 đoàn.', ...inYear(2018) }],
    },
  ])

const call = (catalog: string, ...args: string[]) => called([...args, '--archive', 'kho', '--catalog', catalog])

describe('a filter is a name, whatever stands in it', () => {
  const names = [
    'indicator',
    'place',
    'within',
    'body',
    'year',
    'from',
    'to',
    'status',
    'dimension',
    'currency',
    'text',
  ]
  const texts = ["' OR 1=1 --", "x'); DROP TABLE figures; --", '%', '*" OR "a', '__proto__', '\u{1F600}']

  test.each([...names, 'type', 'document', 'columns', 'sort', 'limit'])('--%s', async name => {
    const catalog = given()
    for (const text of texts) {
      const { code, out, err } = await call(catalog, 'query', 'figures', '--format', 'json', `--${name}=${text}`)
      expect(code === 0 ? JSON.parse(out) : [], `${text} ${err}`).toEqual([])
      expect([0, 1], `${text} ${err}`).toContain(code)
      expect(err).not.toMatch(/SQLITE|syntax error|no such column/u)
    }
  })

  test.each(["' OR 1=1 --", 'NEAR(a', 'title:doan AND', '"*', '^', '{a b} : c', '-', '\u0301'])(
    'search %j',
    async text => {
      const { code, err } = await call(given(), 'search', '--', text)
      expect([0, 1], err).toContain(code)
      expect(err).not.toMatch(/fts5|syntax/u)
    },
  )
})

test.each([
  ['--year', '2018'],
  ['--text', 'đoàn'],
  ['--limit', '1'],
])('query gaps refuses %s, which would change nothing', async (...option) => {
  const { code, out, err } = await call(given(), 'query', 'gaps', ...option)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(option[0])
})

test('a place in the archive is known by another name, too', () => {
  const [archive, other] = [folder(), folder()]
  symlinkSync(archive, join(other, 'kho'), 'junction')
  const into = (out: string) => () => checkOutside({ out, archive })
  for (const inside of [join(other, 'kho', 'catalog.sqlite'), join(archive, '..x.csv'), join(archive, 'a', 'b.csv')])
    expect(into(inside), inside).toThrow(expect.objectContaining({ reason: 'bad-option' }))
  for (const outside of [join(other, 'x.csv'), `${archive}.csv`, join(archive, '..', 'x.csv')])
    expect(into(outside), outside).not.toThrow()
})

test('a cell in Excel’s last column makes no wide rows', () => {
  const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('A1')}${cell('XFD1')}</row></sheetData></worksheet>`
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const links = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}/${kind}" Target="${target}"/></Relationships>`
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': links('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${type}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet,
  }
  const book = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
  const [[row = []] = []] = rowsOfBook(book)
  expect(row[0]?.text).toBe('x')
  expect(row.length).toBeLessThan(100)
})

test('no sign of a report turns the direction of a page', () => {
  expect(html`<p title="${'"\u061C\u202E'}">${'</p><script>'}\u{1F600}</p>`.html).toBe(
    '<p title="&quot;\uFFFD\uFFFD">&lt;/p&gt;&lt;script&gt;\u{1F600}</p>',
  )
})
