// Full text over all reports of an archive: which of them, and where in them.

import type { Notice } from '../../query/notice.ts'
import { search as searchIn } from '../../search/index.ts'
import { formatOf, writeAnswer } from '../answer.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { headed } from '../heads.ts'
import { limitOf } from '../out.ts'
import { plainArgs } from '../report.ts'
import { answerOf } from '../search/answer.ts'
import { foundLines } from '../search/lines.ts'
import { whereOf } from '../search/where.ts'
import { usageError } from '../usage.ts'

/** Documents, where nobody says how many. */
const usual = 10
const most = 1000

export const search = (call: Call): Promise<number> =>
  withCatalog(call, async reader => {
    const { operands, options, terminal, words } = call
    const limit = limitOf(options, most) ?? usual
    const onNotice = ({ code, args }: Notice): void => terminal.say(words.answer.notices[code](plainArgs(args)))
    const where = whereOf(options, ['place', 'within', 'body', 'year', 'from', 'to', 'type'], { reader, onNotice })
    const found = searchIn(reader, { text: operands.join(' '), where, limit })
    if (found === null) throw usageError('no-words', { given: operands.join(' ') })
    const format = formatOf(options)
    const lines = foundLines(call, found)
    if (format !== 'table' || options.out !== undefined) {
      for (const line of lines.notes) terminal.say(line)
      return writeAnswer(call, await headed(call, answerOf(found)), 'search')
    }
    await terminal.print(`${[...lines.hits, ...lines.notes].join('\n')}\n`)
    return 0
  })
