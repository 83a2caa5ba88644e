// Decisions brought back into the archive.

import { errorOf } from '../../archive/fault.ts'
import { readSource } from '../../archive/source.ts'
import { type Decided, decidedOn } from '../../audit/decisions/decided.ts'
import { appendLog } from '../../audit/decisions/log.ts'
import { type Faulty, type Handed, readDecisions } from '../../audit/decisions/sheet.ts'
import type { AuditFinding } from '../../audit/finding.ts'
import { exitCodes } from '../../model/errors.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { plainArgs } from '../report.ts'
import { usageError } from '../usage.ts'
import { gather, tellDamaged } from './gather.ts'

const maxBytes = 64 * 2 ** 20
/** Faults of a sheet that are told one by one. */
const mostTold = 20

/** @throws TrichLucError what the file, its form, the catalog or the archive's lock say */
export async function importDecisions(call: Call, file: string | undefined): Promise<number> {
  const { options, terminal, words } = call
  if (options.archive === undefined) throw usageError('missing-archive', { command: 'audit import' })
  if (file === undefined) throw usageError('needs-decisions')
  const { archive } = options
  const handing = readHanded(await readSource(file, maxBytes), file)
  const known = new Map(
    await withCatalog(call, async reader =>
      (await gather(call, reader)).findings.map(({ finding }) => [finding.id, finding] as const),
    ),
  )
  const unknown = handing.handed.filter(({ id }) => !known.has(id))
  const faults = [
    ...handing.faults,
    ...unknown.map(({ line, id }): Faulty => ({ line, fault: 'unknown-id', given: id })),
  ]
  const decided = await appendLog(archive, log => {
    tellDamaged(call, archive, log)
    return newOnes(handing.handed, { known, log: log.decided, who: options.who ?? null, today: today() })
  })
  for (const { line, fault, given } of faults.toSorted((a, b) => a.line - b.line).slice(0, mostTold))
    terminal.say(words.audit.sheetFaults[fault](plainArgs({ file, line, given })))
  if (faults.length > mostTold) terminal.say(words.audit.moreFaults({ count: faults.length - mostTold }))
  const same = handing.handed.length - unknown.length - decided.length
  terminal.say(words.audit.imported(plainArgs({ file, count: decided.length, same })))
  return faults.length > 0 ? exitCodes['partly-failed'] : 0
}

function readHanded(bytes: Uint8Array, file: string) {
  try {
    return readDecisions(bytes, file)
  } catch (error) {
    throw errorOf(error, file)
  }
}

interface Against {
  readonly known: ReadonlyMap<string, AuditFinding>
  readonly log: readonly Decided[]
  readonly who: string | null
  readonly today: string
}

/** What the log does not say yet: the same sheet can be brought in again. */
function newOnes(handed: readonly Handed[], { known, log, who, today: day }: Against): Decided[] {
  const last = new Map(log.map(one => [one.id, one]))
  return handed.flatMap(one => {
    const finding = known.get(one.id)
    const before = last.get(one.id)
    const said = { decision: one.decision, who: one.who ?? who, note: one.note }
    const isSame =
      before?.decision === said.decision &&
      before.who === said.who &&
      before.note === said.note &&
      (one.when === null || one.when === before.when)
    return finding && !isSame ? [decidedOn(finding, { ...said, when: one.when ?? day })] : []
  })
}

/** Where the computer stands, not in Greenwich. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
