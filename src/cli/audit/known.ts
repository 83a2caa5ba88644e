// `--known FILE`: the documents that a list of the user's knows.

import { readSource } from '../../archive/source.ts'
import type { KnownDocument, Lists } from '../../audit/known/document.ts'
import type { Call } from '../call.ts'
import { report } from '../report.ts'

const maxBytes = 32 * 2 ** 20

/**
 * None without a list. Rows and cells that are left out are told.
 * @throws TrichLucError `bad-metadata`, what the file system says
 */
export async function knownFor(call: Call, lists: Lists): Promise<readonly KnownDocument[]> {
  const file = call.options.known
  if (file === undefined) return []
  const { readKnown } = await import('../../audit/known/sheet.ts')
  const { documents, faults } = readKnown(await readSource(file, maxBytes), file, lists)
  for (const fault of faults.slice(0, mostTold)) report(call, fault)
  call.terminal.say(call.words.ledger.known({ documents: documents.length, faults: faults.length }))
  return documents
}

const mostTold = 20
