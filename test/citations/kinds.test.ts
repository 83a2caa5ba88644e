// Bodies of which a place has many: kind and place do not say which of them issued a document.

import { expect, test } from 'vitest'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'

const rules = loadOwnRules()

const head =
  'UBND TỈNH HÀ GIANG\nSỞ NGOẠI VỤ\nSố: 12/BC-SNgV\nHà Giang, ngày 05 tháng 6 năm 2021\nBÁO CÁO\nKết quả công tác'

async function cited(words: string) {
  const bytes = new TextEncoder().encode(`${head}\n\nThực hiện ${words}.\n`)
  const [citation] = (await recordOf(bytes, { rules })).citations
  return [citation?.number, citation?.issuer?.key ?? null, citation?.key]
}

test.each(['Kế hoạch số 36/KH-BCĐ ngày 24/2/2021', 'Kế hoạch số 36/KH-BCĐ ngày 24/2/2021 của Ban Chỉ đạo tỉnh'])(
  'a steering committee that is not named is no identity: %s',
  async words => {
    expect(await cited(words)).toEqual(['36/KH-BCĐ', null, null])
  },
)

test('a committee of which a province has one is, by its code', async () => {
  expect(await cited('Kế hoạch số 36/KH-BCTPCPNN ngày 24/2/2021')).toEqual([
    '36/KH-BCTPCPNN',
    'bct-pcpnn.ha-giang',
    'state:bct-pcpnn.ha-giang:ke-hoach:36:2021',
  ])
})
