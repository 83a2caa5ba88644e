// Rows of a ledger entry.

import { givenOf, withoutPersons } from '../../archive/given/index.ts'
import type { Entry } from '../../archive/ledger.ts'
import type { Row, Rows } from '../schema/index.ts'
import { twinRows } from './between.ts'
import type { Choice } from './document.ts'
import { json } from './place.ts'

export const entryRows = (entry: Entry, choice: Choice): Rows => ({
  files: [fileRow(entry)],
  // a stopped or removed file has no path in the ledger, and none here
  paths: 'paths' in entry ? entry.paths.map(path => ({ sha256: entry.sha256, path })) : [],
  file_documents: entry.status === 'done' ? filesOf(entry) : [],
  given_fields: givenRows(entry, choice),
  twins: twinRows(entry),
})

function givenRows(entry: Entry, { persons }: Choice): Row<'given_fields'>[] {
  const given = persons === 'named' ? givenOf(entry) : withoutPersons(givenOf(entry))
  return Object.entries(given).map(([field, value]) => ({ sha256: entry.sha256, field, value }))
}

const filesOf = ({ sha256, files }: Extract<Entry, { status: 'done' }>): Row<'file_documents'>[] =>
  (files ?? []).map((file, n) => ({ document: sha256, n: n + 1, sha256: file }))

const fileRow = (entry: Entry): Row<'files'> => ({
  sha256: entry.sha256,
  status: entry.status,
  exit_code: entry.exitCode,
  bytes: 'bytes' in entry ? entry.bytes : null,
  reason: 'reason' in entry ? entry.reason : null,
  reason_args: 'args' in entry ? json(entry.args) : null,
  belongs_to: 'belongsTo' in entry ? (entry.belongsTo?.sha256 ?? null) : null,
  belongs_why: 'belongsTo' in entry ? (entry.belongsTo?.why ?? null) : null,
  replaced_by: 'by' in entry ? entry.by : null,
  dossier: 'dossier' in entry ? entry.dossier : null,
  page: 'page' in entry ? entry.page : null,
  mark: 'mark' in entry ? entry.mark : null,
  ocr: 'ocr' in entry ? entry.ocr : null,
  tool_version: 'version' in entry ? entry.version : null,
  rules_hash: 'rulesHash' in entry ? entry.rulesHash : null,
})
