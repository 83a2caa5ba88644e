// Dates of the text, wherever they stand: days that do not exist, dates that lack their month, ranges that end before
// they begin.

import type { DateValue } from '../extract/interpret/dates.ts'
import { type Stretch, spanOf } from '../extract/passages.ts'
import type { Entity, Passage } from '../rules/match.ts'
import { apart, wordsOf } from '../rules/scan.ts'
import type { Case, Fault } from './finding.ts'
import type { Checked } from './index.ts'

export const checkDays = ({ workings: { stretches } }: Checked): Fault[] =>
  faultsIn(stretches, 'date', (passage, entity) =>
    isImpossible(passage, entity) ? fault({ code: 'date-impossible', as: 'day' }, { passage, words: entity }) : null,
  )

export const checkRanges = ({ workings: { stretches } }: Checked): Fault[] =>
  faultsIn(stretches, 'period', (passage, entity) =>
    entity.tags.includes('days') && entity.tags.includes('reversed')
      ? fault({ code: 'date-impossible', as: 'order' }, { passage, words: entity })
      : null,
  )

/** «Từ 20/4/2018 đến 27/2018»: a day and a year, the month left out. */
export const checkMalformed = ({ workings: { stretches } }: Checked): Fault[] =>
  faultsIn(stretches, 'broken-date', (passage, entity) => {
    const broken = entity.captures.find(one => one.name === 'broken') ?? entity
    return fault(
      { code: 'date-malformed', as: 'no-month' },
      { passage, words: broken, guess: guessOf(passage, entity, broken) },
    )
  })

type Look = (passage: Passage, entity: Entity) => Fault | null

const faultsIn = (stretches: readonly Stretch[], slot: string, look: Look): Fault[] =>
  stretches.flatMap(({ passage }) => apart(passage, slot).flatMap(entity => look(passage, entity) ?? []))

interface Words {
  readonly passage: Passage
  readonly words: { readonly start: number; readonly end: number }
  readonly guess?: string
}

function fault(what: Case, { passage, words, guess = '' }: Words): Fault {
  const args = { words: wordsOf(passage, words), guess }
  return { ...what, severity: 'error', args, spans: [spanOf(passage, words)], items: [] }
}

// «số 45/13/2018» is a number that looks like a date
function isImpossible({ tokens }: Passage, { value, start }: Entity): boolean {
  const before = tokens[start - 1]
  return (value as DateValue).impossible && before?.key !== "sô'" && !(before?.glued && tokens[start]?.glued)
}

/** The month of the range's other day. */
function guessOf(passage: Passage, { captures }: Entity, broken: { start: number; end: number }): string {
  const other = captures.find(one => one.name === 'date')?.entity?.value as DateValue | undefined
  const [day, year] = wordsOf(passage, broken).split('/')
  return other?.date ? `${day}/${other.date.slice(5, 7)}/${year}` : ''
}
