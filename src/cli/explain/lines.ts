// An item explained, as lines.

import type { Citation, Finding, SectionItem, TableItem, TrichLucRecord } from '../../model/record.ts'
import type { Rules } from '../../rules/load.ts'
import { beside, columns, cut, pageWidth, wrap } from '../layout.ts'
import { plain } from '../plain.ts'
import { figureLines } from '../show/figures.ts'
import { citationLines, findingLines, type Showing, sectionLines, tableLines } from '../show/items.ts'
import { plainStrings } from '../show/record.ts'
import { type Asked, itemsOf } from './asked.ts'
import { consideredBeside } from './considered.ts'
import { explainFigure } from './figure-lines.ts'
import { type Found, matchBehind } from './found.ts'
import { rulePlace } from './rule.ts'
import { captureRows, valueText } from './value.ts'

export interface Explaining extends Showing {
  readonly record: TrichLucRecord
  readonly rules: Rules
  /** Show what else was seen in the words, though it was no rival. */
  readonly debug: boolean
}

const indent = { first: 2, rest: 16 } as const

export function explainLines(asked: Asked, how: Explaining): string[] {
  const { words, style } = how
  return [style.strong(`${asked.item.id} · ${words.explain.kinds[asked.kind]}`), ...linesOf(asked, how), '']
}

function linesOf(asked: Asked, how: Explaining): string[] {
  switch (asked.kind) {
    case 'citation':
      return explainCitation(asked.item, how)
    case 'figure':
      return explainFigure(asked.item, how)
    case 'finding':
      return explainFinding(asked.item, how)
    case 'section':
    case 'table':
      return explainPlain(asked, how)
  }
}

function explainCitation(citation: Citation, how: Explaining): string[] {
  const { words, record, rules } = how
  const found = matchBehind(rules.scanner, record, { ...citation.at, rule: citation.rule })
  return [
    ...itemLines({ kind: 'citation', item: citation }, how),
    ...placeLines(citation.at, how),
    ...beside(words.explain.confidence, String(citation.confidence), indent),
    ...ruleLines(citation.rule, how),
    ...(found.entity ? matchLines({ ...found, entity: found.entity }, how) : noMatch(words.explain.noRule, how)),
  ]
}

const noMatch = (why: string, { words }: Explaining): string[] =>
  wrap(`${words.explain.noPattern} ${why}`, { first: 2, rest: 2 })

function ruleLines(rule: string, { words, rules }: Explaining): string[] {
  const found = rulePlace(rules, rule)
  return [
    ...beside(words.explain.rule, found ? `${rule} · ${found.place}` : rule, indent),
    ...(found ? beside(words.explain.pattern, plain(found.pattern), indent) : []),
  ]
}

function matchLines(
  { passage, entity }: Found & { entity: NonNullable<Found['entity']> },
  { words, rules, style, debug }: Explaining,
): string[] {
  const say = words.explain
  const captured = captureRows(passage, entity.captures).map(row => row.map(plainCell))
  const all = consideredBeside(rules.scanner, passage, entity)
  const considered = debug ? all : all.filter(one => one.slot === entity.slot)
  const rows = considered.map(one => [
    `${one.slot}  [${one.rule}]`,
    `«${plainCell(one.words)}»`,
    say.whyNot[one.whyNot],
  ])
  return [
    ...beside(say.value, plain(valueText(entity)), indent),
    '',
    style.strong(`  ${say.captured}`),
    ...columns([[...say.headings], ...captured]).map(line => `    ${line}`),
    '',
    style.strong(`  ${say.considered}`),
    ...(rows.length > 0 ? columns(rows) : [say.nothingElse]).map(line => `    ${line}`),
  ]
}

const plainCell = (text: string): string => {
  const words = plain(text)
  return words.startsWith(' ') ? ` ${cut(words.slice(1), pageWidth / 2)}` : cut(words, pageWidth / 2)
}

function placeLines(at: Citation['at'], { words }: Explaining): string[] {
  return beside(words.explain.place, `${at.start}–${at.end} · «${plain(at.quote)}»`, indent)
}

function explainFinding(finding: Finding, how: Explaining): string[] {
  const concerned = itemsOf(how.record).filter(({ item }) => finding.items.includes(item.id))
  return [
    ...itemLines({ kind: 'finding', item: finding }, how),
    ...(concerned.length > 0 ? ['', how.style.strong(`  ${how.words.explain.items}`)] : []),
    ...concerned.flatMap(one => itemLines(one, how)),
  ]
}

function explainPlain(asked: Extract<Asked, { item: SectionItem | TableItem }>, how: Explaining): string[] {
  const why = asked.kind === 'section' ? how.words.explain.section : how.words.explain.table
  return [...itemLines(asked, how), ...placeLines(asked.item.at, how), ...noMatch(why, how)]
}

function itemLines(asked: Asked, how: Explaining): string[] {
  switch (asked.kind) {
    case 'citation':
      return citationLines(plainStrings(asked.item), how)
    case 'figure':
      return figureLines(plainStrings(asked.item), how, how.record)
    case 'section':
      return sectionLines(plainStrings(asked.item), how)
    case 'finding':
      return findingLines(plainStrings(asked.item), how)
    case 'table':
      return tableLines(plainStrings(asked.item), how)
  }
}
