// Tables of whole reports: kinds, row counts and cells, whatever the format; figures from cells.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tableFigures, withTableFigures } from '../../src/extract/tables/figures.ts'
import type { TableItem } from '../../src/model/record.ts'
import { figureSchema } from '../../src/model/record.ts'
import {
  expectedFolder,
  fixtureNames,
  hasShared,
  recordOfFile,
  recordOfText,
  reports,
  rules,
  shared,
} from '../given.ts'

interface Gold {
  readonly tables: readonly { readonly kind: string; readonly rows: number; readonly cells: readonly string[] }[]
}

const squash = (words: string): string => words.replace(/\s+/gu, ' ').trim()

const dataRows = ({ rows }: TableItem): number => rows.filter(row => row.role === 'data').length

function missing(table: TableItem | undefined, cells: readonly string[]): string[] {
  const have = [
    ...(table?.rows ?? []).flatMap(row => row.cells.map(cell => squash(cell.text))),
    ...(table?.columns ?? []).flatMap(column => column.path.map(squash)),
  ]
  return cells.filter(cell => {
    const at = have.indexOf(squash(cell))
    if (at >= 0) have.splice(at, 1)
    return at < 0
  })
}

const goldOf = (path: string): Gold => JSON.parse(readFileSync(path, 'utf8')) as Gold

const given = fixtureNames.flatMap(name => {
  const gold = goldOf(`${expectedFolder}/${name}.json`)
  const files = ['docx', 'pdf', 'txt'].map(type => `${reports}/${name}.${type}`).filter(path => existsSync(path))
  return gold.tables.length > 0 ? files.map(path => [path.slice(reports.length + 1), path, gold] as const) : []
})

const ours = hasShared
  ? ['docx', 'pdf', 'txt'].map(
      type =>
        [
          `bac-giang-2018.${type}`,
          `${shared}/reports/bac-giang-2018.${type}`,
          goldOf(`${shared}/gold/bac-giang-2018.json`),
        ] as const,
    )
  : []

describe.each([...given, ...ours])('%s', (_, path, gold) => {
  test('kinds, rows, cells', async () => {
    const { tables } = await recordOfFile(path)
    for (const { kind, rows, cells } of gold.tables) {
      const table = tables.find(one => one.kind === kind)
      expect({ kind: table?.kind, rows: table && dataRows(table), missing: missing(table, cells) }).toEqual({
        kind,
        rows,
        missing: [],
      })
    }
    expect(tables.map(table => table.kind)).toEqual(gold.tables.map(table => table.kind))
  })
})

const delegations = `BÁO CÁO
Công tác đối ngoại năm 2018

**ĐOÀN VÀO NĂM 2018**

TT	Tên đoàn	Đến từ nước	Số người	Thời gian	Loại đoàn
1	Đoàn A	Lào	05	28/2-2/3	Trong kế hoạch
2	Đoàn B	Hàn Quốc và Nhật Bản	7	5/4	Ngoài KH
Tổng cộng			12
`

describe('figures from cells', () => {
  test('what is counted, of whom, when, and of which total', async () => {
    const { tables, document } = await recordOfText(delegations)
    const table = tables[0] as TableItem
    const figures = tableFigures(table, { ...rules, particulars: document })
    expect(
      figures.map(({ indicator, value, period, dimensions, total, at }) => [
        indicator,
        value,
        period?.from,
        period?.to,
        dimensions,
        total,
        at.row,
        at.column,
      ]),
    ).toEqual([
      ['in.people', 5, '2018-02-28', '2018-03-02', { country: ['LA'], inPlan: true }, 2, 1, 3],
      ['in.people', 7, '2018-04-05', '2018-04-05', { country: ['KR', 'JP'], inPlan: false }, 2, 2, 3],
      ['in.people', 12, '2018-01-01', '2018-12-31', {}, null, 3, 3],
    ])
  })

  test('stand among those of the prose as figures do', async () => {
    const { tables, figures, document, text } = await recordOfText(delegations)
    const all = withTableFigures(figures, tables, { ...rules, particulars: document })
    expect(all.map(figure => figure.id)).toEqual(all.map((_, n) => `f${n + 1}`))
    for (const figure of all) {
      expect(figureSchema.safeParse(figure).error).toBeUndefined()
      expect(text.slice(figure.at.start, figure.at.end)).toBe(figure.raw)
    }
  })

  test('one breakdown a figure, and every breakdown adds up', async () => {
    const { tables, document } = await recordOfFile(`${reports}/dong-thap-ldtbxh-2017.docx`)
    const figures = tables.flatMap(table => tableFigures(table, { ...rules, particulars: document }))
    const parts = Map.groupBy(
      figures.filter(figure => figure.total !== null),
      figure => figure.total ?? -1,
    )
    expect(parts.size).toBeGreaterThan(10)
    for (const [total, own] of parts) expect(own.reduce((sum, one) => sum + one.value, 0)).toBe(figures[total]?.value)
  })

  test('a table of no kind gives none', async () => {
    const { tables, document } = await recordOfText('TT\tMục\tSố người\n1\tA\t5\n2\tB\t7\n')
    expect(tables.flatMap(table => tableFigures(table, { ...rules, particulars: document }))).toEqual([])
  })
})
