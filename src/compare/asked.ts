// What is asked of a comparison.

export interface Asked {
  readonly by: 'place' | 'body'
  /** year: whole years alone; all: every period, each in its own column. */
  readonly periods: 'year' | 'all'
  /** As reported, or added up to the provinces since 1 July 2025. */
  readonly units: 'reported' | '2025'
  /** First and last day, ISO; null: as far as there is something. */
  readonly from: string | null
  readonly to: string | null
  /** Ids of places; null: all. */
  readonly places: ReadonlySet<string> | null
  /** Of those, the ones named: they have a row though nothing is told of them. */
  readonly named: readonly string[]
  /** Names of bodies as reports have them; empty: all. */
  readonly bodies: readonly string[]
  readonly currency: string | null
  /** Dimensions that a row stands for; without values: each value has its row. */
  readonly dimensions: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly add: ReadonlySet<'growth' | 'plan'>
}

export const everything: Asked = {
  by: 'place',
  periods: 'year',
  units: 'reported',
  from: null,
  to: null,
  places: null,
  named: [],
  bodies: [],
  currency: null,
  dimensions: [],
  add: new Set(),
}
