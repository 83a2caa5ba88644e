// Help, made from the table of commands.

import type { Call } from '../call.ts'
import { type Command, type CommandName, commandNames, commands } from '../commands.ts'
import { beside, wrap } from '../layout.ts'
import { type Answering, common, type OptionName, shapes } from '../options.ts'
import { commandNamed } from '../parse.ts'
import { asCalled } from '../program.ts'
import type { Words } from '../words/words.ts'

export async function help({ words, terminal, operands }: Call): Promise<number> {
  const [asked] = operands
  const lines = asked === undefined ? general(words) : ofCommand(words, commandNamed(asked))
  await terminal.print(`${lines.join('\n')}\n`)
  return 0
}

function general(words: Words): string[] {
  const { help: say } = words
  return [
    ...wrap(say.purpose),
    '',
    `${say.commands}:`,
    ...commandNames.flatMap(name => [
      ...beside(name, words.commands[name], { first: 2, rest: 12 }),
      ...wrap(asCalled(commands[name].example), { first: 14, rest: 14 }),
    ]),
    '',
    `${say.options}:`,
    ...optionLines(words, common),
    ...beside('--version', say.version, { first: 2, rest: 26 }),
    '',
    ...wrap(asCalled(say.more)),
    ...wrap(say.exitCodes),
  ]
}

function ofCommand(words: Words, name: CommandName): string[] {
  const { help: say } = words
  const command = commands[name]
  const operands = command.operands.map(one => operandText(words.placeholders[one], command))
  const usage = ['trichluc', name, ...operands, ...command.options.map(option => usageOf(words, command, option))]
  return [
    ...wrap(words.commands[name]),
    '',
    ...beside(`${say.usage}:`, asCalled(usage.join(' ')), { first: 0, rest: usageIndent }),
    ...beside(`${say.example}:`, asCalled(command.example), { first: 0, rest: usageIndent }),
    '',
    `${say.options}:`,
    ...optionLines(words, [...command.options, ...common], command),
  ]
}

const operandText = (text: string, { least }: Command): string =>
  least > 0 || text.startsWith('[') ? text : `[${text}]`

const usageIndent = 12

const usageOf = (words: Words, command: Command, option: OptionName): string =>
  command.required === option ? optionText(words, option, command) : `[${optionText(words, option, command)}]`

const optionLines = (words: Words, names: readonly OptionName[], command?: Command): string[] =>
  names.flatMap(name => {
    const { short } = shapes[name]
    const lead = `${short ? `-${short}, ` : ''}${optionText(words, name, command)}`
    const format = formatOf(name, command)
    return beside(lead, format ? words.answer.formats[format] : words.options[name], { first: 2, rest: 26 })
  })

function optionText(words: Words, name: OptionName, command?: Command): string {
  const { placeholder, multiple } = shapes[name]
  const value = formatOf(name, command) ?? placeholder
  return `--${name}${value ? ` ${words.placeholders[value]}` : ''}${multiple ? '…' : ''}`
}

/** Commands that answer have other formats than export. */
const formatOf = (name: OptionName, command?: Command): Answering | undefined =>
  name === 'format' ? command?.format : undefined
