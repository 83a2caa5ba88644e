// The fields that an archivist may lay over files: what their columns may be called, and what a value may be.

import { plain } from '../../text/fold.ts'
import type { GivenFault } from './fault.ts'

/** A code is one line; a day is written 2018-12-05, 5/12/2018, 12/2018 or 2018. */
export type ValueKind = 'text' | 'code' | 'count' | 'day'

/** A field that other people's metadata have. */
export interface KnownField {
  /** As entries hold it: `fileCode`. */
  readonly key: string
  /** What its column may be called. */
  readonly names: readonly string[]
  readonly kind: ValueKind
}

/** «Mã hồ sơ», «ma ho so», «MaHoSo» are one name. */
export const folded = (name: string): string => plain(name).replace(/[^\p{L}\p{N}]+/gu, '')

/** By their folded names; of two fields with one name the first. */
export const fieldsByName = (fields: readonly KnownField[]): ReadonlyMap<string, KnownField> =>
  new Map(fields.flatMap(field => field.names.map(name => [folded(name), field] as const)).toReversed())

/** UTF-16 units. */
const most = { code: 64, text: 4000, head: 100 }

export const isHead = (name: string): boolean =>
  name.length <= most.head && /\p{L}/u.test(name) && !/\p{Cc}/u.test(name) && name !== '__proto__'

export type Checked = { readonly value: string } | { readonly why: GivenFault; readonly most: number }

const wrong = (why: GivenFault, limit = 0): Checked => ({ why, most: limit })

const checks: Readonly<Record<ValueKind, (text: string) => Checked>> = {
  text: text => (text.length <= most.text ? { value: text } : wrong('long-text', most.text)),
  code: text => (text.length <= most.code && !text.includes('\n') ? { value: text } : wrong('long-code', most.code)),
  count: text => (/^\d{1,9}$/u.test(text) ? { value: String(Number(text)) } : wrong('no-count')),
  day: text => {
    const value = dayOf(text)
    return value === null ? wrong('no-day') : { value }
  },
}

export const checkValue = (text: string, kind: ValueKind): Checked =>
  /[^\P{Cc}\n\r\t]/u.test(text) ? wrong('bad-sign') : checks[kind](text.replaceAll('\r\n', '\n'))

/** ISO as far as it is known; null for what is no day, month or year between 1000 and 2999. */
function dayOf(text: string): string | null {
  const iso = /^(?<year>[12]\d{3})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(text)
  const written = /^(?:(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-])?(?<year>[12]\d{3})$/u.exec(text)
  const { year, month, day } = iso?.groups ?? written?.groups ?? {}
  if (year === undefined) return null
  const said = [year, month, day].flatMap(part => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
  const whole = `${said}${'-01'.repeat(3 - said.split('-').length)}`
  // a 31 February would come back as another day
  const time = Date.parse(`${whole}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole) ? said : null
}
