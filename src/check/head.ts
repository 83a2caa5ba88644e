// The head: number, date and what is missing.

import type { Fault } from './finding.ts'
import type { Checked } from './index.ts'

export function checkNumber({ workings: { front } }: Checked): Fault[] {
  const { number } = front
  if (number?.number.status !== 'blank') return []
  return [{ code: 'number-blank', as: 'blank', severity: 'warning', args: { words: number.number.raw ?? '' }, spans: [number], items: [] }]
}

export function checkDate({ workings: { front } }: Checked): Fault[] {
  const { date } = front
  if (!date) return []
  const span = { start: date.start, end: date.end }
  if (date.incomplete) return [{ code: 'date-incomplete', as: 'blank', severity: 'warning', args: { words: date.issuedOn.raw }, spans: [span], items: [] }]
  return []
}

const partNames = {
  number: { vi: 'số, ký hiệu', en: 'number' },
  date: { vi: 'địa danh và ngày tháng', en: 'place and date' },
  issuer: { vi: 'tên cơ quan ban hành ở đầu trang', en: 'issuing body in the letterhead' },
} as const

export function checkHeader({ document, workings: { front } }: Checked): Fault[] {
  const missing = [...(front.number ? [] : ['number' as const]), ...(front.date ? [] : ['date' as const]), ...(front.letterhead.name ? [] : ['issuer' as const])]
  if (missing.length === 0 || document.text === '') return []
  const list = (language: 'vi' | 'en'): string => missing.map(part => partNames[part][language]).join(', ')
  const first = front.lines[0]
  const spans = first ? [{ start: first.start, end: first.end }] : []
  return [{ code: 'header-missing', as: 'parts', severity: missing.length === 1 ? 'info' : 'warning', args: { partsVi: list('vi'), partsEn: list('en') }, spans, items: [] }]
}
