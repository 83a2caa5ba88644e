// A copy that can be searched, from recorded pages: what is found in it is where the scan shows it.

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { height, intersection, width } from '../../src/geometry/box.ts'
import type { Box } from '../../src/model/document.ts'
import { readPdfParts } from '../../src/readers/pdf/index.ts'
import { defaultLimits, recordOf } from '../../src/record.ts'
import { searchableCopy } from '../../src/searchable.ts'
import { bytesOf, rules } from '../given.ts'
import { recordedOcr, scans } from './recorded.ts'

const spaced = (text: string): string => text.split(/\s+/u).join(' ')

/** Points by which two boxes lie on one another, the lesser way. */
const overlap = (a: Box, b: Box): number => {
  const both = intersection(a, b)
  return Math.min(width(both), height(both))
}

describe.each([
  { scan: 'dong-thap-ldtbxh-2018.sideways-1.pdf', pages: 1 },
  // page 1 is typed and stays as it is
  { scan: 'dong-thap-ldtbxh-2019.mixed.pdf', pages: 1 },
])('$scan', ({ scan, pages }) => {
  test('has the words of the record, under the marks of the record', async () => {
    const bytes = bytesOf(join(scans, scan))
    const copy = await searchableCopy(bytes, { ocr: recordedOcr(scan) })
    expect(copy.pages).toBe(pages)
    const parts = await readPdfParts(copy.bytes, defaultLimits)
    const found = parts.flatMap(part => part.words.map(word => ({ ...word, page: part.page })))
    const record = await recordOf(bytes, { rules, ocr: recordedOcr(scan) })
    expect(record.figures.length).toBeGreaterThan(10)
    const words = record.text.split(/\s+/u).length
    expect(Math.abs(found.length - words)).toBeLessThan(0.03 * words)
    for (const { raw, at } of record.figures.filter(one => one.at.boxes.length === 1)) {
      const [mark] = at.boxes
      // «đoàn/25» reaches into the mark of «25 lượt»
      const inside = found.filter(({ page, box }) => page === mark?.page && overlap(box, mark.bbox) > 2)
      expect(spaced(inside.map(({ text }) => text).join(' ')), raw).toContain(spaced(raw))
    }
  })
})
