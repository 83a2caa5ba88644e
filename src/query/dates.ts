// Years, months and days as people give them: 2016, 2016-07, 2016-07-01, 7/2016, 1/7/2016.

import { TrichLucError } from '../model/errors.ts'

const forms: readonly RegExp[] = [
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u,
  /^(?:(?:(?<day>\d{1,2})\/)?(?<month>\d{1,2})\/)?(?<year>\d{4})$/u,
]

/** The first or the last day of what is given, ISO. @throws TrichLucError `bad-option` */
export function dayOf(option: 'from' | 'to', given: string): string {
  const { year = '', month, day } = forms.map(form => form.exec(given.trim())?.groups).find(Boolean) ?? {}
  const iso = [
    year,
    (month ?? (option === 'from' ? '1' : '12')).padStart(2, '0'),
    (day ?? (option === 'from' ? '1' : lastOf(Number(year), Number(month ?? 12)))).padStart(2, '0'),
  ].join('-')
  if (!isDay(iso)) throw new TrichLucError('bad-option', { problem: 'bad-when', option: `--${option}`, given })
  return iso
}

/** Days from and to, as far as they are given. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** First and last day of --from and --to. @throws TrichLucError `bad-option`, also where they are the wrong way round */
export function spanOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): Span {
  const span = {
    from: from === undefined ? null : dayOf('from', from),
    to: to === undefined ? null : dayOf('to', to),
  }
  if (span.from !== null && span.to !== null && span.from > span.to)
    throw new TrichLucError('bad-option', { problem: 'wrong-way', from: from ?? '', to: to ?? '' })
  return span
}

const lastOf = (year: number, month: number): string => String(new Date(Date.UTC(year, month, 0)).getUTCDate())

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

/** @throws TrichLucError `bad-option` */
export function yearOf(given: string): number {
  if (!/^\d{4}$/u.test(given.trim()))
    throw new TrichLucError('bad-option', { problem: 'bad-when', option: '--year', given })
  return Number(given)
}
