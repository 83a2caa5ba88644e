// The table of commands: help and parsing are made from it; what they do stands in handlers.ts.

import { type OptionName, type Placeholder, reading } from './options.ts'

export interface Command {
  readonly operands: readonly Placeholder[]
  readonly least: number
  readonly most: number
  readonly options: readonly OptionName[]
  /** The option that it cannot do without. */
  readonly required?: OptionName
  readonly example: string
}

const names = ['extract', 'ingest', 'show', 'explain', 'rules', 'export', 'schema', 'help'] as const
export type CommandName = (typeof names)[number]

export const commands: Readonly<Record<CommandName, Command>> = {
  extract: {
    operands: ['files'],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [...reading, 'as-read', 'join', 'split', 'pretty', 'out', 'redact-persons'],
    example: 'trichluc extract bao-cao-2018.pdf --pretty',
  },
  ingest: {
    operands: ['paths'],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: ['archive', 'split', ...reading],
    required: 'archive',
    example: 'trichluc ingest D:/bao-cao --archive D:/kho',
  },
  show: {
    operands: ['report-or-record'],
    least: 1,
    most: 1,
    options: ['all', 'split', 'tables', 'png', 'repairs', ...reading],
    example: 'trichluc show bao-cao-2018.docx',
  },
  explain: {
    operands: ['report-or-record', 'item'],
    least: 2,
    most: 2,
    options: reading,
    example: 'trichluc explain bao-cao-2018.pdf 88/NQ-CP',
  },
  rules: {
    operands: ['rules-action'],
    least: 1,
    most: 1,
    options: ['rules', 'slot', 'archive', 'top', 'json'],
    example: 'trichluc rules test --rules quy-tac-cua-toi',
  },
  export: {
    operands: ['files'],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: ['searchable-pdf', 'out', ...reading.filter(name => name !== 'rules')],
    example: 'trichluc export ban-quet.pdf --searchable-pdf',
  },
  schema: {
    operands: [],
    least: 0,
    most: 0,
    options: [],
    example: 'trichluc schema > trichluc.schema.json',
  },
  help: {
    operands: ['command'],
    least: 0,
    most: 1,
    options: [],
    example: 'trichluc help extract',
  },
}

export const commandNames: readonly CommandName[] = names

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
