// XML into small trees. No entity is ever expanded, a DTD is left unread, depth is bounded, and the children of the
// body are handed out one by one, so that a long document never stands in memory as one tree.

import { SaxesParser } from 'saxes'
import { TrichLucError } from '../../model/errors.ts'
import { canonicalNames } from './namespaces.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  /** Characters straight inside the element, children left out. */
  text: string
}

export interface XmlResult {
  readonly root: Element | null
  /** What was wrong, in the parser's words; null for well-formed XML. */
  readonly fault: string | null
  readonly hasDoctype: boolean
}

export interface Streaming {
  /** The element whose children are handed out. */
  readonly container: string
  /** Elements that wrap some of these children without meaning of their own. */
  readonly transparent: ReadonlySet<string>
  readonly take: (element: Element) => void
}

interface Open {
  readonly element: Element
  readonly streams: boolean
}

// a table in a table in a table takes some twelve elements; deeper trees are made to overflow stacks
const maxDepth = 300
const chunkLength = 65_536
// of one child of the body: a table of some hundred thousand cells, more than memory should hold
const maxElements = 1_000_000

class Broken extends Error {}

// what a lenient reader may step over: the rest of the file still nests properly
const mild =
  /disallowed character|character entit|undefined entity|entity name|duplicate attribute|xml declaration|version/iu

export function readXml(bytes: Uint8Array, streaming?: Streaming): XmlResult {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const tree = growTree(streaming)
  const names = canonicalNames()
  let fault: string | null = null
  let hasDoctype = false
  parser.on('error', error => {
    fault ??= error.message
    if (!mild.test(error.message)) throw new Broken(error.message)
  })
  parser.on('doctype', () => {
    hasDoctype = true
  })
  parser.on('attribute', ({ name, value }) => names.attribute(name, value))
  parser.on('opentag', tag => tree.open(names.element(tag.name), names.attributes(tag.attributes)))
  parser.on('text', text => tree.text(text))
  parser.on('cdata', text => tree.text(text))
  parser.on('closetag', () => tree.close())
  try {
    feed(parser, bytes)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
  }
  const root = tree.end()
  return { root, fault: fault ?? (tree.isTooDeep() ? 'too deep' : null), hasDoctype }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  return 'utf-8'
}

function feed(parser: SaxesParser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += chunkLength)
    parser.write(decoder.decode(bytes.subarray(at, at + chunkLength), { stream: true }))
  parser.write(decoder.decode())
  parser.close()
}

function growTree(streaming: Streaming | undefined) {
  const stack: Open[] = []
  let root: Element | null = null
  let flattened: Element[] = []
  let isTooDeep = false
  let elements = 0

  function streams(name: string, parent: Open | undefined): boolean {
    if (streaming === undefined) return false
    return name === streaming.container || (parent?.streams === true && streaming.transparent.has(name))
  }

  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      const element: Element = { name, attributes, children: [], text: '' }
      const parent = stack.at(-1)
      root ??= element
      elements = parent?.streams === true ? 0 : elements + 1
      if (elements > maxElements) throw new TrichLucError('too-large', { limit: maxElements, what: 'elements' })
      if (parent !== undefined && !parent.streams) parent.element.children.push(element)
      if (stack.length < maxDepth) stack.push({ element, streams: streams(name, parent) })
      else {
        flattened.push(element)
        isTooDeep = true
      }
    },
    text(text: string): void {
      const element = flattened.at(-1) ?? stack.at(-1)?.element
      if (element !== undefined) element.text += text
    },
    close(): void {
      if (flattened.pop() !== undefined) return
      const closed = stack.pop()
      if (closed !== undefined && !closed.streams && stack.at(-1)?.streams === true) streaming?.take(closed.element)
    },
    isTooDeep: () => isTooDeep,
    end(): Element | null {
      flattened = []
      while (stack.length > 0) this.close()
      return root
    },
  }
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(child => child.name === name)

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter(child => child.name === name) ?? []

/** The `w:val` of a child: how WordprocessingML states nearly everything. */
export const wordValue = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']

const off = new Set(['0', 'false', 'off', 'none'])

/** An on/off property: absent is undefined, `<w:b/>` is true, `<w:b w:val="0"/>` false. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  if (child === undefined) return undefined
  return !off.has(child.attributes['w:val'] ?? 'true')
}

/** An integer property, null where absent or no number. */
export function integerOf(value: string | undefined): number | null {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10)
  return Number.isNaN(number) ? null : number
}

/** All elements of one name below, in document order; does not look inside a hit. */
export function findAll(element: Element, name: string, found: Element[] = []): Element[] {
  for (const child of element.children) {
    if (child.name === name) found.push(child)
    else findAll(child, name, found)
  }
  return found
}
