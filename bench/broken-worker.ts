// The process that reads what bench/broken.ts sends: it may read files of the project alone, and no connection of it
// gets anywhere. The bytes come by message, so that not even the file itself is opened.

import { channel } from 'node:diagnostics_channel'
import { Socket } from 'node:net'
import { errorOf } from '../src/archive/fault.ts'
import { openEngine } from '../src/ocr/index.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import type { Ocr } from '../src/readers/scan/index.ts'
import { recordOf } from '../src/record.ts'

/** `record`, or the code of a reason; `bug` has its first line behind it. */
export interface Reply {
  readonly outcome: string
  /** Files that were asked for outside the project, connections that were begun. */
  readonly trespasses: readonly string[]
}

const trespasses: string[] = []
Socket.prototype.connect = (...target: unknown[]) => {
  trespasses.push(`connection ${JSON.stringify(target)}`)
  throw new Error('no network')
}
channel('node:permission-model:fs').subscribe(message => trespasses.push(`file ${JSON.stringify(message)}`))

const rules = loadOwnRules()
const unpacked = process.argv.find(argument => argument.startsWith('--unpacked='))?.slice('--unpacked='.length)
const limits = unpacked === undefined ? {} : { maxUnpackedBytes: Number(unpacked) * 2 ** 20 }
const ocr: Ocr | null = process.argv.includes('--ocr')
  ? { when: 'auto', engine: await openEngine('wasm'), kept: null }
  : null

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    await recordOf(bytes, { rules, ocr, limits })
    return 'record'
  } catch (error) {
    const { reason, args } = errorOf(error)
    return reason === 'bug' ? `bug: ${args.what}` : reason
  }
}

process.on('message', async (bytes: Uint8Array) => {
  const outcome = await outcomeOf(new Uint8Array(bytes))
  process.send?.({ outcome, trespasses: trespasses.splice(0) } satisfies Reply)
})
process.send?.('ready')
