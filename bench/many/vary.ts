// One of our reports as another year, place and body would have written it. Numbers are multiplied, all of a section by
// the same, so that sums and differences hold; dates keep day and month; national documents keep their numbers.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../fixtures/build/scan/random.ts'

export type Vary = (text: string) => string

export interface Variation {
  /** Added to every year. */
  readonly years: number
  /** Multiplies every count. */
  readonly times: number
  /** Moves the numbers of documents of the place's own bodies. */
  readonly salt: number
  readonly places: ReadonlyMap<string, string>
}

const date = String.raw`(?<day>\d{1,2})(?<gap>[./-])(?<month>\d{1,2})\k<gap>(?<year>(?:19|20)\d\d)(?!\d)`
const own = String.raw`(?<![\d/.,-])(?<own>\d{1,4})(?=[-/](?:\d{4}\/)?[\p{Lu}-]+[-/](?:UBND|TU|HU|SNgV|HĐND|SLĐTBXH|VP|HC))`
const year = String.raw`(?<alone>(?:19|20)\d\d)(?!\d)`
// counts stand behind no word that numbers something, and are no part of a date, a share or a document's number
const word = String.raw`(?<!(?:ngày|tháng|quý|khóa|khoá|lần|số|điều|khoản|thứ|phụ lục|biểu|nhóm)\s)(?<![\p{L}\d]|\d[/.,-])`
const count = String.raw`${word}(?<count>\d{1,3}(?:\.\d{3})*)(?![\d/%\p{L}-]|[.,]\d|\s*(?:%|tháng|năm|quý))`
const token = new RegExp([date, own, year, count].join('|'), 'giu')

/** The text of a section under a variation. */
export function varied({ years, times, salt, places }: Variation): Vary {
  const shifted = (found: string): string => String(Number(found) + years)
  const onDay = (found: Readonly<Record<string, string | undefined>>): string => {
    const { day = '', gap = '', month = '', year = '' } = found
    const safe = Number(day) === 29 && Number(month) === 2 ? '28' : day
    return [safe, month, shifted(year)].join(gap)
  }
  return text => {
    const moved = text.replace(token, (all, ...rest) => {
      const found = rest.at(-1) as Readonly<Record<string, string | undefined>>
      if (found.year) return onDay(found)
      if (found.own) return String(1 + ((Number(found.own) * 31 + salt) % 997))
      return found.alone ? shifted(found.alone) : counted(all, times)
    })
    return elsewhere(moved, places)
  }
}

/** «1.284» and «05» stay as they are typed: points between thousands, two digits at least. */
function counted(printed: string, times: number): string {
  const digits = String(Number(printed.replaceAll('.', '')) * times)
  const grouped = printed.includes('.') || digits.length > 4 ? digits.replace(/\B(?=(?:\d{3})+$)/gu, '.') : digits
  return grouped.padStart(printed.startsWith('0') ? printed.length : 1, '0')
}

function elsewhere(text: string, places: ReadonlyMap<string, string>): string {
  let moved = text
  for (const [from, to] of places) moved = moved.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase())
  return moved
}

// where the reports of fixtures/source are from
const written = ['Hà Tĩnh', 'Mai Châu', 'Hòa Bình', 'Hoà Bình', 'Đồng Tháp', 'Kiên Giang', 'Phú Yên', 'Lâm Đồng']
const alsoWritten = ['Đức Cơ', 'Gia Lai', 'Cửa Lò', 'Nghệ An', 'Cao Bằng', 'Thanh Hóa', 'Thanh Hoá']
const gazetteer = join(import.meta.dirname, '../../rules/gazetteer')

const namesOf = (file: string): string[] =>
  readFileSync(join(gazetteer, file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .slice(1)
    .flatMap(line => line.split('\t')[1] ?? [])

const provinces = [...new Set(namesOf('provinces.tsv'))]

/** Every place of our reports is this other one. */
export function elsewhereBy(random: Random): Variation['places'] {
  const to = provinces[Math.floor(random() * provinces.length)] ?? 'Hà Tĩnh'
  return new Map([...written, ...alsoWritten].map(from => [from, to]))
}
