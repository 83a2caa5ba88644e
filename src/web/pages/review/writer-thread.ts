// The thread that writes for the review: rules are loaded once, tasks are done one after the other.

import { workerData } from 'node:worker_threads'
import { rulesFor } from '../../../cli/rules-folders.ts'
import { answerAll } from '../../thread-program.ts'
import { type Done, type Means, perform, type Task } from './tasks.ts'

export interface Given extends Omit<Means, 'rules'> {
  /** Folders of the user's own rules. */
  readonly rules: readonly string[]
}

answerAll<Task, Done>(() => {
  const { rules, ...places } = workerData as Given
  const means: Means = { ...places, rules: rulesFor({ rules }) }
  return task => perform(task, means)
})
