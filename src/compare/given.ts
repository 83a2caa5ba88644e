// Rows of the catalog that a comparison is made of.

import type { Measured } from './comparison.ts'

export interface ReadFigure {
  readonly doc: number
  readonly id: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly currency: string | null
  readonly qualifier: string | null
  readonly kind: string
  readonly nilKind: string | null
  readonly status: string
  readonly flags: string | null
  readonly confidence: number | null
  readonly from: string | null
  readonly to: string | null
  readonly asOf: string | null
  readonly placeId: string | null
  readonly place: string | null
  readonly level: string | null
  readonly reportingUnit: string | null
  readonly partOf: string | null
  readonly flow: string | null
  /** Lines of name=value. */
  readonly dimensions: string | null
  readonly raw: string | null
  readonly quote: string | null
  readonly page: number | null
}

export interface ReadDocument {
  readonly doc: number
  readonly sha256: string
  readonly part: number | null
  readonly type: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly parent: string | null
  readonly issuedOn: string | null
  readonly placeId: string | null
  readonly from: string | null
  readonly to: string | null
  readonly confidence: number | null
  readonly path: string | null
}

export interface ReadPlace {
  readonly placeId: string
  readonly name: string | null
  readonly kind: string | null
  readonly level: string
  readonly provinceId: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly successor: string | null
}

/** `from` and `to`: of the period compared with; null where it is not said. */
export interface ReadClaim {
  readonly doc: number
  readonly figure: string
  readonly kind: string
  readonly value: number | null
  readonly from: string | null
  readonly to: string | null
  readonly raw: string
}

export interface Given {
  readonly indicator: Measured
  readonly figures: readonly ReadFigure[]
  /** Each report once. */
  readonly documents: ReadonlyMap<number, ReadDocument>
  readonly claims: readonly ReadClaim[]
  readonly places: ReadonlyMap<string, ReadPlace>
}
