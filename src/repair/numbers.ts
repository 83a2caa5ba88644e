// Numbers of documents where they are cited: letters in their digits, strokes and dashes, codes. Another reading is
// taken only where type and issuer are codes of the lists then, and no other reading is as near.

import type { NumberRule } from '../rules/lists/repairs.ts'
import type { Passage } from '../rules/match.ts'
import { plain } from '../text/fold.ts'
import { type Codes, codeFor, codesOf } from './codes.ts'
import { type Digits, inDigits, signsOf } from './digits.ts'
import type { Edit, Look } from './edit.ts'
import type { Lexicon } from './lexicon.ts'

export const lookForNumbers: Look<NumberRule> = (passage, rule, lexicon) => {
  const tools = toolsOf(rule, lexicon)
  const edits: Edit[] = []
  const typeEnds = new Set([...(passage.found.get('type')?.values() ?? [])].flat().map(entity => entity.end))
  for (let at = 0; at < passage.tokens.length; at++) {
    const start = passage.tokens[at]?.start ?? 0
    if (start < (edits.at(-1)?.end ?? 0) || !isCited(passage, at, typeEnds)) continue
    const edit = editAt(passage, start, tools)
    if (edit) edits.push(edit)
  }
  return edits
}

const leads: ReadonlySet<string> = new Set(['so', ':', ',', ';', '(', 'va'])

/** Behind a type word, «số», or another item of a list; digits may have been read as letters. */
function isCited({ tokens }: Passage, at: number, typeEnds: ReadonlySet<number>): boolean {
  const before = tokens[at - 1]
  if (tokens[at]?.glued && before?.kind !== 'sign') return false
  if (!before || leads.has(plain(before.key.replace(/(?<=\p{L})[`'?~.]$/u, '')))) return true
  return typeEnds.has(at)
}

interface Tools {
  readonly rule: NumberRule
  readonly types: Codes
  readonly bodies: Codes
  readonly units: Codes
  readonly all: Codes
}

const made = new WeakMap<NumberRule, Tools>()

function toolsOf(rule: NumberRule, { phrases }: Lexicon): Tools {
  const codes = (...slots: string[]): Codes =>
    codesOf(
      slots.flatMap(slot => phrases.get(slot) ?? []),
      rule.alike,
    )
  const known = made.get(rule) ?? {
    rule,
    types: codes('typecode'),
    bodies: codes('bodycode'),
    units: codes('bodycode', 'unitcode'),
    all: codes('typecode', 'bodycode', 'unitcode'),
  }
  made.set(rule, known)
  return known
}

/** No number is longer, in characters. */
const longest = 40
// «12/QĐ - UBND»: goes on behind a sign between spaces, or beside one
const stretch = /^[^\s,;()"“”«»]+(?:\s?[/–—_~-]\s?\p{Lu}[^\s,;()"“”«»]*)*/u

function editAt({ text, tokens }: Passage, start: number, tools: Tools): Edit | null {
  const words = text.slice(start, Math.min(start + longest, tokens.at(-1)?.end ?? start))
  const read = stretch.exec(words)?.[0].replace(/[.:/–—_~-]+$/u, '') ?? ''
  if (!/\d/.test(read) && !/[/–—_~-]/u.test(read)) return null
  for (const one of new Set([read, read.split(/\s/u, 1)[0] ?? ''])) {
    const taken = numberFor(one, tools)
    if (taken !== null) return taken === '' ? null : { start, end: start + one.length, taken }
  }
  return null
}

interface Candidate {
  readonly number: string
  readonly cost: number
}

/** The number that is meant; '' where it is one as read, null where none or several are as near. */
function numberFor(read: string, tools: Tools): string | null {
  const candidates = strokesIn(tidy(read, tools.rule), tools.rule).flatMap(one => candidatesOf(one, tools))
  const least = Math.min(...candidates.map(one => one.cost))
  const nearest = new Set(candidates.filter(one => one.cost === least).map(one => one.number))
  const [number = null] = nearest
  return nearest.size !== 1 ? null : least === 0 ? '' : number
}

/** Without spaces, with «-» for every dash; what no reader of numbers would take for one costs. */
function tidy(read: string, { dashes }: NumberRule): Candidate {
  const signs = new RegExp(`(?:[${dashes.map(dash => (dash === '-' ? '\\-' : dash)).join('')}]|-)+`, 'gu')
  const usual = /^[-–—‐‑−]$/u
  const words = read.replace(/\s+/gu, '')
  const odd = (words.match(signs) ?? []).filter(one => !usual.test(one)).length
  return { number: words.replace(signs, '-'), cost: odd }
}

/** As it is, and with each letter that may be a stroke as one. */
function strokesIn({ number, cost }: Candidate, { strokes }: NumberRule): Candidate[] {
  const places = [...number].flatMap((sign, at) => (at > 0 && strokes.includes(sign) ? [at] : []))
  return [
    { number, cost },
    ...places.map(at => ({ number: `${number.slice(0, at)}/${number.slice(at + 1)}`, cost: cost + 1 })),
  ]
}

function candidatesOf({ number, cost }: Candidate, tools: Tools): Candidate[] {
  const digit = `[${signsOf(tools.rule.digits)}]`
  const parts = new RegExp(
    `^(${digit}{1,5})(\\p{Ll}?)([/-])(?:(${digit}{4})([/-]))?([\\p{L}\\p{N}][\\p{L}\\p{N}/.-]*)$`,
    'u',
  ).exec(number)
  if (!parts) return []
  const [, n = '', letter = '', first = '', year = '', second = '', symbol = ''] = parts
  const head = headOf([n, year], tools.rule.digits)
  if (head === null) return []
  const [value, taken] = head.digits
  const lead = `${value}${letter}${first}${taken}${second}`
  return symbolsOf(symbol, second || first, tools).map(one => ({
    number: lead + one.number,
    cost: cost + head.cost + one.cost,
  }))
}

function headOf(
  [n, year]: readonly [string, string],
  digits: Digits,
): { readonly digits: readonly [string, string]; readonly cost: number } | null {
  const [value, taken] = [inDigits(n, digits), inDigits(year, digits)]
  if (value === null || taken === null || !/\d/.test(n + year) || Number(value) === 0) return null
  if (taken !== '' && !/^(?:19|20)/.test(taken)) return null
  return { digits: [value, taken], cost: (n + year).replace(/\d/g, '').length }
}

/** What stands behind the number: type and issuer as `before` says, «/» of the state, «-» of the Party. */
function symbolsOf(symbol: string, before: string, { types, bodies, units, all }: Tools): Candidate[] {
  // a code of another kind is none misread
  const partFor = (read: string, codes: Codes): Candidate | null => {
    const found = codeFor(read, codes)
    return found && (found.cost === 0 || !all.known.has(read)) ? { number: found.code, cost: found.cost } : null
  }

  const sign = before === '/' ? '-' : '/'
  const segments = symbol.split(sign)
  const [first = '', second, ...rest] = segments
  const tail = (more: readonly string[]): Candidate[] => more.map(one => unitFor(one, units))
  const together = (parts: readonly (Candidate | null)[]): Candidate[] =>
    parts.includes(null)
      ? []
      : [
          {
            number: parts.map(one => one?.number).join(sign),
            cost: parts.reduce((sum, one) => sum + (one?.cost ?? 0), 0),
          },
        ]
  if (second === undefined)
    return before === '/'
      ? [...together([partFor(first, bodies)]), ...(all.known.has(first) ? [] : glued(first, types, bodies))]
      : []
  const typed = together([partFor(first, types), partFor(second, bodies), ...tail(rest)])
  return before === '/' ? [...typed, ...together([partFor(first, bodies), ...tail([second, ...rest])])] : typed
}

/** Of short ones each is like some other. */
const longUnit = 4

// units are an open list: what it does not hold stays as read
const unitFor = (read: string, units: Codes): Candidate => {
  const found = read.length < longUnit ? null : codeFor(read, units)
  return found && found.cost <= 2 ? { number: found.code, cost: found.cost } : { number: read, cost: 0 }
}

/** «QĐUBND»: the dash was lost between two codes of the lists. */
const glued = (read: string, types: Codes, bodies: Codes): Candidate[] =>
  [...read].flatMap((_, at) =>
    types.known.has(read.slice(0, at)) && bodies.known.has(read.slice(at))
      ? [{ number: `${read.slice(0, at)}-${read.slice(at)}`, cost: 2 }]
      : [],
  )
