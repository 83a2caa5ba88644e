// `review log`: everything that people have said, and how it stands now.

import { correctionsPlace } from '../../archive/places.ts'
import { type Correction, keyOfDocument, type State } from '../../corrections/correction.ts'
import { fieldNamed, printedValue } from '../../corrections/fields/index.ts'
import { readCorrections } from '../../corrections/log.ts'
import type { Answer, Cell } from '../../query/answer.ts'
import type { Reader } from '../../query/reader.ts'
import { formatOf, writeAnswer } from '../answer.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { plainArgs } from '../report.ts'

/** @throws TrichLucError `bad-option`; what the catalog and the log say */
export async function listLog(call: Call): Promise<number> {
  const { options, terminal, words } = call
  const { archive = '' } = options
  formatOf(options)
  const { all, damaged } = await readCorrections(archive)
  for (const line of damaged) terminal.say(words.review.damaged(plainArgs({ file: correctionsPlace(archive), line })))
  return withCatalog(call, reader => writeAnswer(call, answerOf(call, reader, all), words.review.sheet))
}

interface Standing {
  readonly id: string
  readonly state: State | 'undone' | null
}

function answerOf({ words: { review } }: Call, reader: Reader, all: readonly Correction[]): Answer {
  const { heads, verdicts, states } = review.log
  const standing = new Map(
    reader.all<Standing>('SELECT id, state FROM corrections').map(({ id, state }) => [id, state]),
  )
  const documents = namesOfDocuments(reader)
  const stateOf = ({ id, verdict }: Correction): string => {
    const state = standing.get(id)
    if (state === undefined) return states.unknown
    return state === null || verdict === 'undone' ? '' : states[state === 'undone' ? 'taken-back' : state]
  }
  const rows = all.map((one): Cell[] => [
    one.id,
    one.when,
    one.who,
    verdicts[one.verdict],
    stateOf(one),
    documents.get(keyOfDocument(one)) ?? one.document.slice(0, 12),
    one.words.raw || (review.fields[one.anchor] ?? null),
    changesText(one, review),
    one.why,
  ])
  const columns = (Object.keys(heads) as (keyof typeof heads)[]).map(name => ({
    name: heads[name],
    kind: 'text' as const,
    ...(name === 'id' ? { least: 16 } : {}),
  }))
  return { columns, rows }
}

const namesOfDocuments = (reader: Reader): ReadonlyMap<string, string> =>
  new Map(
    reader
      .all<{ document: string; part: number | null; name: string }>(
        `SELECT sha256 AS document, part, coalesce(number, title, substr(sha256, 1, 12)) AS name FROM documents`,
      )
      .map(({ name, ...key }) => [keyOfDocument(key), name]),
  )

/** «giá trị: 12 → 21» */
function changesText({ item, changes }: Correction, { fields, log }: Call['words']['review']): string | null {
  if (changes.length === 0) return null
  return changes
    .map(({ field, was, now }) => {
      const known = fieldNamed(item, field) ?? { typing: 'words' as const }
      const printed = (value: typeof was): string => printedValue(value, known) || log.unknown
      return `${fields[field] ?? field}: ${printed(was)} → ${printed(now)}`
    })
    .join('; ')
}
