// Who issued the document: from the letterhead, else from the sentence that says who reports.

import type { Particulars } from '../../model/record.ts'
import type { Body } from '../../rules/lists/issuers.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import { plain } from '../../text/fold.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import { isMotto, isRule, type Line } from './lines.ts'

export interface Letterhead {
  readonly lines: readonly Line[]
  readonly parent: string | null
  readonly name: string | null
  /** What the name says, where a rule knows the body. */
  readonly value: IssuerValue | null
}

const notABody = /^(?:số\s*[:.]|v\/v|ngày |kính gửi|nơi nhận|dự thảo|bản sao|mật$|tối mật|tuyệt mật|khẩn|hỏa tốc|\d)/iu

/** Lines above the number line, the type line or the motto that name bodies: the last one issues, those above are over it. */
export function findLetterhead(lines: readonly Line[], before: number): Letterhead {
  const heads = lines.slice(0, before).filter(line => line.text.length < 160 && line.caps && !isMotto(line.text) && !isRule(line.text) && !notABody.test(line.text.trim()))
  const own = heads.filter(line => line.style.region !== 'right-column')
  const names = joinLines(own.length > 0 ? own : heads)
  const last = names.at(-1)
  return {
    lines: heads,
    parent: names.length > 1 ? (names.slice(0, -1).map(name => name.words).join(' - ') || null) : null,
    name: last?.words ?? null,
    value: last?.value ?? null,
  }
}

interface Name {
  readonly words: string
  readonly value: IssuerValue | null
}

// «SỞ LAO ĐỘNG -» / «THƯƠNG BINH VÀ XÃ HỘI» are two lines of one name; two bodies can also stand on one line
function joinLines(lines: readonly Line[]): Name[] {
  const names: Name[] = []
  for (const line of lines) {
    const parts = partsOf(line)
    const [first, ...rest] = parts
    const last = names.at(-1)
    if (first && last && !first.value) names[names.length - 1] = { ...last, words: `${last.words} ${first.words.toLowerCase()}` }
    else if (first) names.push(first)
    names.push(...rest)
  }
  return names
}

function partsOf(line: Line): Name[] {
  const { passage } = line.stretch
  const found = apart(passage, 'issuer').filter(entity => !(entity.value as IssuerValue).joint.length || entity.start === 0)
  if (found.length === 0 || found[0]?.start !== 0) return [{ words: spokenName(line.text, null), value: null }]
  return found.map((entity, n) => {
    const end = found[n + 1]?.start ?? passage.tokens.length
    const value = entity.value as IssuerValue
    return { words: spokenName(wordsOf(passage, { start: entity.start, end }), value), value }
  })
}

/** A name in capitals as it is written in a sentence: «SỞ NGOẠI VỤ TỈNH QUẢNG TRỊ» → «Sở Ngoại vụ tỉnh Quảng Trị». */
export function spokenName(printed: string, value: IssuerValue | null): string {
  const words = printed.replace(/\s+/gu, ' ').trim()
  const known = value && knownSpelling(words, value.body)
  const rest = known ? words.slice(known.length) : words
  const place = value?.area?.name ?? null
  const tail = place ? rest.toLowerCase().replace(place.toLowerCase(), place) : rest.toLowerCase()
  return known ? known + tail : tail.slice(0, 1).toUpperCase() + tail.slice(1)
}

function knownSpelling(words: string, body: Body): string | null {
  const key = plain(words)
  return [body.name, ...body.phrases].filter(phrase => key.startsWith(plain(phrase))).toSorted((a, b) => b.length - a.length)[0] ?? null
}

/** «Sở Ngoại vụ báo cáo như sau», «Trên đây là báo cáo … của UBND huyện Bình Minh». */
export function findReporter(lines: readonly Line[]): { name: string; value: IssuerValue } | null {
  for (const { stretch } of lines)
    for (const entity of apart(stretch.passage, 'reporter')) {
      const issuer = entity.captures.find(one => one.name === 'issuer')
      const value = issuer?.entity?.value as IssuerValue | undefined
      if (issuer && value) return { name: wordsOf(stretch.passage, issuer), value }
    }
  return null
}

/** A name with the place that it leaves out: «UBND thành phố» of a document given at Bắc Hà. */
export function withPlace(name: string, value: IssuerValue | null, place: string | null): string {
  const relative = value?.area && value.area.name === null
  return relative && place && /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$/iu.test(name) ? `${name} ${place}` : name
}

export const unnamed: Particulars['issuer'] = { name: null, parent: null, placeId: null }
