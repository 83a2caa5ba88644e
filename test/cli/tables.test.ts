// `show --tables` in the terminal, `--png` over the pages.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/cli/layout.ts'
import { styleFor } from '../../src/cli/show/style.ts'
import { tablesLines } from '../../src/cli/show/tables.ts'
import { vi } from '../../src/cli/words/vi.ts'
import type { TableItem } from '../../src/model/record.ts'
import { readPdfParts } from '../../src/readers/pdf/index.ts'
import { defaultLimits } from '../../src/record.ts'
import { marksOn } from '../../src/render/marks.ts'
import { bytesOf, fixtureNames, recordOfFile, reports, root, rules } from '../given.ts'
import { pdf } from '../hostile/pdf.ts'
import { called } from './command.ts'
import { file, folder, report } from './files.ts'

const linesOf = (tables: TableItem[], width: number): string[] =>
  tablesLines({ tables }, { words: vi, language: 'vi', style: styleFor(false), lists: rules.lists, width })

const labour = `${reports}/dong-thap-ldtbxh-2017.pdf`

describe('tables in the terminal', () => {
  test.each(fixtureNames.flatMap(name => [80, 120].map(width => [name, width] as const)))(
    '%s fits into %i columns, its cells whole and its columns aligned',
    async (name, width) => {
      const { tables } = await recordOfFile(`${reports}/${name}.pdf`)
      const lines = linesOf(tables, width)
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
      const printed = lines.join('').replace(/[\s│─┼]/gu, '')
      for (const cell of tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
        if (cell.text.length <= 5) expect(printed).toContain(cell.text.replace(/\s/gu, ''))
    },
  )

  test('heads stand over what they span, fields under them, totals under a line', async () => {
    const { tables } = await recordOfFile(labour)
    const lines = linesOf(tables, 100)
    expect(lines[0]).toMatch(/^t1 {1,2}TÌNH HÌNH LAO ĐỘNG/u)
    expect(lines.join('\n')).toContain('(labour-abroad) · đơn vị tính: người · 16 dòng × 9 cột')
    expect(lines.filter(line => line.includes('Thị trường'))).toHaveLength(1)
    const [fields = '', total = ''] = [/\[byMarket\]/u, /Tổng cộng/u].map(one => lines.find(line => one.test(line)))
    expect(
      fields
        .split('│')
        .map(one => one.trim())
        .slice(0, 5),
    ).toEqual(['[no]', '[place]', '[total]', '[female]', '[byMarket]'])
    expect(
      total
        .split('│')
        .map(one => one.trim())
        .slice(0, 3),
    ).toEqual(['Tổng cộng', '1.207', '371'])
    expect(lines[lines.indexOf(total) - 1]).toMatch(/^[─┼]+$/u)
  })

  test('an empty table is there, and empty', async () => {
    const { tables } = await recordOfFile(labour)
    expect(
      linesOf(
        tables.map(one => ({ ...one, rows: [] })),
        100,
      ).at(-1),
    ).toBe('(không có dòng nào)')
    expect(linesOf([], 100)).toEqual(['Không có bảng nào.'])
  })

  test('control characters of the source are gone', async () => {
    const { tables } = await recordOfFile(labour)
    expect(
      linesOf(
        tables.map(one => ({ ...one, title: 'A\u001B[2JB' })),
        100,
      ).join('\n'),
    ).not.toContain('\u001B')
  })
})

describe('tables over their pages', { timeout: 60_000 }, () => {
  test('words, lines, cells and heads', async () => {
    const [{ tables }, parts] = [await recordOfFile(labour), await readPdfParts(bytesOf(labour), defaultLimits)]
    const marks = marksOn(parts[1] as (typeof parts)[number], tables)
    const count = (layer: string): number => marks.filter(one => one.layer === layer).length
    expect(count('word')).toBe(parts[1]?.words.length)
    expect(count('rule')).toBe(parts[1]?.rules.length)
    expect([count('table'), count('head'), count('index'), count('group'), count('data')]).toEqual([1, 10, 9, 18, 108])
    expect(marks.filter(({ layer }) => layer === 'head').map(({ label }) => label)).toContain('female')
    expect(marks.at(-1)?.label).toBe('t1 labour-abroad')
  })

  test('one picture for each page with a table, in the folder', async () => {
    const into = join(folder(), 'hinh', 'bang')
    const { code, out, err } = await called(['show', labour, '--tables', '--png', into])
    expect(code).toBe(0)
    expect(out).toContain('Tổng cộng')
    expect(readdirSync(into).toSorted()).toEqual(['dong-thap-ldtbxh-2017-2.png', 'dong-thap-ldtbxh-2017-3.png'])
    expect(err).toContain('dong-thap-ldtbxh-2017-3.png')
    const image = await loadImage(readFileSync(join(into, 'dong-thap-ldtbxh-2017-2.png')))
    expect([image.width, image.height]).toEqual([1191, 1684])
    const context = createCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    // a group row on its way down the left edge is violet, the margin stays white
    const [red = 0, green = 0, blue = 0] = context.getImageData(300, 885, 1, 1).data
    expect(blue).toBeGreaterThan(green)
    expect(red).toBeGreaterThan(green)
    expect([...context.getImageData(20, 885, 1, 1).data.slice(0, 3)]).toEqual([255, 255, 255])
  })

  test('what has no pages is told so', async () => {
    const into = folder()
    const text = file(into, 'bao-cao.txt', report())
    const ran = await called(['show', text, '--tables', '--png', join(into, 'hinh')])
    expect(ran).toMatchObject({ code: 0, out: 'Không có bảng nào.\n' })
    expect(ran.err).toContain('không có trang để vẽ')
    expect(existsSync(join(into, 'hinh'))).toBe(false)
  })

  test('a folder that cannot be one', async () => {
    const into = folder()
    const taken = file(into, 'hinh', 'x')
    for (const place of [taken, join(taken, 'trong')]) {
      const { code, err } = await called(['show', labour, '--png', place])
      expect(code).toBe(5)
      expect(err).toContain(place)
      expect(err).not.toContain('.ts:')
    }
  })

  test('a link in the folder is replaced, not followed', async () => {
    const [into, outside] = [folder(), file(folder(), 'khac.txt', 'x')]
    for (const name of ['dong-thap-ldtbxh-2017-2.png', 'dong-thap-ldtbxh-2017-2.png.part'])
      symlinkSync(outside, join(into, name))
    await called(['show', labour, '--png', into])
    expect(readFileSync(outside, 'utf8')).toBe('x')
  })

  test('a marked file is neither shown nor drawn', async () => {
    const into = folder()
    const marked = file(into, 'mat.pdf', pdf('BT /F 12 Tf 72 760 Td (MAT) Tj 0 -40 Td (Bao cao cong tac) Tj ET\n'))
    mkdirSync(join(into, 'hinh'))
    const ran = await called(['show', marked, '--tables', '--png', join(into, 'hinh')])
    expect(ran).toMatchObject({ code: 10, out: '' })
    expect(readdirSync(join(into, 'hinh'))).toEqual([])
  })
})

test('numbers of a sheet as the reader writes them', async () => {
  const { tables } = await recordOfFile(`${root}fixtures/legacy/bieu-2003.typed.xls`)
  const text = linesOf(tables, 120).join('\n')
  expect(text).toMatch(/4\.350,5 │ +2\.610,3 │ +60%/)
  expect(tables[1]?.rows[0]?.cells.map(cell => cell.text)).toContain('4350.5')
})
