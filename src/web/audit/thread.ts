// The thread of `auditor.ts`: audits the archive once, then answers questions about it.

import { workerData } from 'node:worker_threads'
import { answerAll } from '../thread-program.ts'
import { answersFrom } from './answers.ts'
import { keepAudit, type Means } from './kept.ts'
import type { AnyAnswer, AnyQuestion } from './questions.ts'

const means = workerData as Means

answerAll<AnyQuestion, AnyAnswer>(() => {
  const answers = answersFrom(keepAudit(means))
  return ({ question, asked }) => (answers[question] as (given: unknown) => Promise<AnyAnswer>)(asked)
}, means.archive)
