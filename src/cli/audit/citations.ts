// `audit citations`: the ledger of cited documents with what does not agree, or one document whole.

import { auditCitations, type CitationAudit } from '../../audit/citations/index.ts'
import { nameOf } from '../../audit/citations/ledger.ts'
import { ledgerTable } from '../../audit/citations/table.ts'
import { findCited, type WholeDocument, wholeOf } from '../../audit/citations/whole.ts'
import { ranked } from '../../audit/weight.ts'
import type { Answer } from '../../query/answer.ts'
import type { Reader } from '../../query/reader.ts'
import { nearest } from '../../text/nearest.ts'
import { formatOf, writeAnswer } from '../answer.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'
import { conflictLines, wholeLines } from './citation-lines.ts'
import { knownFor } from './known.ts'
import { checkOptions } from './wanted.ts'

/** Rows and conflicts that are shown in a terminal without --limit. */
const shown = 40

/** @throws TrichLucError `bad-option`; what the list of known documents or the catalog say */
export async function citationLedger(call: Call): Promise<number> {
  formatOf(call.options)
  checkOptions(call.options)
  const { lists } = rulesFor(call.options)
  const known = await knownFor(call, lists)
  return withCatalog(call, reader => {
    const audit = auditCitations(reader, { lists, known })
    const { number } = call.options
    return number === undefined ? writeLedger(call, audit) : writeDocuments(call, reader, { audit, asked: number })
  })
}

async function writeLedger(call: Call, audit: CitationAudit): Promise<number> {
  const { limit, out } = call.options
  const isRead = formatOf(call.options) === 'table'
  const most = limit === undefined ? (isRead && out === undefined ? shown : Number.POSITIVE_INFINITY) : Number(limit)
  const columns = isRead ? 'brief' : 'whole'
  const code = await writeAnswer(call, ledgerTable(audit, { columns, limit: most }), 'citations')
  const findings = ranked(audit.findings).map(({ finding }) => finding)
  if (isRead && out === undefined) await call.terminal.print(conflictLines(call, findings.slice(0, most)).join(''))
  call.terminal.say(call.words.ledger.found({ count: findings.length }))
  return code
}

interface Asked {
  readonly audit: CitationAudit
  readonly asked: readonly string[]
}

/** More than a person looks through: the number alone of a body that every province has. */
const mostAlike = 50

async function writeDocuments(call: Call, reader: Reader, { audit, asked }: Asked): Promise<number> {
  const entries = [...new Set(asked.flatMap(given => findOne(audit, given)))].slice(0, mostAlike)
  const wholes = entries.map(entry => wholeOf(reader, audit, entry))
  const format = formatOf(call.options)
  if (format === 'json' && call.options.out === undefined) {
    await call.terminal.print(`${JSON.stringify(wholes, null, 2)}\n`)
    return 0
  }
  if (format !== 'table' || call.options.out !== undefined) return writeAnswer(call, mentionTable(wholes), 'citations')
  await call.terminal.print(wholes.flatMap(one => wholeLines(call, one)).join(''))
  return 0
}

function findOne(audit: CitationAudit, given: string) {
  const found = findCited(audit, given)
  if (found.length > 0) return found
  const names = audit.ledger.entries.map(nameOf)
  throw usageError('unknown-cited', { given, nearest: nearest(given, names) })
}

/** A row for each mention. */
function mentionTable(wholes: readonly WholeDocument[]): Answer {
  const texts = ['key', 'number', 'sha256', 'report', 'report_issued_on', 'report_issuer', 'path'] as const
  const columns = [
    ...texts.map(name => ({ name, kind: 'text' as const })),
    { name: 'part', kind: 'integer' as const },
    { name: 'page', kind: 'integer' as const },
    ...(['relation', 'by', 'quote', 'sentence'] as const).map(name => ({ name, kind: 'text' as const })),
  ]
  const rows = wholes.flatMap(({ key, name, mentions }) =>
    mentions.map(one => [
      key,
      name,
      one.sha256,
      one.number,
      one.issuedOn,
      one.issuer,
      one.path,
      one.part,
      one.page,
      one.relation,
      one.by,
      one.quote,
      one.sentence,
    ]),
  )
  return { columns, rows }
}
