// The archivist's fields as a CSV of their own, where there are any: beside records, which have none.

import type { Given } from '../archive/given/index.ts'
import { csvLine } from './tables/csv.ts'
import type { WholeFile } from './whole.ts'

export interface GivenFile {
  /** Of a file that was split: once, with its first record. */
  readonly write: (sha256: string, given: Given) => Promise<void>
  readonly close: () => Promise<void>
  readonly drop: () => Promise<void>
}

/** Of a bag its files go with it. */
interface Opened extends Pick<WholeFile, 'close'>, Partial<Pick<WholeFile, 'drop'>> {
  readonly write: (text: string) => Promise<void>
}

/** `open` is called with the first field. */
export function openGivenFile(open: () => Promise<Opened>): GivenFile {
  let file: Opened | null = null
  let last = ''
  return {
    async write(sha256, given) {
      if (sha256 === last) return
      last = sha256
      const rows = Object.entries(given).map(([field, value]) => csvLine([sha256, field, value]))
      if (rows.length === 0) return
      const head = file === null ? `\uFEFF${csvLine(['sha256', 'field', 'value'])}` : ''
      file ??= await open()
      await file.write(head + rows.join(''))
    },
    close: async () => file?.close(),
    drop: async () => file?.drop?.(),
  }
}
