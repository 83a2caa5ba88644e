// Arguments against the table of commands.

import { parseArgs } from 'node:util'
import { nearest } from '../text/nearest.ts'
import { type Command, type CommandName, commandNames, commands, isCommand } from './commands.ts'
import { common, type OptionName, type Options, shapes } from './options.ts'
import { usageError } from './usage.ts'

/** The command's name, wherever it stands among options, and the other arguments; null where there is none. */
export function splitCommand(argv: readonly string[]): { name: string | null; rest: readonly string[] } {
  const at = argv.findIndex((arg, n) => !arg.startsWith('-') && argv[n - 1] !== '--lang')
  return at < 0 ? { name: null, rest: argv } : { name: argv[at] ?? null, rest: argv.toSpliced(at, 1) }
}

/** @throws TrichLucError `bad-option` */
export function commandNamed(name: string): CommandName {
  if (isCommand(name)) return name
  throw usageError('unknown-command', { given: name, nearest: nearest(name, commandNames) })
}

export interface Parsed {
  readonly options: Options
  readonly operands: readonly string[]
}

/** @throws TrichLucError `bad-option` */
export function parse(name: CommandName, args: readonly string[]): Parsed {
  const command = commands[name]
  const parsed = parseOptions(name, [...command.options, ...common], args)
  const { lang } = parsed.options
  if (lang !== undefined && lang !== 'vi' && lang !== 'en') throw usageError('unknown-language', { given: lang })
  if (!parsed.options.help) checkOperands(name, command, parsed.operands)
  return parsed
}

function parseOptions(command: string, names: readonly OptionName[], args: readonly string[]): Parsed {
  const known = Object.fromEntries(names.map(name => [name, shapes[name]]))
  try {
    const { values, positionals } = parseArgs({
      args: withSigns(args),
      options: known,
      allowPositionals: true,
      strict: true,
    })
    return { options: values as Options, operands: positionals }
  } catch (error) {
    throw usageErrorOf(error, command, names)
  }
}

// parseArgs takes «--sort -value» for two options
const withSigns = (args: readonly string[]): string[] =>
  args.flatMap((arg, n) => {
    if (arg === '--sort' && /^-[a-z]/u.test(args[n + 1] ?? '')) return [`${arg}=${args[n + 1]}`]
    return args[n - 1] === '--sort' && /^-[a-z]/u.test(arg) ? [] : [arg]
  })

/** parseArgs says in English what is wrong, and which option only in the words of its message. */
function usageErrorOf(error: unknown, command: string, names: readonly OptionName[]): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  const option = /'(?:-\w, )?(-[^'\s]*)/u.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(option.replace(/^-+/u, ''), names)
    return usageError('unknown-option', { option, command, nearest: near && `--${near}` })
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error
  const problem = /does not take an argument/u.test(message) ? 'unexpected-value' : 'missing-value'
  return usageError(problem, { option, command })
}

function checkOperands(name: CommandName, { least, most, operands }: Command, given: readonly string[]): void {
  if (given.length < least)
    throw usageError('missing-operand', { command: name, operand: operands[given.length] ?? '' })
  if (given.length > most) throw usageError('extra-operand', { command: name, given: given[most] ?? '' })
}
