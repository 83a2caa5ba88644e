// Charts that state only what differs.

import type { Chart, Mark, Point } from '../../src/chart/chart.ts'

export const point = (value: number | null, mark: Mark = 'exact', more: Partial<Point> = {}): Point => ({
  value,
  mark,
  ...more,
})

export const years = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `${from + n}`)

/** Of one series: `points` for the years from 2015. */
export const chartOf = (points: readonly (Point | null)[], more: Partial<Chart> = {}): Chart => ({
  kind: 'line',
  title: 'Số đoàn ra',
  unit: 'đoàn',
  language: 'vi',
  categories: years(2015, 2014 + points.length),
  series: [{ name: 'Tỉnh A', points }],
  footnotes: [],
  ...more,
})

export const long = 'Ủy ban nhân dân thành phố thuộc tỉnh và các phòng, ban trực thuộc'

/** One of each mark. */
export const everyMark: readonly Point[] = [
  point(5),
  point(6, 'floor'),
  point(7, 'ceiling'),
  point(8, 'about'),
  point(4, 'partial', { note: 1 }),
  point(0, 'nil'),
  point(null, 'not-yet'),
  point(0, 'zero'),
  point(9, 'planned'),
  point(null, 'missing', { note: 2 }),
  point(null, 'other-period'),
  point(null, 'aside'),
  point(null, 'no-report'),
  point(6, 'revised', { former: 9 }),
  point(null, 'conflict', { low: 3, high: 7 }),
]

/** What is partial or planned may be hedged and told anew all the same. */
export const together: readonly Point[] = [
  point(2, 'partial', { hedge: 'floor' }),
  point(3, 'partial', { hedge: 'ceiling', former: 7 }),
  point(4, 'partial', { hedge: 'about' }),
  point(5, 'planned', { hedge: 'about' }),
  point(6, 'floor', { former: 2 }),
]

const many = (count: number, seed: number): readonly Point[] =>
  Array.from({ length: count }, (_, n) => point((n * 37 + seed * 61) % 89, n % 11 === 4 ? 'about' : 'exact'))

/** What charts are in practice, and at their worst. */
export const situations: Readonly<Record<string, Chart>> = {
  'every mark, as a line': chartOf(everyMark, { footnotes: ['Chín tháng.', 'Bảng không có cột này.'] }),
  'every mark, as bars': chartOf(everyMark, { kind: 'bar', footnotes: ['Nine months.', 'No.'], language: 'en' }),
  'marks together, as a line': chartOf(together),
  'marks together, as bars': chartOf(together, { kind: 'bar' }),
  'one point': chartOf([point(44)]),
  'nothing known': chartOf([point(null, 'missing'), null, point(null, 'no-report')]),
  'no category at all': chartOf([], { kind: 'bar', series: [] }),
  'thirty lying bars': chartOf(many(30, 1), {
    kind: 'bar',
    categories: Array.from({ length: 30 }, (_, n) => `Thành phố thứ ${n}`),
  }),
  'long names of bars': chartOf(many(4, 2), { kind: 'bar', categories: [1, 2, 3, 4].map(n => `${long} ${n}`) }),
  'twelve lines': chartOf([], {
    categories: years(2012, 2022),
    series: Array.from({ length: 12 }, (_, n) => ({ name: `${long} ${n}`, points: many(11, n) })),
  }),
  'three lines that cross': chartOf([], {
    categories: years(2012, 2022),
    series: [1, 2, 3].map(n => ({ name: `Tỉnh ${n}`, points: many(11, n * 5) })),
  }),
  'twelve series of bars': chartOf([], {
    kind: 'bar',
    categories: years(2019, 2021),
    series: Array.from({ length: 12 }, (_, n) => ({ name: `Tỉnh ${n}`, points: many(3, n) })),
  }),
  'bars beside each other': chartOf([], {
    kind: 'bar',
    categories: years(2016, 2022),
    series: [1, 2, 3].map(n => ({ name: `${long} ${n}`, points: many(7, n) })),
  }),
  losses: chartOf(
    [-25, -3.5, 12, 0, -40].map((value, n) => point(value, n === 1 ? 'floor' : n === 4 ? 'ceiling' : 'exact')),
    { kind: 'bar', unit: '%' },
  ),
  'huge values': chartOf(
    [0, 1.2e12, 1e13, 3.25e9].map(value => point(value)),
    { unit: 'đồng' },
  ),
  'a value without end': chartOf(
    [1e300, -1e300, 5e-324].map(value => point(value)),
    { kind: 'bar' },
  ),
  'tiny values': chartOf(
    [0.012, 0.034, 0.0275].map(value => point(value)),
    { kind: 'bar', unit: '%' },
  ),
  'months with long names': chartOf(many(36, 3), {
    categories: Array.from({ length: 36 }, (_, n) => `Tháng ${(n % 12) + 1} năm ${2019 + Math.floor(n / 12)}`),
  }),
}
