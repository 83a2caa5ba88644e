import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { recordOfText, summaryOf } from '../particulars/corpus.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly expect: Readonly<Record<string, unknown>>
}

const cases = load(readFileSync(new URL('outlines.yaml', import.meta.url), 'utf8')) as readonly Case[]

test('there are outlines to look at', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25)
})

test.each(cases.map(one => [one.name, one] as const))('%s', async (_, { text, expect: expected }) => {
  const record = await recordOfText(`BÁO CÁO\nKết quả công tác\n\n${text}`)
  expect(summaryOf(record)).toMatchObject(expected)
  for (const { at, label } of record.sections) expect(record.text.slice(at.start, at.end)).toContain(label ?? '')
})
