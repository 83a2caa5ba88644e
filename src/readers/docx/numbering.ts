// `numbering.xml`: which list a paragraph belongs to and how its levels print.

import { childOf, childrenOf, type Element, integerOf, switchOf, wordValue } from '../ooxml/xml.ts'
import type { Level, List, Lists } from '../word/lists.ts'

export function readLists(root: Element | null): Lists {
  const abstracts = new Map(
    childrenOf(root ?? undefined, 'w:abstractNum').map(element => [
      element.attributes['w:abstractNumId'] ?? '',
      element,
    ]),
  )
  const lists = new Map<string, List>()
  for (const element of childrenOf(root ?? undefined, 'w:num'))
    lists.set(element.attributes['w:numId'] ?? '', readList(element, abstracts))
  return lists
}

type Abstracts = ReadonlyMap<string, Element>

function readList(element: Element, abstracts: Abstracts): List {
  const abstractId = wordValue(element, 'w:abstractNumId') ?? ''
  const overrides = childrenOf(element, 'w:lvlOverride')
  const redefined = overrides.flatMap(override => childrenOf(override, 'w:lvl'))
  const levels = [...childrenOf(linked(abstracts.get(abstractId), abstracts), 'w:lvl'), ...redefined]
  return {
    abstractId,
    levels: new Map(levels.map(level => [levelOf(level), readLevel(level)])),
    startOverrides: new Map(overrides.flatMap(startOverride)),
  }
}

/** A definition may only point to a list style; the definition that this style made stands elsewhere. */
function linked(abstract: Element | undefined, abstracts: Abstracts): Element | undefined {
  const style = wordValue(abstract, 'w:numStyleLink')
  if (style === undefined) return abstract
  return abstracts.values().find(other => wordValue(other, 'w:styleLink') === style) ?? abstract
}

const levelOf = (element: Element): number => integerOf(element.attributes['w:ilvl']) ?? 0

function startOverride(override: Element): readonly (readonly [number, number])[] {
  const start = integerOf(wordValue(override, 'w:startOverride'))
  return start === null ? [] : [[levelOf(override), start]]
}

function readLevel(element: Element): Level {
  const fonts = childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes
  return {
    start: integerOf(wordValue(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: wordValue(element, 'w:lvlText') ?? '',
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
    restartsAfter: integerOf(wordValue(element, 'w:lvlRestart')),
    isLegal: switchOf(element, 'w:isLgl') ?? false,
    paragraphStyle: wordValue(element, 'w:pStyle') ?? null,
  }
}

/** Newer formats stand in an `AlternateContent`, with the nearest older one as fallback. */
function formatOf(element: Element): string {
  const fallback = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback')
  return wordValue(element, 'w:numFmt') ?? wordValue(fallback, 'w:numFmt') ?? 'decimal'
}
