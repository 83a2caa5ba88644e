import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ItemKind, Value } from '../../src/corrections/correction.ts'
import { itemKinds } from '../../src/corrections/correction.ts'
import { fieldNamed, fields, fieldsOf, namesOf, printedValue, readTyped } from '../../src/corrections/fields/index.ts'
import { itemsOf } from '../../src/corrections/items.ts'
import { saidBy } from '../../src/corrections/judge.ts'
import { recordOfFile, reports, rules } from '../given.ts'

const names = namesOf(rules.lists)
const typed = (kind: ItemKind, name: string, text: string, was: Value = null) => {
  const field = fieldNamed(kind, name)
  if (!field) throw new Error(name)
  return readTyped(text, field, { names, was })
}

describe('what people type', () => {
  test.each<[ItemKind, string, string, Value]>([
    ['figure', 'value', '1.502', 1502],
    ['figure', 'value', '395,5', 395.5],
    ['figure', 'value', ' 12 ', 12],
    ['figure', 'value', '-3', -3],
    ['figure', 'value', '1,5 tỷ', 1.5e9],
    ['figure', 'value', '2 triệu', 2e6],
    ['figure', 'value', '1.234.567,89', 1234567.89],
    ['figure', 'value', '0,125', 0.125],
    ['figure', 'indicator', 'in.trips', 'in.trips'],
    ['figure', 'period.from', '5/12/2018', '2018-12-05'],
    ['figure', 'period.to', '2018-12-05', '2018-12-05'],
    ['figure', 'period.to', 'không rõ', null],
    ['figure', 'status', 'Planned', 'planned'],
    ['figure', 'currency', 'usd', 'USD'],
    ['figure', 'dimensions.country', 'Hàn Quốc; nhat ban', ['KR', 'JP']],
    ['figure', 'dimensions.country', 'KR', ['KR']],
    ['figure', 'dimensions.purpose', 'work', 'work'],
    ['figure', 'dimensions.purpose', 'work, study', ['work', 'study']],
    ['figure', 'dimensions.inPlan', 'có', true],
    ['figure', 'place', 'tỉnh Hà Tĩnh', { id: 'ha-tinh', name: 'Hà Tĩnh', level: 'province' }],
    ['citation', 'number', 'Số: 358/2016/QĐ-UBND', '358/2016/QĐ-UBND'],
    ['citation', 'number', '22 - NQ/TW', '22-NQ/TW'],
    ['citation', 'issuedOn', '6/2016', '2016-06'],
    ['citation', 'type', 'Quyết định', 'quyet-dinh'],
    ['citation', 'issuer.key', 'ubnd.ha-tinh', 'ubnd.ha-tinh'],
    ['particular', 'number', '415 /BC-UBND', '415/BC-UBND'],
    ['particular', 'title', ' Công tác đối ngoại ', 'Công tác đối ngoại'],
  ])('%s %s: «%s»', (kind, name, text, value) => {
    expect(typed(kind, name, text)).toEqual({ value })
  })

  test.each<[ItemKind, string, string, string]>([
    ['figure', 'value', 'mười hai', 'no-number'],
    ['figure', 'value', '12 đoàn', 'no-number'],
    ['figure', 'value', '1.2.3', 'no-number'],
    ['figure', 'value', '1,502', 'ambiguous-number'],
    ['figure', 'value', '', 'must-be-known'],
    ['figure', 'value', 'không rõ', 'must-be-known'],
    ['figure', 'indicator', 'in.nothing', 'unknown-name'],
    ['figure', 'period.from', '31/2/2018', 'no-day'],
    ['figure', 'period.from', '2/2018', 'no-day'],
    ['figure', 'status', 'finished', 'no-code'],
    ['figure', 'dimensions.country', 'Hàn Quốc; Narnia', 'unknown-name'],
    ['figure', 'place', 'Atlantis', 'unknown-name'],
    ['figure', 'place', 'Hà Tĩnh', 'several-names'],
    ['citation', 'number', 'QĐ-UBND', 'no-document-number'],
    ['citation', 'issuer.key', 'ubnd.atlantis', 'unknown-name'],
    ['particular', 'title', 'a\u0000b', 'bad-sign'],
    ['particular', 'title', 'a'.repeat(3000), 'too-long'],
  ])('%s %s: «%s» is refused', (kind, name, text, fault) => {
    expect(typed(kind, name, text)).toMatchObject({ fault })
  })

  test('a cell is typed as it was read', () => {
    expect(typed('cell', 'value', '1.502', 12)).toEqual({ value: 1502 })
    expect(typed('cell', 'value', 'không có', 12)).toMatchObject({ fault: 'no-number' })
    expect(typed('cell', 'value', '18/3/2015', '2015-03-19')).toEqual({ value: '2015-03-18' })
    expect(typed('cell', 'value', 'Nhật Bản', 'KR')).toEqual({ value: 'JP' })
    expect(typed('cell', 'value', '2.000', { amount: 1, currency: 'USD', scale: 1 })).toEqual({
      value: { amount: 2000, currency: 'USD', scale: 1 },
    })
    expect(typed('cell', 'value', '7', null)).toEqual({ value: 7 })
  })
})

test('every value that was read is printed so that it can be typed again', async () => {
  const name = readdirSync(reports).find(one => one.endsWith('.docx')) ?? ''
  const record = await recordOfFile(`${reports}/${name}`)
  let count = 0
  for (const kind of itemKinds)
    for (const item of itemsOf(record, kind))
      for (const field of fieldsOf(item)) {
        const was = saidBy(item.was, field.name)
        if (was === null || (kind === 'cell' && typeof was === 'object')) continue
        if (field.typing === 'type' || field.typing === 'body') continue
        expect([field.name, readTyped(printedValue(was, field), field, { names, was })]).toEqual([
          field.name,
          { value: was },
        ])
        count++
      }
  expect(count).toBeGreaterThan(100)
})

test('names of fields are those of the record', () => {
  expect(fields.figure.map(({ name }) => name)).toContain('dimensions.country')
  expect(fieldsOf({ kind: 'particular', anchor: 'period' }).map(({ name }) => name)).toEqual([
    'period.from',
    'period.to',
    'period.asOf',
  ])
})
