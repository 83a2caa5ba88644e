// One figure in words: its value as it was printed, and what else is said of it.

import type { Figure, Period, TrichLucRecord } from '../../model/record.ts'
import type { Indicator } from '../../rules/lists/measures.ts'
import type { Words } from '../words/words.ts'
import type { Lists } from './issuers.ts'

export interface Telling {
  readonly words: Words
  readonly language: 'vi' | 'en'
  readonly lists: Lists
  /** The document's own period, which is not said again. */
  readonly period: Period | null
}

/** «đoàn ra»: the catalogue's label, else that of the indicator above it; the id where there is none. */
export function indicatorText(indicator: string | null, { words, language, lists }: Omit<Telling, 'period'>): string {
  if (indicator === null) return words.figures.unlabelled
  const named = language === 'en' ? 'english' : 'label'
  for (let id = indicator; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    const entry = lists.get('indicators')?.get(id) as Partial<Indicator> | undefined
    const label = entry?.[named]
    if (label) return id === indicator ? label : `${label} (${indicator})`
  }
  return indicator
}

export type Valued = Pick<
  Figure,
  'kind' | 'nilKind' | 'value' | 'hedge' | 'qualifier' | 'unit' | 'currency' | 'raw' | 'scale'
>

/** «hơn 4,7 triệu USD», «không» */
export function valueText(figure: Valued, { words: { figures } }: Pick<Telling, 'words'>): string {
  const { kind, nilKind, value, hedge, qualifier, unit, currency, raw } = figure
  if (kind === 'nil') return figures.nil[nilKind ?? 'none']
  // a range has no hedge word
  if (qualifier !== 'exact' && hedge === null) return raw
  return [hedge, numberText({ value, scale: figure.scale, raw }, figures), unit ?? currency].filter(Boolean).join(' ')
}

const scaleWord = /(?<!\p{L})(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})/iu

// «47 tr.đ»: what the unit multiplies by needs no word
function numberText(
  { value, scale, raw }: Pick<Figure, 'value' | 'scale' | 'raw'>,
  { number, scales }: Words['figures'],
): string {
  const printed = number(clean(value / scale))
  const word = scaleWord.test(raw) ? scales[scale] : undefined
  return word ? `${printed} ${word}` : scale === 1 || !scaleWord.test(raw) ? printed : number(value)
}

const clean = (value: number): number => Number(value.toPrecision(15))

/** Status, period where it is not the document's, dimensions, comparisons, what is odd about its number. */
export const circumstances = (figure: Figure, how: Telling): string[] =>
  [
    isHedged(figure) ? '' : how.words.figures.status[figure.status],
    periodText(figure, how),
    ...dimensionTexts(figure, how),
    ...figure.comparisons.map(one => comparisonText(one, figure, how)),
    ...figure.flags.map(flag => how.words.figures.flags[flag] ?? flag),
  ].filter(text => text !== '')

// «ước đạt 680 triệu» says it already
const isHedged = ({ status, hedge }: Figure): boolean => status === 'estimate' && /^ước/iu.test(hedge ?? '')

function periodText({ period }: Figure, { words, period: own }: Telling): string {
  if (!period || (own && period.from === own.from && period.to === own.to)) return ''
  if (period.from === null || period.to === null) return period.label
  return words.figures.span(period.from, period.to)
}

const dimensionTexts = ({ dimensions }: Figure, how: Telling): string[] =>
  Object.entries(dimensions).flatMap(([name, value]) => [value].flat().map(one => dimensionText(name, one, how)))

function dimensionText(name: string, value: string | boolean, { words, language, lists }: Telling): string {
  if (name === 'country' && language === 'vi')
    return (lists.get('countries')?.get(String(value)) as { readonly name?: string } | undefined)?.name ?? String(value)
  return words.figures.dimensions[`${name}=${value}`] ?? (name === 'country' ? String(value) : `${name}: ${value}`)
}

type Comparison = Figure['comparisons'][number]

function comparisonText(one: Comparison, figure: Figure, { words: { figures } }: Telling): string {
  const { kind, value, against } = one
  const [from = '', to = ''] = against?.split('/') ?? []
  const amount = amountText(one, figure, figures)
  return figures.comparisons[kind]({ value, amount, against: to === '' ? '' : figures.span(from, to) })
}

/** «trên 50%», «3,9 tỷ USD»: how much a comparison says, as printed, without its sign. */
function amountText({ kind, value, raw }: Comparison, figure: Figure, words: Words['figures']): string {
  const hedge = hedgeWord.exec(raw)?.[0]
  if (kind !== 'difference') {
    // ratios and attainments are factors
    const percent = clean(Math.abs(value) * (kind === 'change-percent' ? 1 : 100))
    return [hedge, `${words.number(percent)}%`].filter(Boolean).join(' ')
  }
  const scale = scaleOf(raw)
  const amount = numberText({ value: Math.abs(value), scale, raw }, words)
  return [hedge, amount, figure.unit ?? figure.currency].filter(Boolean).join(' ')
}

const hedgeWord = /(?<!\p{L})(?:trên|hơn|gần|dưới|khoảng|xấp xỉ|chừng|ngót|ước|ước đạt|ước khoảng)(?=\s+\p{Nd})/iu

const scales: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})nghìn t[ỷỉ](?!\p{L})/iu, 1e12],
  [/(?<!\p{L})t[ỷỉ](?!\p{L})/iu, 1e9],
  [/(?<!\p{L})triệu(?!\p{L})/iu, 1e6],
  [/(?<!\p{L})(?:nghìn|ngàn)(?!\p{L})/iu, 1e3],
]
const scaleOf = (raw: string): number => scales.find(([word]) => word.test(raw))?.[1] ?? 1

export const telling = (record: Pick<TrichLucRecord, 'document'>, how: Omit<Telling, 'period'>): Telling => ({
  ...how,
  period: record.document.period,
})
