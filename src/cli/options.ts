// Every option that any command knows; a command names those that it takes.

export const options = {
  pretty: { type: 'boolean' },
  rules: { type: 'string', multiple: true, placeholder: 'folder' },
  'allow-marked': { type: 'boolean' },
  ocr: { type: 'string', placeholder: 'ocr' },
  'ocr-engine': { type: 'string', placeholder: 'engine' },
  'ocr-cache': { type: 'string', placeholder: 'folder' },
  'searchable-pdf': { type: 'boolean' },
  out: { type: 'string', short: 'o', placeholder: 'file' },
  'redact-persons': { type: 'boolean' },
  'as-read': { type: 'boolean' },
  join: { type: 'boolean' },
  split: { type: 'boolean' },
  archive: { type: 'string', placeholder: 'folder' },
  reference: { type: 'boolean' },
  outdated: { type: 'boolean' },
  failed: { type: 'boolean' },
  where: { type: 'string', placeholder: 'condition' },
  metadata: { type: 'string', placeholder: 'file' },
  watch: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  workers: { type: 'string', placeholder: 'number' },
  memory: { type: 'string', placeholder: 'number' },
  'page-seconds': { type: 'string', placeholder: 'number' },
  catalog: { type: 'string', placeholder: 'file' },
  'with-persons': { type: 'boolean' },
  format: { type: 'string', placeholder: 'format' },
  decimal: { type: 'string', placeholder: 'decimal' },
  date: { type: 'string', placeholder: 'day' },
  reason: { type: 'string', placeholder: 'text' },
  slot: { type: 'string', placeholder: 'slot' },
  all: { type: 'boolean' },
  tables: { type: 'boolean' },
  repairs: { type: 'boolean' },
  png: { type: 'string', placeholder: 'folder' },
  top: { type: 'string', placeholder: 'number' },
  json: { type: 'boolean' },
  lang: { type: 'string', placeholder: 'language' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export type OptionName = keyof typeof options

/** What stands for a value or an operand in help: its word is the language's. */
export type Placeholder =
  | 'file'
  | 'files'
  | 'folder'
  | 'slot'
  | 'language'
  | 'paths'
  | 'report-or-record'
  | 'item'
  | 'rules-action'
  | 'rules-sides'
  | 'catalog-action'
  | 'format'
  | 'decimal'
  | 'day'
  | 'text'
  | 'archive-or-bag'
  | 'id'
  | 'ids'
  | 'condition'
  | 'number'
  | 'ocr'
  | 'engine'
  | 'command'
  | 'schema'

interface Shape {
  readonly type: 'boolean' | 'string'
  readonly multiple?: boolean
  readonly short?: string
  readonly placeholder?: Placeholder
}

export const shapes: Readonly<Record<OptionName, Shape>> = options

type ValueOf<T> = T extends { type: 'boolean' } ? boolean : T extends { multiple: true } ? readonly string[] : string

export type Options = { readonly [K in OptionName]?: ValueOf<(typeof options)[K]> }

/** Taken by every command that reads reports. */
export const reading = [
  'rules',
  'allow-marked',
  'ocr',
  'ocr-engine',
  'ocr-cache',
] as const satisfies readonly OptionName[]

/** Taken by every command. */
export const common: readonly OptionName[] = ['lang', 'debug', 'help']
