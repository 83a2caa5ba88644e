// What a slot made of its words, in a few characters.

import { print } from '../../extract/interpret/index.ts'
import type { Capture, Entity, Passage } from '../../rules/match.ts'
import { wordsOf } from '../../rules/scan.ts'

const longest = 60

/** The captures of a match and of what they captured in turn: name, words, value and rule. */
export function captureRows(passage: Passage, captures: readonly Capture[], depth = 0): string[][] {
  return captures.flatMap(capture => {
    const { name, entity } = capture
    const row = [
      '  '.repeat(depth) + name,
      wordsOf(passage, capture),
      entity ? `${valueText(entity)}  [${entity.rule}]`.trim() : '',
    ]
    return [row, ...captureRows(passage, entity?.captures ?? [], depth + 1)]
  })
}

export function valueText({ slot, value }: Entity): string {
  const printed = print[slot]?.(value) ?? shortly(value)
  return printed.length > longest ? `${printed.slice(0, longest - 1)}…` : printed
}

// entries of lists are known by their key
function shortly(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const { id, key, slug, code } = value as Record<string, unknown>
  const name = id ?? key ?? slug ?? code
  return typeof name === 'string' ? name : Object.keys(value).length > 0 ? JSON.stringify(value) : ''
}
