import { SaxesParser } from 'saxes'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { chartLimit } from '../../src/chart/chart.ts'
import { chartPng } from '../../src/chart/png.ts'
import { chartSvg } from '../../src/chart/svg.ts'
import { chartOf, point, situations, years } from './factories.ts'

/** The names of all elements; throws where it is no XML. */
function elementsOf(svg: string): ReadonlySet<string> {
  const names = new Set<string>()
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => names.add(name))
  parser.on('error', error => {
    throw error
  })
  parser.write(svg).close()
  return names
}

describe.each(Object.entries(situations))('%s', (_, chart) => {
  const svg = chartSvg(chart)

  test('is XML of plain shapes, with letters as outlines', () => {
    const plain = ['svg', 'title', 'desc', 'g', 'path', 'line', 'rect']
    expect([...elementsOf(svg)].filter(name => !plain.includes(name))).toEqual([])
  })

  test('has no number that is none, none of more than two decimals, and no reference', () => {
    const drawn = svg.replace(/<(title|desc)>[^<]*<\/\1>|aria-label="[^"]*"/g, '')
    const at = drawn.search(/NaN|undefined|Infinity|\d\.\d{3}|\de-|href|url\(|-0[ "ML]/)
    expect(at < 0 ? '' : drawn.slice(Math.max(0, at - 20), at + 20)).toBe('')
  })

  test('is the same to the byte once more', () => expect(chartSvg(structuredClone(chart)) === svg).toBe(true))
})

test('texts of a report stay texts', () => {
  const hostile = '</title><script>alert(1)</script>"\'&\u0000<image href="x"/>'
  const svg = chartSvg(
    chartOf([point(1, 'floor', { label: hostile, note: 1 }), point(2)], {
      title: hostile,
      subtitle: hostile,
      unit: hostile,
      categories: [hostile, 'b'],
      series: [{ name: hostile, points: [point(1, 'floor', { label: hostile, note: 1 }), point(2)] }],
      footnotes: [hostile],
    }),
  )
  expect(elementsOf(svg)).not.toContain('script')
  expect(elementsOf(svg)).not.toContain('image')
  expect(svg).toContain('&lt;script&gt;')
})

test('who cannot see it hears title, unit, every value with its meaning, and the footnotes', () => {
  const svg = chartSvg(
    chartOf(
      [
        point(2_000_000, 'floor'),
        point(0, 'nil'),
        point(null, 'no-report'),
        point(6, 'revised', { former: 5, note: 1 }),
      ],
      {
        unit: 'lượt khách',
        footnotes: ['Theo báo cáo sau.'],
      },
    ),
  )
  expect(svg).toContain('role="img" aria-label="Số đoàn ra"')
  const description = /<desc>([^<]*)<\/desc>/.exec(svg)?.[1]
  expect(description).toContain('Tỉnh A, 2015: 2.000.000 lượt khách; cao hơn số này')
  expect(description).toContain('Tỉnh A, 2016: 0 lượt khách; báo cáo nêu là không có')
  expect(description).toContain('Tỉnh A, 2017: kho không có báo cáo')
  expect(description).toContain('6 lượt khách, trước nêu 5 lượt khách')
  expect(svg).toContain('<title>Tỉnh A, 2018: 6 lượt khách, trước nêu 5 lượt khách; số báo cáo sau nêu lại')
  expect(description).toContain('Theo báo cáo sau.')
})

test('letters that the font lacks are told, and stay whole for who listens', () => {
  const svg = chartSvg(chartOf([point(1)], { title: 'Quảng Tây 广西' }))
  expect(svg).toContain('<title>Quảng Tây 广西</title>')
  expect(svg).toContain('aria-label="[…]: chữ mà phông chữ')
})

test('what no one could read is refused with its reason', () => {
  const series = Array.from({ length: 37 }, (_, n) => ({ name: `${n}`, points: [point(n)] }))
  const chart = chartOf([], { categories: ['2020'], series })
  expect(chartLimit(chart)).toEqual({ code: 'too-many-series', count: 37, most: 36 })
  expect(() => chartSvg(chart)).toThrow(RangeError)
  const all = years(1800, 2000)
  expect(chartLimit(chartOf([], { categories: all, series: [] }))).toMatchObject({ code: 'too-many-categories' })
  expect(
    chartLimit(chartOf([], { kind: 'bar', categories: all.slice(0, 121), series: series.slice(0, 2) })),
  ).toMatchObject({ code: 'too-many-bars' })
  expect(chartLimit(chartOf([point(1)]))).toBeNull()
})

test('a picture has the width that was asked for, twice the drawing by default, and the same bytes', async () => {
  const chart = chartOf([point(1), point(2)])
  const png = await chartPng(chart)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1600, hasAlpha: false })
  expect(await sharp(await chartPng(chart, 500)).metadata()).toMatchObject({ width: 500 })
  expect(Buffer.from(await chartPng(chart)).equals(Buffer.from(png))).toBe(true)
})
