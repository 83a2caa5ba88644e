// What somebody asked to be done, and the calls of the program that do it.

import type { Language } from '../../cli/language.ts'
import type { OptionName, Options } from '../../cli/options.ts'

export interface AddOrder {
  readonly kind: 'add'
  /** Absolute. */
  readonly paths: readonly string[]
  readonly ocr: 'auto' | 'always' | 'never'
  readonly originals: 'kept' | 'referenced'
  /** trial: only said what would be done. */
  readonly how: 'trial' | 'earnest'
}

export interface AgainOrder {
  readonly kind: 'again'
  /** Of documents whose files are as they were. */
  readonly hashes: readonly string[]
  /** Of files that have changed since. */
  readonly paths: readonly string[]
}

export type Order = AddOrder | AgainOrder | { readonly kind: 'outdated' }

/** One call: its arguments, and the list that it reads (a zero behind each: any name can stand there). */
export interface Step {
  readonly args: readonly string[]
  readonly input: string
}

/** Given to the server, they hold for what it starts. */
const passedOn = [
  'archive',
  'catalog',
  'rules',
  'allow-marked',
  'ocr-engine',
  'ocr-cache',
  'workers',
  'memory',
  'page-seconds',
] as const satisfies readonly OptionName[]

/** What is typed never stands among the arguments but behind «=»: nothing of it can be an option. */
export function stepsOf(order: Order, options: Options, language: Language): Step[] {
  const given = [...passedOn.flatMap(name => argsOf(name, options[name])), `--lang=${language}`, '--json']
  // what is done again is read as it was before, unless the server was told otherwise
  const again = [...given, ...argsOf('ocr', options.ocr)]
  if (order.kind === 'outdated') return [{ args: ['reprocess', '--outdated', ...again], input: '' }]
  if (order.kind === 'add') return [{ args: ['ingest', '-', ...given, ...wayOf(order)], input: listOf(order.paths) }]
  const { hashes, paths } = order
  return [
    ...(hashes.length > 0 ? [{ args: ['reprocess', '-', ...again], input: listOf(hashes) }] : []),
    ...(paths.length > 0 ? [{ args: ['ingest', '-', ...again], input: listOf(paths) }] : []),
  ]
}

export const catchUpStep = ({ archive, catalog, rules }: Options, language: Language): Step => ({
  args: [
    ...['catalog', 'update', `--lang=${language}`],
    ...[argsOf('archive', archive), argsOf('catalog', catalog), argsOf('rules', rules)].flat(),
  ],
  input: '',
})

const wayOf = ({ ocr, originals, how }: AddOrder): string[] => [
  `--ocr=${ocr}`,
  ...(originals === 'referenced' ? ['--reference'] : []),
  ...(how === 'trial' ? ['--dry-run'] : []),
]

const listOf = (all: readonly string[]): string => all.map(each => `${each}\0`).join('')

function argsOf(name: OptionName, value: Options[OptionName]): string[] {
  if (value === undefined || value === false) return []
  return [value].flat().map(one => (one === true ? `--${name}` : `--${name}=${one}`))
}
