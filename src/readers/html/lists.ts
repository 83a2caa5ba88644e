// Numbers and bullets of lists, as browsers print them.

import { ownEntry } from '../own.ts'
import { numberFormats } from '../word/formats.ts'
import { attribute, type Element } from './parse.ts'

/** Makes what prints the label of each item of a list; `depth` counts the lists around it. */
export type Labels = (list: Element, type: string, depth: number) => () => string

const bullets: Readonly<Record<string, string>> = { disc: '•', circle: '○', square: '▪', none: '' }

export function bulletOf(_: Element, type: string, depth: number): () => string {
  const bullet = ownEntry(bullets, type) ?? ['•', '○', '▪'][Math.min(2, depth)] ?? '•'
  return () => bullet
}

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
}

export function numberOf(list: Element, type: string): () => string {
  const format = numberFormats[ownEntry(formats, type) ?? 'decimal'] ?? String
  let next = integer(attribute(list, 'start')) ?? 1
  return () => (type === 'none' ? '' : `${format(next++)}.`)
}

const integer = (value: string | undefined): number | null => (/^-?\d{1,9}$/u.test(value ?? '') ? Number(value) : null)
