// Whether a change of rules can bear on a document, told from its words. «no» is a proof: whatever is asked of the rules
// on the way from the document to its record, older and newer ones answer the same.

import { type Asked, askedBy, type Sides } from './asked.ts'
import type { Changes } from './changes.ts'
import { meeting } from './meeting.ts'
import { paragraphFinder, type Spans } from './paragraphs.ts'

/** What is asked of a document. */
export interface Worded {
  /** Its text as it was read, and with its repairs where it has some. */
  readonly texts: readonly string[]
  /** Some of its words were recognised in a picture. */
  readonly isRecognised: boolean
  readonly hasTables: boolean
  /** Numbers of the documents that it cites; null where that is not known. */
  readonly cited: readonly (string | null)[] | null
}

/** `look`: only if its paragraphs say so; `yes`: it must be extracted to be known. */
export type Answer = 'no' | 'look' | 'yes'

export interface Reach {
  /** Lists and rules by which a change bears on every document; [] where none does. */
  readonly everywhere: readonly string[]
  readonly bearsOn: (document: Worded) => Answer
  /** Where it may: whether the two find anything else in some paragraph or cell. */
  readonly findsElse: (document: Spans) => boolean
}

export function reachOf(changes: Changes, sides: Sides): Reach {
  const asked = askedBy(changes, sides)
  const free = asked.probes.filter(({ needs, inTables }) => needs.length === 0 && !inTables)
  const everywhere = [...new Set([...asked.everywhere, ...free.map(one => one.of)])]
  return {
    everywhere,
    bearsOn: everywhere.length > 0 ? () => 'yes' : answering(asked),
    findsElse: paragraphFinder(sides, meeting(asked.paragraphs)),
  }
}

function answering(asked: Asked): Reach['bearsOn'] {
  const [anywhere, inside] = [meeting(asked.probes), meeting(asked.paragraphs)]
  const numbers = new Set(asked.numbers)
  return ({ texts, isRecognised, hasTables, cited }) => {
    if (asked.recognised && isRecognised) return 'yes'
    if (asked.tables && hasTables) return 'yes'
    if (cites(cited, numbers)) return 'yes'
    if (texts.some(text => anywhere(text, hasTables))) return 'yes'
    if (!texts.some(text => inside(text, hasTables))) return 'no'
    // what is repaired is looked for by the rules, too
    return isRecognised ? 'yes' : 'look'
  }
}

const cites = (cited: Worded['cited'], numbers: ReadonlySet<string>): boolean =>
  cited === null ? numbers.size > 0 : cited.some(number => number !== null && numbers.has(number))
