// English: a document that ended the program that reads it.

import { repeatLost } from './lost.ts'
import { quantityEn as quantity } from './quantity.ts'
import type { Args } from './words.ts'

const because: Readonly<Record<string, (args: Args) => string>> = {
  memory: ({ memory = 0 }) => `it needs more than ${quantity(memory)} MB of memory`,
  time: ({ seconds = 0 }) => `no page done in ${quantity(seconds)} seconds`,
  killed: () => 'the system ended it, usually because the machine ran out of memory',
  crash: () => 'the program stopped at once',
}

export function workerLost({ file = '', why = 'crash', page = '', ...args }: Args): string {
  const at = page === '' ? '' : `; the second time, page by page, at page ${quantity(page)}`
  const limits = `${quantity(args.memory ?? 0)} MB of memory, ${quantity(args.seconds ?? 0)} seconds a page`
  return `${file}: ended the program that reads it twice (${because[String(why)]?.(args) ?? why}${at}), so it was set apart. Limits: ${limits}. Open it with the program that made it and save it anew, or split it; to try again with wider limits: ${repeatLost({ file, ...args }, 'ARCHIVE')}`
}
