// What the programs of workers have in common: jobs and answers over the channel to the run, a sign of life with each page.

import { errorOf } from '../archive/fault.ts'
import type { Message, Task } from '../pool/index.ts'
import type { Ocr } from '../readers/scan/index.ts'
import { wordsOf } from './language.ts'
import type { Options } from './options.ts'
import { withOcr } from './scanning.ts'

/** What reads pages, and is told of each page that is begun; null: of none, or of several. */
export interface Pages {
  readonly ocr: Ocr | null
  readonly onPage: (page?: number | null) => void
}

export interface Serving<T> {
  /** Of the run. */
  readonly options: Options
  readonly cache: string
  readonly answer: (task: Task, pages: Pages) => Promise<T>
}

/** Until the run lets go of the process, which ends then. */
export async function serve<T>({ options, cache, answer }: Serving<T>): Promise<never> {
  const tell = (message: Message<T>): void => void process.send?.(message)
  let at: number | null = null
  const onPage = (page: number | null = null): void => {
    at = page
    tell({ kind: 'page', page })
  }
  const answered = async (task: Task, ocr: Ocr | null): Promise<Message<T>> => {
    onPage()
    try {
      const made = await answer(task, { ocr: ocr && { ...ocr, pageByPage: task.pageByPage }, onPage })
      return { kind: 'made', made }
    } catch (error) {
      const { reason, args } = errorOf(error)
      return { kind: 'error', reason, args: { ...args } }
    }
  }
  const untilLetGo = (ocr: Ocr | null): Promise<void> => {
    process.on('message', (task: Task) => void answered(task, ocr).then(tell))
    return new Promise(resolve => process.once('disconnect', () => resolve()))
  }
  const terminal = { print: async () => {}, say: () => {}, progress: () => onPage(at), colour: false }
  // Ctrl-C goes to all processes of a terminal: the run says when a worker ends
  process.on('SIGINT', () => {})
  await withOcr({ options, terminal, words: await wordsOf('vi') }, untilLetGo, { cache, workers: 1 })
  process.exit()
}
