// Citations against themselves and each other, as far as one document can say.

import type { Citation } from '../model/record.ts'
import type { Fault } from './finding.ts'
import type { Checked } from './index.ts'

const forms = ['wrong-form', 'type-code-mismatch', 'unofficial-code', 'code-spelling'] as const
const formSeverity: Readonly<Record<(typeof forms)[number], Fault['severity']>> = {
  'wrong-form': 'warning',
  'type-code-mismatch': 'warning',
  'unofficial-code': 'info',
  'code-spelling': 'info',
}

/** One finding for each number, however often it is cited. */
export function checkForms({ items: { citations } }: Checked): Fault[] {
  const seen = new Set<string>()
  return citations.flatMap(citation =>
    forms.flatMap(form => {
      if (!citation.flags.includes(form) || seen.has(`${form} ${citation.number}`)) return []
      seen.add(`${form} ${citation.number}`)
      return [
        {
          code: 'citation-form' as const,
          as: form,
          severity: formSeverity[form],
          args: { number: citation.number ?? '', type: citation.typeLabel ?? '' },
          spans: [citation.at],
          items: [citation.id],
        },
      ]
    }),
  )
}

/** The body in words against the body in the number: only where both are certain. */
export function checkIssuers({ items: { citations } }: Checked): Fault[] {
  return citations
    .filter(citation => citation.flags.includes('issuer-mismatch') && citation.form === 'full')
    .map(citation => ({
      code: 'citation-issuer-conflict',
      as: 'words',
      severity: 'warning',
      args: { number: citation.number ?? '', issuer: citation.issuer?.raw ?? '' },
      spans: [citation.at],
      items: [citation.id],
    }))
}

export function checkYears({ items: { citations } }: Checked): Fault[] {
  return citations.flatMap((citation): Fault[] => {
    const year = /\/((?:19|20)\d\d)\//.exec(citation.number ?? '')?.[1]
    const date = citation.issuedOn?.date
    // a decision of December is often signed with next January's date
    if (!year || !date || date.length < 10 || Math.abs(Number(date.slice(0, 4)) - Number(year)) === 0) return []
    return [
      {
        code: 'citation-conflict',
        as: 'year',
        severity: 'warning',
        args: { number: citation.number ?? '', date: printed(date) },
        spans: [citation.at],
        items: [citation.id],
      },
    ]
  })
}

/** The same number of the same body with two dates; the same number and date with two years or two type words. */
export function checkConflicts({ items: { citations } }: Checked): Fault[] {
  const full = citations.filter(citation => citation.form === 'full' && citation.number !== null)
  return [...Map.groupBy(full, one => bare(one.number)).values()].flatMap(alike => [
    ...pairs(alike, sameDocument, datesDiffer, 'dates'),
    ...pairs(alike, sameButYear, () => true, 'years'),
  ])
}

const bare = (number: string | null): string => (number ?? '').replace(/\/(?:19|20)\d\d\//, '/')

type Test = (a: Citation, b: Citation) => boolean

const sameDocument: Test = (a, b) => a.number === b.number && a.type === b.type && sameIssuer(a, b)
const sameIssuer: Test = (a, b) => !a.issuer?.key || !b.issuer?.key || a.issuer.key === b.issuer.key

// number and type of a year-less number are given again each year: two dates of one year are a conflict, of two are not
const datesDiffer: Test = (a, b) => {
  const [x, y] = [a.issuedOn?.date, b.issuedOn?.date]
  if (!x || !y || x === y || x.length < 10 || y.length < 10) return false
  return /\/(?:19|20)\d\d\//.test(a.number ?? '') || a.system === 'party' || x.slice(0, 4) === y.slice(0, 4)
}

const sameButYear: Test = (a, b) => {
  return (
    a.number !== b.number &&
    bare(a.number) === bare(b.number) &&
    a.issuedOn?.date !== undefined &&
    a.issuedOn.date === b.issuedOn?.date &&
    sameIssuer(a, b)
  )
}

function pairs(citations: readonly Citation[], same: Test, differ: Test, as: string): Fault[] {
  const faults: Fault[] = []
  const told = new Set<string>()
  citations.forEach((b, n) => {
    const a = citations.slice(0, n).find(one => same(one, b) && differ(one, b))
    const key = `${a?.number} ${a?.issuedOn?.date} ${b.number} ${b.issuedOn?.date}`
    if (!a || told.has(key)) return
    told.add(key)
    const args =
      as === 'years'
        ? { a: a.number ?? '', b: b.number ?? '' }
        : { number: b.number ?? '', a: printed(a.issuedOn?.date), b: printed(b.issuedOn?.date) }
    faults.push({ code: 'citation-conflict', as, severity: 'error', args, spans: [a.at, b.at], items: [a.id, b.id] })
  })
  return faults
}

export function checkAfterReport({ items: { citations, document } }: Checked): Fault[] {
  const report = document.issuedOn?.date
  if (!report) return []
  return citations.flatMap((citation): Fault[] => {
    const date = citation.issuedOn?.date ?? /\/((?:19|20)\d\d)\//.exec(citation.number ?? '')?.[1]
    const common = Math.min(date?.length ?? 0, report.length)
    if (!date || date.slice(0, common) <= report.slice(0, common)) return []
    const args = { number: citation.number ?? citation.raw, date: printed(date), report: printed(report) }
    return [
      {
        code: 'citation-after-report',
        as: 'later',
        severity: 'error',
        args,
        spans: [citation.at],
        items: [citation.id],
      },
    ]
  })
}

/** «Quyết định số 77/QĐ-UBND … Quyết định số 77/QĐ-UBND …»: nothing but a space between. */
export function checkDuplicates({ document: { text }, items: { citations } }: Checked): Fault[] {
  return citations.flatMap((citation, n): Fault[] => {
    const before = citations[n - 1]
    if (
      !before?.number ||
      before.number !== citation.number ||
      !/^[\s,]*$/u.test(text.slice(before.at.end, citation.at.start))
    )
      return []
    return [
      {
        code: 'citation-duplicate',
        as: 'repeated',
        severity: 'warning',
        args: { words: citation.raw },
        spans: [before.at, citation.at],
        items: [before.id, citation.id],
      },
    ]
  })
}

/** 2018-10-18 → 18/10/2018, as readers write it. */
export const printed = (date: string | null | undefined): string => (date ?? '').split('-').toReversed().join('/')
