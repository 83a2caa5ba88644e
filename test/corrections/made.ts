// Corrections made by hand: a test states only what differs.

import type { Change, Correction, ItemKind, Verdict } from '../../src/corrections/correction.ts'
import { type Item, itemsOf } from '../../src/corrections/items.ts'
import { saidBy } from '../../src/corrections/judge.ts'
import { layCorrections } from '../../src/corrections/lay.ts'
import { correctionOf } from '../../src/corrections/make.ts'
import type { Figure, TrichLucRecord } from '../../src/model/record.ts'
import { anchorOf } from '../../src/text/anchor.ts'
import { at, figure, record } from '../cli/factories.ts'

let minute = 0
/** Each a minute later than the last. */
export const said = (who = 'An', why: string | null = null) => ({
  who,
  why,
  when: new Date(Date.UTC(2026, 0, 1, 8, minute++)).toISOString(),
})

/** A record with a figure for every `[[…]]` of the text: its value is its first number. */
export function reportOf(marked: string, own: Partial<Figure> = {}): TrichLucRecord {
  const text = marked.replaceAll(/\[\[|\]\]/gu, '')
  const anchors = new Map<string, number>()
  let taken = 0
  const figures = [...marked.matchAll(/\[\[(?<raw>.*?)\]\]/gsu)].map(({ index, groups }, n) => {
    const raw = groups?.raw ?? ''
    const start = index - taken
    taken += 4
    const value = Number(/\d+/u.exec(raw)?.[0] ?? 0)
    return figure({
      id: `f${n + 1}`,
      anchor: anchorOf(raw, anchors),
      raw,
      value,
      low: value,
      high: value,
      at: at(start, start + raw.length),
      ...own,
    })
  })
  return record({ text, figures })
}

export const itemIn = (one: TrichLucRecord, kind: ItemKind, n = 0): Item => itemsOf(one, kind)[n] as Item

interface Saying {
  readonly verdict?: Exclude<Verdict, 'undone'>
  readonly changes?: Readonly<Record<string, Change['now']>>
  readonly who?: string
}

export function sayOf(one: TrichLucRecord, item: Item, { changes = {}, ...own }: Saying): Correction {
  const all = Object.entries(changes).map(([field, now]) => ({ field, was: saidBy(item.was, field), now }))
  const verdict = own.verdict ?? (all.length > 0 ? 'corrected' : 'accepted')
  return correctionOf(one, item, { ...said(own.who), verdict, changes: all })
}

/** What becomes of corrections of one record in another: the figures as `value raw`, and the states. */
export function laidOn(now: TrichLucRecord, ...corrections: readonly Correction[]) {
  const { record: corrected, laid } = layCorrections(now, corrections)
  return {
    record: corrected,
    laid,
    figures: corrected.figures.map(({ value, raw }) => `${value}: ${raw}`),
    states: laid.map(({ state }) => state),
  }
}
