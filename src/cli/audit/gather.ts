// All findings of an archive, and how they stand with what people have decided.

import { decisionsPlace } from '../../archive/places.ts'
import { type Audited, auditArchive } from '../../audit/archive.ts'
import { type Decided, type Standing, standing } from '../../audit/decisions/decided.ts'
import { type Log, readLog } from '../../audit/decisions/log.ts'
import type { Named } from '../../audit/documents.ts'
import { listNames } from '../../audit/known/document.ts'
import type { Weighed } from '../../audit/weight.ts'
import type { Reader } from '../../query/reader.ts'
import type { Call } from '../call.ts'
import { plainArgs } from '../report.ts'
import { listsFor } from '../rules-lists.ts'
import { knownFor } from './known.ts'

/** @throws TrichLucError what a list of known documents or the lists of the rules say */
export async function gather(call: Call, reader: Reader, asked: readonly Named[] = []): Promise<Audited> {
  const lists = listsFor(call.options, listNames)
  return auditArchive(reader, { lists, known: await knownFor(call, lists), asked })
}

/** Of an archive's log; lines that cannot be read are told. */
export async function decidedIn(call: Call, archive: string): Promise<readonly Decided[]> {
  const log = await readLog(archive)
  tellDamaged(call, archive, log)
  return log.decided
}

export function tellDamaged(call: Call, archive: string, { damaged }: Log): void {
  for (const line of damaged)
    call.terminal.say(call.words.audit.damaged(plainArgs({ file: decisionsPlace(archive), line })))
}

/** As people have decided. */
export const standingIn = async (call: Call, archive: string, findings: readonly Weighed[]): Promise<Standing[]> =>
  standing(findings, await decidedIn(call, archive))
