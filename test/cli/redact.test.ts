import { expect, test } from 'vitest'
import { redactPersons } from '../../src/cli/redact.ts'
import { at, citation, figure, particulars, record } from './factories.ts'

const signed = (text: string, name: string | null) =>
  record({ text, document: particulars({ signatory: { authority: null, position: null, name } }) })

test('the name goes wherever it stands, in any case, and nothing moves', () => {
  const before = signed('Ông TRẦN VĂN SƠN ký.\nTrần Văn  Sơn', 'Trần Văn Sơn')
  const after = redactPersons(before)
  expect(after.text).toBe(`Ông ${'█'.repeat(12)} ký.\n${'█'.repeat(13)}`)
  expect(after.text).toHaveLength(before.text.length)
  expect(after.document.signatory.name).toBe('█'.repeat(12))
  expect(JSON.stringify(after)).not.toMatch(/sơn/iu)
})

test('raw stays a slice of the text, even where it holds half of the name', () => {
  const text = 'Quyết định 5/QĐ-UBND Trần Văn Sơn ký'
  const raw = text.slice(0, 29)
  const after = redactPersons({
    ...signed(text, 'Trần Văn Sơn'),
    citations: [citation({ raw, at: at(0, raw.length) })],
  })
  expect(after.citations[0]?.raw).toBe(after.text.slice(0, raw.length))
})

test('a name of one syllable is looked for with its capital only', () => {
  expect(redactPersons(signed('Thái bình, Bình ký', 'Bình')).text).toBe('Thái bình, ████ ký')
})

test('without a signatory the record stays as it is', () => {
  const before = signed('Trần Văn Sơn', null)
  expect(redactPersons(before)).toBe(before)
})

test('figures are redacted with what they quote', () => {
  const text = 'Ông Trần Văn Sơn dẫn đầu 05 đoàn do Trần Văn Sơn cử'
  const raw = text.slice(25)
  const one = figure({ raw, at: { ...at(25, text.length), quote: text } })
  const [after] = redactPersons({ ...signed(text, 'Trần Văn Sơn'), figures: [one] }).figures
  expect(after?.raw).toBe(`05 đoàn do ${'█'.repeat(12)} cử`)
  expect(after?.at.quote).toBe(`Ông ${'█'.repeat(12)} dẫn đầu 05 đoàn do ${'█'.repeat(12)} cử`)
  expect(JSON.stringify(after)).not.toMatch(/sơn/iu)
})
