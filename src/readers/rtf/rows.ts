// What `\trowd` and the words behind it say of a row: edges, merges and rules of its cells (RTF 1.9.1, «Table Definitions»).

import { ownEntry } from '../own.ts'
import type { CellShape } from '../word/cells.ts'

export interface CellDefinition extends CellShape {
  /** Twips from the left of the column of text. */
  readonly right: number
}

export interface RowDefinition {
  left: number
  readonly cells: CellDefinition[]
  /** What has been said of the cell that the next `\cellx` ends. */
  next: CellShape
  /** Where the border goes that is being stated. */
  border: 'side' | 'inside' | 'other'
  /** Lines are drawn between all cells of the row. */
  isRuledInside: boolean
}

const nothing: CellShape = { acrossMerge: null, downMerge: null, isDrawn: false }

export const newRow = (): RowDefinition => ({
  left: 0,
  cells: [],
  next: nothing,
  border: 'other',
  isRuledInside: false,
})

type Change = (row: RowDefinition, value: number) => void

const say =
  (said: Partial<CellShape>): Change =>
  row => {
    row.next = { ...row.next, ...said }
  }

const border =
  (where: RowDefinition['border']): Change =>
  row => {
    row.border = where
  }

const words: Readonly<Record<string, Change>> = {
  trleft: (row, value) => {
    row.left = value
  },
  cellx: (row, value) => {
    row.cells.push({ ...row.next, right: value })
    row.next = nothing
  },
  clmgf: say({ acrossMerge: 'start' }),
  clmrg: say({ acrossMerge: 'continue' }),
  clvmgf: say({ downMerge: 'start' }),
  clvmrg: say({ downMerge: 'continue' }),
  clbrdrl: border('side'),
  clbrdrr: border('side'),
  clbrdrt: border('other'),
  clbrdrb: border('other'),
  trbrdrv: border('inside'),
  trbrdrh: border('inside'),
  trbrdrt: border('other'),
  trbrdrb: border('other'),
  trbrdrl: border('other'),
  trbrdrr: border('other'),
  brdrt: border('other'),
  brdrb: border('other'),
  brdrl: border('other'),
  brdrr: border('other'),
  box: border('other'),
}

/** `\brdrs`, `\brdrdb` … draw a line; `\brdrnone`, `\brdrnil`, `\brdrtbl` do not, `\brdrw` and `\brdrcf` say how. */
const drawn = /^brdr(?:s|th|d|hair|inset|outset|tri|tn|wavy|emboss|engrave|frame)/u

/** Takes in one control word of a row's definition. */
export function defineRow(row: RowDefinition, name: string, value: number | null): void {
  const change = ownEntry(words, name)
  if (change !== undefined) change(row, value ?? 0)
  else if (row.border !== 'other' && drawn.test(name)) rule(row)
}

function rule(row: RowDefinition): void {
  if (row.border === 'inside') row.isRuledInside = true
  else row.next = { ...row.next, isDrawn: true }
}
