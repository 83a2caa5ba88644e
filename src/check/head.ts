// The head: number, date and what is missing.

import type { Front } from '../extract/particulars/index.ts'
import type { Fault } from './finding.ts'
import type { Checked } from './index.ts'

export function checkNumber({ workings: { front } }: Checked): Fault[] {
  const { number } = front
  if (number?.number.status !== 'blank') return []
  const args = { words: number.number.raw ?? '' }
  return [{ code: 'number-blank', as: 'blank', severity: 'warning', args, spans: [number], items: [] }]
}

export function checkDate({ workings: { front } }: Checked): Fault[] {
  const { date } = front
  if (!date?.incomplete) return []
  const args = { words: date.issuedOn.raw }
  return [{ code: 'date-incomplete', as: 'blank', severity: 'warning', args, spans: [date], items: [] }]
}

type Part = 'number' | 'date' | 'issuer'

const partNames: Readonly<Record<Part, { readonly vi: string; readonly en: string }>> = {
  number: { vi: 'số, ký hiệu', en: 'number' },
  date: { vi: 'địa danh và ngày tháng', en: 'place and date' },
  issuer: { vi: 'tên cơ quan ban hành ở đầu trang', en: 'issuing body in the letterhead' },
}

export function checkHeader({ workings: { front } }: Checked): Fault[] {
  const missing = missingParts(front)
  const first = front.lines[0]
  if (missing.length === 0 || !first) return []
  const list = (language: 'vi' | 'en'): string => missing.map(part => partNames[part][language]).join('; ')
  const args = { partsVi: list('vi'), partsEn: list('en') }
  return [
    {
      code: 'header-missing',
      as: 'parts',
      severity: missing.length === 1 ? 'info' : 'warning',
      args,
      spans: [first],
      items: [],
    },
  ]
}

function missingParts({ number, date, letterhead }: Front): Part[] {
  const found: Readonly<Record<Part, unknown>> = { number, date, issuer: letterhead.name }
  return (Object.keys(partNames) as Part[]).filter(part => found[part] === null)
}
