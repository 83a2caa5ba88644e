// The table of commands: help, parsing and dispatch are all made from it. A command's code is loaded when it is called.

import type { Handler } from './call.ts'
import type { OptionName, Placeholder } from './options.ts'

export interface Command {
  readonly operands: readonly Placeholder[]
  readonly least: number
  readonly most: number
  readonly options: readonly OptionName[]
  readonly example: string
  readonly load: () => Promise<Handler>
}

const names = ['extract', 'ingest', 'show', 'explain', 'rules', 'schema', 'help'] as const
export type CommandName = (typeof names)[number]

export const commands: Readonly<Record<CommandName, Command>> = {
  extract: {
    operands: ['files'],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: ['pretty', 'rules', 'allow-marked', 'out', 'redact-persons'],
    example: 'trichluc extract bao-cao-2018.pdf --pretty',
    load: async () => (await import('./commands/extract.ts')).extract,
  },
  ingest: {
    operands: ['paths'],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: ['archive', 'rules', 'allow-marked'],
    example: 'trichluc ingest D:/bao-cao --archive D:/kho',
    load: async () => (await import('./commands/ingest.ts')).ingestCommand,
  },
  show: {
    operands: ['report-or-record'],
    least: 1,
    most: 1,
    options: ['rules', 'allow-marked'],
    example: 'trichluc show bao-cao-2018.docx',
    load: async () => (await import('./commands/show.ts')).show,
  },
  explain: {
    operands: ['report-or-record', 'item'],
    least: 2,
    most: 2,
    options: ['rules', 'allow-marked'],
    example: 'trichluc explain bao-cao-2018.pdf 88/NQ-CP',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  rules: {
    operands: ['test-or-list'],
    least: 1,
    most: 1,
    options: ['rules', 'slot'],
    example: 'trichluc rules test --rules quy-tac-cua-toi',
    load: async () => (await import('./commands/rules.ts')).rules,
  },
  schema: {
    operands: [],
    least: 0,
    most: 0,
    options: [],
    example: 'trichluc schema > trichluc.schema.json',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  help: {
    operands: ['command'],
    least: 0,
    most: 1,
    options: [],
    example: 'trichluc help extract',
    load: async () => (await import('./commands/help.ts')).help,
  },
}

export const commandNames: readonly CommandName[] = names

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
