// One program at one place: depth first, in order of preference, each (step, token) at most once. So a match costs at
// most steps × window, whatever the pattern says: nothing can run away.

import type { Token } from '../text/tokens.ts'
import type { Step } from './program.ts'

/** Something recognised: tokens `start`…`end` of a passage. */
export interface Entity {
  readonly slot: string
  readonly start: number
  readonly end: number
  /** Rule and pattern that found it: `date.long/1`. */
  readonly rule: string
  readonly tags: readonly string[]
  readonly value: unknown
  readonly captures: readonly Capture[]
}

/** A named slot or stretch inside a match. */
export interface Capture {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly entity: Entity | null
}

/** A paragraph or cell, tokenised, with what has been recognised in it so far. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Number of the sentence of each token. */
  readonly sentence: readonly number[]
  /** By slot, then by first token: entities, longest first. */
  readonly found: ReadonlyMap<string, ReadonlyMap<number, readonly Entity[]>>
  /** Looks for an aside at a token, and keeps what it finds; of every other slot all is in `found` by then. */
  readonly ask: (slot: string, at: number) => readonly Entity[]
}

export interface Match {
  readonly end: number
  readonly captures: readonly Capture[]
}

/** No match spans more tokens than this. */
export const windowSize = 256

type TokenTest = (token: Token, text: string) => boolean

/** Slots that one token fills by its form alone. */
export const tokenSlots: Readonly<Record<string, TokenTest>> = {
  int: token => token.kind === 'int',
  year: token => token.kind === 'int' && /^(19|20)\d\d$/.test(token.key),
  word: token => token.kind === 'word',
  capital: token => token.capital,
  lower: token => token.kind === 'word' && !token.capital,
  roman: (token, text) => /^[IVXLC]+$/.test(text.slice(token.start, token.end)),
  letter: token => token.kind === 'word' && token.end - token.start === 1,
  // a segment of a document number: QĐ, UBND, SNgV, QH14, CTr
  code: (token, text) => token.capital && /^\p{Lu}[\p{Lu}\p{Ll}\d]{0,11}$/u.test(text.slice(token.start, token.end)),
  caps: (token, text) => /^\p{Lu}[\p{Lu}\d]+$/u.test(text.slice(token.start, token.end)),
}

/** One attempt. The object is used again for the next one, since most fail at once. */
interface Run {
  passage: Passage
  steps: readonly Step[]
  start: number
  /** Which (step, token) were visited: the number of the attempt that was there last, so that nothing need be cleared. */
  last: Int32Array
  attempts: number
  captures: Capture[]
  readonly opened: number[]
}

// one for a match and one for each «not» inside another
const runs: Run[] = []
let depth = 0

/** Steps taken by all matches so far: what tests count instead of time. */
export const taken = { steps: 0 }

/** The preferred match of `steps` at token `start`, or null. */
export function matchAt(passage: Passage, steps: readonly Step[], start: number): Match | null {
  const run = freshRun(passage, steps, start)
  depth++
  const end = walk(run, 0, start)
  depth--
  if (end < 0) return null
  const captures = run.captures.reverse()
  run.captures = []
  return { end, captures }
}

function freshRun(passage: Passage, steps: readonly Step[], start: number): Run {
  const size = steps.length * (windowSize + 2)
  const run = runs[depth] ?? newRun(passage, steps)
  runs[depth] = run
  if (run.last.length < size || run.attempts === 2 ** 31 - 1) {
    run.last = new Int32Array(Math.max(size, run.last.length))
    run.attempts = 0
  }
  run.attempts++
  run.passage = passage
  run.steps = steps
  run.start = start
  return run
}

const newRun = (passage: Passage, steps: readonly Step[]): Run => ({
  passage,
  steps,
  start: 0,
  last: new Int32Array(0),
  attempts: 0,
  captures: [],
  opened: [],
})

function isSeen({ last, attempts, start }: Run, pc: number, at: number): boolean {
  const state = pc * (windowSize + 2) + at - start
  if (last[state] === attempts) return true
  last[state] = attempts
  return false
}

/** Token after the match from step `pc` at token `at`; -1 if there is none. Captures are collected on the way back. */
function walk(run: Run, pc: number, at: number): number {
  for (;;) {
    const step = run.steps[pc]
    taken.steps++
    if (!step || at - run.start > windowSize) return -1
    switch (step.op) {
      case 'done':
        return at
      case 'jump':
        pc = step.to
        continue
      // only where ways part can they meet again
      case 'split': {
        if (isSeen(run, pc, at)) return -1
        const end = isHopeless(run, step.first, at) ? -1 : walk(run, step.first, at)
        if (end >= 0) return end
        pc = step.second
        continue
      }
      case 'slot':
        if (isSeen(run, pc, at)) return -1
        return walkSlot(run, step, pc, at)
      case 'open':
      case 'close':
        return walkNamed(run, step, pc, at)
      case 'not':
        if (matchAt(run.passage, step.program, at)) return -1
        break
      case 'edge':
        if (at !== (step.at === 'start' ? 0 : run.passage.tokens.length)) return -1
        break
      case 'word':
        if (!isWord(run.passage.tokens[at], step, at > run.start)) return -1
        at++
        break
      case 'any':
        if (!isPassable(run, at)) return -1
        at++
    }
    pc++
  }
}

// most alternatives fail at their first word
function isHopeless({ steps, passage, start }: Run, pc: number, at: number): boolean {
  const step = steps[pc]
  return step?.op === 'word' && !isWord(passage.tokens[at], step, at > start)
}

const isWord = (token: Token | undefined, step: Extract<Step, { op: 'word' }>, inside: boolean): boolean =>
  token !== undefined &&
  token.key === step.key &&
  (!step.capital || token.capital) &&
  !(inside && step.glued && !token.glued)

const isPassable = ({ passage, start }: Run, at: number): boolean =>
  passage.sentence[at] === passage.sentence[start] && passage.tokens[at]?.key !== ';'

function walkSlot(run: Run, step: Extract<Step, { op: 'slot' }>, pc: number, at: number): number {
  const token = run.passage.tokens[at]
  if (!token || (step.glued && at > run.start && !token.glued)) return -1
  const test = tokenSlots[step.slot]
  if (test) return test(token, run.passage.text) ? captured(run, step.name, null, [pc, at, at + 1]) : -1
  for (const entity of run.passage.found.get(step.slot)?.get(at) ?? run.passage.ask(step.slot, at)) {
    if (step.tag !== null && !entity.tags.includes(step.tag)) continue
    const end = captured(run, step.name ?? step.slot, entity, [pc, at, entity.end])
    if (end >= 0) return end
  }
  return -1
}

function captured(
  run: Run,
  name: string | null,
  entity: Entity | null,
  [pc, start, next]: readonly [number, number, number],
): number {
  const end = walk(run, pc + 1, next)
  if (end >= 0 && name !== null) run.captures.push({ name, start, end: next, entity })
  return end
}

// on the way back «close» is met before «open»
function walkNamed(run: Run, step: Extract<Step, { op: 'open' | 'close' }>, pc: number, at: number): number {
  const end = walk(run, pc + 1, at)
  if (end < 0) return -1
  if (step.op === 'close') run.opened.push(at)
  else run.captures.push({ name: step.name, start: at, end: run.opened.pop() ?? at, entity: null })
  return end
}
