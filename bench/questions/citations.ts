// Documents that a report cites: a few of the centre that all cite, many of its province, one of its own.

import { type Random, randomOf } from '../../fixtures/build/scan/random.ts'
import type { Citation } from '../../src/model/record.ts'
import { below, type Report } from './bodies.ts'
import { addLine, type Draft, foundIn } from './text.ts'

interface Cited {
  readonly number: string
  readonly type: string
  readonly label: string
  readonly system: 'state' | 'party'
  readonly issuer: { readonly key: string; readonly raw: string }
  readonly day: string
  readonly scope: string
  readonly about: string
}

const matters = [
  'quản lý đoàn ra, đoàn vào',
  'viện trợ nước ngoài',
  'hội nhập quốc tế',
  'ngoại giao kinh tế',
  'bảo hộ ngư dân',
]

const dayIn = (year: number, random: Random): string =>
  new Date(Date.UTC(year, below(12, random), 1 + below(28, random))).toISOString().slice(0, 10)

function decree(n: number): Cited {
  const random = randomOf(`decree ${n}`)
  const year = 1999 + below(12, random)
  return {
    number: `${1 + below(180, random)}/${year}/NĐ-CP`,
    type: 'nghi-dinh',
    label: 'Nghị định',
    system: 'state',
    issuer: { key: 'chinh-phu', raw: 'Chính phủ' },
    day: dayIn(year, random),
    scope: String(year),
    about: matters[n % matters.length] ?? '',
  }
}

/** The n-th decision of a province; of the years before the report. */
function decision({ body, year }: Report, n: number): Cited {
  const random = randomOf(`decision ${body.placeId} ${n}`)
  const given = Math.min(year - 1, 2005 + below(18, random))
  return {
    number: `${1 + below(70, random)}/${given}/QĐ-UBND`,
    type: 'quyet-dinh',
    label: 'Quyết định',
    system: 'state',
    issuer: { key: `ubnd.${body.placeId}`, raw: 'UBND tỉnh' },
    day: dayIn(given, random),
    scope: String(given),
    about: matters[n % matters.length] ?? '',
  }
}

function plan({ body, year }: Report, n: number): Cited {
  const random = randomOf(`plan ${body.placeId} ${year} ${n}`)
  return {
    number: `${1 + below(250, random)}/KH-UBND`,
    type: 'ke-hoach',
    label: 'Kế hoạch',
    system: 'state',
    issuer: { key: `ubnd.${body.placeId}`, raw: 'UBND tỉnh' },
    day: `${year}-0${1 + below(2, random)}-${10 + below(18, random)}`,
    scope: String(year),
    about: `đối ngoại năm ${year}`,
  }
}

function resolution({ body, year }: Report): Cited {
  const term = year - ((year - 2010 + 50) % 5)
  const random = randomOf(`resolution ${body.placeId} ${term}`)
  return {
    number: `${String(1 + below(30, random)).padStart(2, '0')}-NQ/TU`,
    type: 'nghi-quyet',
    label: 'Nghị quyết',
    system: 'party',
    issuer: { key: `tinh-uy.${body.placeId}`, raw: 'Tỉnh ủy' },
    day: dayIn(term, random),
    scope: String(term),
    about: 'hội nhập quốc tế',
  }
}

const relations = ['basedOn', 'implements', 'mentions'] as const

/** Five a report; in three of a thousand the day or a digit is another. */
export function addCitations(draft: Draft, report: Report, random: Random): Citation[] {
  // half of all name one of the first few
  const common = Math.floor(120 * random() ** 3)
  const cited = [
    decree(common),
    decision(report, below(40, random)),
    decision(report, below(8, random)),
    plan(report, below(4, random)),
    resolution(report),
  ]
  return cited.map((one, n) => addCitation({ draft, random }, faulty(one, random), n + 1))
}

function faulty(cited: Cited, random: Random): Cited {
  const chance = random()
  if (chance < 0.0015) return { ...cited, day: cited.day.replace(/.$/u, digit => String((Number(digit) + 1) % 10)) }
  if (chance < 0.003) return { ...cited, number: cited.number.replace(/^\d+/u, digits => String(Number(digits) + 10)) }
  return cited
}

function addCitation(
  { draft, random }: { readonly draft: Draft; readonly random: Random },
  cited: Cited,
  n: number,
): Citation {
  const [year = '', month, day] = cited.day.split('-').map(Number)
  const issuedOn = { raw: `ngày ${day}/${month}/${year}`, date: cited.day, precision: 'day' as const }
  const raw = `${cited.label} số ${cited.number} ${issuedOn.raw} của ${cited.issuer.raw}`
  const sentence = `Thực hiện ${raw} về ${cited.about}, công việc được triển khai đúng tiến độ.`
  const at = foundIn(draft, addLine(draft, sentence), { raw, sentence })
  const value = Number.parseInt(cited.number, 10)
  return {
    id: `c${n}`,
    anchor: `${cited.number}-${cited.day}-${n}`,
    number: cited.number,
    system: cited.system,
    type: cited.type,
    typeLabel: cited.label,
    issuer: cited.issuer,
    issuedOn,
    title: cited.about,
    form: 'full',
    key: `${cited.system}:${cited.issuer.key}:${cited.type}:${value}:${cited.scope}`,
    relation: relations[below(3, random)] ?? 'mentions',
    relatesTo: null,
    resolvesTo: null,
    flags: [],
    raw,
    at,
    rule: 'citation.full/1',
    confidence: 0.99,
  }
}
