// What is drawn over a paragraph has no order but that of the page: from top to bottom, from left to right.

/** Points, from wherever the file counts; whole, since programs round. */
export interface Spot {
  readonly top: number
  readonly left: number
}

/** In the text itself: where it stands there is said by its place among the others. */
export const nowhere: Spot = { top: 0, left: 0 }

export const byPlace = (a: Spot, b: Spot): number => a.top - b.top || a.left - b.left
