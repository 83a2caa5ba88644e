// Tables of files: what became of each, where it was found; and what the catalog itself has seen.

import { integer, table, text } from '../columns.ts'

export const files = table({
  about: 'One row for each entry of the ledger: what became of a file. Of a stopped file hash, page and mark only.',
  key: ['sha256'],
  indexes: [['status']],
  columns: {
    sha256: text("of the file's bytes; of a document made of several files, of their hashes"),
    status: text('done · failed · stopped (a state-secret mark) · joined (a page of a document) · replaced · removed'),
    exit_code: integer('as `extract` would end with it'),
    bytes: integer('size'),
    reason: text('of a failed file: damaged, encrypted, no-text …; of a removed one what the user gave'),
    reason_args: text('JSON object: what its message says'),
    belongs_to: text('of an appendix: `files.sha256` of its report'),
    belongs_why: text('line (it says so itself) · number · name'),
    replaced_by: text('of a replaced document: `files.sha256` of the one that has all its files'),
    dossier: text('pages of the documents that it seems to hold, not split'),
    page: integer('of a stopped file: page of the mark, from 1'),
    mark: text('of a stopped file: the mark'),
    ocr: text('when pages were read by OCR: auto · always · never'),
    tool_version: text('which program did it'),
    rules_hash: text('by which rules'),
  },
})

export const paths = table({
  about: 'Where files were found. Identical files are one, with several paths.',
  key: ['sha256', 'path'],
  columns: { sha256: text('`files.sha256`'), path: text('path on the machine that read it') },
})

export const fileDocuments = table({
  about: 'Files that are pages of a document made of several.',
  key: ['document', 'n'],
  indexes: [['sha256']],
  columns: {
    document: text('`files.sha256` of the document'),
    n: integer('position in it, from 1'),
    sha256: text('`files.sha256` of the file'),
  },
})

export const sources = table({
  about: 'Bookkeeping: the records and ledger entries that the catalog was made from.',
  key: ['place'],
  columns: {
    place: text('within the archive: records/ab/….json'),
    stamp: text('size and time of change: while it is the same, the file is not opened'),
    hash: text('sha256 of the file; while it is the same, its rows stay'),
    doc: integer('of a record: `documents.doc`'),
  },
})

export const givenFields = table({
  about: "The archivist's own fields (`ingest --metadata`): they are of the file, and in no record.",
  key: ['sha256', 'field'],
  indexes: [['field', 'value']],
  columns: {
    sha256: text('`files.sha256`'),
    field: text('as the mappings name it: organId (fonds), fileCode, retention …; else the head of the column'),
    value: text('days as ISO, all else as written'),
  },
})
