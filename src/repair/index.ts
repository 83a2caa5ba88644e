// What a recogniser misread and a rule can set right: a parallel text for the extractors. The text as read stays.

import type { Block, Document } from '../model/document.ts'
import type { RepairRule } from '../rules/lists/repairs.ts'
import type { Rules } from '../rules/load.ts'
import type { Passage } from '../rules/match.ts'
import { scan } from '../rules/scan.ts'
import { firstIndex } from '../text/search.ts'
import { lookForCounts, lookForDates } from './digits.ts'
import type { Edit, Look } from './edit.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { lookForNumbers } from './numbers.ts'
import { type Rewritten, rewrite } from './rewrite.ts'
import { lookForStrays } from './strays.ts'
import { lookForUnits } from './units.ts'
import { lookForWords } from './words.ts'

export interface Repair extends Edit {
  /** Id in `rules/repairs.yaml`. */
  readonly rule: string
  readonly look: RepairRule['look']
  /** Factor of the confidence of what stands on it. */
  readonly keep: number
}

export interface Repaired extends Rewritten<Repair> {
  /** As it was read. */
  readonly read: Document
  readonly repairs: readonly Repair[]
}

/** The very same document where nothing is repaired; only recognised words are. */
export function repair(document: Document, rules: Rules): Repaired {
  const repairs = document.pieces.some(piece => piece.confidence !== null) ? findRepairs(document, rules) : []
  if (repairs.length === 0) return { read: document, document, repairs, back: span => span, touched: () => [] }
  return { read: document, ...rewrite(document, repairs), repairs }
}

function findRepairs(document: Document, rules: Rules): Repair[] {
  const lexicon = lexiconOf(rules)
  return document.blocks
    .flatMap(partsOf)
    .filter(part => isRecognised(document, part))
    .flatMap(({ start, end }) => repairsIn(scan(rules.scanner, document.text, [start, end]), rules, lexicon))
    .filter(one => isRecognised(document, one))
}

const partsOf = (block: Block): readonly { readonly start: number; readonly end: number }[] =>
  block.kind === 'paragraph' ? [block] : block.cells.filter(cell => cell.end > cell.start)

/** Whether some words of a span were recognised: a line of a form may hold typed ones beside them. */
function isRecognised({ pieces }: Document, { start, end }: { readonly start: number; readonly end: number }): boolean {
  for (let n = firstIndex(pieces, piece => piece.end > start); (pieces[n]?.start ?? end) < end; n++)
    if (pieces[n]?.confidence !== null) return true
  return false
}

const looks: { readonly [K in RepairRule['look']]: Look<Extract<RepairRule, { look: K }>> } = {
  number: lookForNumbers,
  date: lookForDates,
  count: lookForCounts,
  unit: lookForUnits,
  strays: lookForStrays,
  words: lookForWords,
}

/** What one rule of the list repairs in a passage. */
export const editsBy = (rule: RepairRule, passage: Passage, lexicon: Lexicon): Edit[] =>
  (looks[rule.look] as Look<RepairRule>)(passage, rule, lexicon)

/** Of two repairs of the same words that of the earlier rule. */
export function repairsIn(passage: Passage, { lists }: Pick<Rules, 'lists'>, lexicon: Lexicon): Repair[] {
  const chosen: Repair[] = []
  for (const [id, rule] of (lists.get('repairs') ?? new Map()) as ReadonlyMap<string, RepairRule>)
    for (const edit of editsBy(rule, passage, lexicon))
      if (chosen.every(one => edit.end <= one.start || one.end <= edit.start))
        chosen.push({ ...edit, rule: id, look: rule.look, keep: rule.keep })
  return chosen.toSorted((a, b) => a.start - b.start)
}
