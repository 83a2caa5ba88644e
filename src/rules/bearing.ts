// Whether a change of rules can bear on a document, told from its words. That it cannot is a proof: whatever is asked of the rules
// on the way from the document to its record, older and newer ones answer the same.

import { type Asked, askedBy, type Sides } from './asked.ts'
import type { Changes } from './changes.ts'
import { meeting } from './meeting.ts'
import { paragraphFinder } from './paragraphs.ts'

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

export interface Reach {
  /** Lists and rules by which a change bears on every document; [] where none does. */
  readonly everywhere: readonly string[]
  /** False: it cannot bear on it. */
  readonly bearsOn: (document: Worded) => boolean
}

export function reachOf(changes: Changes, sides: Sides): Reach {
  const asked = askedBy(changes, sides)
  const free = asked.probes.filter(({ needs, inTables }) => needs.length === 0 && !inTables)
  const everywhere = [...new Set([...asked.everywhere, ...free.map(one => one.of)])]
  return { everywhere, bearsOn: everywhere.length > 0 ? () => true : bearing(asked, sides) }
}

function bearing(asked: Asked, sides: Sides): Reach['bearsOn'] {
  const [anywhere, inside] = [meeting(asked.probes), meeting(asked.paragraphs)]
  const findsElse = paragraphFinder(sides, inside)
  const numbers = new Set(asked.numbers)
  return ({ texts, isRecognised, hasTables, cited }) =>
    (asked.recognised && isRecognised) ||
    (asked.tables && hasTables) ||
    cites(cited, numbers) ||
    texts.some(text => anywhere(text, hasTables)) ||
    // what is repaired is looked for by the rules, too: not only in paragraphs
    texts.some(text => inside(text, hasTables) && (isRecognised || findsElse(text)))
}

const cites = (cited: Worded['cited'], numbers: ReadonlySet<string>): boolean =>
  cited === null ? numbers.size > 0 : cited.some(number => number !== null && numbers.has(number))
