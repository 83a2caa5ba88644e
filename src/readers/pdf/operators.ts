// A page's operator list → words, ruling lines, pictures: one walk, one table of operators. What is not in the table
// changes neither text nor lines (clips, shadings, colour spaces).

import { height, width } from '../../geometry/box.ts'
import { moved, multiply, toMatrix } from '../../geometry/matrix.ts'
import { readSubpaths, thin, toRules } from './paths.ts'
import { type Painted, reset, restore, save, type Walk } from './state.ts'
import { endWord, showText } from './text.ts'

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Args = readonly unknown[]
type Operator = (walk: Walk, args: Args) => void

/** More lines than this on one page are a drawing; only so many are looked at. */
const mostRules = 20_000

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const numbers = (value: unknown): ArrayLike<number> | null =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as ArrayLike<number>) : null

const transform: Operator = (walk, args) => {
  walk.graphics.ctm = multiply(walk.graphics.ctm, toMatrix(args as number[]))
}

const setFont: Operator = (walk, [id, size]) => {
  walk.graphics.face = typeof id === 'string' ? walk.faceOf(id) : null
  walk.graphics.size = number(size)
}

const moveText: Operator = (walk, [x, y]) => {
  walk.lineX += number(x)
  walk.lineY += number(y)
  walk.x = walk.lineX
  walk.y = walk.lineY
}

const setTextMatrix: Operator = (walk, args) => {
  walk.textMatrix = toMatrix(numbers(args[0]) ?? (args as number[]))
  walk.x = walk.y = walk.lineX = walk.lineY = 0
}

const setGraphicsState: Operator = (walk, [entries]) => {
  for (const [key, value] of Array.isArray(entries) ? entries : [])
    if (key === 'Font' && Array.isArray(value)) setFont(walk, value)
}

const paint =
  (painted: (args: Args) => Pick<Painted, 'isNamed' | 'width'>): Operator =>
  (walk, args) => {
    if (walk.shown.includes(false)) return
    const matrix = walk.graphics.ctm
    const box = moved(matrix, [0, 0, 1, 1])
    if (Math.min(width(box), height(box)) <= thin) walk.rules.push(box)
    else walk.painted.push({ matrix, box, over: walk.words.length, ...painted(args) })
  }

const unnamed: Operator = paint(([picture]) => {
  const { width: pixels } = (picture ?? {}) as { width?: unknown }
  return { isNamed: false, width: number(pixels) }
})

const white = /^#f{6}$/i

const constructPath =
  (painters: { stroke: ReadonlySet<number>; fill: ReadonlySet<number> }): Operator =>
  (walk, [painter, data]) => {
    const { fill, stroke, ctm } = walk.graphics
    const path = Array.isArray(data) ? numbers(data[0]) : null
    const stroked = painters.stroke.has(number(painter)) && !white.test(String(stroke))
    const filled = painters.fill.has(number(painter)) && !white.test(String(fill))
    if (!path || (!stroked && !filled) || walk.shown.includes(false)) return
    walk.paths++
    if (walk.rules.length < mostRules) walk.rules.push(...toRules(readSubpaths(path, ctm), { stroked, filled }))
  }

const beginForm: Operator = (walk, [matrix]) => {
  save(walk)
  if (numbers(matrix)) transform(walk, matrix as number[])
}

const beginAnnotation: Operator = (walk, [, , placed, matrix]) => {
  reset(walk)
  transform(walk, toMatrix(numbers(placed)))
  transform(walk, toMatrix(numbers(matrix)))
}

const set =
  (key: 'charSpacing' | 'wordSpacing' | 'rise' | 'mode', factor = 1): Operator =>
  (walk, [value]) => {
    walk.graphics[key] = number(value) * factor
  }

export type Codes = Readonly<Record<string, number>>

const operators = (codes: Codes): Readonly<Record<string, Operator>> => {
  const some = (...names: string[]) => new Set(names.map(name => codes[name] ?? -1))
  const stroke = some('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke')
  const fill = some('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke')
  return {
    save,
    restore,
    transform,
    beginGroup: save,
    endGroup: restore,
    paintFormXObjectBegin: beginForm,
    paintFormXObjectEnd: restore,
    beginAnnotation,
    endAnnotation: reset,
    setFont,
    setGState: setGraphicsState,
    setCharSpacing: set('charSpacing'),
    setWordSpacing: set('wordSpacing'),
    setTextRise: set('rise'),
    setTextRenderingMode: set('mode'),
    setHScale: (walk, [percent]) => {
      walk.graphics.stretch = number(percent) / 100
    },
    setLeading: (walk, [leading]) => {
      walk.graphics.leading = -number(leading)
    },
    beginText: walk => setTextMatrix(walk, [[1, 0, 0, 1, 0, 0]]),
    moveText,
    setLeadingMoveText: (walk, args) => {
      walk.graphics.leading = number(args[1])
      moveText(walk, args)
    },
    nextLine: walk => moveText(walk, [0, walk.graphics.leading]),
    setTextMatrix,
    showText: (walk, [items]) => showText(walk, Array.isArray(items) ? items : []),
    setFillRGBColor: (walk, [colour]) => {
      walk.graphics.fill = colour
    },
    setStrokeRGBColor: (walk, [colour]) => {
      walk.graphics.stroke = colour
    },
    setFillColorN: walk => {
      walk.graphics.fill = null
    },
    setStrokeColorN: walk => {
      walk.graphics.stroke = null
    },
    constructPath: constructPath({ stroke, fill }),
    paintImageXObject: paint(([, pixels]) => ({ isNamed: true, width: number(pixels) })),
    paintInlineImageXObject: unnamed,
    paintImageMaskXObject: unnamed,
    paintSolidColorImageMask: unnamed,
    beginMarkedContent: walk => walk.shown.push(true),
    beginMarkedContentProps: (walk, [tag, group]) => walk.shown.push(tag !== 'OC' || walk.isVisible(group)),
    endMarkedContent: walk => walk.shown.pop(),
  }
}

/** The operators by pdfjs's numbers. */
export const operatorTable = (codes: Codes): readonly (Operator | undefined)[] => {
  const table: (Operator | undefined)[] = []
  for (const [name, operator] of Object.entries(operators(codes))) table[codes[name] ?? -1] = operator
  return table
}

export const walkOperators = (walk: Walk, list: OperatorList, table: readonly (Operator | undefined)[]): void => {
  for (const [index, code] of list.fnArray.entries()) {
    const args = list.argsArray[index]
    table[code]?.(walk, numbers(args) ? (args as Args) : [])
  }
  endWord(walk)
}
