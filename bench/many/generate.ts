// npm run generate:many -- [--count N] [--seed N] [--out DIR] [--workers N]: N reports as an archive finds them (mix.ts)
// into DIR/files, and into DIR/pages what OCR is taken to have read of the scans. The same bytes for the same seed.

import { fork } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { filesOf } from './files.ts'
import { openKeeper } from './pages.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(tmpdir(), 'trichluc-many') },
    workers: { type: 'string', default: '2' },
    /** Of the workers: the one that makes every so-manieth file. */
    share: { type: 'string' },
  },
})
const [count, seed, workers] = [values.count, values.seed, values.workers].map(Number) as [number, number, number]

async function makeShare(share: number): Promise<void> {
  const keeper = await openKeeper(join(values.out, 'pages'))
  for (let n = share; n < count; n += workers) await make(n, { seed, keeper })
  await keeper.close()
}

async function make(n: number, making: Parameters<typeof filesOf>[1]): Promise<void> {
  for (const { path, bytes } of await filesOf(n, making)) {
    const place = join(values.out, 'files', path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, bytes)
  }
}

function startShare(share: number): Promise<void> {
  const child = fork(import.meta.filename, [...process.argv.slice(2), '--share', String(share)])
  return new Promise((done, failed) =>
    child.once('exit', code => (code === 0 ? done() : failed(new Error(`share ${share} ended with ${code}`)))),
  )
}

if (values.share !== undefined) await makeShare(Number(values.share))
else {
  const start = performance.now()
  await Promise.all(Array.from({ length: workers }, (_, share) => startShare(share)))
  process.stdout.write(`${count} reports in ${values.out}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
}
