// The ledger of cited documents: what is put together, and what is said between documents.

import { expect, test } from 'vitest'
import { ledgerTable } from '../../src/audit/citations/table.ts'
import { wholeOf } from '../../src/audit/citations/whole.ts'
import { audited, type Citing, citing } from './citing.ts'

const old = { number: '18/2013/QĐ-UBND', type: 'quyet-dinh', by: 'ubnd.binh-thuan', on: '2013-05-03' } as const

test('what is cited without its type is the one document of that number, day or year, and body', () => {
  const law = { number: '04/1998/QH10', type: 'luat', by: 'qh', system: 'assembly' }
  const bare = { ...law, type: null, key: null }
  const entriesOf = (...cites: readonly Citing[]) => audited(citing({ cites })).ledger.entries
  expect(entriesOf(law, bare).map(({ kind, mentions }) => [kind, mentions.length])).toEqual([['key', 2]])
  expect(entriesOf(law, { ...law, type: 'nghi-quyet' }, bare), 'a law or a resolution').toHaveLength(3)
  expect(entriesOf(law, { ...bare, by: null }), 'whose is not known').toHaveLength(2)
})

test('what a ruling of the archive says itself is told, a part that it replaces apart', () => {
  const changed = { ...old, relation: 'replaces', sentence: 'Thay thế điểm 2 quyet-dinh 18/2013/QĐ-UBND.' }
  const reader = citing(
    { number: '9/2018/QĐ-UBND', type: 'quyet-dinh', on: '2018-02-01', cites: [changed] },
    { number: '10/2018/QĐ-UBND', type: 'quyet-dinh', on: '2018-03-01', cites: [{ ...old, relation: 'repeals' }] },
    { number: '11/BC-UBND', on: '2018-03-02', cites: [{ ...old, relation: 'replaces' }, old] },
  )
  const audit = audited(reader)
  const [entry] = audit.ledger.entries
  if (!entry) throw new Error('no entry')
  const { relations } = wholeOf(reader, audit, { entry, findings: [] })
  expect(relations.map(({ relation, other, of }) => [relation, other, of])).toEqual([
    ['replaces', '9/2018/QĐ-UBND', 'part'],
    ['repeals', '10/2018/QĐ-UBND', 'whole'],
  ])
  const { columns, rows } = ledgerTable(audit, { columns: 'whole', told: new Map() })
  const [row = []] = [...rows]
  const cellOf = (name: string) => row[columns.findIndex(column => column.name === name)]
  expect(['amended_by', 'replaced_by', 'repealed_by', 'ended_by'].map(cellOf)).toEqual([
    '9/2018/QĐ-UBND',
    null,
    '10/2018/QĐ-UBND',
    '10/2018/QĐ-UBND',
  ])
})
