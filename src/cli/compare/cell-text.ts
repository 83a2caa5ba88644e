// Cells, places and changes as a reader of the language writes them.

import type { Range } from '../../check/figures/ranges.ts'
import { othersOf, shownOf } from '../../compare/answer.ts'
import type { Cell, Claim, Growth, Row, Share, Source, Span, Told } from '../../compare/comparison.ts'
import { closesLate } from '../../compare/ranges.ts'
import type { Call } from '../call.ts'
import { signOf } from '../words/compare.ts'

export type Say = Pick<Call, 'words' | 'language'>

export interface CellPlace {
  readonly row: Row
  readonly column: Span
}

/** In full, as a workbook has it. */
export function fullText(cell: Cell, { row, column }: CellPlace, say: Say): string {
  const { cell: words } = say.words.compare
  const sign = signOf(cell, row.kind)
  if (sign !== null && sign !== 'partial') return words.states[sign]
  const shown = shownOf(cell)
  if (shown && cell.state !== 'revised') return toldText(shown, say)
  return asideText(cell, column, { ...say, tell: one => named(one, say) })
}

/** As short as can be told; a revised value is its latest. */
export function shortText(cell: Cell, { row, column }: CellPlace, say: Say): string {
  const { signs } = say.words.compare.cell
  const sign = signOf(cell, row.kind)
  if (sign !== null) return signs[sign]
  const shown = shownOf(cell)
  if (cell.state === 'conflict') return few(cell.told.map(one => toldText(one, say))).join(' ≠ ')
  if (shown) return toldText(shown, say) + (closesLate(shown) ? '' : signs.partial)
  return asideText(cell, column, { ...say, tell: one => toldText(one, say) })
}

/** Texts of one cell that are listed; of more there is a sign. */
const most = 4

const few = (texts: readonly string[]): readonly string[] =>
  texts.length > most ? [...texts.slice(0, most - 1), '…'] : texts

function asideText(
  cell: Cell,
  column: Span,
  { words, tell, ...rest }: Say & { readonly tell: (told: Told) => string },
): string {
  const say = { words, ...rest }
  const { compare } = words
  const [shown, others] = [shownOf(cell), othersOf(cell)]
  const all = few(others.map(tell))
  const amounts = few(others.map(one => `${toldText(one, say)}${one.currency === null ? '' : ` ${one.currency}`}`))
  if (shown) return compare.cell.revised({ value: tell(shown), before: all.join('; ') })
  if (cell.state === 'conflict') return compare.cell.conflict({ values: all.join(' ≠ ') })
  if (cell.state === 'parts-only') return compare.cell.partsOnly({ parts: compare.cell.and(all) })
  if (cell.state === 'other-currency') return compare.cell.otherCurrency({ values: amounts.join('; ') })
  if (cell.state === 'not-result') {
    const values = others.map(
      one => `${words.figures.status[one.status as 'pending'] ?? one.status} ${toldText(one, say)}`,
    )
    return compare.cell.notResult({ values: few(values).join('; ') })
  }
  if (cell.gaps.length > 0)
    return cell.gaps
      .map(({ code, places }) =>
        compare.cell.gaps[code]({ places: compare.cell.and(places), column: compare.column(column) }),
      )
      .join('; ')
  return few(
    others.map(one =>
      compare.cell.ofPeriod({ period: words.figures.span(one.from, one.to), value: toldText(one, say) }),
    ),
  ).join('; ')
}

/** A value as it was told: > 2.000.000 */
export function toldText(told: Told, { words }: Say): string {
  const { cell } = words.compare
  const { value, nilKind, qualifier, status, sources } = told
  if (nilKind !== null) return cell.nil[nilKind]
  if (value === null) return sources[0]?.raw ?? ''
  const args = { value: numberText(value, words) }
  if (qualifier === 'over') return cell.over(args)
  if (qualifier === 'under') return cell.under(args)
  if (status === 'estimate') return cell.estimate(args)
  return qualifier === 'about' ? cell.about(args) : args.value
}

/** 0.1 + 0.2 is 0.3 for a reader. */
export const numberText = (value: number, words: Call['words']): string =>
  words.figures.number(Number(value.toPrecision(12)))

/** With the document that tells it. */
const named = (told: Told, say: Say): string => {
  const [source] = told.sources
  return source
    ? say.words.compare.cell.told({ value: toldText(told, say), who: upToText(told, whoText(source, say), say) })
    : toldText(told, say)
}

/** With the day of what closed early. */
export const upToText = (told: Told, text: string, { words }: Say): string =>
  told.asOf === null || closesLate(told) ? text : words.compare.upTo({ text, day: told.asOf })

export const whoText = ({ number, issuer, issuedOn }: Source, { words }: Say): string =>
  [number ?? issuer ?? '', issuedOn === null ? '' : words.date(issuedOn)].filter(part => part !== '').join(', ')

/** What must be told of a cell that says it shortly: who tells what; '' where nothing is left to be told. */
export const remarkOf = (cell: Cell, place: CellPlace, say: Say): string =>
  cell.state === 'revised' || cell.state === 'conflict' ? fullText(cell, place, say) : ''

/** KR: Hàn Quốc; what is no code of a country, as it is. */
const countryOf = (code: string, language: Say['language']): string =>
  /^[A-Z]{2}$/u.test(code) ? (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code) : code

/** `country=KR`: Hàn Quốc */
export function dimensionText(named: string, { figures }: Call['words'], language: Say['language']): string {
  const at = named.indexOf('=')
  const value = named.slice(at + 1)
  if (named.startsWith('table=')) return `«${value}»`
  return figures.dimensions[named] ?? (named.startsWith('country=') ? countryOf(value, language) : value)
}

export function nameOf(row: Row, { words, language }: Say): string {
  const { compare } = words
  const place = row.place ?? (row.body === null ? unknownName(row, compare.unknownPlace) : '')
  const named = row.level === 'district' && row.placeKind !== null ? `${row.placeKind} ${place}` : place
  const since = row.since === null ? '' : compare.since({ day: words.date(row.since) })
  const around = [row.province, since].filter(part => part !== null && part !== '').join(', ')
  const whole = around === '' ? named : `${named} (${around})`
  const dimensions = Object.entries(row.dimensions).map(([name, value]) =>
    dimensionText(`${name}=${value}`, words, language),
  )
  const isSaid = row.body?.normalize('NFC').endsWith(place.normalize('NFC')) ?? false
  const body = row.body === null ? whole : [row.body, isSaid ? '' : place].filter(part => part !== '').join(', ')
  return [body, ...dimensions].join(' · ')
}

/** Of a report that says neither place nor body: its number, or where the file was found. */
function unknownName({ cells }: Row, unknown: string): string {
  const [source] = cells.flatMap(({ told }) => told.flatMap(({ sources }) => sources))
  const report = source?.number ?? source?.path?.split(/[/\\]/u).at(-1)
  return report ? `${unknown} (${report})` : unknown
}

const signed = (value: number, words: Call['words']): string => {
  const rounded = Math.round(value * 10) / 10
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${numberText(Math.abs(rounded), words)}`
}

function rangeText({ low, high }: Range, tell: (value: number) => string): string {
  if (low !== null && high !== null) return tell(low) === tell(high) ? tell(low) : `${tell(low)} … ${tell(high)}`
  return low !== null ? `≥ ${tell(low)}` : high !== null ? `≤ ${tell(high)}` : ''
}

/** «+14 (+8,2 %)» */
export function growthText({ change, percent, claims }: Growth, { words }: Say): string {
  const told = (value: number): string => signed(value, words)
  const share = percent === null ? '' : rangeText(percent, told)
  return [rangeText(change, told), share === '' ? '' : `(${share} %)`, wrongMark(claims, words)]
    .filter(Boolean)
    .join(' ')
}

export function shareText({ percent, claims }: Share, { words }: Say): string {
  const told = (value: number): string => numberText(Math.round(value * 10) / 10, words)
  const text = percent === null ? '' : `${rangeText(percent, told)} %`
  return [text, wrongMark(claims, words)].filter(Boolean).join(' ')
}

const wrongMark = (claims: readonly Claim[], { compare }: Call['words']): string =>
  claims.some(({ agrees }) => agrees === false) ? compare.agrees.no : ''

export const claimText = ({ raw, agrees, source }: Claim, { words: { compare } }: Say): string =>
  compare.claim({
    raw,
    who: source.number ?? source.issuer ?? '',
    mark: compare.agrees[agrees === null ? 'unknown' : agrees ? 'yes' : 'no'],
  })

export const sourceText = ({ number, issuer, issuedOn, page, path }: Source, { words }: Say): string =>
  words.compare.source({
    number: number ?? '',
    issuer: issuer ?? '',
    day: issuedOn ?? '',
    page: page ?? '',
    path: path ?? '',
  })
