// The thread of `updater.ts`: hashes of documents that are done come as messages, null is the last.

import { parentPort, workerData } from 'node:worker_threads'
import { updateDocuments } from './index.ts'
import type { Means } from './updater.ts'

const means = workerData as Means
let isOver = false
let writing = Promise.resolve()

// what is begun is finished, or it would all be to do again; what waits is for the end of the run
async function write(documents: readonly string[]): Promise<void> {
  if (!isOver) await updateDocuments(documents, means)
}

parentPort?.on('message', (documents: readonly string[] | null) => {
  isOver ||= documents === null
  // another program may be at the catalog for long: these, too, are written at the end of the run, which says what is wrong
  if (documents) writing = writing.then(() => write(documents)).catch(() => undefined)
  else void writing.then(() => process.exit())
})
