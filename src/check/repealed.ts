// Documents that had ceased to be in force when the report cited them, as far as our list knows the day for sure.

import type { Citation } from '../model/record.ts'
import type { Numbered } from '../rules/lists/instruments.ts'
import { printedDay } from '../text/day.ts'
import { about, type Fault } from './finding.ts'
import type { Checked } from './index.ts'

/** In the list as replaced or repealed on a verified day before the report; who says so himself is not told. */
export function checkRepealed({ items: { citations, document }, workings: { lists } }: Checked): Fault[] {
  const report = document.issuedOn?.date
  if (!report) return []
  const known = [...(lists.get('numbered')?.values() ?? [])] as Numbered[]
  const told = new Set<string>()
  return citations.flatMap((citation): Fault[] => {
    const entry = known.find(one => isOf(one, citation))
    const since = entry && endOf(entry, known)
    if (!since || told.has(entry.number) || !isBefore(since, report) || speaksOfEnd(citation, entry, citations))
      return []
    told.add(entry.number)
    const args = { number: entry.number, since: printedDay(since), by: entry.repealedBy ?? entry.replacedBy ?? '' }
    return [{ code: 'citation-repealed', as: 'replaced', severity: 'warning', args, ...about(citation) }]
  })
}

// a number is given again (12-CT/TW in two terms): without its date only a number that holds its year is sure
const isOf = (entry: Numbered, { form, number, issuedOn }: Citation): boolean =>
  form === 'full' &&
  number === entry.number &&
  (issuedOn ? issuedOn.date === entry.date || entry.date === null : /\/\d{4}\//.test(number))

function endOf(entry: Numbered, known: readonly Numbered[]): string | null {
  if (entry.repealedOn && !entry.unverified.includes('repealedOn')) return entry.repealedOn
  const successor = known.find(one => one.number === entry.replacedBy && one.replaces === entry.number)
  return successor?.inForce && !successor.unverified.includes('inForce') ? successor.inForce : null
}

const isBefore = (day: string, report: string): boolean => day.slice(0, report.length) < report

// «Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP»
const speaksOfEnd = (
  { relation, at }: Citation,
  { repealedBy, replacedBy }: Numbered,
  all: readonly Citation[],
): boolean =>
  relation === 'replaces' ||
  relation === 'repeals' ||
  all.some(
    one => one.number !== null && (one.number === repealedBy || one.number === replacedBy) && one.at.quote === at.quote,
  )
