// npm run bench:legacy -- [DIR [TRANSCRIPTS]]: megabytes of file a second, our reading alone and with all that a record
// holds, beside antiword and catdoc where they are installed, same files, one run; medians of five. With transcripts by
// name, the letters with marks that came out right beside it: the other two give what the old fonts showed, decoded
// by the table of TCVN3 as a user would have to. Files of .doc alone: those two read nothing else.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tcvn3 } from '../fixtures/build/legacy/tables.ts'
import { errorOf } from '../src/archive/fault.ts'
import { findFiles } from '../src/archive/find/index.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import { readingOf, recordOf } from '../src/record.ts'
import { compose } from '../src/text/compose.ts'
import { lettersRight, type Right } from './marks.ts'
import { kb, median, milliseconds, table } from './measure.ts'

interface Sample {
  readonly path: string
  readonly bytes: Uint8Array
  readonly truth: string | null
}

interface Tool {
  readonly name: string
  readonly read: (sample: Sample) => Promise<string>
}

const rules = loadOwnRules()

const ours: readonly Tool[] = [
  { name: 'trichluc, reading', read: async ({ bytes }) => compose(await readingOf(bytes, {})).text },
  { name: 'trichluc, record', read: async ({ bytes }) => (await recordOf(bytes, { rules })).text },
]

const letters = new Map([...tcvn3].map(([letter, sign]) => [sign, letter]))
const fromTcvn3 = (text: string): string => [...text].map(sign => letters.get(sign) ?? sign).join('')

/** Each is a process a file, as both are used; their letters are bytes of the code page 1252. */
const others: readonly Tool[] = [
  { name: 'antiword', arguments: ['-m', 'cp1252.txt', '-w', '0'] },
  { name: 'catdoc', arguments: ['-s', 'cp1252', '-d', 'cp1252', '-w'] },
].flatMap(({ name, arguments: given }) => {
  const program = programOf(name)
  if (program === null) process.stderr.write(`${name} left out: not installed\n`)
  const read = async ({ path }: Sample): Promise<string> =>
    fromTcvn3(
      new TextDecoder('windows-1252').decode(
        execFileSync(program ?? name, [...given, path], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 }),
      ),
    )
  return program === null ? [] : [{ name, read }]
})

function programOf(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map(folder => join(folder, name)).find(path => existsSync(path)) ?? null
}

async function samplesIn(folder: string, transcripts: string | undefined): Promise<Sample[]> {
  const { files } = await findFiles([folder], '')
  return files
    .filter(({ path }) => /\.doc$/iu.test(path))
    .map(({ path }) => {
      const truth = transcripts ? join(transcripts, `${parse(path).name}.txt`) : ''
      const bytes = new Uint8Array(readFileSync(path))
      return { path, bytes, truth: existsSync(truth) ? readFileSync(truth, 'utf8') : null }
    })
}

interface Timed {
  readonly name: string
  readonly megabytesPerSecond: number
  readonly failed: number
  readonly right: Right
}

async function timed({ name, read }: Tool, samples: readonly Sample[]): Promise<Timed> {
  const texts: (string | null)[] = []
  const runs: number[] = []
  for (let n = 0; n < 5; n++)
    runs.push(
      await milliseconds(async () => {
        for (const [at, sample] of samples.entries()) texts[at] = await read(sample).catch(refused(sample.path))
      }),
    )
  const bytes = samples.reduce((sum, sample) => sum + sample.bytes.length, 0)
  const judged = samples.map(({ truth }, n) => (truth === null ? none : lettersRight(texts[n] ?? '', truth)))
  return {
    name,
    megabytesPerSecond: bytes / 1e6 / (median(runs) / 1000),
    failed: texts.filter(text => text === null).length,
    right: judged.reduce((a, b) => ({ wanted: a.wanted + b.wanted, right: a.right + b.right }), none),
  }
}

const none: Right = { wanted: 0, right: 0 }

const refused =
  (path: string) =>
  (error: unknown): null => {
    if (process.argv.includes('--verbose')) process.stderr.write(`${path}: ${errorOf(error).reason}\n`)
    return null
  }

const [folder = fileURLToPath(new URL('../fixtures/legacy', import.meta.url)), transcripts] = process.argv
  .slice(2)
  .filter(argument => !argument.startsWith('--'))
const samples = await samplesIn(folder, transcripts)
const found: Timed[] = []
for (const tool of [...ours, ...others]) found.push(await timed(tool, samples))
const size = samples.reduce((sum, { bytes }) => sum + bytes.length, 0)
const share = ({ right, wanted }: Right): string => (wanted === 0 ? '' : `${((right / wanted) * 100).toFixed(2)} %`)
table(
  `Old .doc files: ${samples.length}, ${kb(size)}`,
  ['', 'MB/s', 'files/s', 'not read', 'letters right'],
  found.map(({ name, megabytesPerSecond, failed, right }) => [
    name,
    megabytesPerSecond.toFixed(2),
    ((megabytesPerSecond * 1e6 * samples.length) / size).toFixed(1),
    String(failed),
    share(right),
  ]),
)
