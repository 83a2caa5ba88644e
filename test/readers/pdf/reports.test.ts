import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/readers/pdf/index.ts'
import { blockToText, readingToLines } from './compose.ts'

const limits = { maxBytes: 1e8, maxPages: 100, maxUnpackedBytes: 1e9 }
const folder = join(import.meta.dirname, '../../../../shared/reports')
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter(name => name.endsWith('.truth.txt'))
      .map(name => name.replace('.truth.txt', ''))
  : []
const withTables = names.filter(name => existsSync(join(folder, `${name}.tables.json`)))

const read = (name: string) => readPdf(new Uint8Array(readFileSync(join(folder, `${name}.pdf`))), limits)
const words = (text: string) => text.normalize('NFC').split(/\s+/).filter(Boolean)

type Truth = readonly (readonly (string | null | { t: string; rs?: number; cs?: number })[])[]

describe.skipIf(names.length === 0)('the reference reports', () => {
  test.each(names)('%s: every word in its place', async name => {
    const reading = await read(name)
    const truth = readFileSync(join(folder, `${name}.truth.txt`), 'utf8')
    expect(words(readingToLines(reading).join('\n'))).toEqual(words(truth))
  })

  test.each(withTables)('%s: every cell and span', async name => {
    const tables = (await read(name)).blocks.filter(block => block.kind === 'table')
    const truth: readonly Truth[] = JSON.parse(readFileSync(join(folder, `${name}.tables.json`), 'utf8'))
    const expected = truth.map(rows =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          const { t, rs = 1, cs = 1 } = typeof cell === 'string' ? { t: cell } : (cell ?? { t: '' })
          return cell === null ? [] : [[row, column, rs, cs, t]]
        }),
      ),
    )
    const found = tables.map(table =>
      table.cells.map(({ row, column, rowSpan, columnSpan, blocks }) => {
        return [row, column, rowSpan, columnSpan, blocks.map(blockToText).join(' ')]
      }),
    )
    expect(found).toEqual(expected)
  })
})
