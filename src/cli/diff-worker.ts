// The program of a worker of `rules diff`: options, cache and the two sets of rules in its arguments, documents of the
// archive as jobs. It answers with their records by the older rules and by the newer; with null where these say the same.

import { errorOf } from '../archive/fault.ts'
import { type Both, type BothOptions, bothOf } from '../both.ts'
import type { Message, Task } from '../pool/index.ts'
import { wordsOf } from './language.ts'
import type { Options } from './options.ts'
import { bothMeans, compareFor } from './rules-diff/means.ts'
import { withOcr } from './scanning.ts'

const tell = (message: Message<Both | null>): void => {
  process.send?.(message)
}

let at: number | null = null
const begin = (page: number | null = null): void => {
  at = page
  tell({ kind: 'page', page: at })
}

async function answer(
  { sha256, pageByPage }: Task,
  { ocr = null, ...means }: BothOptions,
): Promise<Message<Both | null>> {
  begin()
  try {
    return { kind: 'made', made: await bothOf(sha256, { ...means, ocr: ocr && { ...ocr, pageByPage } }) }
  } catch (error) {
    const { reason, args } = errorOf(error)
    return { kind: 'error', reason, args: { ...args } }
  }
}

const [options = '{}', cache = '', ...sides] = process.argv.slice(2)
const asked = JSON.parse(options) as Options
const meansWith = bothMeans(compareFor(asked, sides), asked)
const terminal = { print: async () => {}, say: () => {}, progress: () => begin(at), colour: false }

// Ctrl-C goes to all processes of a terminal: the run says when a worker ends
process.on('SIGINT', () => {})
await withOcr(
  { options: asked, terminal, words: await wordsOf('vi') },
  ocr => {
    const means = { ...meansWith(ocr), onPage: begin }
    process.on('message', (task: Task) => void answer(task, means).then(tell))
    return new Promise<void>(resolve => process.once('disconnect', () => resolve()))
  },
  { cache, workers: 1 },
)
process.exit()
