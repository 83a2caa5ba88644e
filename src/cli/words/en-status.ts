// English: how an archive stands.

import { quantityEn as quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const counted =
  (what: string) =>
  ({ count = 0 }: Args): string =>
    `${quantity(count).padStart(8)}  ${what}`

const stages: Readonly<Record<string, string>> = {
  reading: 'being read',
  extracting: 'read, being extracted',
  keeping: 'extracted, being written',
}

export const status: Words['status'] = {
  counts: {
    done: counted('documents with a record'),
    joined: counted('pictures that are pages of documents of several files'),
    replaced: counted('documents replaced by one with more pages'),
    failed: counted('files that cannot be read, for the reasons below'),
    stopped: counted('files stopped by a secrecy mark (the archive keeps hash, page and mark only)'),
    removed: counted('documents taken out'),
  },
  outdated: ({ count = 0, failed = 0, archive = '' }) =>
    counted(
      `done${failed === 0 ? '' : `, and ${quantity(failed)} failed,`} by other rules or another version; do them again: trichluc reprocess --outdated --archive ${archive}`,
    )({ count }),
  also: ({ path = '' }) => `also at: ${path}`,
  working: ({ path = '', stage = '' }) => `At work, or cut short (${stages[String(stage)] ?? stage}): ${path}`,
  empty: 'The archive has no files yet.',
}
