// What can be asked for: from which table and view, and by which filters.

import { schema } from '../catalog/schema/index.ts'
import type { ChoiceName, Filter, FilterName } from './filters.ts'
import { choiceIn, cited, ofDocuments, ofFigures, textIn, typeIn, wordsIn } from './filters.ts'
import { noCopy } from './witness.ts'

export const kindNames = ['figures', 'documents', 'citations', 'tables', 'cells', 'findings'] as const
export type KindName = (typeof kindNames)[number]
export const isKind = (name: string): name is KindName => kindNames.some(one => one === name)

export interface Kind {
  /** Where its rows are chosen. */
  readonly table: string
  /** Where its columns are taken from. */
  readonly view: string
  /** What both have in common, and what names one row. */
  readonly key: readonly string[]
  /** Columns of the table, which rows can be sorted by before the view is looked at. */
  readonly columns: ReadonlySet<string>
  /** Within a document. */
  readonly order: readonly string[]
  readonly filters: Partial<Readonly<Record<FilterName, Filter>>>
  /** True of rows that stand in no later copy of a report. */
  readonly once: string
}

const columnsOf = (name: keyof typeof schema): ReadonlySet<string> =>
  new Set(['doc', ...Object.keys(schema[name].columns)])

const once = noCopy('x')

const choice = (name: ChoiceName) => ({ [name]: choiceIn(name) })

export const kinds: Readonly<Record<KindName, Kind>> = {
  figures: {
    table: 'figures',
    view: 'v_figures',
    key: ['doc', 'n'],
    columns: columnsOf('figures'),
    order: ['n'],
    filters: { ...ofDocuments, type: documentType, ...ofFigures, text: textIn('x.quote') },
    once,
  },
  documents: {
    table: 'documents',
    view: 'v_documents',
    key: ['doc'],
    columns: columnsOf('documents'),
    order: [],
    filters: { ...ofDocuments, type: typeIn('documents', 'type'), text: wordsIn('x.title') },
    once,
  },
  citations: {
    table: 'citations',
    view: 'v_citations',
    key: ['doc', 'n'],
    columns: columnsOf('citations'),
    order: ['n'],
    filters: {
      ...ofDocuments,
      ...choice('relation'),
      type: typeIn('citations', 'type'),
      number: cited,
      text: textIn('x.quote'),
    },
    once,
  },
  tables: {
    table: 'tables',
    view: 'v_tables',
    key: ['doc', 'n'],
    columns: columnsOf('tables'),
    order: ['n'],
    filters: { ...ofDocuments, type: typeIn('tables', 'kind'), text: tableText },
    once,
  },
  cells: {
    table: 'cells',
    view: 'v_cells',
    key: ['doc', 'table_id', 'row_no', 'column_no'],
    columns: columnsOf('cells'),
    order: ['table_id', 'row_no', 'column_no'],
    filters: { ...ofDocuments, type: cellType, text: textIn('x.text') },
    once,
  },
  findings: {
    table: 'v_all_findings',
    view: 'v_all_findings',
    key: ['doc', 'id'],
    columns: new Set(['doc', 'id', 'scope', 'code', 'severity', 'message_vi', 'message_en', 'quote', 'page']),
    order: ['scope', 'id'],
    filters: {
      ...ofDocuments,
      ...choice('code'),
      ...choice('severity'),
      text: wordsIn('x.message_vi', 'x.message_en', 'x.quote', 'x.other_sentence'),
    },
    // what two files say of each other is about copies
    once: `(x.scope = 'between' OR ${once})`,
  },
}

function documentType(given: readonly string[], lookup: Parameters<Filter>[1]) {
  const { sql, values } = typeIn('documents', 'type')(given, lookup)
  return { sql: `x.doc IN (SELECT x.doc FROM documents x WHERE ${sql})`, values }
}

function cellType(given: readonly string[], lookup: Parameters<Filter>[1]) {
  const { sql, values } = typeIn('tables', 'kind')(given, lookup)
  return { sql: `(x.doc, x.table_id) IN (SELECT x.doc, x.id FROM tables x WHERE ${sql})`, values }
}

function tableText(given: readonly string[], lookup: Parameters<Filter>[1]) {
  const { sql, values } = textIn('x.text')(given, lookup)
  const title = wordsIn('x.title')(given, lookup)
  return {
    sql: `(${title.sql} OR (x.doc, x.id) IN (SELECT x.doc, x.table_id FROM cells x WHERE ${sql}))`,
    values: [...title.values, ...values],
  }
}
