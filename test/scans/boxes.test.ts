// Marks sit on the words: a simulated scan is the report's own PDF, turned in a way that is known, so that every box of
// the one can be held against that of the other.

import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { centreX, centreY, height, width } from '../../src/geometry/box.ts'
import { type Matrix, moved, multiply } from '../../src/geometry/matrix.ts'
import type { Box } from '../../src/model/document.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { recordOf } from '../../src/record.ts'
import { bytesOf, recordOfFile, reports, rules } from '../given.ts'
import { recordedOcr, scans } from './recorded.ts'
import { namesOf } from './wanted.ts'

/** A4 as the scans have it. */
const [wide, high] = [595.3, 841.9]

/** As `skew` of fixtures/build/scan/warp.ts turns a sheet: clockwise about its middle. */
const skewed = (degrees: number): Matrix => {
  const angle = (degrees * Math.PI) / 180
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const about: Matrix = [c, s, -s, c, wide / 2, high / 2]
  return multiply(about, [1, 0, 0, 1, -wide / 2, -high / 2])
}

const onItsHead: Matrix = [-1, 0, 0, -1, wide, high]
const onItsSide: Matrix = [0, 1, -1, 0, high, 0]

interface Mark {
  readonly raw: string
  readonly page: number
  readonly boxes: readonly Box[]
}

/** What is marked in a record, in the order of the text; cells of tables, too. */
const marksOf = ({ figures, citations, tables }: TrichLucRecord): Mark[] => {
  const cells = tables.flatMap(({ rows }) => rows.flatMap(one => one.cells.map(({ text, at }) => ({ raw: text, at }))))
  return [...figures, ...citations, ...cells]
    .toSorted((a, b) => a.at.start - b.at.start)
    .map(({ raw, at }) => ({ raw, page: at.boxes[0]?.page ?? 0, boxes: at.boxes.map(({ bbox }) => bbox) }))
}

/** Each mark of the scan with that of the same words in the report, the nth with the nth. */
function pairs(found: readonly Mark[], wanted: readonly Mark[]): (readonly [Mark, Mark])[] {
  const places = Map.groupBy(wanted, ({ raw }) => raw)
  return found.flatMap(mark => {
    const other = places.get(mark.raw)?.shift()
    return other ? [[mark, other] as const] : []
  })
}

/** Points by which a mark misses its words: along the line, across it, and in length. */
interface Miss {
  readonly raw: string
  readonly along: number
  readonly across: number
  readonly longer: number
}

function missOf(raw: string, found: Box, wanted: Box): Miss {
  const [x, y] = [Math.abs(centreX(found) - centreX(wanted)), Math.abs(centreY(found) - centreY(wanted))]
  const [w, h] = [Math.abs(width(found) - width(wanted)), Math.abs(height(found) - height(wanted))]
  const isLevel = width(wanted) > height(wanted)
  return isLevel ? { raw, along: x, across: y, longer: w } : { raw, along: y, across: x, longer: h }
}

const worst = (misses: readonly Miss[], of: 'along' | 'across' | 'longer'): number =>
  Math.max(...misses.map(miss => miss[of]))

describe.each([
  { scan: 'mai-chau-2016.office.pdf', page: 1, way: skewed(0.7), least: 10 },
  { scan: 'mai-chau-2016.office.pdf', page: 2, way: skewed(-0.5), least: 5 },
  { scan: 'duc-co-2018-6t.upside-down-2.pdf', page: 2, way: multiply(onItsHead, skewed(0.7)), least: 8 },
  { scan: 'dong-thap-ldtbxh-2018.sideways-1.pdf', page: 1, way: multiply(onItsSide, skewed(0.7)), least: 18 },
  // with a table, read cell by cell
  { scan: 'dong-thap-ldtbxh-2016+mai-chau-2019.bound.pdf', page: 1, way: skewed(0.7), least: 40 },
])('$scan, page $page:', ({ scan, page, way, least }) => {
  let paired: (readonly [Mark, Mark])[]

  beforeAll(async () => {
    const record = await recordOf(bytesOf(join(scans, scan)), { rules, ocr: recordedOcr(scan) })
    const report = await recordOfFile(`${reports}/${namesOf(scan)[0]}.pdf`)
    const isAlone = record.source.pages.length === 1
    const found = marksOf(record).filter(mark => isAlone || mark.page === page)
    paired = pairs(
      found,
      marksOf(report).filter(mark => mark.page === page),
    )
  })

  const missesBy = (matrix: Matrix): Miss[] =>
    paired.flatMap(([mark, { boxes }]) =>
      mark.boxes.map((box, n) => missOf(mark.raw, box, moved(matrix, boxes[n] ?? [0, 0, 0, 0]))),
    )

  test('marks sit on the words', () => {
    expect(paired.length).toBeGreaterThanOrEqual(least)
    for (const [mark, other] of paired) expect(mark.boxes, mark.raw).toHaveLength(other.boxes.length)
    const misses = missesBy(way)
    expect(worst(misses, 'along')).toBeLessThan(3)
    // a recogniser's line is as high as its highest letter, and lower where it has no tails
    expect(worst(misses, 'across')).toBeLessThan(3.5)
    expect(misses.reduce((sum, { across }) => sum + across, 0) / misses.length).toBeLessThan(1.5)
    expect(worst(misses, 'longer')).toBeLessThan(7)
  })

  test('and would not, were the turn forgotten', () => {
    expect(worst(missesBy([1, 0, 0, 1, 0, 0]), 'along')).toBeGreaterThan(4)
  })
})
