// Automatic numbers: the lists of a document, as every word processor's file states them in its own way.

export interface Level {
  readonly start: number
  /** As OOXML names it (`w:numFmt`): decimal, lowerRoman, bullet … */
  readonly format: string
  /** `%1.%2.` or a bullet. */
  readonly text: string
  /** Font of the bullet: Symbol and Wingdings have their own character sets. */
  readonly font: string
  /** Restarts after a paragraph of a level up to this one; null: any higher level, 0: never. */
  readonly restartsAfter: number | null
  /** All numbers of the label in Arabic figures. */
  readonly isLegal: boolean
  readonly paragraphStyle: string | null
}

export interface List {
  /** Lists of the same abstract definition go on counting together. */
  readonly abstractId: string
  /** By level, 0…8. */
  readonly levels: ReadonlyMap<number, Level>
  readonly startOverrides: ReadonlyMap<number, number>
}

export type Lists = ReadonlyMap<string, List>

/** Of a paragraph; null where its style states only the level, or the paragraph only the list. */
export interface Numbering {
  readonly id: string | null
  readonly level: number | null
}
