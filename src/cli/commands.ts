// The table of commands: help and parsing are made from it; what they do stands in handlers.ts.

import { type Answering, answering, asking, filters, type OptionName, type Placeholder, reading } from './options.ts'

export interface Command {
  readonly operands: readonly Placeholder[]
  readonly least: number
  readonly most: number
  readonly options: readonly OptionName[]
  /** The option that it cannot do without. */
  readonly required?: OptionName
  /** What --format takes, where that is not what export writes. */
  readonly format?: Answering
  readonly example: string
}

const names = [
  'extract',
  'ingest',
  'show',
  'explain',
  'rules',
  'status',
  'query',
  'search',
  'compare',
  'audit',
  'catalog',
  'reprocess',
  'export',
  'verify',
  'remove',
  'doctor',
  'schema',
  'help',
] as const
export type CommandName = (typeof names)[number]

/** What they write stands in an archive or a file: it is finished though nobody reads what they print. */
export const worksUnread: ReadonlySet<string> = new Set<CommandName>([
  'ingest',
  'reprocess',
  'catalog',
  'export',
  'remove',
])

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
    options: [
      'archive',
      'catalog',
      'watch',
      'dry-run',
      'json',
      'workers',
      'memory',
      'page-seconds',
      'split',
      'reference',
      'metadata',
      ...reading,
    ],
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
    operands: ['rules-action', 'rules-sides'],
    least: 1,
    most: 3,
    options: ['slot', 'archive', 'top', 'json', 'workers', 'memory', 'page-seconds', ...reading],
    example: 'trichluc rules test --rules quy-tac-cua-toi',
  },
  status: {
    operands: [],
    least: 0,
    most: 0,
    options: ['archive', 'rules', 'json'],
    required: 'archive',
    example: 'trichluc status --archive D:/kho',
  },
  query: {
    operands: ['query-kind', 'sql'],
    least: 1,
    most: 2,
    options: [...asking, ...filters, 'columns', 'sort', 'limit', 'time-limit', ...answering],
    required: 'archive',
    format: 'answer-format',
    example: 'trichluc query figures --indicator in.trips --place "Hà Tĩnh" --from 2016 --to 2020 --archive D:/kho',
  },
  search: {
    operands: ['words'],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [...asking, 'place', 'within', 'body', 'year', 'from', 'to', 'type', 'copies', 'limit', ...answering],
    required: 'archive',
    format: 'answer-format',
    example: 'trichluc search "đoàn vào" Hàn Quốc --from 2016 --archive D:/kho',
  },
  compare: {
    operands: [],
    least: 0,
    most: 0,
    options: [
      ...asking,
      'indicator',
      'place',
      'within',
      'body',
      'from',
      'to',
      'dimension',
      'country',
      'currency',
      'by',
      'periods',
      'units',
      'growth',
      'plan',
      'sources',
      'chart',
      'title',
      ...answering,
    ],
    required: 'archive',
    format: 'compare-format',
    example:
      'trichluc compare --indicator in.trips --from 2016 --to 2020 --archive D:/kho --format xlsx --out so-sanh.xlsx',
  },
  audit: {
    operands: ['audit-action', 'audit-given'],
    least: 0,
    most: 2,
    options: [
      ...asking,
      'allow-marked',
      'ocr',
      'ocr-engine',
      'ocr-cache',
      'known',
      'strict',
      'decided',
      'code',
      'severity',
      'number',
      'around',
      'who',
      'limit',
      ...answering,
    ],
    format: 'audit-format',
    example: 'trichluc audit --archive D:/kho --format html --out kiem-tra.html',
  },
  catalog: {
    operands: ['catalog-action'],
    least: 1,
    most: 1,
    options: ['archive', 'catalog', 'with-persons', 'rules'],
    required: 'archive',
    example: 'trichluc catalog rebuild --archive D:/kho --catalog C:/kho.sqlite',
  },
  reprocess: {
    operands: ['ids'],
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: [
      'archive',
      'outdated',
      'failed',
      'where',
      'catalog',
      'json',
      'workers',
      'memory',
      'page-seconds',
      ...reading,
    ],
    required: 'archive',
    example: 'trichluc reprocess --outdated --archive D:/kho',
  },
  export: {
    operands: ['files'],
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: ['archive', 'format', 'out', 'with-persons', 'decimal', 'date', 'searchable-pdf', ...reading],
    example: 'trichluc export --archive D:/kho --format xlsx --out D:/kho.xlsx',
  },
  verify: {
    operands: ['archive-or-bag'],
    least: 1,
    most: 1,
    options: [],
    example: 'trichluc verify D:/kho',
  },
  remove: {
    operands: ['id'],
    least: 1,
    most: 1,
    options: ['archive', 'reason'],
    required: 'archive',
    example: 'trichluc remove 3f9a52c1 --archive D:/kho --reason trùng',
  },
  doctor: {
    operands: [],
    least: 0,
    most: 0,
    options: ['archive', 'rules', 'json'],
    example: 'trichluc doctor --archive D:/kho',
  },
  schema: {
    operands: ['schema'],
    least: 0,
    most: 1,
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
