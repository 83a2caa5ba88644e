// What is asked of the thread that explains, and what it answers.

import type { WhyNot } from '../../../cli/explain/considered.ts'
import type { WhyNotRival } from '../../../cli/explain/figure.ts'
import type { RulePlace } from '../../../cli/explain/rule.ts'
import type { Citation, Figure } from '../../../model/record.ts'

export type ExplainedItem =
  | { readonly kind: 'figure'; readonly item: Figure }
  | { readonly kind: 'citation'; readonly item: Citation }

export interface Question {
  /** Of the record. */
  readonly text: string
  readonly asked: ExplainedItem
}

export interface Explanation {
  /** Of the present rules, which explain. */
  readonly rulesHash: string
  /** As the item names it. */
  readonly rule: string
  /** Null where the present rules have none of that name. */
  readonly place: RulePlace | null
  /** Words that its pattern takes; null where none matches there today. */
  readonly matched: string | null
  readonly value: string | null
  /** Words that say what is counted, where the rule leaves it open. */
  readonly filled: string | null
  /** Name, words, value and rule. */
  readonly captured: readonly (readonly string[])[]
  readonly considered: readonly {
    readonly what: string
    readonly rule: string
    readonly words: string
    readonly why:
      | { readonly of: 'figure'; readonly code: WhyNotRival }
      | { readonly of: 'citation'; readonly code: WhyNot }
  }[]
  /** How often figures that were found in this way were right, from its class up to all. */
  readonly measured: readonly { readonly name: string; readonly right: number; readonly of: number }[]
}
