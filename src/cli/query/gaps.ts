// `query gaps`: a table of bodies and years, below it the indicators that are no longer reported.

import { dayOf } from '../../query/dates.ts'
import { findGaps, type Gaps } from '../../query/gaps/index.ts'
import { resolveIndicators } from '../../query/indicators.ts'
import type { Reader } from '../../query/reader.ts'
import { formatOf, writeAnswer } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Options } from '../options.ts'
import { plainArgs } from '../report.ts'
import { whereOf } from '../search/where.ts'
import { answerOf } from './gaps-answer.ts'
import { gapsLines } from './gaps-lines.ts'

/** @throws TrichLucError `bad-option` */
export async function queryGaps(call: Call, reader: Reader): Promise<number> {
  const { options, terminal, words } = call
  const gaps = findGaps(reader, {
    where: whereOf(options, ['place', 'within', 'body'], {
      reader,
      onNotice: ({ code, args }) => terminal.say(words.answer.notices[code](plainArgs(args))),
    }),
    range: rangeOf(options),
    indicators: options.indicator === undefined ? [] : resolveIndicators(reader, options.indicator),
  })
  return formatOf(options) === 'table' && options.out === undefined
    ? printed(call, gaps)
    : writeAnswer(call, answerOf(gaps), 'gaps')
}

async function printed({ terminal, words, language }: Call, gaps: Gaps): Promise<number> {
  await terminal.print(`${gapsLines(gaps, { words, language }).join('\n')}\n`)
  return 0
}

const rangeOf = ({ from, to }: Options) => ({
  from: from === undefined ? undefined : Number(dayOf('from', from).slice(0, 4)),
  to: to === undefined ? undefined : Number(dayOf('to', to).slice(0, 4)),
})
