// The pattern language, from its words to a tree. A pattern reads like the sentence that it matches:
//
//   thực hiện        these syllables: tone placement, i/y and letter case do not matter
//   Luật             a capital in the pattern asks for a capital in the text
//   [số]  (a | b)    optional; alternatives        x* x+  repeated
//   <date>  <d:int>  a slot: whatever another rule or list has recognised there; named where the value needs it
//   <type luat>      a slot with a condition: only entries that carry the tag
//   {n = …}           a named stretch
//   ...  ...12       up to 6 (12) tokens, as few as possible, within the sentence, not across «;»
//   !(này | đó)      not followed by        ^ $   beginning, end of the paragraph
//   "("              a sign that the language uses itself
//
// Spaces in the pattern match any or no space in the text; `/` and `-` written without spaces must stand without.

import { fold } from '../text/fold.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import type { FaultArgs, RuleFault } from './fault.ts'

export type Node =
  | { readonly kind: 'word'; readonly key: string; readonly capital: boolean; readonly glued: boolean }
  | {
      readonly kind: 'slot'
      readonly slot: string
      readonly tag: string | null
      readonly name: string | null
      readonly glued: boolean
    }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'named'; readonly name: string; readonly node: Node }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: 0 | 1; readonly many: boolean }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }

/** A fault in a pattern; `offset` counts from its first character. */
export class PatternError extends Error {
  readonly what: readonly [RuleFault, FaultArgs?]
  readonly offset: number
  constructor(what: readonly [RuleFault, FaultArgs?], offset: number) {
    super(JSON.stringify(what))
    this.name = 'PatternError'
    this.what = what
    this.offset = offset
  }
}

const defaultGap = 6
const longestGap = 40

interface Reader {
  readonly pattern: string
  readonly tokens: readonly Token[]
  at: number
}

/** @throws PatternError */
export function parsePattern(pattern: string): Node {
  const reader: Reader = { pattern, tokens: tokenise(pattern), at: 0 }
  const node = parseChoice(reader)
  if (reader.at < reader.tokens.length) fail(reader, 'unexpected-sign', { sign: peek(reader) ?? '' })
  return node
}

const peek = (reader: Reader): string | undefined => {
  const token = reader.tokens[reader.at]
  return token && reader.pattern.slice(token.start, token.end)
}

function fail(reader: Reader, fault: RuleFault, args: FaultArgs = {}): never {
  throw new PatternError([fault, args], reader.tokens[reader.at]?.start ?? reader.pattern.length)
}

function expect(reader: Reader, sign: string): void {
  if (peek(reader) !== sign) fail(reader, 'expected-sign', { sign, found: peek(reader) ?? '' })
  reader.at++
}

function parseChoice(reader: Reader): Node {
  const nodes = [parseSequence(reader)]
  while (peek(reader) === '|') {
    reader.at++
    nodes.push(parseSequence(reader))
  }
  return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'choice', nodes }
}

const closing = new Set([')', ']', '}', '|'])

function parseSequence(reader: Reader): Node {
  const nodes: Node[] = []
  for (let next = peek(reader); next !== undefined && !closing.has(next); next = peek(reader))
    nodes.push(parseItem(reader))
  if (nodes.length === 0) fail(reader, 'expected-word')
  return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'sequence', nodes }
}

function parseItem(reader: Reader): Node {
  const node = parseAtom(reader)
  const mark = peek(reader)
  if (!reader.tokens[reader.at]?.glued || (mark !== '*' && mark !== '+')) return node
  reader.at++
  return { kind: 'repeat', node, least: mark === '+' ? 1 : 0, many: true }
}

function parseAtom(reader: Reader): Node {
  const sign = peek(reader) ?? ''
  const parse = Object.hasOwn(atoms, sign) ? atoms[sign] : undefined
  if (parse) return parse(reader)
  if (sign === '>' || sign === '*' || sign === '+') fail(reader, 'unexpected-sign', { sign })
  return parseWord(reader)
}

const atoms: Readonly<Record<string, (reader: Reader) => Node>> = {
  '(': reader => enclosed(reader, ')'),
  '[': reader => ({ kind: 'repeat', node: enclosed(reader, ']'), least: 0, many: false }),
  '{': parseNamed,
  '<': parseSlot,
  '!': reader => {
    reader.at++
    return { kind: 'not', node: parseAtom(reader) }
  },
  '^': reader => edge(reader, 'start'),
  $: reader => edge(reader, 'end'),
  '"': parseQuoted,
  '.': reader => (isGap(reader) ? parseGap(reader) : parseWord(reader)),
  '…': reader => parseGap(reader),
}

function enclosed(reader: Reader, close: string): Node {
  reader.at++
  const node = parseChoice(reader)
  expect(reader, close)
  return node
}

function edge(reader: Reader, at: 'start' | 'end'): Node {
  reader.at++
  return { kind: 'edge', at }
}

function parseNamed(reader: Reader): Node {
  reader.at++
  const name = parseName(reader)
  expect(reader, '=')
  const node = parseChoice(reader)
  expect(reader, '}')
  return { kind: 'named', name, node }
}

function parseName(reader: Reader): string {
  const name = peek(reader) ?? ''
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) fail(reader, 'expected-name')
  reader.at++
  return name
}

// <slot>  <slot tag>  <name:slot>  <name:slot tag>; slot and tag may hold hyphens
function parseSlot(reader: Reader): Node {
  const glued = mustGlue(reader)
  reader.at++
  let slot = parseHyphened(reader)
  let name: string | null = null
  if (peek(reader) === ':') {
    reader.at++
    name = slot
    slot = parseHyphened(reader)
  }
  const tag = peek(reader) === '>' ? null : parseHyphened(reader)
  expect(reader, '>')
  return { kind: 'slot', slot, tag, name, glued }
}

function parseHyphened(reader: Reader): string {
  let name = ''
  for (let first = true; ; first = false) {
    const token = reader.tokens[reader.at]
    const raw = peek(reader) ?? ''
    if (!token || !/^[\p{L}\p{Nd}.-]+$/u.test(raw) || (!first && !token.glued)) break
    name += raw
    reader.at++
  }
  if (name === '') fail(reader, 'expected-slot')
  return name
}

function parseQuoted(reader: Reader): Node {
  reader.at++
  const node = parseWord(reader)
  expect(reader, '"')
  return node
}

const isGap = (reader: Reader): boolean =>
  reader.tokens.slice(reader.at, reader.at + 3).every((token, i) => token.key === '.' && (i === 0 || token.glued)) &&
  reader.tokens.length >= reader.at + 3

function parseGap(reader: Reader): Node {
  reader.at += peek(reader) === '…' ? 1 : 3
  const next = reader.tokens[reader.at]
  if (next?.kind !== 'int' || !next.glued) return { kind: 'gap', most: defaultGap }
  const most = Number(next.key)
  if (most < 1 || most > longestGap) fail(reader, 'bad-gap', { most: longestGap })
  reader.at++
  return { kind: 'gap', most }
}

function parseWord(reader: Reader): Node {
  const token = reader.tokens[reader.at]
  if (!token) fail(reader, 'expected-word')
  const glued = mustGlue(reader)
  reader.at++
  return {
    kind: 'word',
    key: token.kind === 'word' ? fold(reader.pattern.slice(token.start, token.end)) : token.key,
    capital: token.capital,
    glued,
  }
}

// only / and - bind their neighbours: «Số :» and «Số:» are the same, «QĐ - UBND» and «QĐ-UBND» are not
function mustGlue(reader: Reader): boolean {
  const token = reader.tokens[reader.at]
  if (!token?.glued || reader.at === 0) return false
  const before = lastTerminal(reader)
  return isBinder(token.key) || (before !== undefined && isBinder(before))
}

const isBinder = (key: string): boolean => key === '/' || key === '-'
const brackets = new Set(['(', '[', ')', ']', '*', '+', '{', '}'])

function lastTerminal(reader: Reader): string | undefined {
  let i = reader.at
  while (i > 0 && reader.tokens[i]?.glued && brackets.has(reader.tokens[i - 1]?.key ?? '')) i--
  return reader.tokens[i]?.glued ? reader.tokens[i - 1]?.key : undefined
}
