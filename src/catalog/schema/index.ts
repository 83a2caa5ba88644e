// All tables of the catalog, in the order in which they are made. A change here, or in the views, is a new version.

import type { RowOf } from '../columns.ts'
import { sharedEvidence, sharedFindings, twins } from './between.ts'
import { corrections } from './corrections.ts'
import { documents, notes, pages, passages, repairs, sections } from './documents.ts'
import { doubts } from './doubts.ts'
import { citations, comparisons, figureDimensions, figures, findingEvidence, findings } from './items.ts'
import { fileDocuments, files, givenFields, paths, sources } from './ledger.ts'
import { about, dictionary, indicators, places } from './reference.ts'
import { cells, tableColumns, tables } from './tables.ts'

/** `PRAGMA user_version`: a catalog of another version is made anew. */
export const catalogVersion = 4

/** `PRAGMA application_id`, «TrLc»: what is not ours is not written over. */
export const applicationId = 0x54724c63

export const schema = {
  about,
  dictionary,
  documents,
  pages,
  sections,
  figures,
  figure_dimensions: figureDimensions,
  comparisons,
  citations,
  tables,
  table_columns: tableColumns,
  cells,
  findings,
  finding_evidence: findingEvidence,
  notes,
  repairs,
  doubts,
  corrections,
  passages,
  files,
  paths,
  file_documents: fileDocuments,
  given_fields: givenFields,
  twins,
  shared_findings: sharedFindings,
  shared_evidence: sharedEvidence,
  sources,
  indicators,
  places,
} as const

export type TableName = keyof typeof schema
export const tableNames = Object.keys(schema) as readonly TableName[]

export type Row<N extends TableName> = RowOf<(typeof schema)[N]>
/** Rows to be written, by table. */
export type Rows = { readonly [N in TableName]?: readonly Row<N>[] }
