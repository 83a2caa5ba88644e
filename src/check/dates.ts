// Dates of the text, wherever they stand: days that do not exist, dates that lack their month.

import { apart, wordsOf } from '../rules/scan.ts'
import type { DateValue } from '../extract/interpret/dates.ts'
import { spanOf } from '../extract/passages.ts'
import type { Fault } from './finding.ts'
import type { Checked } from './index.ts'

export function checkDays({ workings: { stretches } }: Checked): Fault[] {
  return stretches.flatMap(({ passage }) =>
    apart(passage, 'date')
      .filter(entity => (entity.value as DateValue).impossible)
      .map((entity): Fault => ({ code: 'date-impossible', as: 'day', severity: 'error', args: { words: wordsOf(passage, entity) }, spans: [spanOf(passage, entity)], items: [] })),
  )
}

/** «Từ 20/4/2018 đến 27/2018»: a day and a year, the month left out. */
export function checkMalformed({ workings: { stretches } }: Checked): Fault[] {
  return stretches.flatMap(({ passage }) =>
    apart(passage, 'broken-date').map((entity): Fault => {
      const capture = entity.captures.find(one => one.name === 'broken') ?? entity
      const month = entity.captures.find(one => one.name === 'date')?.entity?.value as DateValue | undefined
      const words = wordsOf(passage, capture)
      const guess = month?.date ? `${words.split('/')[0]}/${month.date.slice(5, 7)}/${words.split('/')[1]}` : ''
      return { code: 'date-malformed', as: 'no-month', severity: 'error', args: { words, guess }, spans: [spanOf(passage, capture)], items: [] }
    }),
  )
}

