// Loaded into every worker before its program: a thread that sees what the process takes of memory, V8's and all other,
// and whether its parent lives, also while the program is stuck in a loop.

import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { endGroup } from './group.ts'
import { overMemory, type Watched, watchVariable } from './watched.ts'

/** Milliseconds: so much memory as is taken between two looks may be taken over the limit. */
const between = 50

if (isMainThread) startWatch(JSON.parse(process.env[watchVariable] ?? '{}'))
// threads of the program load this, too
else if (workerData?.[watchVariable]) watch(workerData[watchVariable])

function startWatch(watched: Watched): void {
  const thread = new Worker(new URL(import.meta.url), { execArgv: [], workerData: { [watchVariable]: watched } })
  thread.unref()
  // what it has started would stay behind; of a parent that dies the channel closes before it is seen to be dead
  process.once('exit', () => {
    if (!process.connected || isOrphan(watched)) endGroup(process.pid)
  })
}

function watch(watched: Watched): void {
  setInterval(() => {
    if (isOrphan(watched)) end('')
    if (process.memoryUsage.rss() > watched.memory * 2 ** 20) end(`\n${overMemory}\n`)
  }, between)
}

/** POSIX gives the children of the dead to another process; Windows does not, and there nobody has the id any more. */
function isOrphan({ parent }: Watched): boolean {
  if (process.ppid !== parent) return true
  try {
    process.kill(parent, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** `process.stderr` goes through the main thread, which may be stuck. */
function end(lastWords: string): void {
  try {
    if (lastWords !== '') writeSync(2, lastWords)
  } finally {
    endGroup(process.pid)
    process.kill(process.pid, 'SIGKILL')
  }
}
