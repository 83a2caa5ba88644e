// What people have said of records, beside these in JSON Lines: what was read is kept with it.

import type { Laid } from '../corrections/lay.ts'
import type { WholeFile } from './whole.ts'

export interface CorrectionsFile extends Pick<WholeFile, 'close' | 'drop'> {
  /** Lines of the log, each with what became of it. */
  readonly write: (laid: readonly Laid[]) => Promise<void>
}

/** `open` is called with the first one. */
export function openCorrectionsFile(open: () => Promise<WholeFile>): CorrectionsFile {
  let file: WholeFile | null = null
  return {
    async write(laid) {
      if (laid.length === 0) return
      file ??= await open()
      await file.write(
        laid
          .map(({ correction, state, item, at }) => `${JSON.stringify({ ...correction, state, itemId: item, at })}\n`)
          .join(''),
      )
    },
    close: async () => file?.close(),
    drop: async () => file?.drop(),
  }
}
