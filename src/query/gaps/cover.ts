// Which years and months a report is about.

export interface Period {
  /** First and last day, ISO. */
  readonly from: string
  readonly to: string
}

export interface Cover {
  readonly year: number
  /** year: of that year as a whole; span: of it among others; part: of some months. */
  readonly kind: 'year' | 'span' | 'part'
  /** 1 to 12. */
  readonly months: readonly number[]
}

const day = 86_400_000
/** Reports are for a year, though some close it in mid-December: «từ 16/12/2016 đến 15/12/2017». */
export const aYear = { least: 350, most: 380 } as const
/** No report is about so many years. */
const mostYears = 60

export function coversOf(period: Period): Cover[] {
  const days = (Date.parse(period.to) - Date.parse(period.from)) / day + 1
  if (!(days > 0) || days > mostYears * 366) return []
  if (days >= aYear.least && days <= aYear.most) return [{ year: middleYear(period), kind: 'year', months: allMonths }]
  const kind = days > aYear.most ? 'span' : 'part'
  return yearsOf(period).flatMap(year => {
    const months = allMonths.filter(month => isIn(period, year, month))
    if (months.length === 0) return []
    return [{ year, kind: months.length === allMonths.length ? kind : 'part', months }]
  })
}

export const allMonths: readonly number[] = Array.from({ length: 12 }, (_, n) => n + 1)

function middleYear({ from, to }: Period): number {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).getUTCFullYear()
}

function yearsOf({ from, to }: Period): number[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, n) => first + n)
}

/** A month is in it where its middle is. */
function isIn({ from, to }: Period, year: number, month: number): boolean {
  const middle = `${year}-${String(month).padStart(2, '0')}-15`
  return from <= middle && middle <= to
}
