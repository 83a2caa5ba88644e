// One record per file on stdout.

import { recordLine } from '../../archive/serialise.ts'
import { exitCodes } from '../../model/errors.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import type { Rules } from '../../rules/load.ts'
import type { Call } from '../call.ts'
import { readInput, recordOfBytes } from '../reading.ts'
import { redactPersons } from '../redact.ts'
import { report } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { openSink, type Sink } from '../sink.ts'
import { usageError } from '../usage.ts'

export async function extract(call: Call): Promise<number> {
  const { options, operands } = call
  if (options.pretty && operands.length > 1) throw usageError('pretty-many')
  const rules = rulesFor(options)
  const sink = await openSink(call)
  const codes: number[] = []
  for (const file of operands) codes.push(await extractFile(call, file, { rules, sink }))
  await sink.close()
  return exitCodeOf(codes)
}

interface Means {
  readonly rules: Rules
  readonly sink: Sink
}

async function extractFile(call: Call, file: string, { rules, sink }: Means): Promise<number> {
  const record = await readInput(file)
    .then(bytes => recordOfBytes(bytes, file, { rules, options: call.options }))
    .catch((error: unknown) => report(call, error, file))
  if (typeof record === 'number') return record
  await sink.write(printed(record, call.options))
  return 0
}

function printed(record: TrichLucRecord, options: Call['options']): string {
  const shown = options['redact-persons'] ? redactPersons(record) : record
  return options.pretty ? `${JSON.stringify(shown, null, 2)}\n` : recordLine(shown)
}

/** One file has its own code; of several, some done and some not is a code of its own. */
export function exitCodeOf(codes: readonly number[]): number {
  const [first] = codes.filter(code => code !== 0)
  if (first === undefined) return 0
  return codes.includes(0) ? exitCodes['partly-failed'] : first
}
