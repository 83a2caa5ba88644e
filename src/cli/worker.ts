// The program of a worker of the pool: the options of the run in its arguments, jobs and answers over the channel to it.

import { errorOf } from '../archive/fault.ts'
import { toRecord } from '../archive/serialise.ts'
import { readSource } from '../archive/source.ts'
import type { Job, Message } from '../pool/index.ts'
import type { Ocr } from '../readers/scan/index.ts'
import { defaultLimits, type RecordOptions, recordOf, recordsOf } from '../record.ts'
import { wordsOf } from './language.ts'
import type { Options } from './options.ts'
import { rulesFor } from './rules-folders.ts'
import { withOcr } from './scanning.ts'

const tell = (message: Message): void => {
  process.send?.(message)
}
const page = (): void => tell({ kind: 'page' })

async function answer(job: Job, means: RecordOptions): Promise<Message> {
  try {
    const files: Uint8Array[] = []
    for (const path of job.paths) files.push(await readSource(path, defaultLimits.maxBytes))
    const records = job.split ? await recordsOf(files, means) : [await recordOf(files, means)]
    return { kind: 'records', records: records.map(toRecord) }
  } catch (error) {
    const { reason, args } = errorOf(error)
    return { kind: 'error', reason, args: { ...args } }
  }
}

const [options = '{}', cache = ''] = process.argv.slice(2)
const asked = JSON.parse(options) as Options
const rules = rulesFor(asked)
const terminal = { print: async () => {}, say: () => {}, progress: page, colour: false }

function serve(ocr: Ocr | null): Promise<void> {
  const means = { rules, ocr, fileName: null, allowMarked: asked['allow-marked'] ?? false, onPage: page }
  process.on('message', (job: Job) => void answer(job, means).then(tell))
  return new Promise(resolve => process.once('disconnect', () => resolve()))
}

// Ctrl-C goes to all processes of a terminal: the run says when a worker ends
process.on('SIGINT', () => {})
await withOcr({ options: asked, terminal, words: await wordsOf('vi') }, serve, { cache, workers: 1 })
process.exit()
