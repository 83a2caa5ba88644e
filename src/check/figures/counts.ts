// A stated count against the list that stands right behind it: «5 hội: …; …», «03 nước (Lào, Thái Lan)».

import { spanOf } from '../../extract/passages.ts'
import type { Figure } from '../../model/record.ts'
import { apart } from '../../rules/scan.ts'
import { firstIndex } from '../../text/search.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { behind } from './said.ts'

/** How many things a list can name, and its words. */
interface List {
  readonly least: number
  readonly most: number
  readonly start: number
  readonly end: number
}

export function checkCounts({ document: { text }, items: { figures }, workings: { stretches } }: Checked): Fault[] {
  const countries = stretches.flatMap(({ passage }) => apart(passage, 'country').map(one => spanOf(passage, one)))
  return figures.flatMap((figure): Fault[] => {
    if (!isCount(figure)) return []
    const list = listBehind(text, figure) ?? namesBehind(text, figure, countries)
    return list && (figure.value < list.least || figure.value > list.most) ? [told(figure, list)] : []
  })
}

const told = (figure: Figure, { least, most, start, end }: List): Fault => ({
  code: 'list-count-mismatch',
  as: 'list',
  severity: 'error',
  args: { stated: figure.raw, listed: String(figure.value < least ? least : most) },
  spans: [figure.at, { start, end }],
  items: [figure.id],
})

// what is not named one by one
const uncounted = /người|lượt|khách|đồng chí|USD|đồng|%|năm|tháng|ngày|km|lần|giờ|tuổi/iu

const isCount = ({ value, qualifier, kind, unit, currency }: Figure): boolean =>
  kind === 'number' &&
  qualifier === 'exact' &&
  currency === null &&
  Number.isInteger(value) &&
  value >= 2 &&
  value <= 20 &&
  unit !== null &&
  !uncounted.test(unit)

const moreWords =
  /v\.v|…|\.\.|(?<!\p{L})(?:chủ yếu|trong đó|như|điển hình|tiêu biểu|nổi bật|một số|các|khác|nhiều|chi tiết)(?!\p{L})/iu

/** «…: Dự án A; Dự án B»: items between semicolons, all named; «A và B» in an item may be two. */
function listBehind(text: string, figure: Figure): List | null {
  const words = behind(text, figure)
  const lead = /^[^.;:()\d]{0,60}?(?::|gồm:?)\s+(?=\p{Lu})/u.exec(words)
  if (!lead) return null
  const list = words.slice(lead[0].length)
  const items = list.split(';').map(one => one.trim().replace(/^và\s+/u, ''))
  if (items.length < 2 || moreWords.test(lead[0]) || moreWords.test(list) || /[\d:()]/u.test(list)) return null
  if (!items.every(one => /^\p{Lu}/u.test(one))) return null
  const joints = items.reduce((sum, one) => sum + one.split(/,|\svà\s/u).length - 1, 0)
  const start = figure.at.end + lead[0].length
  return { least: items.length, most: items.length + joints, start, end: start + list.trimEnd().length }
}

const placeUnits = /^(?:nước|quốc gia|thị trường|tỉnh|tỉnh, thành phố|huyện|xã|xã biên giới|địa phương)$/iu
const countryUnits = /^(?:nước|quốc gia|thị trường)$/iu

const name = "\\p{Lu}[\\p{L}\\p{M}']*(?:(?: | - |-)\\p{Lu}[\\p{L}\\p{M}']*)*"
const names = new RegExp(`^${name}(?:(?:\\s*[,;]\\s*|\\s+và\\s+)${name})+`, 'u')

/** «03 nước (Lào, Thái Lan)», «02 tỉnh gồm Hà Giang và Cao Bằng»: names of places alone, and the list ends there. */
function namesBehind(text: string, figure: Figure, countries: readonly { start: number; end: number }[]): List | null {
  if (!placeUnits.test(figure.unit ?? '')) return null
  const words = behind(text, figure)
  const lead = /^[\s\p{Ll}]{0,30}?(?:\(|:\s|(?:gồm|bao gồm|gồm có|là)(?::\s|\s))(?:gồm\s|gồm:\s)?(?=\p{Lu})/u.exec(
    words,
  )
  const list = lead && names.exec(words.slice(lead[0].length))
  if (!lead || !list || moreWords.test(lead[0])) return null
  const rest = words.slice(lead[0].length + list[0].length)
  if (lead[0].includes('(') ? !rest.startsWith(')') : !/^\s*(?:[;)]|$)/u.test(rest)) return null
  const start = figure.at.end + lead[0].length
  const end = start + list[0].length
  const first = firstIndex(countries, one => one.start >= start)
  const known = firstIndex(countries, one => one.start >= end) - first
  const count = list[0].split(/[,;]|\svà\s/u).length
  const fits = countryUnits.test(figure.unit ?? '') ? known === count : known === 0
  return fits ? { least: count, most: count, start, end } : null
}
