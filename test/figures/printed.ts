// A figure's number in one line, as the tables of these tests have it: «over 4700000 USD», «about 10..15 đoàn».

import type { Figure } from '../../src/model/record.ts'
import { recordOfText } from '../given.ts'

const head = `SỞ NGOẠI VỤ TỈNH QUẢNG NAM
Số: 12/BC-SNgV
Quảng Nam, ngày 20 tháng 12 năm 2019
BÁO CÁO
Kết quả công tác đối ngoại năm 2019 và phương hướng, nhiệm vụ năm 2020

Thực hiện chức năng, nhiệm vụ được giao, Sở báo cáo như sau:
`

/** Figures of one paragraph of a report, through the public record. */
export const figuresOf = async (body: string): Promise<Figure[]> => (await recordOfText(`${head}${body}\n`)).figures

/** Hedge, value or both ends of a range, currency or unit; then the interval, where it is no matter of course. */
export function printed({ value, low, high, qualifier, currency, unit }: Figure): string {
  const isOpen = qualifier === 'over' || qualifier === 'under'
  const plain = isOpen ? low === (qualifier === 'over' ? value : null) : low === value && high === value
  return [
    ...(qualifier === 'exact' ? [] : [qualifier]),
    String(value),
    ...((currency ?? unit) ? [currency ?? unit] : []),
    ...(plain ? [] : [`${low}..${high}`]),
  ].join(' ')
}

export const numbersOf = async (body: string): Promise<string> => (await figuresOf(body)).map(printed).join(' | ')
