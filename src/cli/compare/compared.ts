// What the options ask for, compared: one table for each indicator.

import { compare } from '../../compare/compare.ts'
import type { Comparison } from '../../compare/comparison.ts'
import { readGiven } from '../../compare/read.ts'
import { resolveIndicators } from '../../query/indicators.ts'
import type { Reader } from '../../query/reader.ts'
import type { Call } from '../call.ts'
import { askedOf } from './asked.ts'
import { titleOf } from './notes-text.ts'

/**
 * Each made when it is asked for, those without a row among them.
 * @throws TrichLucError `bad-option`
 */
export function comparisonsOf(reader: Reader, call: Pick<Call, 'options'>): Iterable<Comparison> {
  const asked = askedOf(reader, call)
  const indicators = resolveIndicators(reader, call.options.indicator ?? [])
  return indicators.values().map(one => compare(readGiven(reader, one, asked), asked))
}

/** Of «ngo.value.*» only what is there is shown. */
export const isTold = ({ rows, columns }: Comparison): boolean => rows.length > 0 && columns.length > 0

export const nothingText = (first: Comparison, call: Pick<Call, 'words' | 'language'>): string =>
  call.words.compare[first.isPlanOnly ? 'planOnly' : 'nothing']({ indicator: titleOf(first, call) })
