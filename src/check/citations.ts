// Citations against themselves and each other, as far as one document can say.

import type { Citation } from '../model/record.ts'
import type { DocumentType } from '../rules/lists/types.ts'
import { printedDay } from '../text/day.ts'
import { plain } from '../text/fold.ts'
import { about, type Fault } from './finding.ts'
import type { Checked } from './index.ts'

/** One finding for each number, however often it is cited. */
export const checkForms = ({ items: { citations } }: Checked): Fault[] =>
  (['wrong-form', 'type-code-mismatch'] as const).flatMap(form =>
    numbersWith(citations, form).map((citation): Fault => {
      const args = { number: citation.number ?? '', type: citation.typeLabel ?? '' }
      return { code: 'citation-form', as: form, severity: 'warning', args, ...about(citation) }
    }),
  )

/** The first citation of each number that bears the flag. */
const numbersWith = (citations: readonly Citation[], flag: string): Citation[] => [
  ...new Map(
    citations
      .filter(({ flags }) => flags.includes(flag))
      .toReversed()
      .map(one => [one.number, one]),
  ).values(),
]

/** Spellings of the type's abbreviation: one finding for each symbol, whatever numbers bear it. */
export const checkCodes = ({ items: { citations }, workings: { lists } }: Checked): Fault[] =>
  (['unofficial-code', 'code-spelling'] as const).flatMap(form =>
    [
      ...Map.groupBy(
        numbersWith(citations, form).filter(one => form === 'unofficial-code' || !isShouted(one)),
        ({ number }) => symbolIn(number),
      ),
    ].flatMap(([symbol, [citation, ...others]]): Fault[] => {
      if (!citation) return []
      const all = inOrder([citation, ...others])
      const code = symbol.split(/[-/]/u)[0] ?? ''
      const types = lists.get('types') as ReadonlyMap<string, DocumentType> | undefined
      const official = officialOf(types?.get(citation.type ?? ''), code)
      const args = { number: listed(all.map(({ number }) => number ?? '')), code, official: official ?? '' }
      const as = form === 'unofficial-code' && official !== null ? 'unmarked-code' : form
      return [{ code: 'citation-form', as, severity: 'info', args, ...about(...all) }]
    }),
  )

const inOrder = (citations: readonly Citation[]): Citation[] => citations.toSorted((a, b) => a.at.start - b.at.start)

// a heading in capitals has no small letters to give
const isShouted = ({ at: { quote } }: Citation): boolean => !/\p{Ll}/u.test(quote)

/** «30/1998/ND-CP» → «ND-CP» */
const symbolIn = (number: string | null): string =>
  /^\d{1,6}(?:\/\d{4})?[-/](?<symbol>.+)$/u.exec(number ?? '')?.groups?.symbol ?? number ?? ''

/** The abbreviation that was meant where its marks are missing: «ND» → «NĐ». */
const officialOf = (type: DocumentType | undefined, code: string): string | null =>
  Object.values(type?.codes ?? {})
    .flat()
    .find(one => one !== code && plain(one) === plain(code)) ?? null

const mostNumbers = 3
const listed = (numbers: readonly string[]): string =>
  [...numbers.slice(0, mostNumbers), ...(numbers.length > mostNumbers ? ['…'] : [])].join(', ')

/** The body in words against the body in the number: only where both are certain. */
export function checkIssuers({ items: { citations } }: Checked): Fault[] {
  return citations
    .filter(citation => citation.flags.includes('issuer-mismatch') && citation.form === 'full')
    .map(citation => ({
      code: 'citation-issuer-conflict',
      as: 'words',
      severity: 'warning',
      args: { number: citation.number ?? '', issuer: citation.issuer?.raw ?? '' },
      ...about(citation),
    }))
}

/** The year of the number against that of its date; a warning, since a decision of December may bear January's date. */
export function checkYears({ items: { citations } }: Checked): Fault[] {
  return citations.flatMap((citation): Fault[] => {
    const year = yearIn(citation.number)
    const date = citation.issuedOn?.date
    if (!year || !date || date.length < 10 || date.startsWith(year)) return []
    const args = { number: citation.number ?? '', date: printedDay(date) }
    return [{ code: 'citation-conflict', as: 'year', severity: 'warning', args, ...about(citation) }]
  })
}

const yearIn = (number: string | null): string | undefined => /\/((?:19|20)\d\d)\//.exec(number ?? '')?.[1]

/** The same number of the same body with two dates; the same number and date with two years. Each pair once. */
export function checkConflicts({ items: { citations } }: Checked): Fault[] {
  const full = citations.filter(citation => citation.form === 'full' && citation.number !== null)
  return [...Map.groupBy(full, one => bare(one.number)).values()]
    .map(distinct)
    .flatMap(alike => [
      ...pairs(alike, (a, b) => sameDocument(a, b) && datesDiffer(a, b)).map(datesFault),
      ...pairs(alike, sameButYear).map(yearsFault),
    ])
}

const bare = (number: string | null): string => (number ?? '').replace(/\/(?:19|20)\d\d\//, '/')

/** The first mention of each that are cited in the same way: a long text names the same few documents. */
function distinct(citations: readonly Citation[]): Citation[] {
  const firsts = new Map<string, Citation>()
  for (const one of citations) {
    const way = `${one.number} ${one.type} ${one.issuer?.key} ${one.issuedOn?.date}`
    if (!firsts.has(way)) firsts.set(way, one)
  }
  return [...firsts.values()]
}

type Test = (a: Citation, b: Citation) => boolean
type Pair = readonly [a: Citation, b: Citation]

const sameDocument: Test = (a, b) => a.number === b.number && a.type === b.type && sameIssuer(a, b)
const sameIssuer: Test = (a, b) => !a.issuer?.key || !b.issuer?.key || a.issuer.key === b.issuer.key

// number and type of a year-less number are given again each year: two dates of one year are a conflict, of two are not
const datesDiffer: Test = (a, b) => {
  const [x, y] = [a.issuedOn?.date, b.issuedOn?.date]
  if (!x || !y || x === y || x.length < 10 || y.length < 10) return false
  return yearIn(a.number) !== undefined || a.system === 'party' || x.slice(0, 4) === y.slice(0, 4)
}

const sameButYear: Test = (a, b) =>
  a.number !== b.number && a.issuedOn?.date != null && a.issuedOn.date === b.issuedOn?.date && sameIssuer(a, b)

/** Each that conflicts with an earlier one, with the first of those; two ways of citing make one pair. */
function pairs(citations: readonly Citation[], conflict: Test): Pair[] {
  const told = new Set<string>()
  return citations.flatMap((b, n): Pair[] => {
    const a = citations.find((one, at) => at < n && conflict(one, b))
    const pair = [a, b]
      .map(one => `${one?.number} ${one?.issuedOn?.date}`)
      .toSorted()
      .join(' ')
    if (!a || told.has(pair)) return []
    told.add(pair)
    return [[a, b]]
  })
}

const datesFault = ([a, b]: Pair): Fault => ({
  code: 'citation-conflict',
  as: 'dates',
  severity: 'error',
  args: { number: b.number ?? '', a: printedDay(a.issuedOn?.date), b: printedDay(b.issuedOn?.date) },
  ...about(a, b),
})

const yearsFault = ([a, b]: Pair): Fault => ({
  code: 'citation-conflict',
  as: 'years',
  severity: 'error',
  args: { a: a.number ?? '', b: b.number ?? '' },
  ...about(a, b),
})

export function checkAfterReport({ items: { citations, document } }: Checked): Fault[] {
  const report = document.issuedOn?.date
  if (!report) return []
  return citations.flatMap((citation): Fault[] => {
    const date = citation.issuedOn?.date ?? yearIn(citation.number)
    const common = Math.min(date?.length ?? 0, report.length)
    if (!date || date.slice(0, common) <= report.slice(0, common)) return []
    const args = { number: citation.number ?? citation.raw, date: printedDay(date), report: printedDay(report) }
    return [{ code: 'citation-after-report', as: 'later', severity: 'error', args, ...about(citation) }]
  })
}

/** «Quyết định số 77/QĐ-UBND … Quyết định số 77/QĐ-UBND …»: nothing but a space between. */
export function checkDuplicates({ document: { text }, items: { citations } }: Checked): Fault[] {
  return citations.flatMap((citation, n): Fault[] => {
    const before = citations[n - 1]
    if (!before?.number || before.number !== citation.number) return []
    if (!/^[\s,]*$/u.test(text.slice(before.at.end, citation.at.start))) return []
    const args = { words: citation.raw }
    return [{ code: 'citation-duplicate', as: 'repeated', severity: 'warning', args, ...about(before, citation) }]
  })
}
