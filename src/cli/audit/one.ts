// One report: a document of the archive, or a file that is in none.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { hashSource } from '../../archive/source.ts'
import { partsOf, spelling } from '../../audit/citations/number.ts'
import { collected } from '../../audit/collect.ts'
import { type Standing, standing } from '../../audit/decisions/decided.ts'
import { documentsIn, keyOf, type Named } from '../../audit/documents.ts'
import { findingsOf } from '../../audit/own.ts'
import { reportName } from '../../audit/report/said.ts'
import { ranked } from '../../audit/weight.ts'
import { resolveReport } from '../../audit/which.ts'
import type { Reader } from '../../query/reader.ts'
import { nearest } from '../../text/nearest.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { usageError } from '../usage.ts'
import { gather, standingIn } from './gather.ts'
import { reportWords } from './words.ts'

export interface Looked {
  readonly standings: readonly Standing[]
  readonly what: string
  readonly documents: number
  readonly remarks: readonly string[]
  readonly decidable: 'yes' | 'no'
}

export const actionNames = ['citations', 'figures', 'import', 'graph'] as const
export type ActionName = (typeof actionNames)[number]

/** @throws TrichLucError `bad-option` where nothing or too much has the name; what reading a file throws */
export async function lookAtOne(call: Call, given: string): Promise<Looked> {
  const { archive } = call.options
  if (archive === undefined) return lookAtFile(call, given)
  const looked = await withCatalog(call, reader => lookInArchive(call, reader, { given, archive }))
  return looked ?? lookAtFile(call, given)
}

interface Given {
  readonly given: string
  readonly archive: string
}

/** Null for a file on the disk that the archive has not. */
async function lookInArchive(call: Call, reader: Reader, { given, archive }: Given): Promise<Looked | null> {
  const documents = documentsIn(reader)
  const which = resolveReport(reader, { given, path: resolve(given), documents, words: actionNames })
  if (which.kind === 'many') throw usageError('many-reports', { given, ids: which.documents.map(labelOf).join(', ') })
  const asked = which.kind === 'one' ? which.documents : await sameBytes(given, documents)
  if (asked === null) {
    if (isCited(reader, given)) throw usageError('only-cited', { given, archive })
    throw usageError('unknown-report', { given, file: archive, nearest: which.kind === 'none' ? which.nearest : '' })
  }
  if (asked.length === 0) return null
  const { findings } = await gather(call, reader, asked)
  const keys = new Set(asked.map(keyOf))
  const about = findings.filter(({ finding }) => finding.evidence.some(one => keys.has(keyOf(one))))
  const standings = (await standingIn(call, archive, findings)).filter(one =>
    about.some(({ finding }) => finding === one.finding),
  )
  const words = reportWords(call)
  return {
    standings,
    what: asked.map(one => reportName(one, words)).join(', '),
    documents: asked.length,
    remarks: [],
    decidable: 'yes',
  }
}

/** Its number stands in a report, however it is written there. */
const isCited = (reader: Reader, given: string): boolean =>
  (partsOf(given)?.symbol ?? '') !== '' &&
  reader
    .all<{ number: string }>('SELECT DISTINCT number FROM citations WHERE number IS NOT NULL')
    .some(({ number }) => spelling(number) === spelling(given))

const labelOf = ({ sha256, issuer, issuedOn, path }: Named): string =>
  `${sha256.slice(0, 8)} (${[issuer, issuedOn, path].filter(part => part !== null).join(', ')})`

/** Documents with the bytes of a file: none where the archive has not got it, null where there is no such file. */
async function sameBytes(file: string, documents: readonly Named[]): Promise<readonly Named[] | null> {
  if (!existsSync(file)) return null
  const { sha256 } = await hashSource(file)
  return documents.filter(one => one.sha256 === sha256)
}

/** Read as `extract` reads it. */
async function lookAtFile(call: Call, file: string): Promise<Looked> {
  const meant = existsSync(file) ? '' : nearest(file, actionNames)
  if (meant !== '')
    throw usageError('unknown-action', {
      given: file,
      command: 'audit',
      actions: actionNames.map(one => `«${one}»`).join(', '),
    })
  const { options, words } = call
  // what reads reports is loaded only where there is one to read
  const [{ rulesFor }, { inputNamed }, { withOcr }] = await Promise.all([
    import('../rules-folders.ts'),
    import('../input.ts'),
    import('../scanning.ts'),
  ])
  const rules = rulesFor(options)
  const input = await withOcr(call, ocr => inputNamed(file, { options, rules, ocr }))
  const records = [input.record, ...input.others]
  const found = collected({ record: records.flatMap(record => findingsOf(record, file)) })
  const findings = ranked(found.map(({ finding }) => finding))
  return {
    standings: standing(findings, []),
    what: file,
    documents: records.length,
    remarks: [words.audit.alone],
    decidable: 'no',
  }
}
