// What the page of comparisons says beside the words of the command.

import type { Say } from '../../cli/words/words.ts'

/** What can be chosen. */
export const fields = [
  'indicator',
  'place',
  'within',
  'body',
  'from',
  'to',
  'by',
  'periods',
  'units',
  'growth',
  'plan',
  'sources',
  'dimension',
  'country',
  'currency',
  'chart',
  'title',
  'decimal',
] as const
export type Field = (typeof fields)[number]

export interface CompareWords {
  readonly title: string
  /** What this page is for, where nothing is chosen yet. */
  readonly lead: string
  readonly fields: Readonly<Record<Field, string>>
  /** Beside a field, how it is filled in. */
  readonly hints: Readonly<Partial<Record<Field, string>>>
  readonly choices: {
    readonly by: Readonly<Record<'place' | 'body', string>>
    readonly periods: Readonly<Record<'year' | 'all', string>>
    readonly units: Readonly<Record<'reported' | '2025', string>>
    readonly chart: Readonly<Record<'auto' | 'line' | 'bar', string>>
  }
  readonly choose: string
  readonly more: string
  readonly show: string
  readonly find: string
  /** Indicators by what their ids begin with; `other`: of rules of one's own. */
  readonly groups: Readonly<Record<string, string>> & { readonly other: string }
  readonly indicators: Say
  readonly none: string
  readonly figures: Say
  readonly table: string
  readonly downloads: string
  readonly download: Readonly<Record<'xlsx' | 'csv' | 'json' | 'svg' | 'png', string>>
  readonly chart: string
  /** Of a chart: its numbers stand in the table. */
  readonly asTable: string
  readonly legend: string
  readonly notes: string
  readonly rows: Say
  readonly before: string
  readonly after: string
  readonly others: Say
  /** Of a cell: the reports that its sentences stand in. */
  readonly told: Say
  readonly read: Say
  readonly wrong: string
  readonly problems: Readonly<Record<'unknown-option' | 'too-many' | 'chart-limit', Say>>
  readonly limits: Readonly<Record<string, string>>
}
