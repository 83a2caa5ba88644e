// The words of `search`, as one shape.

import type { Offer } from '../../search/index.ts'
import type { Say } from './words.ts'

export interface SearchWords {
  readonly found: Say
  readonly nothing: string
  readonly noNumber: string
  /** Of a report that has the words only without their marks; only `count` of `needed`. */
  readonly bare: string
  readonly some: Say
  readonly offers: Readonly<Record<Offer['kind'], Say>>
  /** How many words were too many. */
  readonly left: Say
}
