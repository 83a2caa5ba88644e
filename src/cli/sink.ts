// Where records go: stdout, or a file that is there only once it is whole.

import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorOf } from '../archive/fault.ts'
import { openUnfinished, unfinished } from '../archive/write.ts'
import { TrichLucError } from '../model/errors.ts'
import type { Call } from './call.ts'
import { usageError } from './usage.ts'

export interface Sink {
  readonly write: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** @throws TrichLucError `bad-option` where the output is one of the inputs; what the file system says */
export async function openSink({ options, operands, terminal }: Call): Promise<Sink> {
  const { out } = options
  if (out === undefined) return { write: terminal.print, close: async () => {} }
  const input = operands.find(each => resolve(each) === resolve(out))
  if (input !== undefined) throw usageError('out-is-input', { file: input })
  return fileSink(out)
}

async function fileSink(path: string): Promise<Sink> {
  const file = await openUnfinished(path).catch(error => {
    const { reason, args } = errorOf(error)
    throw new TrichLucError(reason, { ...args, file: path }, { cause: error })
  })
  let written = false
  return {
    write: async text => {
      written = true
      await file.write(text)
    },
    close: async () => {
      await file.close()
      if (written) await rename(unfinished(path), path)
      else await rm(unfinished(path))
    },
  }
}
