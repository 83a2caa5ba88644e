// The marks as the key shows them: small, and of no series.

import { barMarks } from './bar-marks.ts'
import type { Chart, Mark } from './chart.ts'
import { cross, pointMarks, rangeBetween } from './marks.ts'
import { ring } from './palette.ts'
import { isAbsent } from './points.ts'
import { type Box, ink, type ShapeItem } from './scene.ts'
import { line, type Spot } from './shapes.ts'

const look = { colour: ink, outline: ring }

/** A mark around `spot`, within 22 × 16. */
export function keyMark(kind: Chart['kind'], mark: Mark, { x, y }: Spot): readonly ShapeItem[] {
  if (mark === 'conflict') return rangeBetween({ x, y: y - 7 }, { x, y: y + 7 }, ink)
  if (mark === 'revised') return [...keyMark(kind, 'exact', { x: x - 4, y }), cross({ x: x + 7, y }, ink)]
  return kind === 'line'
    ? pointKey(mark, { x, y })
    : barMarks[mark]({ box: barBox(mark, { x, y }), towards: 'up', colour: ink })
}

function pointKey(mark: Exclude<Mark, 'conflict'>, { x, y }: Spot): readonly ShapeItem[] {
  const lower = mark === 'floor' ? 4 : mark === 'ceiling' ? -4 : 0
  // a zero is known by the axis on which it lies
  const axis = mark === 'zero' ? [line({ x: x - 9, y }, { x: x + 9, y }, { colour: ink, width: 1.2 })] : []
  return [...axis, ...pointMarks[mark]({ x, y: y + lower }, look)]
}

/** Where a bar of the key stands, with room for its arrow. */
function barBox(mark: Mark, { x, y }: Spot): Box {
  const [left, right] = [x - 6, x + 6]
  if (mark === 'nil' || isAbsent(mark)) return { left, right, top: y + 8, bottom: y + 8 }
  if (mark === 'zero') return { left, right, top: y, bottom: y }
  const top = mark === 'floor' || mark === 'ceiling' ? y + 2 : y - 6
  return { left, right, top, bottom: y + 6 }
}
