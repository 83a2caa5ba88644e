// What a mention is of: its type, its issuer, its identity across documents (domain §2.4–2.6).

import type { Citation } from '../../model/record.ts'
import type { Body, BodyCode } from '../../rules/lists/issuers.ts'
import { existingOn, type Unit } from '../../rules/lists/places.ts'
import type { DocumentType, TypeCode } from '../../rules/lists/types.ts'
import { wordsOf } from '../../rules/scan.ts'
import type { Mention } from '../interpret/citations.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { System } from '../interpret/numbers.ts'
import type { Front, Home } from '../particulars/index.ts'
import type { Cited } from './mentions.ts'

export interface Identity {
  readonly system: System | null
  readonly type: string | null
  readonly typeLabel: string | null
  readonly issuer: Citation['issuer']
  readonly key: string | null
  readonly flags: string[]
}

/** What «tỉnh», «huyện» mean in the report, and the bodies of its letterhead. */
export interface Place extends Home {
  readonly bodies: ReadonlySet<string>
}

// a central body is at Hà Nội, but «UBND» in its report is not that of Hà Nội
export function placeOf({ home, letterhead, issuerValue }: Front): Place {
  const values = [issuerValue, ...letterhead.values].filter(value => value !== null)
  const central = values.some(({ body }) => isCentral(body)) && values.every(({ area }) => area === null)
  const bodies = new Set(values.map(({ body }) => body.key))
  return central ? { own: null, province: null, district: null, bodies } : { ...home, bodies }
}

export function identify(cited: Cited, home: Place, types: ReadonlyMap<string, unknown>): Identity {
  const { mention } = cited
  const flags: string[] = []
  const { type, label } = typeOf(cited, flags, types)
  const issuer = issuerOf(cited, home, flags)
  const system = mention.issuer?.body.system ?? mention.number?.system ?? null
  formFlags(mention, flags)
  const key = keyOf(mention, { type, issuer: issuer?.key ?? null, system })
  return { system, type, typeLabel: label, issuer, key, flags }
}

function typeOf(
  { mention, stretch }: Cited,
  flags: string[],
  types: ReadonlyMap<string, unknown>,
): { type: string | null; label: string | null } {
  const coded = mention.number?.codes[0]?.type ?? null
  const dispatch =
    mention.number?.form === 'dispatch' ? ((types.get('cong-van') as DocumentType | undefined) ?? null) : null
  if (!mention.type || mention.typeSlug) {
    const stated = mention.typeSlug ?? mention.known?.type
    const only = coded ?? dispatch ?? ((stated ? types.get(stated) : undefined) as DocumentType | undefined) ?? null
    return { type: only?.slug ?? null, label: only?.name ?? null }
  }
  const label = mention.typeWord
    ? spokenType(wordsOf(stretch.passage, mention.typeWord), mention.type)
    : mention.type.name
  const generic = mention.typeWord?.entity?.tags.includes('generic')
  // «Thông tư số 60/2003/TTLT-BNV-BTC»: of the two the code says more
  const isJoint = coded?.slug === `${mention.type.slug}-lien-tich`
  const type = coded && (generic || isJoint) ? coded : mention.type
  if (
    !generic &&
    mention.number &&
    mention.number.codes.length > 0 &&
    !mention.number.codes.some(code => akin(code.type, type) || wasOnce(code, type))
  )
    flags.push('type-code-mismatch')
  return { type: type.slug, label }
}

// to 1998 laws bore the number of the order that proclaimed them («47-L/CTN»), and a tờ trình was TT, too
const wasOnce = ({ code }: TypeCode, { slug }: DocumentType): boolean =>
  (code === 'L' && /^(?:luat|phap-lenh|bo-luat)$/.test(slug)) || (code === 'TT' && slug === 'to-trinh')

// a «chương trình hành động» bears CTr, a «thông báo kết luận» TB
const akin = (a: DocumentType, b: DocumentType): boolean =>
  a.slug === b.slug || a.slug.startsWith(`${b.slug}-`) || b.slug.startsWith(`${a.slug}-`)

// «CV», «Cv» are said in full
const spokenType = (words: string, { name, variants }: DocumentType): string =>
  /^\p{L}+$/u.test(words) && words.length > 1 && variants.includes(words.toUpperCase())
    ? name
    : words.slice(0, 1).toUpperCase() + words.slice(1).toLowerCase()

// forms of numbers were many before TTLT 55/2005/TTLT-BNV-VPCP
const oldForms = 2005

function formFlags({ number, type, typeSlug, date }: Mention, flags: string[]): void {
  if (!number) return
  const isOld = Number(date?.date?.slice(0, 4) ?? number.year ?? oldForms) < oldForms
  const body = number.bodies[0]?.body
  const partyBody = number.bodies.length > 0 && number.bodies.every(code => code.body.system === 'party')
  if (number.form === 'individual' && partyBody) flags.push('wrong-form')
  if (!isOld && number.form === 'party' && body && number.bodies.every(code => code.body.system === 'state'))
    flags.push('wrong-form')
  if (number.codes.length > 0 && number.codes.every(code => !code.official)) flags.push('unofficial-code')
  else if (
    number.form !== 'unknown' &&
    number.codes.length > 0 &&
    number.codes.every(code => !number.symbol.startsWith(code.code))
  )
    flags.push('code-spelling')
  if (!type && !typeSlug && number.form !== 'unknown') flags.push('no-type-word')
}

function issuerOf({ mention, stretch }: Cited, home: Place, flags: string[]): Citation['issuer'] {
  const coded = ableOf(mention)
  if (mention.issuer && mention.issuerAt) {
    const raw = wordsOf(stretch.passage, mention.issuerAt)
    const { body } = mention.issuer
    if (coded.length > 0 && !coded.some(code => isBodyOf(code, body, raw))) flags.push('issuer-mismatch')
    return { key: keyOfBody(mention.issuer, home, { mention, raw }), raw }
  }
  const only = onlyBody(coded) ?? coded.find(code => home.bodies.has(code.body.key)) ?? null
  if (!only) return mention.number?.bodies.length ? { key: null, raw: null } : null
  return { key: keyOfCode(only, home, mention), raw: null }
}

// liên tịch, liên bộ, liên ngành: how it was issued, not by whom
const joint = new Set(['LT', 'LB', 'LN'])

/** The bodies of the code that there were at the time; legal texts are issued by central ones before any other. */
function ableOf(mention: Mention): readonly BodyCode[] {
  const { number, date } = mention
  const day = date?.date ?? (number?.year ? String(number.year) : null)
  const inTime = bodiesOf(mention).filter(({ body }) => day === null || existed(body, day))
  const all = inTime.length > 0 ? inTime : bodiesOf(mention)
  const central = all.filter(({ body, code }) => body.level === 'central' && body.codes.includes(code))
  const isLegal = number?.year != null || number?.codes.some(({ type }) => type.slug === 'thong-tu')
  return isLegal && central.length > 0 ? central : all
}

// as far as both dates go: a body of «2002» was there all that year
const existed = ({ validFrom, validTo }: Body, day: string): boolean =>
  (validFrom === undefined || day >= String(validFrom).slice(0, day.length)) &&
  (validTo === undefined || day.slice(0, String(validTo).length) <= String(validTo))

const bodiesOf = ({ number }: Mention): readonly BodyCode[] =>
  number && number.codes.length > 0 ? number.bodies.filter(({ code }) => !joint.has(code)) : (number?.bodies ?? [])

/** The body itself, one above or its office; or words that the code is the initials of. */
const isBodyOf = ({ code, body }: BodyCode, said: Body, raw: string): boolean =>
  body.key === said.key ||
  body.parent === said.key ||
  said.key === `vp-${body.key}` ||
  body.key === `vp-${said.key}` ||
  isWithin(code.toUpperCase(), initialsOf(raw))

// «Bộ Tư lệnh BĐBP» has BTLBĐBP
const initialsOf = (words: string): string =>
  (words.match(/\p{L}+/gu) ?? [])
    .map(word => (word === word.toUpperCase() ? word : word.slice(0, 1).toUpperCase()))
    .join('')

/** All letters of `code`, in their order. */
function isWithin(code: string, initials: string): boolean {
  let at = -1
  return [...code].every(letter => {
    at = initials.indexOf(letter, at + 1)
    return at >= 0
  })
}

const onlyBody = (codes: readonly BodyCode[]): BodyCode | null =>
  new Set(codes.map(code => code.body.key)).size === 1 ? (codes[0] ?? null) : null

interface Said {
  readonly mention: Mention
  readonly raw: string
}

function keyOfBody({ body, area }: IssuerValue, home: Place, { mention, raw }: Said): string | null {
  if (body.many) return null
  if (isCentral(body)) return body.key
  if (area && area.name === null && isCity(raw, home)) return home.province && placed(body, home.province)
  if (!area && /(?:huyện|quận|thị) [uủ][yỷ]$/iu.test(raw)) return home.district && placed(body, home.district)
  const unit = area ? unitOf(area.units, area.name, area.level, home, mention) : (homeOf(body, home) ?? null)
  return unit ? placed(body, unit) : null
}

// «UBND thành phố» in a report from Đà Nẵng, where no district is a city of its own
const isCity = (raw: string, { province, district }: Home): boolean =>
  /(?:thành phố|tp\.?)$/iu.test(raw) && province?.kind === 'thành phố' && district?.kind !== 'thành phố'

// «SNgV», «TU» are of the reporter's province, «BDVHU» of its district; «UBND» alone may be the province's or the district's
function keyOfCode({ body, code }: BodyCode, home: Place, mention: Mention): string | null {
  // of «36/KH-BCĐ» nobody can say which steering committee's it is
  if (body.many) return null
  if (isCentral(body)) return body.key
  const local = /(?:HU|QU)$/.test(code)
  const unit = local ? home.district : body.level === null && home.district ? null : homeOf(body, home)
  return unit && mention.number ? placed(body, unit) : null
}

const isCentral = (body: Body): boolean => body.level === 'central' || body.locality === 'none'

const homeOf = (body: Body, { province, district }: Home): Unit | null =>
  body.level === 'district' ? district : province

// «ubnd.bac-giang.tp-bac-giang»; the unit of today bears its year («bac-ninh@2025»)
const placed = (body: Body, unit: Unit): string => `${body.key}.${unit.id}`

function unitOf(
  units: readonly Unit[],
  name: string | null,
  level: Unit['level'],
  home: Home,
  mention: Mention,
): Unit | null {
  if (name === null) return level === 'province' ? home.province : level === 'district' ? home.district : null
  const day = mention.date?.date ?? (mention.number?.year ? String(mention.number.year) : null)
  const able = existingOn(units, day)
  const near = able.filter(unit => unit.level === 'province' || (home.province && unit.province === home.province.id))
  const chosen = able.length === 1 ? able : near
  return new Set(chosen.map(unit => unit.id)).size === 1 ? (chosen[0] ?? null) : null
}

// first days of the Party's congress terms (public record)
const terms: readonly (readonly [string, string])[] = [
  ['2026-01-23', 'khoa-XIV'],
  ['2021-02-01', 'khoa-XIII'],
  ['2016-01-28', 'khoa-XII'],
  ['2011-01-19', 'khoa-XI'],
  ['2006-04-25', 'khoa-X'],
  ['2001-04-22', 'khoa-IX'],
  ['1996-07-01', 'khoa-VIII'],
  ['1991-06-27', 'khoa-VII'],
  ['1986-12-18', 'khoa-VI'],
]

function keyOf(
  mention: Mention,
  { type, issuer, system }: { type: string | null; issuer: string | null; system: System | null },
): string | null {
  const { number, date } = mention
  if (!number) return editionKey(mention) ?? shortKey(mention, { type, issuer, system })
  if (!type || !issuer || !system || mention.form !== 'full') return null
  const scope = scopeOf(system, issuer, number.year, date?.date ?? null)
  return scope && `${system}:${issuer}:${type}:${number.value}${number.letter}:${scope}`
}

// «Nghị định số 158/2005 của Chính phủ»: all that a key is made of
function shortKey(
  { short }: Mention,
  { type, issuer, system }: { type: string | null; issuer: string | null; system: System | null },
): string | null {
  if (!short?.year || !type || !issuer || !system) return null
  const scope = scopeOf(system, issuer, short.year, null)
  return scope && `${system}:${issuer}:${type}:${short.value}:${scope}`
}

// «Luật Doanh nghiệp năm 2020», «… ngày 17 tháng 6 năm 2020»: the edition of that year or day, where the list has one
function editionKey({ known, edition, date }: Mention): string | null {
  const said = date?.date ?? (edition === null ? null : String(edition))
  if (!known || said === null) return null
  const numbers = known.editions.flatMap(({ number, date: day }) =>
    number && (day ?? yearIn(number)).startsWith(said.slice(0, day ? 10 : 4)) ? [number] : [],
  )
  const [n, year, session = ''] = numbers.length === 1 ? (numbers[0] ?? '').split('/') : []
  const issuer = session.includes('UBTVQH') ? 'ubtvqh' : 'qh'
  return session.includes('QH') ? `assembly:${issuer}:${known.type}:${Number(n)}:${year}` : null
}

const yearIn = (number: string): string => /\/((?:19|20)\d\d)\//.exec(number)?.[1] ?? ''

/** What a number is unique within: the year; for the Party's centre its term. */
function scopeOf(system: System, issuer: string, year: number | null, date: string | null): string | null {
  if (system === 'party' && /^tw\b/.test(issuer))
    return date ? (terms.find(([first]) => first <= date)?.[1] ?? null) : null
  return year !== null ? String(year) : (date?.slice(0, 4) ?? null)
}
