// The program of a worker of the pool: the options of the run in its arguments, jobs and answers over the channel to it.

import { errorOf } from '../archive/fault.ts'
import { type Made, type MakingOptions, makeDocument } from '../making.ts'
import type { Message, Task } from '../pool/index.ts'
import type { Ocr } from '../readers/scan/index.ts'
import { wordsOf } from './language.ts'
import type { Options } from './options.ts'
import { rulesFor } from './rules-folders.ts'
import { withOcr } from './scanning.ts'

const tell = (message: Message<Made>): void => {
  process.send?.(message)
}

/** The page begun last. */
let at: number | null = null
const alive = (): void => tell({ kind: 'page', page: at })
const begin = (page: number | null = null): void => {
  at = page
  alive()
}

async function answer({ pageByPage, ...job }: Task, { ocr = null, ...means }: MakingOptions): Promise<Message<Made>> {
  begin()
  try {
    return { kind: 'made', made: await makeDocument(job, { ...means, ocr: ocr && { ...ocr, pageByPage } }) }
  } catch (error) {
    const { reason, args } = errorOf(error)
    return { kind: 'error', reason, args: { ...args } }
  }
}

const [options = '{}', cache = ''] = process.argv.slice(2)
const asked = JSON.parse(options) as Options
const rules = rulesFor(asked)
const terminal = { print: async () => {}, say: () => {}, progress: alive, colour: false }

function serve(ocr: Ocr | null): Promise<void> {
  const allowMarked = asked['allow-marked'] ?? false
  const means = { archive: asked.archive ?? '', rules, ocr, allowMarked, onPage: begin }
  process.on('message', (task: Task) => void answer(task, means).then(tell))
  return new Promise(resolve => process.once('disconnect', () => resolve()))
}

// Ctrl-C goes to all processes of a terminal: the run says when a worker ends
process.on('SIGINT', () => {})
await withOcr({ options: asked, terminal, words: await wordsOf('vi') }, serve, { cache, workers: 1 })
process.exit()
