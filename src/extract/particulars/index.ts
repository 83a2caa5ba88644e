// The document's own particulars. Every one of them may be missing.

import type { Particulars } from '../../model/record.ts'
import type { Document } from '../../model/document.ts'
import { existingOn, type Unit } from '../../rules/lists/places.ts'
import { plain } from '../../text/fold.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import type { Stretch } from '../passages.ts'
import { type DateLine, findDate, findNumber, findSubject, findTitle, findType, isDraft, type NumberLine, noNumber, type TypeLine, urgencyOf } from './header.ts'
import { findLetterhead, findReporter, type Letterhead, withPlace } from './issuer.ts'
import { isMotto, type Line, linesOf } from './lines.ts'
import { findPeriod } from './period.ts'
import { findFoot, type Foot } from './signature.ts'

/** The particulars with the lines that they stand on, for sections and checks. */
export interface Front {
  readonly particulars: Particulars
  readonly lines: readonly Line[]
  readonly number: NumberLine | null
  readonly date: DateLine | null
  readonly type: TypeLine | null
  readonly titleLines: readonly Line[]
  readonly letterhead: Letterhead
  readonly foot: Foot
  /** Number of the last line of the head; the body begins after it. */
  readonly headEnd: number
  /** Units that the issuer is of or stands over: what «tỉnh», «huyện» mean in this document. */
  readonly home: Home
  readonly issuerValue: IssuerValue | null
}

export interface Home {
  readonly province: Unit | null
  readonly district: Unit | null
}

export function findFront(document: Document, stretches: readonly Stretch[], secrecy: string | null): Front {
  const lines = linesOf(document, stretches)
  const type = findType(lines)
  const limit = type?.line.index ?? 20
  const number = findNumber(lines.slice(0, limit))
  const date = findDate(lines, limit + 1) ?? findDate(lines, limit + 8)
  const subject = type ? null : findSubject(lines)
  const title = type ? findTitle(lines, type) : { text: subject?.text ?? '', lines: subject ? [subject.line] : [] }
  const letterhead = findLetterhead(lines, headLimit(lines, [number?.line, date?.line, type?.line, subject?.line]))
  const used = [number?.line, date?.line, type?.line, ...title.lines, ...letterhead.lines, ...lines.slice(0, 20).filter(line => isMotto(line.text))]
  const headEnd = Math.max(-1, ...used.map(line => line?.index ?? -1))
  const foot = findFoot(lines, headEnd)
  const reporter = letterhead.name === null ? findReporter(lines.slice(headEnd + 1)) : null
  const issuerValue = letterhead.value ?? reporter?.value ?? null
  const home = homeOf([letterhead, issuerValue], date, stretches)
  const issuedOn = date?.issuedOn ?? null
  const particulars: Particulars = {
    type: type?.type.slug ?? (subject ? 'cong-van' : null),
    typeLabel: type?.label ?? (subject ? 'Công văn' : null),
    number: number?.number ?? noNumber,
    issuedOn,
    place: date?.place ?? null,
    issuer: {
      name: letterhead.name ?? (reporter && withPlace(reporter.name, reporter.value, date?.place ?? null)),
      parent: letterhead.parent,
      placeId: (home.district ?? home.province)?.id ?? null,
    },
    title: title.text === '' ? null : title.text,
    period: findPeriod([...(type?.rest ? [type.line] : []), ...title.lines], issuedOn?.date ?? null),
    signatory: foot.signatory,
    recipients: foot.recipients,
    markings: { secrecy, urgency: urgencyOf(lines), draft: isDraft(lines) },
  }
  return { particulars, lines, number, date, type, titleLines: title.lines, letterhead, foot, headEnd, home, issuerValue }
}

function headLimit(lines: readonly Line[], marks: readonly (Line | undefined)[]): number {
  const places = marks.flatMap(line => (line ? [line.index] : []))
  // the left column of a letterhead stands above its number; with none of the marks there is no letterhead
  return places.length > 0 ? Math.min(Math.max(...places), lines.length) : 0
}

/** What place the document is of: the letterhead's own words, else the place it was given at. */
function homeOf([letterhead, issuer]: readonly [Letterhead, IssuerValue | null], date: DateLine | null, stretches: readonly Stretch[]): Home {
  const day = date?.issuedOn.date ?? null
  const areas = [issuer, ...letterhead.lines.flatMap(line => [...(line.stretch.passage.found.get('area')?.values() ?? [])].flat().map(one => ({ area: one.value }) as IssuerValue))]
  const named = areas.flatMap(value => value?.area?.units ?? [])
  const placed = date ? stretchesUnits(stretches, date) : []
  const one = (units: readonly Unit[]): Unit | null => {
    const able = existingOn(units, day)
    return new Set(able.map(unit => unit.id)).size === 1 ? (able[0] ?? null) : null
  }
  const province = one(named.filter(unit => unit.level === 'province')) ?? one(placed.filter(unit => unit.level === 'province'))
  const districts = [...named, ...placed].filter(unit => unit.level === 'district' && (!province || unit.province === province.id))
  const local = issuer?.area && issuer.area.level !== 'province' ? districts.filter(unit => plain(unit.name) === plain(issuer.area?.name ?? date?.place ?? '')) : []
  const district = one(local)
  return { province: province ?? provinceOf(district, stretches), district }
}

function stretchesUnits(stretches: readonly Stretch[], date: DateLine): Unit[] {
  const stretch = stretches.find(one => one === date.line.stretch)
  const found = stretch?.passage.found
  return ['province', 'district'].flatMap(slot => [...(found?.get(slot)?.values() ?? [])].flat().map(entity => entity.value as Unit))
}

function provinceOf(district: Unit | null, stretches: readonly Stretch[]): Unit | null {
  if (!district) return null
  for (const { passage } of stretches)
    for (const entities of passage.found.get('province')?.values() ?? [])
      for (const { value } of entities) if ((value as Unit).id === district.province) return value as Unit
  return null
}
