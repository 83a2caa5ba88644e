// HTML to a tree, by parse5: broken markup is mended as browsers do. Hostile markup ends here.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { TrichLucError } from '../../model/errors.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Document = DefaultTreeAdapterTypes.Document

/** A thousand pages of Word have some 150 000. */
const maxNodes = 500_000

/** Browsers stop at 512. */
const maxDepth = 500

/** Characters. */
const maxLength = 128 * 2 ** 20

const tooLarge = (limit: number): TrichLucError => new TrichLucError('too-large', { limit, what: 'elements' })

/** Throws `too-large` where the tree would be no document's. */
export function parseHtml(html: string): Document {
  if (html.length > maxLength) throw new TrichLucError('too-large', { limit: maxLength })
  return parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false })
}

function boundedAdapter(): typeof defaultTreeAdapter {
  let nodes = 0
  let depth = 0
  const count = (): void => {
    if (++nodes > maxNodes) throw tooLarge(maxNodes)
  }
  return {
    ...defaultTreeAdapter,
    createElement(...stated) {
      count()
      return defaultTreeAdapter.createElement(...stated)
    },
    createCommentNode(data) {
      count()
      return defaultTreeAdapter.createCommentNode(data)
    },
    onItemPush() {
      if (++depth > maxDepth) throw tooLarge(maxDepth)
    },
    onItemPop() {
      depth--
    },
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find(attr => attr.name === name)?.value

/** All elements in the order of the page. */
export function elementsUnder(root: Document): readonly Element[] {
  const found: Element[] = []
  const waiting: Node[] = root.childNodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return found
}

/** The text under an element, up to a length. */
export function textUnder(element: Element, longest: number): string {
  let text = ''
  for (const node of element.childNodes) {
    if (text.length >= longest) break
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    else if (isElement(node)) text += textUnder(node, longest - text.length)
  }
  return text.slice(0, longest)
}
