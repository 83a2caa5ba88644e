// What the thread answers to each question.

import { citedPage } from './cited.ts'
import { decide, type Settled, settledOf } from './decisions.ts'
import { findingPage, findingsPage, nextUndecided } from './findings.ts'
import type { Kept } from './kept.ts'
import { ledgerPage, namedIds } from './ledger.ts'
import { networkText } from './network.ts'
import type { AnswerOf, AskedOf, Deciding, DecidingAnswer, Question } from './questions.ts'

export type Answers = {
  readonly [Q in Question]: (asked: AskedOf<Q>) => Promise<AnswerOf<Q>>
}

export function answersFrom(kept: Kept): Answers {
  const settled = settledOf(kept)
  return {
    ledger: async asked => ledgerPage(kept, await settled(), asked),
    named: async given => namedIds(kept, given),
    cited: async asked => citedPage(kept, await settled(), asked),
    findings: async asked => findingsPage(kept, await settled(), asked),
    finding: async asked => findingPage(kept, await settled(), asked),
    decide: asked => decided(kept, settled, asked),
    network: asked => networkText(kept, asked),
  }
}

async function decided(kept: Kept, settled: () => Promise<Settled>, asked: Deciding): Promise<DecidingAnswer | null> {
  const { byId } = await settled()
  const finding = byId.get(asked.id)?.finding
  if (!finding) return null
  const outcome = await decide(kept, finding, asked)
  return { outcome, next: nextUndecided(kept, await settled(), asked) }
}
