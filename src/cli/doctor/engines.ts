// What reads scans: the engine that is built in, put to work on a small picture, and the system's.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import type { Engine } from '../../ocr/engine.ts'
import { type Finding, whyOf } from './finding.ts'

/** Of the language data, unpacked: records of scans are the same only with the same. */
const pinned = '112f6fd1d04ab4cb0208cad9cada8de214ae33a1e4db3750ffcda69262aef0a8'

interface BuiltIn {
  readonly readData: () => Promise<Uint8Array>
  readonly open: () => Promise<Engine>
}

const builtIn: BuiltIn = {
  readData: async () => (await import('../../ocr/settings.ts')).readModel(),
  open: async () => (await import('../../ocr/wasm.ts')).openWasm({ workers: 1, limit: 30_000 }),
}

export async function checkOcr({ readData, open }: BuiltIn = builtIn): Promise<Finding> {
  try {
    const hash = createHash('sha256')
      .update(await readData())
      .digest('hex')
    if (hash !== pinned)
      return { check: 'ocr', code: 'ocr-other-data', args: { hash: short(hash), wanted: short(pinned) } }
    await tryOut(await open())
    return { check: 'ocr', code: 'ocr', args: { hash: short(hash) } }
  } catch (error) {
    return { check: 'ocr', code: 'ocr-broken', args: { why: whyOf(error) } }
  }
}

const short = (hash: string): string => hash.slice(0, 12)

/** @throws what the engine throws on a white picture */
async function tryOut(engine: Engine): Promise<void> {
  try {
    await engine.recognise(
      [{ width: 64, height: 64, channels: 1, data: new Uint8Array(64 * 64).fill(255), dpi: 300 }],
      'line',
    )
  } finally {
    await engine.close()
  }
}

const run = promisify(execFile)

export async function checkNative(program = 'tesseract'): Promise<Finding> {
  const { findNative } = await import('../../ocr/native.ts')
  const version = await findNative(program)
  if (version === null) return { check: 'native', code: 'native-absent', args: { program } }
  const { stdout } = await run(program, ['--list-langs'], { timeout: 10_000 }).catch(() => ({ stdout: '' }))
  const hasVie = stdout.split(/\r?\n/u).includes('vie')
  return { check: 'native', code: hasVie ? 'native' : 'native-no-vie', args: { version } }
}
