// All findings of an archive, and how they stand with what people have decided.

import { decisionsPlace } from '../../archive/places.ts'
import { auditCitations } from '../../audit/citations/index.ts'
import { collected } from '../../audit/collect.ts'
import { type Decided, type Standing, standing } from '../../audit/decisions.ts'
import { documentsIn, keyOf, type Named } from '../../audit/documents.ts'
import { auditFigures } from '../../audit/figures/index.ts'
import type { AuditFinding } from '../../audit/finding.ts'
import { readLog } from '../../audit/log.ts'
import { copyFindings, recordFindings } from '../../audit/records.ts'
import { ranked, type Weighed } from '../../audit/weight.ts'
import type { Reader } from '../../query/reader.ts'
import type { Call } from '../call.ts'
import { plainArgs } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { knownFor } from './known.ts'

export interface Gathered {
  /** Heaviest first. */
  readonly findings: readonly Weighed[]
  /** Ids of those that figures of several reports give. */
  readonly ofFigures: ReadonlySet<string>
  /** All of the catalog, copies too. */
  readonly documents: readonly Named[]
}

/**
 * `asked`: documents that are looked at though they are copies of others.
 * @throws TrichLucError what a list of known documents or the rules say
 */
export async function gather(call: Call, reader: Reader, asked: readonly Named[] = []): Promise<Gathered> {
  const documents = documentsIn(reader)
  const named = new Set(asked.map(keyOf))
  const audited = documents.filter(one => one.isCopy === 0 || named.has(keyOf(one)))
  const { lists } = rulesFor(call.options)
  const known = await knownFor(call, lists)
  const figures = auditFigures(reader)
  const all: readonly (readonly AuditFinding[])[] = [
    recordFindings(reader, audited),
    copyFindings(reader, documents),
    auditCitations(reader, { lists, known }).findings,
    figures,
  ]
  return { findings: ranked(collected(all)), ofFigures: new Set(figures.map(({ id }) => id)), documents }
}

/** Of an archive's log; lines that cannot be read are told. */
export async function decidedIn(call: Call, archive: string): Promise<readonly Decided[]> {
  const { decided, damaged } = await readLog(archive)
  for (const line of damaged)
    call.terminal.say(call.words.audit.damaged(plainArgs({ file: decisionsPlace(archive), line })))
  return decided
}

/** As people have decided. */
export const standingIn = async (call: Call, archive: string, findings: readonly Weighed[]): Promise<Standing[]> =>
  standing(findings, await decidedIn(call, archive))
