// Which field the column «the right value» is about.

import { periodOf } from './period.ts'

/** Of a figure its value, of a citation its number, of a cell and a particular what they say. */
export function mainOf(id: string, text: string): readonly (readonly [field: string, text: string])[] {
  const [, kind = '', ...rest] = id.trim().split(':')
  const ref = rest.join(':')
  if (kind === 'p' && ref === 'period') return periodOf(text)
  if (kind === 'p') return [[ref, text]]
  return [[kind === 'c' ? 'number' : 'value', text]]
}
