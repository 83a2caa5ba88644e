// Reasons that items of several kinds have: findings about them, the page that they stand on, repairs.

import type { At, Finding, TrichLucRecord } from '../model/record.ts'
import { type Reason, rounded } from './doubt.ts'

/** What may be said of any item of one record. */
export interface Against {
  /** Findings that are about an item (by its id) or about words in this stretch of the text. */
  readonly findings: (id: string | null, at: Pick<At, 'start' | 'end'>) => readonly Reason[]
  /** Of a page that was read by OCR. */
  readonly page: (page: number | null) => readonly Reason[]
  /** By item id: words in it that a rule took for others. */
  readonly repaired: (id: string) => readonly Reason[]
}

/** Our guesses, which nobody has counted: of two figures that contradict each other one is wrong, in the report or in ours. */
const ofFindings: Readonly<Record<Finding['severity'], number>> = { error: 0.5, warning: 0.25, info: 0.05 }
/** Told of particulars, where it is of one. */
const ofDocument: ReadonlySet<Finding['code']> = new Set([
  'header-missing',
  'number-blank',
  'date-incomplete',
  'section-numbering',
])
/** A rule says how sure a repair is, and the item's own confidence has that in it already. */
const ofRepair = 0.1

export function against({ findings, source, repairs }: TrichLucRecord): Against {
  const byItem = new Map<string, Finding[]>()
  for (const finding of findings) for (const id of finding.items) byItem.set(id, [...(byItem.get(id) ?? []), finding])
  // a finding that names its items is about these alone; one of the head or of headings is about no item
  const ofWords = findings.filter(({ items, code }) => items.length === 0 && !ofDocument.has(code))
  const pages = new Map(source.pages.map(one => [one.page, one]))
  const mended = new Set(repairs.flatMap(({ items }) => items))
  return {
    findings: (id, at) => {
      const own = id === null ? [] : (byItem.get(id) ?? [])
      return [...own, ...ofWords.filter(one => isAbout(one, at))].map(({ id: of, severity, code: finding }) => ({
        code: severity,
        doubt: ofFindings[severity],
        of,
        finding,
      }))
    },
    page: number => {
      const page = number === null ? undefined : pages.get(number)
      // what an engine says of its words is no share that was counted: half of it
      return page?.method === 'ocr'
        ? [{ code: 'scan', doubt: rounded((1 - page.confidence) / 2), of: String(page.page) }]
        : []
    },
    repaired: id => (mended.has(id) ? [{ code: 'repaired', doubt: ofRepair }] : []),
  }
}

const isAbout = ({ evidence }: Finding, at: Pick<At, 'start' | 'end'>): boolean =>
  evidence.some(({ start, end }) => start < at.end && at.start < end)

export const firstPage = ({ boxes }: Pick<At, 'boxes'>): number | null => boxes[0]?.page ?? null
