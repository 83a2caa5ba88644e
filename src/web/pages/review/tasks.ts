// What the thread of the review does: whatever writes, and whatever takes its time.

import { updateDocuments } from '../../../catalog/index.ts'
import type { Said } from '../../../corrections/correction.ts'
import { type Example, type ExampleFault, exampleOf } from '../../../corrections/example.ts'
import { namesOf } from '../../../corrections/fields/index.ts'
import { inForce } from '../../../corrections/force.ts'
import { readCorrections } from '../../../corrections/log.ts'
import { openReader } from '../../../query/reader.ts'
import { sampleOf, type Wanted } from '../../../review/drawn-sample.ts'
import { type Faulty, type Judgement, undo, writeJudgements } from '../../../review/judge.ts'
import type { Sample } from '../../../review/sample.ts'
import type { Rules } from '../../../rules/load.ts'
import { version } from '../../../version.ts'
import { hideMarked } from '../../marked.ts'

export interface Means {
  readonly archive: string
  /** Of the catalog. */
  readonly file: string
  readonly rules: Rules
  /** Whether documents with a state-secret mark are drawn. */
  readonly marked: 'shown' | 'hidden'
}

export type Task =
  | { readonly task: 'judge'; readonly judgement: Judgement; readonly when: string }
  | { readonly task: 'undo'; readonly correction: string; readonly said: Said }
  | { readonly task: 'example'; readonly correction: string }
  | { readonly task: 'draw'; readonly wanted: Wanted; readonly when: string }

export interface Done {
  /** Of `judge`: the line of the log; null where it had it already. Of `undo`: the line that takes it back. */
  readonly correction?: { readonly id: string; readonly document: string; readonly undoes: string | null } | null
  readonly fault?: Faulty
  /** Null of a line that is not there, or holds no longer. */
  readonly example?: Example | { readonly fault: ExampleFault } | null
  /** Null where there is nothing to draw of. */
  readonly sample?: Sample | null
}

/** @throws TrichLucError what the log, the catalog and the archive's lock say */
export function perform(asked: Task, means: Means): Promise<Done> {
  if (asked.task === 'judge') return judgeOne(asked, means)
  if (asked.task === 'example') return exampleFor(asked, means)
  return asked.task === 'undo' ? undoOne(asked, means) : drawOne(asked, means)
}

async function judgeOne({ judgement, when }: Extract<Task, { task: 'judge' }>, means: Means): Promise<Done> {
  const names = namesOf(means.rules.lists)
  const { added, faults } = await writeJudgements(means.archive, [judgement], { names, when })
  const [fault] = faults.values()
  if (fault) return { fault }
  const [line = null] = added
  if (line) await follow(line.document, means)
  return { correction: line && { id: line.id, document: line.document, undoes: null } }
}

async function undoOne({ correction, said }: Extract<Task, { task: 'undo' }>, means: Means): Promise<Done> {
  const line = await undo(means.archive, correction, said)
  if (line) await follow(line.document, means)
  return { correction: line && { id: line.id, document: line.document, undoes: line.undoes } }
}

async function exampleFor({ correction }: Extract<Task, { task: 'example' }>, means: Means): Promise<Done> {
  const line = inForce((await readCorrections(means.archive)).all).find(({ id }) => id === correction)
  return { example: line ? exampleOf(line, means.rules) : null }
}

const follow = (document: string, means: Means): Promise<void> => updateDocuments([document], means)

async function drawOne(
  { wanted, when }: Extract<Task, { task: 'draw' }>,
  { archive, file, marked }: Means,
): Promise<Done> {
  const { all: log } = await readCorrections(archive)
  const reader = openReader(file)
  try {
    if (marked === 'hidden') hideMarked(reader)
    return { sample: await sampleOf({ reader, onNotice: () => {} }, wanted, { archive, log, when, version }) }
  } finally {
    reader.close()
  }
}
