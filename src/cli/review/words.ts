// The words of the review in the user's language.

import type { Read, ReadFigure } from '../../review/items.ts'
import type { ReviewWords } from '../../review/words.ts'
import type { Call } from '../call.ts'
import { valueText } from '../show/figure-text.ts'

type Speaking = Pick<Call, 'words' | 'language'>

export const reviewWords = (speaking: Speaking): ReviewWords => {
  const { words } = speaking
  return {
    ...words.review,
    findings: words.findings,
    date: words.date,
    read: ({ read }) => readText(read, speaking),
  }
}

/** What was read, in a line: «đoàn vào: 12 đoàn · năm 2019 · Hà Tĩnh». */
function readText(read: Read, speaking: Speaking): string {
  const { words } = speaking
  if (read.of === 'figure') return figureText(read.figure, speaking)
  if (read.of === 'cell') return joined([read.cell.column, read.cell.value ?? words.review.unread])
  if (read.of === 'particular') {
    const { name, value } = read.particular
    return `${words.review.fields[name] ?? name}: ${value === null ? words.review.unread : said(name, value, words)}`
  }
  const { number, typeLabel, issuer, issuedOn, title, relation } = read.citation
  const day = issuedOn && words.date(issuedOn)
  return joined([[typeLabel, number].filter(Boolean).join(' ') || null, day, issuer, title, words.relations[relation]])
}

const joined = (parts: readonly (string | null)[]): string => parts.filter(part => part !== null).join(' · ')

const said = (name: string, value: string, words: Call['words']): string =>
  name === 'period'
    ? periodText(value.split('/'), words)
    : name === 'issuedOn' && isIso(value)
      ? words.date(value)
      : value

const isIso = (value: string): boolean => /^\d{4}(?:-\d{2}){0,2}$/u.test(value)
const periodText = ([from = '', to = '']: readonly string[], { figures }: Call['words']): string =>
  isIso(from) && isIso(to) ? figures.span(from, to) : from

function figureText(figure: ReadFigure, { words, language }: Speaking): string {
  const { indicator, labelVi, labelEn, periodFrom, periodTo, periodLabel, place, status } = figure
  const label = (language === 'vi' ? labelVi : labelEn) ?? indicator ?? words.figures.unlabelled
  const period = periodFrom && periodTo ? words.figures.span(periodFrom, periodTo) : periodLabel
  const value = valueText(figure, { words })
  return joined([
    `${label}: ${value}`,
    words.figures.status[status] || null,
    period,
    place,
    ...dimensionTexts(figure, { words, language }),
  ])
}

/** «Hàn Quốc», «nguồn: ngân sách nhà nước»: what tells apart the parts of a total. */
const dimensionTexts = ({ dimensions }: ReadFigure, { words, language }: Speaking): string[] =>
  (dimensions?.split('|') ?? []).map(pair => {
    const [name, value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    return words.figures.dimensions[pair] ?? (name === 'country' ? countryName(value, language) : value)
  })

const countryName = (code: string, language: string): string =>
  /^[A-Z]{2}$/u.test(code) ? (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code) : code
