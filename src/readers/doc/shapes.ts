// Drawn shapes: which are pictures, which carry word art, which group each belongs to ([MS-DOC] 2.9.172, [MS-ODRAW] 2.2).

import { u16, u32, utf16 } from '../ole/integers.ts'

export interface Shape {
  readonly id: number
  /** The shape that stands in the text: itself, or the outermost group around it. */
  readonly outermost: number
  readonly isPicture: boolean
  /** Letters drawn as a picture: watermarks are made so. */
  readonly wordArt: string | null
}

interface RecordOf {
  readonly type: number
  /** For property tables: how many properties. */
  readonly instance: number
  readonly content: Uint8Array
}

const drawing = 0xf002
const group = 0xf003
const shape = 0xf004
const shapeId = 0xf00a
const propertyTables: ReadonlySet<number> = new Set([0xf00b, 0xf121, 0xf122])
const picture = 0x104
const wordArt = 0xc0

/** Groups in groups; a hostile file could nest one for every eight bytes. */
const maxDepth = 30
const headerSize = 8

/** All shapes of the body and of the headers, from back to front. */
export function readShapes(drawings: Uint8Array): readonly Shape[] {
  const shapes: Shape[] = []
  let at = headerSize + u32(drawings, 4)
  while (at + 1 + headerSize <= drawings.length) {
    // a byte before each drawing says whether it is the headers'
    const length = headerSize + u32(drawings, at + 5)
    for (const one of recordsOf(drawings.subarray(at + 1, at + 1 + length)))
      if (one.type === drawing)
        for (const top of recordsOf(one.content)) if (top.type === group) readGroup(top, null, { shapes, depth: 0 })
    at += 1 + length
  }
  return shapes
}

interface Walk {
  readonly shapes: Shape[]
  readonly depth: number
}

/** The first shape of a group is the group itself; that of the whole drawing stands nowhere. */
function readGroup({ content }: RecordOf, outermost: number | null, { shapes, depth }: Walk): void {
  let above = outermost
  for (const [at, inner] of [...recordsOf(content)].entries()) {
    if (inner.type === shape) {
      const read = readShape(inner)
      if (at === 0 && depth === 1) above = read.id
      shapes.push({ ...read, outermost: above ?? read.id })
    }
    if (inner.type === group && depth < maxDepth) readGroup(inner, above, { shapes, depth: depth + 1 })
  }
}

function readShape({ content }: RecordOf): Omit<Shape, 'outermost'> {
  const parts = [...recordsOf(content)]
  const id = parts.find(({ type }) => type === shapeId)?.content
  const properties = parts.filter(({ type }) => propertyTables.has(type)).flatMap(propertiesOf)
  return {
    id: id === undefined ? 0 : u32(id, 0),
    isPicture: properties.some(({ number, value }) => number === picture && value > 0),
    wordArt: properties.find(({ number }) => number === wordArt)?.text ?? null,
  }
}

interface Property {
  readonly number: number
  readonly value: number
  /** Of those that need more than four bytes. */
  readonly text: string | null
}

const propertySize = 6

/** [MS-ODRAW] 2.2.7: numbers and values, then what is longer, in the same order. */
function propertiesOf({ instance, content }: RecordOf): readonly Property[] {
  const count = Math.min(instance, Math.floor(content.length / propertySize))
  let at = propertySize * count
  return Array.from({ length: count }, (_, entry) => {
    const flags = u16(content, propertySize * entry)
    const value = u32(content, propertySize * entry + 2)
    const number = flags & 0x3fff
    if ((flags & 0x8000) === 0) return { number, value, text: null }
    const text = number === wordArt ? (utf16(content, at, value >> 1).split('\0', 1)[0] ?? '') : null
    at += value
    return { number, value, text }
  })
}

function* recordsOf(bytes: Uint8Array): Generator<RecordOf> {
  for (let at = 0; at + headerSize <= bytes.length; ) {
    const end = at + headerSize + u32(bytes, at + 4)
    yield { type: u16(bytes, at + 2), instance: u16(bytes, at) >> 4, content: bytes.subarray(at + headerSize, end) }
    at = end
  }
}
