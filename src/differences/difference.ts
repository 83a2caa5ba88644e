// What differs between two records, as plain data.

/** What an item is. `column`, `row`, `cell`: of a table that both have. */
export const kinds = [
  'particular',
  'section',
  'figure',
  'citation',
  'table',
  'column',
  'row',
  'cell',
  'finding',
] as const
export type Kind = (typeof kinds)[number]

export type Way = 'changed' | 'gained' | 'lost'

/** Where one of the two has it. `id` is an ordinal of its record; null of particulars, columns, rows, cells. */
export interface Side {
  readonly id: string | null
  /** The words as printed; of a row its cells, of a finding its first quote. */
  readonly words: string
  /** The sentence; for a table cell, the cells of its row joined by spaces. */
  readonly quote: string
  /** From 1; null where the source has no pages, or the words are not found on one. */
  readonly page: number | null
  /** Span in the text of its record; null where it has none. */
  readonly start: number | null
  readonly end: number | null
  /** Of figures and citations: by which rule. */
  readonly rule: string | null
}

export type Value = string | number | boolean | null | readonly Value[]

/** `older` or `newer` is null where it is not known there. */
export interface Field {
  /** As in the record: `value`, `period.from`, `dimensions.purpose`, `number.full`. */
  readonly name: string
  readonly older: Value
  readonly newer: Value
}

export interface Difference {
  readonly kind: Kind
  readonly way: Way
  /**
   * What it is about, to be shown beside: path of a particular («number», «issuer.name»), indicator of a figure or its
   * unit, number of a citation, title of a table, head of a column, code of a finding.
   */
  readonly what: string
  /** What changed; [] of what is gained or lost. */
  readonly fields: readonly Field[]
  /** Null where it is gained. */
  readonly older: Side | null
  /** Null where it is lost. */
  readonly newer: Side | null
}

export interface Count {
  readonly same: number
  readonly changed: number
  readonly gained: number
  readonly lost: number
}

export interface Differences {
  /** Both have the same text: their spans can be compared. */
  readonly sameText: boolean
  /** By kind in the order of `kinds`; within one in document order. */
  readonly all: readonly Difference[]
  readonly counts: Readonly<Record<Kind, Count>>
}
