// What a Word file says of a cell beside its place, in .doc and in RTF.

export type Merge = 'start' | 'continue' | null

export interface CellShape {
  /** With the cell to its left, and with the one above. */
  readonly acrossMerge: Merge
  readonly downMerge: Merge
  /** A line is drawn at its left or right side. */
  readonly isDrawn: boolean
}
