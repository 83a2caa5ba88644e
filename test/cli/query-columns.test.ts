import { expect, test } from 'vitest'
import { wordsOf } from '../../src/cli/language.ts'
import { shownAnswer } from '../../src/cli/query/columns.ts'

const words = await wordsOf('vi')

const sentenceOf = (quote: string, raw: string) => {
  const row = {
    quote,
    raw,
    number: '12/2012/NĐ-CP',
    issued_on: null,
    relation: 'basedOn',
    document_number: null,
    path: null,
  }
  const names = Object.keys(row)
  const answer = { columns: names.map(name => ({ name, kind: 'text' as const })), rows: [Object.values(row)] }
  const [shown] = [...shownAnswer('citations', answer, { words, language: 'vi' }).rows]
  return shown?.at(-1)
}

test.each([
  [
    'words at the beginning leave the sentence whole',
    'Theo Nghị định 12/2012/NĐ-CP, tỉnh đã làm.',
    'Nghị định 12/2012/NĐ-CP',
    /^Theo Nghị định/u,
  ],
  [
    'words far on are what is seen, with a little of what stands before',
    `${'Tỉnh đã làm nhiều việc. '.repeat(9)}Căn cứ Nghị định 12/2012/NĐ-CP.`,
    'Nghị định 12/2012/NĐ-CP',
    /^…\S+ \S.{0,24}Căn cứ Nghị định 12/u,
  ],
  ['words that are not in the sentence leave it whole', 'Biểu 1 5 đoàn', 'không có', /^Biểu 1 5 đoàn$/u],
])('%s', (_, quote, raw, wanted) => {
  expect(sentenceOf(quote, raw)).toMatch(wanted)
})
