// Long lists (places) are tables: a head line of column names, then one entry a line, tab between cells. The file's
// name is the list's: `provinces.tsv`.

import { basename } from 'node:path'
import { badRule, type RuleFile } from './fault.ts'

export type Row = Readonly<Record<string, string>>

/** @throws TrichLucError `bad-rule` at the line whose cells are not those of the head. */
export function parseTable(file: RuleFile): Record<string, Row[]> {
  const [head = '', ...lines] = file.text.split('\n')
  const columns = head.split('\t')
  const rows: Row[] = []
  let offset = head.length + 1
  for (const line of lines) {
    if (line !== '' && !line.startsWith('#')) rows.push(rowOf(file, columns, line, offset))
    offset += line.length + 1
  }
  return { [basename(file.path, '.tsv')]: rows }
}

function rowOf(file: RuleFile, columns: readonly string[], line: string, offset: number): Row {
  const cells = line.split('\t')
  if (cells.length !== columns.length)
    throw badRule(file, offset, ['cell-count', { expected: columns.length, found: cells.length }])
  return Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? '']))
}
