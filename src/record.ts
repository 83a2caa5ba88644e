// The whole way of one document, from its bytes to its record. Read this first.

import { createHash } from 'node:crypto'
import { check } from './check/index.ts'
import { extract } from './extract/index.ts'
import type { ReadLimits } from './model/document.ts'
import { TrichLucError } from './model/errors.ts'
import { schemaVersion, type TrichLucRecord } from './model/record.ts'
import { read } from './readers/index.ts'
import { gate } from './readers/secrecy.ts'
import type { Rules } from './rules/load.ts'
import { compose } from './text/compose.ts'
import { version } from './version.ts'

export interface RecordOptions {
  readonly rules: Rules
  readonly limits?: Partial<ReadLimits>
  /** Name to write into `source.fileName`; null in the archive. */
  readonly fileName?: string | null
  /** Go on where a page bears a state-secret mark. */
  readonly allowMarked?: boolean
}

export const defaultLimits: ReadLimits = { maxBytes: 512 * 2 ** 20, maxPages: 5000, maxUnpackedBytes: 512 * 2 ** 20 }

/** @throws TrichLucError where the file cannot be read, is encrypted, or bears a state-secret mark */
export async function recordOf(
  bytes: Uint8Array,
  { rules, limits, fileName = null, allowMarked = false }: RecordOptions,
): Promise<TrichLucRecord> {
  const { reading, mark } = gate(await read(bytes, { ...defaultLimits, ...limits }), allowMarked)
  // pages of pictures alone: nobody has looked at them, not even for a secrecy mark
  if (reading.pages.every(page => page.confidence === 0)) throw new TrichLucError('no-text')
  const document = compose(reading)
  const { items, workings } = extract(document, rules, { secrecy: mark })
  const findings = check(document, items, workings)
  return {
    schemaVersion,
    tool: { name: 'trichluc', version, rulesHash: rules.hash },
    source: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      fileName,
      mediaType: document.mediaType,
      bytes: bytes.length,
      pages: [...document.pages],
    },
    ...items,
    findings,
    notes: document.notes.map(one => ({ ...one, args: { ...one.args } })),
    text: document.text,
  }
}
