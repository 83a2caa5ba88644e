// Letterheads typed in two columns: which words of a line stand left, which right.

import { expect, test } from 'vitest'
import { findZones } from '../../../src/readers/text/columns.ts'

function halvesOf(lines: readonly string[]): readonly (readonly (string | null)[])[] {
  return findZones(lines).flatMap(zone =>
    zone.halves.map(({ left, right }, at) =>
      [left, right].map(stretch => stretch && (lines[zone.start + at] ?? '').slice(...stretch)),
    ),
  )
}

const title = 'BỘ Y TẾ\t\t        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'

test('a date alone on its line has gaps of its own', () =>
  expect(halvesOf([title, '\t\t\t\t      Hà Nội, ngày  14   tháng  7   năm 1998'])[1]).toEqual([
    null,
    'Hà Nội, ngày  14   tháng  7   năm 1998',
  ]))

test('a blank number stays with its symbol, a place with its date', () =>
  expect(halvesOf([title, '   Số :          /QĐ-BYT\t\t Hà Nội ,   ngày      tháng     năm 2007 '])[1]).toEqual([
    'Số :          /QĐ-BYT',
    'Hà Nội ,   ngày      tháng     năm 2007',
  ]))
