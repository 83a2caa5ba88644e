// What was asked for wrongly, in words of the page: its fields, not options of a command.

import { messageOf } from '../../../cli/report.ts'
import { TrichLucError } from '../../../model/errors.ts'
import type { Visit } from '../../visit.ts'
import { type Field, fields } from '../../words/compare.ts'

/** Null for what is no fault of what was asked. */
export function problemText(thrown: unknown, { words, web }: Pick<Visit, 'words' | 'web'>): string | null {
  if (!(thrown instanceof TrichLucError) || thrown.reason !== 'bad-option') return null
  const { args } = thrown
  const { problems, limits } = web.compare
  if (args.problem === 'unknown-option') return problems['unknown-option'](args)
  if (args.problem === 'bad-number') return problems['too-many']({ ...args, field: fieldOf(args.option, web) })
  if (args.problem === 'chart-limit') return problems['chart-limit']({ ...args, what: limits[String(args.code)] ?? '' })
  // a query to be typed into a terminal helps nobody here
  return withLabels(messageOf(words, { ...thrown, reason: thrown.reason, args: { ...args, list: '' } }), web)
}

const isField = (name: string): name is Field => fields.some(one => one === name)

const fieldOf = (option: unknown, web: Visit['web']): string => {
  const name = String(option).replace(/^--/u, '')
  return isField(name) ? `«${web.compare.fields[name]}»` : name
}

/** Words of the command, with fields in place of its options. */
export const withLabels = (text: string, web: Visit['web']): string =>
  text.replace(/--([a-z]+)/gu, (option, name: string) => (isField(name) ? fieldOf(name, web) : option))
