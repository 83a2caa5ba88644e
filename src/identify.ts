// What names a document: the hash of its bytes, without a look at them where the ledger knows its files.

import { errorOf } from './archive/fault.ts'
import type { Found } from './archive/find/index.ts'
import type { Looks } from './archive/looks.ts'
import { hashSource } from './archive/source.ts'
import { type Identity, identityFrom } from './files.ts'
import { TrichLucError } from './model/errors.ts'
import { defaultLimits } from './record.ts'

/** Files that the ledger has seen as they are now are not read. */
export async function identify(files: readonly Found[], looks: Looks): Promise<Identity> {
  const named: { sha256: string; bytes: number }[] = []
  for (const file of files) {
    if (file.fault) throw file.fault
    const sha256 = looks.hashOf(file)
    named.push(sha256 === undefined ? await hashed(file) : { sha256, bytes: file.bytes })
  }
  return identityFrom(named)
}

const hashed = async ({ path, place, hash }: Found) => {
  if (hash) return hash(defaultLimits.maxBytes)
  const where = await place()
  return hashSource(where, defaultLimits.maxBytes).catch(error => {
    throw namedBy(errorOf(error), new Map([[where, path]]))
  })
}

/** As the ledger names a file, not where its bytes lie for now. */
export function namedBy(error: TrichLucError, paths: ReadonlyMap<string, string>): TrichLucError {
  const file = paths.get(String(error.args.file))
  return file === undefined ? error : new TrichLucError(error.reason, { ...error.args, file }, { cause: error.cause })
}
