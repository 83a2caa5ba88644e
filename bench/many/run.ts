// npm run --silent bench:many -- [--count N] [--seed N] [--workers 1,2] [--out DIR]: the real command over N generated
// reports, as Markdown with the bars of the archive. Files of an earlier generation in DIR are used again.

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stagesIn } from './stages.ts'
import { fingerprint, type Tenth, tenthsOf } from './tenths.ts'
import { type Watched, watched } from './watch.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1,2' },
    out: { type: 'string', default: join(tmpdir(), 'trichluc-many') },
  },
})
const { out } = values
const files = join(out, 'files')
const archiveOf = (workers: string): string => join(out, `archive-${workers}`)
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const row = (...cells: readonly (string | number)[]): void => say(`| ${cells.join(' | ')} |`)
const round = (value: number, digits = 1): string => (Number.isNaN(value) ? '–' : value.toFixed(digits))
const bar = (isMet: boolean, wanted: string): string => `${isMet ? 'met' : 'MISSED'}: ${wanted}`

function generate(): void {
  if (existsSync(files)) {
    say(`${files} is there: used as it is`)
    return
  }
  const program = join(import.meta.dirname, 'generate.ts')
  execFileSync(process.execPath, [program, '--count', values.count, '--seed', values.seed, '--out', out], {
    stdio: 'inherit',
  })
}

const ingest = (
  archive: string,
  more: readonly string[],
  nodeArgs: readonly string[] = [],
  folder = files,
): Promise<Watched> =>
  watched(['ingest', folder, '--archive', archive, '--ocr-cache', join(out, 'pages'), ...more], nodeArgs)

interface Run {
  readonly workers: string
  readonly run: Watched
  readonly tenths: readonly Tenth[]
}

async function firstRun(workers: string): Promise<Run> {
  const archive = archiveOf(workers)
  rmSync(archive, { recursive: true, force: true })
  const run = await ingest(archive, ['--workers', workers])
  // 20: some files failed, as they must
  if (run.code !== 20 && run.code !== 0) throw new Error(`ingest ended with ${run.code}\n${run.said}`)
  return { workers, run, tenths: tenthsOf(archive, run) }
}

function tellRun({ workers, run, tenths }: Run): void {
  const [first, second, last] = [tenths[0], tenths[1], tenths.at(-1)] as [Tenth, Tenth, Tenth]
  const rate = ({ documents, seconds }: Tenth): number => documents / seconds
  const written = tenths.reduce((sum, { seconds }) => sum + seconds, 0)
  say(
    `\n### First run, ${workers} worker${workers === '1' ? '' : 's'}: ${round(run.seconds, 0)} s, of which ${round(run.seconds - written, 0)} s behind the last record\n`,
  )
  row('tenth', ...tenths.map((_, n) => n + 1))
  row('---', ...tenths.map(() => '---:'))
  row('documents a second', ...tenths.map(one => round(rate(one))))
  row('own process, MB', ...tenths.map(({ own }) => round(own, 0)))
  row('largest worker, MB', ...tenths.map(({ largest }) => round(largest, 0)))
  // the first holds the start, when the programs are loaded
  const flat = rate(last) / rate(second)
  say(
    `\nlast tenth against the second: ${round(flat, 2)} times the rate (${bar(flat >= 0.9, '≥ 0.90')}); against the first ${round(rate(last) / rate(first), 2)}`,
  )
  // what two cores can give: the workers' time and the run's own, shared
  const { own, others } = run.cpu
  say(
    `processor: own process ${round(own)} s, workers ${round(others)} s: at most ${round((2 * others) / (own + others), 2)} times with two workers on two cores`,
  )
  for (const what of ['own', 'largest'] as const) {
    const grown = last[what] / second[what]
    say(`memory, ${what}: last tenth ${round(grown, 2)} times the second (${bar(grown <= 1.25, '≤ 1.25')})`)
  }
}

async function secondRun({ workers, run }: Run): Promise<void> {
  const again = await ingest(archiveOf(workers), ['--workers', workers])
  const share = again.seconds / run.seconds
  row(
    'second run, nothing to do',
    `${round(again.seconds)} s`,
    `${round(100 * share, 2)} % of the first`,
    bar(share < 0.05, '< 5 %'),
  )
}

async function catalog({ workers }: Run): Promise<void> {
  const archive = archiveOf(workers)
  const size = statSync(join(archive, 'catalog.sqlite')).size / 2 ** 20
  const records = readdirSync(join(archive, 'records'), { recursive: true }).filter(name =>
    String(name).endsWith('.json'),
  ).length
  const { seconds } = await watched(['catalog', 'rebuild', '--archive', archive])
  row('catalog', `${round(size)} MB`, `${records} records`, '')
  row('catalog rebuild', `${round(seconds)} s`, `${round((1000 * seconds) / records)} ms a record`, '')
}

/** What is changed in a copy of our rules. */
const changes: Readonly<Record<string, (rules: string) => void>> = {
  'one rule left out': rules => {
    const file = join(rules, 'indicators/border.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.slice(0, text.lastIndexOf('  - id: ')))
  },
  'a file of indicators left out': rules => rmSync(join(rules, 'indicators/abtc.yaml')),
}

async function rulesDiff(what: string, { workers, run }: Run): Promise<void> {
  const [ours, other] = [join(import.meta.dirname, '../../rules'), join(out, 'rules')]
  rmSync(other, { recursive: true, force: true })
  cpSync(ours, other, { recursive: true })
  changes[what]?.(other)
  const diff = await watched(['rules', 'diff', ours, other, '--archive', archiveOf(workers)])
  if (diff.code !== 0) {
    row(`rules diff, ${what}`, '–', `ended with ${diff.code}`, '')
    return
  }
  const share = diff.seconds / run.seconds
  row(
    `rules diff, ${what}`,
    `${round(diff.seconds)} s`,
    `${round(100 * share)} % of the first run`,
    bar(share < 0.1, '< 10 %'),
  )
}

function pdftotext({ run }: Run): void {
  if (spawnSync('pdftotext', ['-v']).error) {
    row('pdftotext', '–', 'not installed', '')
    return
  }
  const all = readdirSync(files, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.pdf'))
  const start = performance.now()
  for (const name of all) spawnSync('pdftotext', [join(files, name), '-'], { stdio: 'ignore' })
  const seconds = (performance.now() - start) / 1000
  row(
    `pdftotext, ${all.length} PDFs one after the other`,
    `${round(seconds)} s`,
    `${round((100 * seconds) / run.seconds)} % of the first run`,
    '',
  )
}

async function stages(): Promise<void> {
  const [folder, archive] = [join(out, 'profile'), join(out, 'archive-profile')]
  for (const path of [folder, archive]) rmSync(path, { recursive: true, force: true })
  mkdirSync(folder)
  // the first year: whole boxes, of every kind
  await ingest(archive, ['--workers', '0'], ['--cpu-prof', `--cpu-prof-dir=${folder}`], join(files, 'nam-2010'))
  const found = stagesIn(folder)
  const whole = found.reduce((sum, [, seconds]) => sum + seconds, 0)
  say('\n### Time by stage, all in one process\n')
  row('stage', 'seconds', 'share')
  row('---', '---:', '---:')
  for (const [stage, seconds] of found) row(stage, round(seconds), `${round((100 * seconds) / whole)} %`)
}

generate()
const runs: Run[] = []
for (const workers of values.workers.split(',')) {
  runs.push(await firstRun(workers))
  tellRun(runs.at(-1) as Run)
}
const [one, most] = [runs[0], runs.at(-1)] as [Run, Run]
say('\n### Beside it\n')
row('', 'time or size', '', 'bar')
row('---', '---:', '---', '---')
if (one !== most) {
  const times = one.run.seconds / most.run.seconds
  row(`${most.workers} workers against ${one.workers}`, `${round(times, 2)} times`, '', bar(times >= 1.7, '≥ 1.7'))
  const isSame = fingerprint(archiveOf(one.workers)) === fingerprint(archiveOf(most.workers))
  row('the same bytes', isSame ? 'yes' : 'NO', '', bar(isSame, 'yes'))
}
await secondRun(most)
await catalog(most)
for (const what of Object.keys(changes)) await rulesDiff(what, most)
pdftotext(most)
await stages()
