// npm run bench:scans -- FILE.pdf…: seconds a page and error rate of ours and of what else reads scans, same files, one
// run, two cores. The truth is the fixture that a file was made from, or NAME.truth.txt beside NAME.….pdf. Whatever
// can be started once is started before the clock; prepared pictures are made before it. Medians of three, OCRmyPDF once.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { errorOf } from '../src/archive/fault.ts'
import { type EngineChoice, openEngine } from '../src/ocr/index.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import { recordOf } from '../src/record.ts'
import { characterErrors } from './cer.ts'
import { median, milliseconds, table } from './measure.ts'
import { type Opening, peers, type Sample, toSample } from './scan-peers.ts'
import { toScan } from './scan-truth.ts'

const rules = loadOwnRules()

const ours = (choice: EngineChoice): Opening => ({
  name: `trichluc, ${choice}`,
  open: async () => {
    const engine = await openEngine(choice).catch(errorOf)
    if ('reason' in engine) return engine.reason
    const read = async ({ path }: Sample): Promise<string> => {
      const ocr = { when: 'auto', engine, kept: null } as const
      return (await recordOf(new Uint8Array(readFileSync(path)), { rules, ocr })).text
    }
    return { read, close: engine.close }
  },
})

interface Judged extends Sample {
  readonly truth: string
}

async function toJudged(path: string): Promise<Judged> {
  const beside = join(dirname(path), `${basename(path).split('.')[0]}.truth.txt`)
  const truth = existsSync(beside) ? readFileSync(beside, 'utf8') : (await toScan(path, rules))?.truth.text
  if (truth === undefined) throw new Error(`${path}: there is no truth for it`)
  return { ...(await toSample(path)), truth }
}

interface Timed {
  readonly name: string
  /** A page. */
  readonly seconds: number
  readonly errors: number
}

/** A string says why there is nothing to say. */
async function timed({ name, isSlow, open }: Opening, samples: readonly Judged[]): Promise<Timed | string> {
  const scratch = mkdtempSync(join(tmpdir(), 'trichluc-scans-'))
  try {
    const peer = await open(scratch)
    if (typeof peer === 'string') return `${name} left out: ${peer}`
    const [first] = samples
    if (first && !isSlow) await peer.read(first)
    const texts: string[] = []
    const runs: number[] = []
    for (let n = 0; n < (isSlow ? 1 : 3); n++)
      runs.push(
        await milliseconds(async () => {
          for (const [at, sample] of samples.entries()) texts[at] = await peer.read(sample)
        }),
      )
    await peer.close?.()
    const pages = samples.reduce((sum, { prepared }) => sum + prepared.length, 0)
    return { name, seconds: median(runs) / 1000 / pages, errors: errorsOf(texts, samples) }
  } catch (error) {
    return `${name} failed: ${error instanceof Error ? error.message : String(error)}`
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Over all files, each by its length. */
function errorsOf(texts: readonly string[], samples: readonly Judged[]): number {
  const lengths = samples.map(({ truth }) => truth.length)
  const errors = samples.map(({ truth }, n) => characterErrors(texts[n] ?? '', truth) * (lengths[n] ?? 0))
  return errors.reduce((sum, one) => sum + one, 0) / lengths.reduce((sum, one) => sum + one, 0)
}

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: npm run bench:scans -- FILE.pdf…')
const samples: Judged[] = []
for (const file of files) samples.push(await toJudged(file))
const found: Timed[] = []
for (const opening of [ours('wasm'), ours('native'), ...peers]) {
  const one = await timed(opening, samples)
  if (typeof one === 'string') process.stderr.write(`${one}\n`)
  else found.push(one)
}
const base = found[0]?.seconds ?? Number.NaN
table(
  `Scans: ${files.length} files, ${samples.reduce((sum, { prepared }) => sum + prepared.length, 0)} pages`,
  ['', 's/page', 'to ours', 'errors'],
  found.map(({ name, seconds, errors }) => [
    name,
    seconds.toFixed(2),
    `${(seconds / base).toFixed(2)} ×`,
    `${(errors * 100).toFixed(2)} %`,
  ]),
)
