// What is asked of the head of a document, and what is told of it.

import { expect, test } from 'vitest'
import { joinedBlanks } from '../../src/audit/blanks.ts'
import { isLoosePaper } from '../../src/audit/documents.ts'
import { findingsOf } from '../../src/audit/own.ts'
import { trustOf } from '../../src/audit/trust.ts'
import { recordOfText } from '../given.ts'
import { evidence, finding } from './factories.ts'

const codesOf = async (text: string): Promise<string[]> =>
  findingsOf(await recordOfText(text), 'x.txt').map(({ code }) => code)

const none = { type: 'bao-cao', number: null, issuer: null, issuedOn: null, attachedTo: null, opening: 'BÁO CÁO' }

test('a paper that says what it is attached to is asked for no head, whatever type and body it names', () => {
  expect(isLoosePaper(none)).toBe(false)
  const attached = { ...none, type: 'phuong-an', issuer: 'Bộ Nội vụ', attachedTo: '(Kèm theo công văn số …)' }
  expect(isLoosePaper(attached)).toBe(true)
  expect(isLoosePaper({ ...attached, number: '12/BC-BNV' }), 'it has a number itself').toBe(false)
})

test.each(['Mẫu số 5', 'Biểu mẫu 02/BC', 'BIỂU SỐ: 3', '(Mẫu số: IV)'])('«%s»: a form to be filled in', opening => {
  expect(isLoosePaper({ ...none, opening })).toBe(true)
  expect(isLoosePaper({ ...none, opening, issuer: 'UBND huyện Mai Châu' }), 'somebody has').toBe(false)
})

test.each(['Mẫu mực trong công tác 5 năm', 'Biểu dương 3 tập thể', 'BÁO CÁO mẫu số 5'])('«%s»: no form', opening => {
  expect(isLoosePaper({ ...none, opening })).toBe(false)
})

test('a file by itself is asked as one of an archive is', async () => {
  const rest = 'BÁO CÁO\nVề bảo hộ lao động\n\nNăm 2019 có 12 vụ.\n'
  expect(await codesOf(rest)).toContain('header-missing')
  expect(await codesOf(`Mẫu số 5\n${rest}`)).not.toContain('header-missing')
})

const blankNumber = finding({ code: 'number-blank', evidence: [evidence({ quote: 'Số: /BC-SNgV' })] })
const blankDay = finding({
  code: 'date-incomplete',
  evidence: [evidence({ start: 200, quote: 'ngày tháng 3 năm 2020' })],
})

test('blank number and blank day of one document are one finding, with both quotes', () => {
  const [one, ...others] = joinedBlanks([blankNumber, finding(), blankDay])
  expect(one).toMatchObject({
    code: 'number-blank',
    message: {
      vi: 'Số và ngày ban hành còn để trống: «Số: /BC-SNgV», «ngày tháng 3 năm 2020»; có thể là dự thảo hoặc bản chưa phát hành.',
    },
  })
  expect(one?.evidence).toEqual([...blankNumber.evidence, ...blankDay.evidence])
  expect(one?.id).not.toBe(blankNumber.id)
  expect(others.map(({ code }) => code)).toEqual(['breakdown-mismatch'])
})

test('of what says that it is a draft, blanks are a note, not a guess', () => {
  const [one, ...others] = joinedBlanks([blankNumber, blankDay], [evidence()])
  expect(one).toMatchObject({
    severity: 'info',
    message: {
      vi: 'Văn bản ghi rõ là dự thảo, chưa có số và ngày ban hành: «Số: /BC-SNgV», «ngày tháng 3 năm 2020».',
    },
  })
  expect(others).toEqual([])
  expect(joinedBlanks([blankNumber], [evidence()])[0]?.message.en).toBe(
    'The document says that it is a draft; its number is blank: «Số: /BC-SNgV».',
  )
})

test('a draft by itself is known by its mark', async () => {
  const text =
    'UBND TỈNH HÀ GIANG\nSỞ NGOẠI VỤ\nSố:    /BC-SNgV\nHà Giang, ngày   tháng 3 năm 2020\nDỰ THẢO\nBÁO CÁO\nKết quả năm 2019\n\nNăm 2019 đón 12 đoàn.\n'
  const blank = findingsOf(await recordOfText(text), 'du-thao.txt').find(({ code }) => code === 'number-blank')
  expect(blank?.message.vi).toContain('Văn bản ghi rõ là dự thảo')
})

test('of two documents each is told', () => {
  const other = finding({ code: 'date-incomplete', evidence: [evidence({ sha256: 'b'.repeat(64) })] })
  expect(joinedBlanks([blankNumber, other])).toEqual([blankNumber, other])
})

test('an abbreviation made of the initials before it is a habit; another is not', () => {
  const of = (quote: string) => trustOf('citation-form', [{ quote }])
  expect(of('Chương trình hành động số 02/CTHĐ-UBND của UBND tỉnh')).toBeLessThan(0.3)
  expect(of('Kế hoạch liên ngành số 15/2019/KHLN-SNV-SYT')).toBeLessThan(0.3)
  expect(of('Nghị định số 30/1998/ND-CP của Chính phủ')).toBeGreaterThan(0.5)
})
