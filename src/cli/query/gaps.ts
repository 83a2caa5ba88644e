// `query gaps`: a table of bodies and years, below it the indicators that are no longer reported.

import { type Condition, every } from '../../query/condition.ts'
import { spanOf } from '../../query/dates.ts'
import { findGaps, type Gaps } from '../../query/gaps/index.ts'
import { resolveIndicators } from '../../query/indicators.ts'
import type { Reader } from '../../query/reader.ts'
import { isWitness } from '../../query/witness.ts'
import { formatOf, writeAnswer } from '../answer.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { headed } from '../heads.ts'
import { filters, type OptionName, type Options } from '../options.ts'
import { plainArgs } from '../report.ts'
import { whereOf } from '../search/where.ts'
import { answerOf } from './gaps-answer.ts'
import { gapsLines } from './gaps-lines.ts'
import { refuse } from './rows.ts'

const own: ReadonlySet<OptionName> = new Set(['indicator', 'place', 'within', 'body', 'from', 'to', 'copies'])
/** Without effect here: whoever gives one would take all rows for those that he has asked for. */
const foreign = [...filters.filter(name => !own.has(name)), 'columns', 'sort', 'limit', 'time-limit'] as const

/** @throws TrichLucError `bad-option` */
export async function queryGaps(call: Call): Promise<number> {
  refuse(call.options, foreign, 'gaps')
  return withCatalog(call, reader => gapsIn(call, reader))
}

async function gapsIn(call: Call, reader: Reader): Promise<number> {
  const { options, terminal, words } = call
  const gaps = findGaps(reader, {
    where: witnessed(
      options,
      whereOf(options, ['place', 'within', 'body'], {
        reader,
        onNotice: ({ code, args }) => terminal.say(words.answer.notices[code](plainArgs(args))),
      }),
    ),
    range: rangeOf(options),
    indicators: options.indicator === undefined ? [] : resolveIndicators(reader, options.indicator),
  })
  return formatOf(options) === 'table' && options.out === undefined
    ? printed(call, gaps)
    : writeAnswer(call, await headed(call, answerOf(gaps)), 'gaps')
}

async function printed({ terminal, words, language }: Call, gaps: Gaps): Promise<number> {
  await terminal.print(`${gapsLines(gaps, { words, language }).join('\n')}\n`)
  return 0
}

/** What a draft leaves out, the signed report may have. */
const witnessed = ({ copies }: Options, where: Condition): Condition =>
  copies ? where : every([where, { sql: isWitness('x'), values: [] }])

function rangeOf(options: Options) {
  const { from, to } = spanOf(options)
  return { from: yearIn(from), to: yearIn(to) }
}

const yearIn = (day: string | null): number | undefined => (day === null ? undefined : Number(day.slice(0, 4)))
