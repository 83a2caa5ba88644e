// What is said of comparisons.

import type { Cell, Gap, Note, Span, State } from '../../compare/comparison.ts'
import type { Say } from './words.ts'

/** In the place of a number, or around it. `value`s are numbers as this language writes them. */
export interface CellWords {
  /** Short signs on the terminal, told below the table. */
  readonly signs: Readonly<Record<Silent | 'no-plan' | 'partial', string>>
  readonly legend: Readonly<Record<Silent | 'no-plan' | 'partial', string>>
  /** In full, in a workbook. */
  readonly states: Readonly<Record<Silent | 'no-plan', string>>
  readonly nil: Readonly<Record<'none' | 'not-yet' | 'postponed' | 'near-zero', string>>
  readonly zero: string
  readonly over: Say
  readonly under: Say
  readonly about: Say
  readonly estimate: Say
  readonly revised: Say
  readonly partsOnly: Say
  readonly otherCurrency: Say
  readonly notResult: Say
  readonly conflict: Say
  readonly gaps: Readonly<Record<Gap['code'], Say>>
  /** «9 tháng: 44» */
  readonly ofPeriod: Say
  /** «trước 20/3/2019: 171» */
  readonly told: Say
  /** Joins the parts of a list: «11 và 1». */
  readonly and: (parts: readonly string[]) => string
}

export interface ChartWords {
  readonly title: Say
  readonly of: Say
  readonly unit: Say
  readonly more: Say
  readonly empty: Say
  readonly scale: Say
  readonly room: Say
  readonly mixed: string
  readonly source: Say
}

export interface CompareWords {
  /** Over a table, below it the unit. */
  readonly title: Say
  readonly unit: Say
  readonly place: string
  readonly body: string
  readonly result: string
  readonly plan: string
  readonly row: string
  readonly growth: string
  readonly growthPercent: string
  readonly unitHead: string
  readonly notesHead: string
  readonly share: string
  readonly since: Say
  readonly unknownPlace: string
  /** A period as the head of a column. */
  readonly column: (span: Span) => string
  readonly cell: CellWords
  readonly notes: Readonly<Record<Note['code'], Say>>
  readonly harmonised: string
  readonly leftOut: Say
  /** A unit as this language has it, else as the report writes it. */
  readonly unitName: (unit: string) => string
  /** Below a chart. Names are those of rows. */
  readonly chart: ChartWords
  /** A list of names of which only some are told. */
  readonly some: (names: readonly string[]) => string
  /** Of a value that is told up to a day. */
  readonly upTo: Say
  readonly claims: string
  readonly claim: Say
  readonly agrees: Readonly<Record<'yes' | 'no' | 'unknown', string>>
  readonly sources: string
  readonly source: Say
  readonly summed: Say
  readonly nothing: Say
  readonly planOnly: Say
  readonly whichIndicator: Say
  readonly sheets: { readonly table: string; readonly sources: string; readonly notes: string }
  readonly sourceHeads: readonly string[]
  readonly hedges: Readonly<Record<'over' | 'under' | 'about' | 'estimate', string>>
  readonly noteHeads: readonly [number: string, note: string]
  readonly stateNames: Readonly<Record<State, string>>
}

/** «Sở Ngoại vụ, Lâm Đồng» is one name. */
export const betweenNames = (names: readonly string[]): string => (names.some(name => name.includes(',')) ? '; ' : ', ')

const silent = ['no-report', 'other-report', 'not-apart', 'not-mentioned'] as const
type Silent = (typeof silent)[number]

/** Cells that say so by a sign. */
export const signOf = ({ state }: Cell, kind: 'result' | 'plan'): keyof CellWords['signs'] | null => {
  const sign = silent.find(one => one === state) ?? null
  return sign !== null && kind === 'plan' ? 'no-plan' : sign
}
