// From arguments to an exit code. The one place where errors become messages and exit codes.

import { exitCodes } from '../model/errors.ts'
import { version } from '../version.ts'
import type { Call } from './call.ts'
import { handlers } from './handlers.ts'
import { type Environment, languageOf, wordsOf } from './language.ts'
import { commandNamed, parse, splitCommand } from './parse.ts'
import { report } from './report.ts'
import type { Terminal } from './terminal.ts'

interface Setting {
  readonly env: Environment
  readonly terminal: Terminal
}

type Speaking = Omit<Call, 'command' | 'options' | 'operands'>

export async function run(argv: readonly string[], { env, terminal }: Setting): Promise<number> {
  const language = languageOf(argv, env)
  const debug = argv.includes('--debug') || Boolean(env.TRICHLUC_DEBUG)
  const speaking: Speaking = { language, words: await wordsOf(language), terminal, debug }
  process.once('uncaughtException', error => process.exit(report(speaking, error)))
  try {
    return await dispatch(argv, speaking)
  } catch (error) {
    return report(speaking, error)
  }
}

async function dispatch(argv: readonly string[], speaking: Speaking): Promise<number> {
  const { name, rest } = splitCommand(argv)
  if (name === null) return withoutCommand(argv, speaking)
  const command = commandNamed(name)
  const { options, operands } = parse(command, rest)
  if (options.help) return callHelp([command], speaking)
  const handler = await handlers[command]()
  return handler({ ...speaking, command, options, operands })
}

async function withoutCommand(argv: readonly string[], speaking: Speaking): Promise<number> {
  if (argv.includes('--version')) {
    await speaking.terminal.print(`trichluc ${version}\n`)
    return 0
  }
  const { options } = parse('help', argv)
  if (options.help) return callHelp([], speaking)
  const { terminal } = speaking
  await callHelp([], { ...speaking, terminal: { ...terminal, print: async text => terminal.say(text.trimEnd()) } })
  return exitCodes.usage
}

async function callHelp(operands: readonly string[], speaking: Speaking): Promise<number> {
  const help = await handlers.help()
  return help({ ...speaking, command: 'help', options: {}, operands })
}
