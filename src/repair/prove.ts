// The rules of repair against their own examples: what was read, and what must be taken for it.

import type { RepairRule } from '../rules/lists/repairs.ts'
import type { Rules } from '../rules/load.ts'
import { offsetOf, placeOf } from '../rules/locate.ts'
import { type Failure, parseExample } from '../rules/prove.ts'
import { scan } from '../rules/scan.ts'
import { editsBy } from './index.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'

type Kept = readonly [id: string, rule: RepairRule]

/** What the rules of the list `repairs` do not keep of what their examples promise. */
export function proveRepairs(rules: Rules): Failure[] {
  const lexicon = lexiconOf(rules)
  return [...((rules.lists.get('repairs') ?? new Map()) as ReadonlyMap<string, RepairRule>)].flatMap(kept => [
    ...failuresIn(kept, 'examples', { rules, lexicon }),
    ...failuresIn(kept, 'counterexamples', { rules, lexicon }),
  ])
}

interface Tools {
  readonly rules: Rules
  readonly lexicon: Lexicon
}

function failuresIn([id, rule]: Kept, list: 'examples' | 'counterexamples', { rules, lexicon }: Tools): Failure[] {
  return rule[list].flatMap((example, n) => {
    const { text, spans, value } = parseExample(example)
    const edits = editsBy(rule, scan(rules.scanner, text), lexicon)
    const found = edits.map(edit => `«${text.slice(edit.start, edit.end)}» → ${edit.taken}`).join(', ')
    const [span] = list === 'examples' ? spans : []
    const expected = span ? `«${text.slice(...span)}» → ${value}` : ''
    if (found === expected) return []
    const file = rules.places.get(`repairs/${id}`)
    const place = file
      ? placeOf(file.file.text, offsetOf(file.file.text, [...file.at, list, n]))
      : { line: 1, column: 1 }
    const kind = list === 'examples' ? 'other-value' : 'counterexample'
    return [{ kind, rule: id, file: file?.file.path ?? 'repairs', ...place, example, expected, found }]
  })
}
