// Cells that hold numbers, truths and errors, and cells without content.

import { u16 } from '../ole/integers.ts'
import type { CellPlace, Reading, Take } from './book.ts'
import { errorWords } from './errors.ts'
import { lookedUp, placeIn, placeLength } from './places.ts'
import { type BiffRecord, viewOf } from './records.ts'
import { putText } from './texts.ts'

/** RK. */
export const takeRk: Take = ({ data }, reading) => {
  if (data.length >= placeLength + 4) putNumber(reading, placeIn(data), rkValue(viewOf(data), placeLength))
}

export const takeNumber: Take = ({ data }, reading) => {
  if (data.length >= placeLength + 8) putNumber(reading, placeIn(data), viewOf(data).getFloat64(placeLength, true))
}

export const takeBoolErr: Take = ({ data }, reading) => {
  if (data.length >= placeLength + 2)
    putBoolErr(reading, placeIn(data), { code: data[placeLength] ?? 0, isError: data[placeLength + 1] !== 0 })
}

export const takeBlank: Take = ({ data }, reading) => putBlank(reading, placeIn(data))

function putNumber({ book, builder }: Reading, place: CellPlace, value: number): void {
  if (!Number.isFinite(value)) return
  const at = lookedUp(place, book)
  const { text, number } = book.write(value, at.look.format)
  builder.put(at, [{ text, font: at.look.font }], number)
}

const putBlank = ({ book, builder }: Reading, place: CellPlace): void => builder.blank(lookedUp(place, book))

function putBoolErr(reading: Reading, place: CellPlace, { code, isError }: { code: number; isError: boolean }): void {
  if (!isError) putText(reading, place, { text: code === 0 ? 'FALSE' : 'TRUE', runs: [] })
  else reading.book.tally.count('element-ignored', errorWords(code))
}

/** [MS-XLS 2.5.217 RkNumber]: 30 bits of a whole number or of a double, perhaps in hundredths. */
function rkValue(view: DataView, at: number): number {
  const bits = view.getInt32(at, true)
  const value = bits & 2 ? bits >> 2 : doubleOf(bits & ~3)
  return bits & 1 ? value / 100 : value
}

function doubleOf(high: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setInt32(0, high)
  return view.getFloat64(0)
}

export function takeMulRk({ data }: BiffRecord, reading: Reading): void {
  const view = viewOf(data)
  const { row, column } = placeIn(data)
  for (let n = 0, at = 4; at + 6 <= data.length - 2; n++, at += 6)
    putNumber(reading, { row, column: column + n, xf: u16(data, at) }, rkValue(view, at + 2))
}

export function takeMulBlank({ data }: BiffRecord, reading: Reading): void {
  const { row, column } = placeIn(data)
  for (let n = 0, at = 4; at + 2 <= data.length - 2; n++, at += 2)
    putBlank(reading, { row, column: column + n, xf: u16(data, at) })
}

/** Result of a formula that is no number: text (in the next STRING), truth, error, empty text [MS-XLS 2.5.133]. */
const formulaKinds = { text: 0, truth: 1, error: 2 } as const

export function takeFormula({ data }: BiffRecord, reading: Reading): void {
  reading.formula = null
  if (data.length < placeLength + 8) return
  const place = placeIn(data)
  const view = viewOf(data)
  const [kind, code] = [data[placeLength], data[placeLength + 2] ?? 0]
  if (u16(data, placeLength + 6) !== 0xffff) putNumber(reading, place, view.getFloat64(placeLength, true))
  else if (kind === formulaKinds.text) reading.formula = place
  else if (kind === formulaKinds.truth || kind === formulaKinds.error)
    putBoolErr(reading, place, { code, isError: kind === formulaKinds.error })
}
