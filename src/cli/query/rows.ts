// `query figures`, `query documents` …: rows of one kind.

import type { Answer, Cell } from '../../query/answer.ts'
import { type Emptied, whyEmpty } from '../../query/empty.ts'
import type { FilterName, Filters, Lookup } from '../../query/filters.ts'
import type { KindName } from '../../query/kinds.ts'
import type { Reader } from '../../query/reader.ts'
import { type Question, select, totalOf } from '../../query/select.ts'
import { formatOf, writeAnswer } from '../answer.ts'
import type { Call } from '../call.ts'
import { commands } from '../commands.ts'
import { headed } from '../heads.ts'
import { filters as filterNames, type OptionName, type Options } from '../options.ts'
import { limitOf } from '../out.ts'
import { plainArgs } from '../report.ts'
import { usageError } from '../usage.ts'
import { columnsShown, shownAnswer } from './columns.ts'

/** Rows that a table on the terminal has, unless --limit says otherwise. */
const usual = 100

/** @throws TrichLucError `bad-option` */
export async function queryRows(call: Call, kind: KindName, reader: Reader): Promise<number> {
  const { options } = call
  const isTable = formatOf(options) === 'table'
  const isShown = isTable && options.columns === undefined
  const lookup = await lookupFor(call, reader)
  const question: Question = {
    kind,
    filters: filtersIn(options),
    copies: options.copies ?? false,
    columns: isShown ? columnsShown(kind) : (options.columns?.split(',').map(name => name.trim()) ?? null),
    sort: options.sort?.split(',').map(name => name.trim()) ?? [],
    limit: limitOf(options) ?? (isTable && options.out === undefined ? usual : null),
  }
  const answer = withTotal(select(question, lookup), question, lookup)
  const code = await writeAnswer(call, isShown ? shownAnswer(kind, answer, call) : await headed(call, answer), kind)
  if (answer.rows.length === 0) tellEmpty(call, whyEmpty(question, lookup))
  return code
}

function tellEmpty({ terminal, words: { answer } }: Call, { alone, without }: Emptied): void {
  const optionsOf = (names: readonly string[]): string => names.map(name => `--${name}`).join(' ')
  for (const name of alone) terminal.say(answer.nothingWith({ option: optionsOf([name]) }))
  for (const { names, rows } of without) terminal.say(answer.without({ options: optionsOf(names), count: rows }))
}

type Row = readonly Cell[]

/** Counted only where the limit has left out some. */
function withTotal(answer: Answer, question: Question, lookup: Lookup): Answer & { readonly rows: readonly Row[] } {
  const rows = [...answer.rows]
  if (question.limit === null) return { ...answer, rows }
  if (rows.length < question.limit) return { ...answer, rows }
  return { ...answer, rows, total: totalOf(question, { ...lookup, onNotice: () => {} }) }
}

const filtersIn = (options: Options): Filters =>
  Object.fromEntries(
    filterNames
      .filter((name): name is typeof name & FilterName => name !== 'copies' && options[name] !== undefined)
      .map(name => [name, options[name]]),
  )

async function lookupFor({ options, words, terminal }: Call, reader: Reader): Promise<Lookup> {
  // rules take longer to load than most questions to answer
  const isNamed = options.country?.some(one => !/^[A-Z]{2}$/u.test(one)) ?? false
  const countries = isNamed ? (await import('../countries.ts')).countriesFor(options) : []
  return {
    reader,
    choices: {
      status: words.figures.status,
      relation: words.relations,
      code: words.findings,
      severity: words.severities,
    },
    dimensions: Object.keys(words.figures.dimensions),
    countries: () => countries,
    onNotice: ({ code, args }) => terminal.say(words.answer.notices[code](plainArgs(args))),
  }
}

/** Options that bear only on other questions. `kind`: this one. @throws TrichLucError `bad-option` */
export function refuse(options: Options, names: readonly OptionName[], kind: string): void {
  const given = names.find(name => options[name] !== undefined)
  if (given === undefined) return
  const others = commands.query.options.filter(name => !names.includes(name))
  throw usageError('filter-not-for', { option: `--${given}`, kind, filters: others.map(one => `--${one}`).join(', ') })
}
