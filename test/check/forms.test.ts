// How the abbreviations in numbers are spelt.

import { expect, test } from 'vitest'
import { recordOfText } from '../given.ts'

const told = async (...sentences: readonly string[]): Promise<string[]> => {
  const { findings } = await recordOfText(['BÁO CÁO', 'Công tác năm 2018', ...sentences].join('\n\n'))
  return findings.filter(one => one.code === 'citation-form').map(one => one.message.vi)
}

test('marks that are missing are named as such, once for a symbol', async () => {
  expect(
    await told(
      'Căn cứ Nghị định số 28/2018/ND-CP ngày 11/5/2018 của Chính phủ; Nghị định số 30/2018/ND-CP ngày 13/5/2018 của Chính phủ.',
      'Theo Nghị định số 28/2018/ND-CP ngày 11/5/2018 của Chính phủ.',
    ),
  ).toEqual(['Ký hiệu 28/2018/ND-CP, 30/2018/ND-CP viết thiếu dấu: «ND», theo quy định là «NĐ».'])
})

test('an abbreviation that no rule has is not said to lack marks', async () => {
  expect(await told('Thực hiện Kế hoạch liên ngành số 12/KHLN-SNV-SYT ngày 11/5/2018 của Sở Nội vụ.')).toEqual([
    'Chữ viết tắt tên loại trong ký hiệu 12/KHLN-SNV-SYT không có trong quy định.',
  ])
})

test('capitals are judged in sentences, not in headings all in capitals', async () => {
  const sentence = 'Thực hiện Chương trình số 01/CTR-UBND ngày 11/5/2018 của UBND tỉnh.'
  expect(await told(sentence)).toHaveLength(1)
  expect(await told(`I. ${sentence.toUpperCase()}`)).toEqual([])
})
