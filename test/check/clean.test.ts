import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { recordOfText } from '../particulars/corpus.ts'

interface Report {
  readonly title: string
  readonly body: string
}

const reports = load(readFileSync(new URL('clean.yaml', import.meta.url), 'utf8')) as readonly Report[]

const places = ['Hà Giang', 'Quảng Ninh', 'Bình Phước', 'Sóc Trăng', 'Khánh Hòa']

const withFrame = ({ title, body }: Report, n: number): string => {
  const place = places[n % places.length] ?? ''
  const head = [`UBND TỈNH ${place.toUpperCase()}`, `Số: ${n + 10}/BC-UBND`, `${place}, ngày 20 tháng 12 năm 2018`]
  const foot = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn Thanh']
  return [...head, '**BÁO CÁO**', `**${title}**`, '', body, ...foot].join('\n')
}

test('there are reports to look at', () => {
  expect(reports.length).toBeGreaterThanOrEqual(20)
})

test.each(reports.map((report, n) => [report.title, withFrame(report, n)]))(
  'no false alarm in «%s»',
  async (title, text) => {
    const { document, findings } = await recordOfText(text)
    expect(document.title).toBe(title)
    expect(findings.map(one => `${one.code}: ${one.evidence.map(each => each.quote).join(' | ')}`)).toEqual([])
  },
)
