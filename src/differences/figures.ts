// Figures: by their words where the text is one, else by what they say, and by the sentence that they stand in.

import type { Figure } from '../model/record.ts'
import type { Counted } from './counted.ts'
import type { Value } from './difference.ts'
import { changesOf, type Fields } from './fields.ts'
import type { Criterion } from './match.ts'
import { bySpan, listed, type Scope, type Sort, sideAt } from './scope.ts'
import { formOf, keyOf, once } from './words.ts'

/** Share of the text within which two figures that only look alike are one. */
const near = 0.05

const periodOf = ({ period }: Figure): string => `${period?.from} ${period?.to}`
const unitOf = ({ unit, currency }: Figure): string => currency ?? keyOf(unit ?? '')
const quoteSaid = once(({ at }: Figure) => keyOf(at.quote))
const formSaid = once(({ at }: Figure) => formOf(at.quote))
const whatSaid = once((one: Figure) =>
  [one.indicator, periodOf(one), dimensionsKey(one), one.place?.id, unitOf(one)].join('|'),
)

function dimensionsKey({ dimensions }: Figure): string {
  const names = Object.keys(dimensions).toSorted()
  return names.map(name => `${name}=${[dimensions[name]].flat().join(',')}`).join(';')
}

const ofSameText: readonly Criterion<Figure>[] = [
  { key: one => `${one.at.start} ${one.at.end} ${one.indicator}` },
  ...bySpan,
]

const ofOtherText: readonly Criterion<Figure>[] = [
  { key: one => `${whatSaid(one)}|${one.value}|${one.status}|${quoteSaid(one)}` },
  { key: one => `${whatSaid(one)}|${one.value}|${one.status}|${formSaid(one)}` },
  { key: one => `${whatSaid(one)}|${formSaid(one)}` },
  { key: one => `${one.indicator}|${unitOf(one)}|${formSaid(one)}` },
  { key: one => (one.indicator ? `${whatSaid(one)}|${one.value}` : null) },
  { key: one => `${unitOf(one)}|${formSaid(one)}`, within: near },
  { key: one => `${unitOf(one)}|${one.value}`, within: near },
  { key: one => (one.indicator ? whatSaid(one) : null), within: near },
]

const sort: Sort<Figure> = {
  kind: 'figure',
  at: ({ at }) => at.start,
  sameText: ofSameText,
  otherText: ofOtherText,
  what: ({ indicator, unit }) => indicator ?? unit ?? '',
  side: one => sideAt(one, one),
}

export function figureDifferences(scope: Scope): Counted {
  const matched = listed(scope, ({ figures }) => figures, sort)
  // a total is named by its id, which is another in each record: by the older one's where both have it
  const [older, newer] = [scope.older, scope.newer].map(
    ({ record }) => new Map(record.figures.map(one => [one.id, one])),
  )
  const ids = new Map(matched.pairs.map(([one, other]) => [other.id, one.id]))
  const named = (figures: ReadonlyMap<string, Figure> | undefined, id: string | null): string | null =>
    (id && figures?.get(id)?.raw) ?? null
  return matched.differencesBy((one, other) => [
    ...changesOf(fieldsOf(one), fieldsOf(other)),
    ...(['partOf', 'equivalentTo'] as const).flatMap(name =>
      one[name] === (ids.get(other[name] ?? '') ?? other[name])
        ? []
        : [{ name, older: named(older, one[name]), newer: named(newer, other[name]) }],
    ),
  ])
}

const fieldsOf = (one: Figure): Fields => ({
  indicator: one.indicator,
  value: one.value,
  low: one.low,
  high: one.high,
  unit: one.unit,
  currency: one.currency,
  qualifier: one.qualifier,
  kind: one.kind,
  nilKind: one.nilKind,
  status: one.status,
  'period.from': one.period?.from ?? null,
  'period.to': one.period?.to ?? null,
  'period.asOf': one.period?.asOf ?? null,
  'place.id': one.place?.id ?? null,
  reportingUnit: one.reportingUnit,
  ...Object.fromEntries(Object.entries(one.dimensions).map(([name, value]) => [`dimensions.${name}`, value])),
  comparisons: one.comparisons.map(({ kind, value, against }): Value => [kind, value, against]),
})
