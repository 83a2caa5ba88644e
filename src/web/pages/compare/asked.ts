// What the address asks for: the options of the command, by their names, through the command's own parser.

import { setImmediate } from 'node:timers/promises'
import type { Call } from '../../../cli/call.ts'
import { commands } from '../../../cli/commands.ts'
import { comparisonsOf } from '../../../cli/compare/compared.ts'
import { asking, type OptionName, type Options, shapes } from '../../../cli/options.ts'
import { parse } from '../../../cli/parse.ts'
import type { Comparison } from '../../../compare/comparison.ts'
import { TrichLucError } from '../../../model/errors.ts'
import type { Reader } from '../../../query/reader.ts'
import { numberIn } from '../../asked.ts'
import type { Visit } from '../../visit.ts'

/** What only this page knows: the language of the answer, and where the rows shown begin. */
const ofPage: ReadonlySet<string> = new Set(['lang', 'after'])
/** Where the archive is and where files go is not the address's to say. */
const ofCommand: ReadonlySet<string> = new Set([...asking, 'out', 'format'])

const names: ReadonlySet<string> = new Set(commands.compare.options.filter(name => !ofCommand.has(name)))

/** Of one name in one address; characters of one value. */
const most = { values: 60, length: 300 }

/** Fields of a form that were left empty are not asked for. @throws TrichLucError `bad-option` */
export function optionsIn(params: URLSearchParams): Options {
  const given = [...params].filter(([name, value]) => !ofPage.has(name) && value.trim() !== '')
  for (const [name, all] of Map.groupBy(given, ([name]) => name)) checkGiven(name, all)
  return parse(
    'compare',
    given.map(([name, value]) => argumentOf(name as OptionName, value.trim())),
  ).options
}

function checkGiven(name: string, all: readonly (readonly [string, string])[]): void {
  if (!names.has(name)) throw new TrichLucError('bad-option', { problem: 'unknown-option', option: name.slice(0, 60) })
  if (all.length > most.values || all.some(([, value]) => value.length > most.length))
    throw new TrichLucError('bad-option', { problem: 'bad-number', option: `--${name}`, most: most.values })
}

const argumentOf = (name: OptionName, value: string): string =>
  shapes[name].type === 'boolean' && value === '1' ? `--${name}` : `--${name}=${value}`

/** As if the command was called so, on the archive of the room. @throws TrichLucError `bad-option` */
export const callOf = ({ room, language, words }: Visit, options: Options): Call => ({
  ...room.call,
  language,
  words,
  command: 'compare',
  options: { ...room.call.options, ...options },
})

/** Between one indicator and the next, others may ask. @throws TrichLucError `bad-option` */
export async function comparisonsIn(reader: Reader, call: Call): Promise<readonly Comparison[]> {
  const all: Comparison[] = []
  for (const one of comparisonsOf(reader, call)) {
    all.push(one)
    await setImmediate()
  }
  return all
}

/** The row that the part of the table begins with, from 0. */
export const rowIn = (params: URLSearchParams): number =>
  numberIn(params.get('after'), { least: 0, most: 999_999, usual: 0 })

/** The same address, for another page of ours. */
export function pathWith(path: string, params: URLSearchParams, changes: Readonly<Record<string, string | null>> = {}) {
  const all = new URLSearchParams([...params].filter(([name, value]) => value.trim() !== '' && !(name in changes)))
  for (const [name, value] of Object.entries(changes)) if (value !== null) all.append(name, value)
  const query = all.toString()
  return query === '' ? path : `${path}?${query}`
}
