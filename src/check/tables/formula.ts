// The formula of a column: numbers of other columns with + - * / and brackets, in interval arithmetic.
//   sum := product (('+' | '-') product)*    product := value (('*' | '/') value)*    value := number | '(' sum ')'

import { minus, type Range, sumOf } from '../figures/ranges.ts'

export type Formula =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly a: Formula; readonly b: Formula }

interface Reading {
  readonly tokens: readonly string[]
  readonly places: ReadonlyMap<string, number>
  at: number
}

// «3+…+7» is 3+4+5+6+7
const run = /(?<from>\d{1,2})\s?\+\s?(?:…|\.{2,4})\s?\+\s?(?<to>\d{1,2})/u

function writtenOut(printed: string): string {
  const { from = '', to = '' } = run.exec(printed)?.groups ?? {}
  const all = Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, n) => Number(from) + n)
  return all.length > 0 ? printed.replace(run, all.join('+')) : printed
}

/** Null for what is no such formula («4+…»); a number that no column bears is itself, if it can be nothing else: 100. */
export function parseFormula(printed: string, places: ReadonlyMap<string, number>): Formula | null {
  const words = writtenOut(printed)
    .replace(/%/gu, '*100')
    .replaceAll('–', '-')
    .replace(/[x×]/giu, '*')
    .replaceAll(':', '/')
  const tokens = words.match(/\d+|\p{L}|[-+*/()]/gu) ?? []
  if (tokens.join('') !== words.replace(/\s+/gu, '')) return null
  const reading = { tokens, places, at: 0 }
  const formula = sum(reading)
  return reading.at === tokens.length ? formula : null
}

const sum = (reading: Reading): Formula | null => chain(reading, '+-', product)
const product = (reading: Reading): Formula | null => chain(reading, '*/', value)

function chain(reading: Reading, signs: string, next: (reading: Reading) => Formula | null): Formula | null {
  let a = next(reading)
  for (let sign = reading.tokens[reading.at]; a && sign && signs.includes(sign); sign = reading.tokens[reading.at]) {
    reading.at++
    const b = next(reading)
    a = b && { kind: 'sign', sign, a, b }
  }
  return a
}

const constants = new Set(['100', '1000', '1000000'])

function value(reading: Reading): Formula | null {
  const token = reading.tokens[reading.at++] ?? ''
  if (token === '(') {
    const inside = sum(reading)
    return reading.tokens[reading.at++] === ')' ? inside : null
  }
  const column = reading.places.get(token.toUpperCase())
  if (column !== undefined) return { kind: 'column', column }
  return constants.has(token) ? { kind: 'number', value: Number(token) } : null
}

/** Columns that it needs, each once. */
export function referredIn(formula: Formula): number[] {
  if (formula.kind === 'column') return [formula.column]
  return formula.kind === 'number' ? [] : [...new Set([...referredIn(formula.a), ...referredIn(formula.b)])]
}

/** Sums and differences alone. */
export const isLinear = (formula: Formula): boolean =>
  formula.kind !== 'sign' || ('+-'.includes(formula.sign) && isLinear(formula.a) && isLinear(formula.b))

type Closed = Readonly<Record<'low' | 'high', number>>

/** Null where an operand is not known, or divides by what could be nothing. */
export function evaluate(formula: Formula, of: (column: number) => Range | null): Closed | null {
  if (formula.kind === 'number') return { low: formula.value, high: formula.value }
  if (formula.kind === 'column') return closed(of(formula.column))
  const [a, b] = [evaluate(formula.a, of), evaluate(formula.b, of)]
  if (!a || !b) return null
  if (formula.sign === '+') return closed(sumOf([a, b]))
  if (formula.sign === '-') return closed(minus(a, b))
  if (formula.sign === '/') return b.low <= 0 && b.high >= 0 ? null : ends(a, b, (x, y) => x / y)
  return ends(a, b, (x, y) => x * y)
}

const closed = (range: Range | null): Closed | null =>
  range === null || range.low === null || range.high === null ? null : { low: range.low, high: range.high }

function ends(a: Closed, b: Closed, by: (x: number, y: number) => number): Closed {
  const all = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)]
  return { low: Math.min(...all), high: Math.max(...all) }
}
