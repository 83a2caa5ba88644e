// Mentions of one document against each other, however often it is named.

import { expect, test } from 'vitest'
import { recordOfText } from '../given.ts'

const conflicts = async (...sentences: readonly string[]): Promise<unknown[]> => {
  const { findings } = await recordOfText(['BÁO CÁO', 'Công tác năm 2018', ...sentences].join('\n\n'))
  return findings.filter(one => one.code === 'citation-conflict').map(one => one.items)
}

const cited = (number: string, date: string): string => `Thực hiện Nghị định số ${number} ngày ${date} của Chính phủ.`

test('two dates are one conflict, whichever of them is named again', async () => {
  const [a, b] = [cited('12/2012/NĐ-CP', '01/3/2012'), cited('12/2012/NĐ-CP', '02/3/2012')]
  expect(await conflicts(a, b)).toEqual([['c1', 'c2']])
  expect(await conflicts(a, b, a, b, a)).toEqual([['c1', 'c2']])
})

test('two years of a number are a conflict only on a day that there is', async () => {
  expect(await conflicts(cited('12/2012/NĐ-CP', '01/3/2012'), cited('12/2013/NĐ-CP', '01/3/2012'))).toContainEqual([
    'c1',
    'c2',
  ])
  expect(await conflicts(cited('12/2012/NĐ-CP', '31/2/2012'), cited('12/2013/NĐ-CP', '31/2/2012'))).toEqual([])
})
