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
  indicator: { type: 'string', multiple: true, placeholder: 'indicator' },
  place: { type: 'string', multiple: true, placeholder: 'place' },
  within: { type: 'string', multiple: true, placeholder: 'place' },
  body: { type: 'string', multiple: true, placeholder: 'text' },
  year: { type: 'string', multiple: true, placeholder: 'year' },
  from: { type: 'string', placeholder: 'year' },
  to: { type: 'string', placeholder: 'year' },
  status: { type: 'string', multiple: true, placeholder: 'status' },
  country: { type: 'string', multiple: true, placeholder: 'country' },
  dimension: { type: 'string', multiple: true, placeholder: 'dimension' },
  currency: { type: 'string', placeholder: 'currency' },
  type: { type: 'string', multiple: true, placeholder: 'text' },
  document: { type: 'string', multiple: true, placeholder: 'text' },
  number: { type: 'string', multiple: true, placeholder: 'text' },
  relation: { type: 'string', multiple: true, placeholder: 'text' },
  code: { type: 'string', multiple: true, placeholder: 'text' },
  severity: { type: 'string', multiple: true, placeholder: 'severity' },
  text: { type: 'string', placeholder: 'text' },
  copies: { type: 'boolean' },
  columns: { type: 'string', placeholder: 'columns' },
  sort: { type: 'string', placeholder: 'columns' },
  limit: { type: 'string', placeholder: 'number' },
  'time-limit': { type: 'string', placeholder: 'number' },
  by: { type: 'string', placeholder: 'by' },
  periods: { type: 'string', placeholder: 'periods' },
  units: { type: 'string', placeholder: 'units' },
  growth: { type: 'boolean' },
  plan: { type: 'boolean' },
  sources: { type: 'boolean' },
  chart: { type: 'string', placeholder: 'chart' },
  title: { type: 'string', placeholder: 'text' },
  known: { type: 'string', placeholder: 'file' },
  strict: { type: 'boolean' },
  decided: { type: 'boolean' },
  around: { type: 'string', placeholder: 'text' },
  who: { type: 'string', placeholder: 'text' },
  kind: { type: 'string', multiple: true, placeholder: 'doubt-kind' },
  sample: { type: 'string', placeholder: 'number' },
  seed: { type: 'string', placeholder: 'number' },
  port: { type: 'string', placeholder: 'number' },
  open: { type: 'boolean' },
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

/** What --format takes of commands that answer. */
export type Answering = 'answer-format' | 'audit-format' | 'compare-format' | 'review-format'

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
  | Answering
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
  | 'query-kind'
  | 'sql'
  | 'words'
  | 'audit-action'
  | 'audit-given'
  | 'review-action'
  | 'review-given'
  | 'doubt-kind'
  | 'indicator'
  | 'place'
  | 'year'
  | 'status'
  | 'country'
  | 'dimension'
  | 'currency'
  | 'severity'
  | 'columns'
  | 'by'
  | 'periods'
  | 'units'
  | 'chart'

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

/** Taken by every command that asks the catalog. */
export const asking = ['archive', 'catalog', 'rules'] as const satisfies readonly OptionName[]

/** In what form its answer is given. */
export const answering = ['format', 'out', 'decimal'] as const satisfies readonly OptionName[]

/** Which rows. */
export const filters = [
  'indicator',
  'place',
  'within',
  'body',
  'year',
  'from',
  'to',
  'status',
  'country',
  'dimension',
  'currency',
  'type',
  'document',
  'number',
  'relation',
  'code',
  'severity',
  'text',
  'copies',
] as const satisfies readonly OptionName[]

/** Taken by every command. */
export const common: readonly OptionName[] = ['lang', 'debug', 'help']
