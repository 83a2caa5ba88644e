// What a mention is of: its type, its issuer, its identity across documents (domain §2.4–2.6).

import type { Citation } from '../../model/record.ts'
import type { Body, BodyCode } from '../../rules/lists/issuers.ts'
import { existingOn, type Unit } from '../../rules/lists/places.ts'
import type { DocumentType } from '../../rules/lists/types.ts'
import { wordsOf } from '../../rules/scan.ts'
import type { Mention } from '../interpret/citations.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { System } from '../interpret/numbers.ts'
import type { Home } from '../particulars/index.ts'
import type { Cited } from './mentions.ts'

export interface Identity {
  readonly system: System | null
  readonly type: string | null
  readonly typeLabel: string | null
  readonly issuer: Citation['issuer']
  readonly key: string | null
  readonly flags: string[]
}

export function identify(cited: Cited, home: Home, types: ReadonlyMap<string, unknown>): Identity {
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
  const label = mention.typeWord ? spokenType(wordsOf(stretch.passage, mention.typeWord)) : mention.type.name
  const generic = mention.typeWord?.entity?.tags.includes('generic')
  const type = generic && coded ? coded : mention.type
  if (
    !generic &&
    mention.number &&
    mention.number.codes.length > 0 &&
    !mention.number.codes.some(code => akin(code.type, type))
  )
    flags.push('type-code-mismatch')
  return { type: type.slug, label }
}

// a «chương trình hành động» bears CTr, a «thông báo kết luận» TB
const akin = (a: DocumentType, b: DocumentType): boolean =>
  a.slug === b.slug || a.slug.startsWith(`${b.slug}-`) || b.slug.startsWith(`${a.slug}-`)

const spokenType = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1).toLowerCase()

function formFlags({ number, type }: Mention, flags: string[]): void {
  if (!number) return
  const body = number.bodies[0]?.body
  const partyBody = number.bodies.length > 0 && number.bodies.every(code => code.body.system === 'party')
  if (number.form === 'individual' && partyBody) flags.push('wrong-form')
  if (number.form === 'party' && body && number.bodies.every(code => code.body.system === 'state'))
    flags.push('wrong-form')
  if (number.codes.length > 0 && number.codes.every(code => !code.official)) flags.push('unofficial-code')
  else if (number.codes.length > 0 && number.codes.every(code => !number.symbol.startsWith(code.code)))
    flags.push('code-spelling')
  if (!type && number.form !== 'unknown') flags.push('no-type-word')
}

function issuerOf({ mention, stretch }: Cited, home: Home, flags: string[]): Citation['issuer'] {
  const coded = mention.number?.bodies ?? []
  if (mention.issuer && mention.issuerAt) {
    if (
      coded.length > 0 &&
      !coded.some(code => code.body.key === mention.issuer?.body.key || code.body.parent === mention.issuer?.body.key)
    )
      flags.push('issuer-mismatch')
    return { key: keyOfBody(mention.issuer, home, mention), raw: wordsOf(stretch.passage, mention.issuerAt) }
  }
  const only = onlyBody(coded)
  if (!only) return coded.length > 0 ? { key: null, raw: null } : null
  return { key: keyOfCode(only, home, mention), raw: null }
}

const onlyBody = (codes: readonly BodyCode[]): Body | null =>
  new Set(codes.map(code => code.body.key)).size === 1 ? (codes[0]?.body ?? null) : null

function keyOfBody(value: IssuerValue, home: Home, mention: Mention): string | null {
  const { body, area } = value
  if (isCentral(body)) return body.key
  const unit = area ? unitOf(area.units, area.name, area.level, home, mention) : (homeOf(body, home) ?? null)
  return unit ? placed(body, unit) : null
}

// «SNgV», «TU» are of the reporter's province; «UBND» alone may be the province's or the district's
function keyOfCode(body: Body, home: Home, mention: Mention): string | null {
  if (isCentral(body)) return body.key
  const unit = body.level === null && home.district ? null : homeOf(body, home)
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
  if (!number) return editionKey(mention)
  if (!type || !issuer || !system || mention.form !== 'full') return null
  const scope = scopeOf(system, issuer, number.year, date?.date ?? null)
  return scope && `${system}:${issuer}:${type}:${number.value}${number.letter}:${scope}`
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
