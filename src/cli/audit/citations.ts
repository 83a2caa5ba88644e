// `audit citations`: the ledger of cited documents with what does not agree, or one document whole.

import { type FindingsByEntry, findingsByEntry } from '../../audit/citations/about.ts'
import { auditCitations, type CitationAudit } from '../../audit/citations/index.ts'
import { nameOf } from '../../audit/citations/ledger.ts'
import { ledgerTable } from '../../audit/citations/table.ts'
import { findCited, type WholeDocument, wholeOf } from '../../audit/citations/whole.ts'
import { type Lists, listNames } from '../../audit/known/document.ts'
import type { Answer } from '../../query/answer.ts'
import type { Reader } from '../../query/reader.ts'
import { nearest } from '../../text/nearest.ts'
import { type Format, formatOf, writeAnswer } from '../answer.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { listsFor } from '../rules-lists.ts'
import { usageError } from '../usage.ts'
import { citationFindings } from './citation-findings.ts'
import { conflictLines, wholeLines } from './citation-lines.ts'
import { knownFor } from './known.ts'
import { readable } from './ledger-table.ts'
import { strictly } from './strict.ts'
import { checkOptions, type Wanted } from './wanted.ts'

/** Rows and conflicts that are shown in a terminal without --limit. */
const shown = 40

/** @throws TrichLucError `bad-option`; what the list of known documents or the catalog say */
export async function citationLedger(call: Call): Promise<number> {
  formatOf(call.options)
  checkOptions(call.options)
  const lists = listsFor(call.options, listNames)
  const known = await knownFor(call, lists)
  return withCatalog(call, async reader => {
    const audit = auditCitations(reader, { lists, known })
    const wanted = await citationFindings(call, reader, audit)
    const findings = wanted.standings.map(({ finding }) => finding)
    const looked = { audit, told: findingsByEntry(reader, audit.ledger, findings), wanted, lists }
    const { number } = call.options
    return number === undefined ? writeLedger(call, looked) : writeDocuments(call, reader, { ...looked, asked: number })
  })
}

/** The others are for programs. */
const forPeople: ReadonlySet<Format> = new Set(['table', 'xlsx'])

interface Looked {
  readonly audit: CitationAudit
  readonly told: FindingsByEntry
  readonly wanted: Wanted
  readonly lists: Lists
}

async function writeLedger(call: Call, { audit, told, wanted, lists }: Looked): Promise<number> {
  const { limit, out } = call.options
  const { standings, hidden } = wanted
  const format = formatOf(call.options)
  const isRead = format === 'table'
  const most = limit === undefined ? (isRead && out === undefined ? shown : Number.POSITIVE_INFINITY) : Number(limit)
  const table = ledgerTable(audit, { columns: isRead ? 'brief' : 'whole', told, limit: most })
  await writeAnswer(call, forPeople.has(format) ? readable(call, table, lists) : table, 'citations')
  if (isRead && out === undefined) await call.terminal.print(conflictLines(call, standings.slice(0, most)).join(''))
  const chosen = call.options.code ?? call.options.severity
  call.terminal.say(call.words.ledger.found({ count: standings.length, of: chosen ? 'chosen' : 'all', hidden }))
  if (hidden > 0) call.terminal.say(call.words.audit.report.hidden({ count: hidden }))
  return strictly(call, standings)
}

interface Asked extends Looked {
  readonly asked: readonly string[]
}

/** More than a person looks through: the number alone of a body that every province has. */
const mostAlike = 50

async function writeDocuments(call: Call, reader: Reader, asked: Asked): Promise<number> {
  const { audit, told, wanted } = asked
  const entries = [...new Set(asked.asked.flatMap(given => findOne(audit, given)))].slice(0, mostAlike)
  await giveWhole(
    call,
    entries.map(entry => wholeOf(reader, audit, { entry, findings: told.get(entry) ?? [] })),
    asked.lists,
  )
  const about = new Set(entries.flatMap(entry => told.get(entry) ?? []))
  return strictly(
    call,
    wanted.standings.filter(({ finding }) => about.has(finding)),
  )
}

async function giveWhole(call: Call, wholes: readonly WholeDocument[], lists: Lists): Promise<void> {
  const format = formatOf(call.options)
  if (format === 'json' && call.options.out === undefined)
    return call.terminal.print(`${JSON.stringify(wholes, null, 2)}\n`)
  if (format === 'table' && call.options.out === undefined)
    return call.terminal.print(wholes.flatMap(one => wholeLines(call, one, lists)).join(''))
  await writeAnswer(call, mentionTable(wholes), 'citations')
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
    ...(['section', 'relation', 'by', 'quote', 'sentence'] as const).map(name => ({ name, kind: 'text' as const })),
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
      one.place?.section ?? null,
      one.relation,
      one.by,
      one.quote,
      one.sentence,
    ]),
  )
  return { columns, rows }
}
