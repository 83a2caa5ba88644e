// node test/scans/record.ts [NAME…]: the pages of fixtures/scans (of those whose names begin so) read by the bundled
// engine, for recorded.ts.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '../../src/ocr/index.ts'
import type { KeptPages } from '../../src/readers/scan/kept.ts'
import { readingOf } from '../../src/record.ts'
import { bytesOf } from '../given.ts'
import { keyOfPicture, pack, type Recording, scanNames, scans } from './recorded.ts'

const engine = await openEngine('wasm')

async function record(scan: string): Promise<void> {
  const pages: Recording['pages'] = {}
  const kept: KeptPages = {
    keyOf: keyOfPicture,
    get: async () => null,
    set: async (key, sheet) => {
      pages[key] = pack(sheet)
    },
    remove: async () => {},
  }
  await readingOf(bytesOf(join(scans, scan)), { ocr: { when: 'auto', engine, kept } })
  // in one order, whichever page was done first
  const sorted = Object.fromEntries(Object.entries(pages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const recording: Recording = { engine: engine.id, pages: sorted }
  await writeFile(join(import.meta.dirname, 'recorded', `${scan}.json`), `${JSON.stringify(recording)}\n`)
}

const wanted = process.argv.slice(2)
try {
  for (const scan of scanNames) {
    if (wanted.length > 0 && !wanted.some(name => scan.startsWith(name))) continue
    await record(scan)
    process.stderr.write(`${scan}\n`)
  }
} finally {
  await engine.close()
}
