// One record per file on stdout.

import { recordLine } from '../../archive/serialise.ts'
import { exitCodes, TrichLucError } from '../../model/errors.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import type { Call } from '../call.ts'
import { type Means, readInput, recordsOfBytes } from '../reading.ts'
import { redactPersons } from '../redact.ts'
import { report } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { withOcr } from '../scanning.ts'
import { openSink, type Sink } from '../sink.ts'
import { usageError } from '../usage.ts'

export async function extract(call: Call): Promise<number> {
  const { options, operands } = call
  const documents = options.join ? [operands] : operands.map(file => [file])
  if (options.pretty && documents.length > 1) throw usageError('pretty-many')
  const rules = rulesFor(options)
  const sink = await openSink(call)
  const codes: number[] = []
  await withOcr(call, async ocr => {
    for (const files of documents) codes.push(await extractDocument(call, files, { rules, options, ocr, sink }))
  })
  await sink.close()
  return exitCodeOf(codes)
}

async function extractDocument(
  call: Call,
  files: readonly string[],
  { sink, ...means }: Means & { sink: Sink },
): Promise<number> {
  const [first = ''] = files
  try {
    for (const record of await recordsOfBytes(await readAll(files), first, means))
      await sink.write(printed(record, call.options))
    return 0
  } catch (error) {
    return report(call, error, fileAtFault(files, error))
  }
}

async function readAll(files: readonly string[]): Promise<Uint8Array[]> {
  const all: Uint8Array[] = []
  for (const file of files) all.push(await readInput(file))
  return all
}

function fileAtFault(files: readonly string[], error: unknown): string {
  const [first = ''] = files
  const ofFile = error instanceof TrichLucError ? Number(error.args.ofFile ?? 0) : 0
  return files[ofFile - 1] ?? (files.length > 1 ? `${first} … ${files.at(-1)}` : first)
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
