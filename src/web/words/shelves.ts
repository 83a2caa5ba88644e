// The words of the shelves, as one shape.

import type { Say } from '../../cli/words/words.ts'
import type { FacetName, Sort } from '../pages/shelves/asked.ts'

export interface ShelvesWords {
  readonly title: string
  readonly search: string
  readonly searchHint: string
  readonly find: string
  readonly results: string
  readonly facets: Readonly<Record<FacetName, string>>
  readonly facetsTitle: string
  readonly toFacets: string
  readonly more: Say
  readonly left: Say
  readonly unknown: string
  readonly severalYears: string
  readonly findings: Readonly<Record<'any' | 'errors' | 'none', string>>
  readonly confidence: Readonly<Record<'high' | 'middle' | 'low' | 'ocr' | 'unsure', string>>
  readonly reviewed: Readonly<Record<'yes' | 'no', string>>
  readonly chosen: string
  readonly drop: Say
  readonly clear: string
  readonly copies: Say
  readonly withoutCopies: string
  readonly sort: string
  readonly sorts: Readonly<Record<Sort, string>>
  readonly total: Say
  readonly found: Say
  readonly some: Say
  /** How many later copies are not counted. */
  readonly leftOut: Say
  readonly range: Say
  readonly nothing: string
  readonly nothingHint: string
  readonly wordless: Say
  readonly noNumber: string
  readonly noTitle: string
  readonly figures: Say
  readonly citations: Say
  readonly errors: Say
  readonly warnings: Say
  readonly infos: Say
  readonly sureness: Say
  readonly ocr: Say
  readonly reviews: Say
  readonly copy: string
  readonly draft: string
  readonly part: Say
  readonly empty: { readonly title: string; readonly text: string; readonly add: string; readonly drop: string }
  readonly keys: string
}
