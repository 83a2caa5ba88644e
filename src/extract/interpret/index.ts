// What each slot makes of its matches, and how an example's value is printed.

import type { Interpret } from '../../rules/scan.ts'
import { interpretCitation, interpretShortNumber, type Mention, printCitation } from './citations.ts'
import { type DateValue, interpretBrokenDate, interpretDate, printDate } from './dates.ts'
import { interpretFigure, printFigure } from './figures.ts'
import { type IssuerValue, interpretIssuer, interpretSingleIssuer, issuerKey } from './issuers.ts'
import { interpretNumber, type NumberValue, printNumber } from './numbers.ts'
import { interpretNumeral, interpretRange, printNumeral, printRange } from './numerals.ts'
import { interpretPeriod, type PeriodValue, printPeriod } from './periods.ts'
import { type AreaValue, interpretArea } from './places.ts'
import { interpretQuantity, printQuantity, type QuantityValue } from './quantities.ts'

export const interpret: Readonly<Record<string, Interpret>> = {
  date: interpretDate,
  'broken-date': interpretBrokenDate,
  number: interpretNumber,
  area: interpretArea,
  'single-issuer': interpretSingleIssuer,
  issuer: interpretIssuer,
  citation: interpretCitation,
  'number-short': interpretShortNumber,
  period: interpretPeriod,
  numeral: interpretNumeral,
  range: interpretRange,
  quantity: interpretQuantity,
  figure: interpretFigure,
}

/** How the value of a slot is written after « → » in an example. */
export const print: Readonly<Record<string, (value: unknown) => string>> = {
  date: value => printDate(value as DateValue),
  number: value => printNumber(value as NumberValue),
  area: value => (value as AreaValue).units.map(unit => unit.id).join(' '),
  'single-issuer': value => issuerKey(value as IssuerValue),
  issuer: value => issuerKey(value as IssuerValue),
  citation: value => printCitation(value as Mention),
  period: value => printPeriod(value as PeriodValue),
  numeral: printNumeral,
  range: printRange,
  quantity: value => printQuantity(value as QuantityValue),
  figure: printFigure,
}
