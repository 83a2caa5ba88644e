// Fields of items, got and set by their names.

import type { Citation, Figure } from '../model/record.ts'
import { intervalOf } from '../text/numerals.ts'
import type { Value } from './correction.ts'
import { dateOf } from './dates.ts'

type Plain = Readonly<Record<string, unknown>>

/** By the names of its parts; null where there is none. */
export function valueAt(item: object, field: string): Value {
  const value = field.split('.').reduce<unknown>((part, name) => (part as Plain | null)?.[name], item)
  return (value ?? null) as Value
}

function withValue(item: Plain, [first = '', ...rest]: readonly string[], value: Value): Plain {
  const part = rest.length === 0 ? value : withValue((item[first] ?? {}) as Plain, rest, value)
  return { ...item, [first]: part }
}

const emptyPeriod = { from: null, to: null, asOf: null, label: '', basis: 'stated' } as const

export function withFigureField(figure: Figure, field: string, value: Value): Figure {
  const [group, name = ''] = field.split('.')
  if (group === 'period' && name !== '')
    return { ...figure, period: { ...(figure.period ?? emptyPeriod), [name]: value } } as Figure
  if (group !== 'dimensions') return withValue(figure, [field], value) as unknown as Figure
  const { [name]: _, ...others } = figure.dimensions
  return { ...figure, dimensions: value === null ? others : { ...others, [name]: value } } as Figure
}

/** What hangs together with the fields that were changed: the interval with the value, the value with a nil. */
export function settledFigure(figure: Figure, changed: ReadonlySet<string>): Figure {
  if (!['value', 'qualifier', 'kind', 'low', 'high'].some(name => changed.has(name))) return figure
  const kinded = kindOf(figure, changed)
  const interval = intervalIn(kinded)
  return {
    ...kinded,
    low: changed.has('low') ? figure.low : interval.low,
    high: changed.has('high') ? figure.high : interval.high,
  }
}

function kindOf(figure: Figure, changed: ReadonlySet<string>): Figure {
  const isNil = figure.kind === 'nil' && (changed.has('kind') || !changed.has('value') || figure.value === 0)
  return isNil
    ? { ...figure, value: 0, qualifier: 'exact', nilKind: figure.nilKind ?? 'none' }
    : { ...figure, kind: 'number', nilKind: null }
}

/** Of a value that somebody has seen on the paper: exact is exact. */
const intervalIn = ({ value, qualifier }: Figure): Pick<Figure, 'low' | 'high'> =>
  qualifier === 'exact' ? { low: value, high: value } : intervalOf(value, 1, qualifier)

export function withCitationField(citation: Citation, field: string, value: Value): Citation {
  if (field === 'issuedOn')
    return { ...citation, issuedOn: dateOf(value as string | null, citation.issuedOn?.raw ?? '') }
  if (!field.startsWith('issuer.')) return withValue(citation, [field], value) as unknown as Citation
  const issuer = { ...(citation.issuer ?? { key: null, raw: null }), [field.slice('issuer.'.length)]: value }
  return { ...citation, issuer } as Citation
}

/** Its identity across documents, where what it is made of was changed; null where it cannot be known any more. */
export function settledCitation(citation: Citation, changed: ReadonlySet<string>): Citation {
  if (![...changed].some(name => inKey.has(name))) return citation
  const isOther = changed.has('issuer.raw') && !changed.has('issuer.key')
  const issuer = isOther && citation.issuer ? { ...citation.issuer, key: null } : citation.issuer
  const settled = { ...citation, issuer }
  return { ...settled, key: keyOf(settled, changed) }
}

const inKey = new Set(['number', 'issuedOn', 'type', 'issuer.key', 'issuer.raw'])

/** What was not changed is as the old key has it: that may stand on more than this mention says. */
function keyOf({ key, system, issuer, type, number, issuedOn }: Citation, changed: ReadonlySet<string>): string | null {
  const [, body = null, kind = null, , scope = null] = key?.split(':') ?? []
  const [, digits, letter = ''] = /^(\d{1,9})(\p{L}?)(?![^-/])/u.exec(number ?? '') ?? []
  const isOfOther = changed.has('issuer.key') || changed.has('issuer.raw')
  const by = isOfOther ? (issuer?.key ?? null) : (body ?? issuer?.key ?? null)
  const of = changed.has('type') ? type : (kind ?? type)
  const within = scopeOf({ number, issuedOn, by }, changed.has('issuedOn') || isOfOther ? null : scope)
  if (!system || !by || !of || digits === undefined || within === null) return null
  return `${system}:${by}:${of}:${Number(digits)}${letter}:${within}`
}

interface Dated extends Pick<Citation, 'number' | 'issuedOn'> {
  readonly by: string | null
}

/** The year; of the Party's centre the term of its congress, which only the rules can tell of another day. */
function scopeOf({ number, issuedOn, by }: Dated, known: string | null): string | null {
  if (/^tw\b/u.test(by ?? '')) return known
  return /[/-]((?:19|20)\d\d)[/-]/u.exec(number ?? '')?.[1] ?? issuedOn?.date?.slice(0, 4) ?? known
}
