// npm run bench: from file to record beside what a user would pick instead, and how both grow. Medians; nothing is
// asserted. Takes a few minutes; --quick takes one.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceToPdf } from '../fixtures/build/pdf.ts'
import { readSource } from '../fixtures/build/source.ts'
import { interpret } from '../src/extract/interpret/index.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import { recordOf } from '../src/record.ts'
import { ownRules, readRuleFiles } from '../src/rules/files.ts'
import { loadRules } from '../src/rules/load.ts'
import { longest } from '../src/text/long.ts'
import { barePdfjs } from './bare.ts'
import { kb, median, milliseconds, table } from './measure.ts'
import { tenfold } from './tenfold.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const quick = process.argv.includes('--quick')
const repeats = quick ? 3 : 7
const folder = mkdtempSync(join(tmpdir(), 'trichluc-bench-'))
const rules = loadOwnRules()

const source = readSource('ha-tinh-2016', readFileSync(join(root, 'fixtures/source/ha-tinh-2016.md'), 'utf8'))
const text = readFileSync(join(root, 'fixtures/reports/ha-tinh-2016.txt'), 'utf8')
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

/** A report of about `pages` pages: the same blocks again and again. */
const longReport = (pages: number): Promise<Uint8Array> =>
  sourceToPdf({
    ...source,
    blocks: Array.from({ length: Math.max(1, Math.round(pages / 3)) }, () => source.blocks).flat(),
  })

async function times(run: () => Promise<unknown>, count = repeats): Promise<number> {
  const all: number[] = []
  for (let i = 0; i < count; i++) all.push(await milliseconds(run))
  return median(all)
}

async function pdfGrowth(): Promise<void> {
  const rows: string[][] = []
  for (const pages of quick ? [3, 50] : [1, 10, 50, 200]) {
    const bytes = await longReport(pages)
    const file = join(folder, `${pages}.pdf`)
    writeFileSync(file, bytes)
    const count = await barePdfjs(bytes)
    await recordOf(bytes, { rules })
    const runs = pages > 100 ? 3 : repeats
    const bare = await times(() => barePdfjs(bytes), runs)
    globalThis.gc?.()
    const ours = await times(() => recordOf(bytes, { rules }), runs)
    const poppler = hasPdftotext
      ? await times(async () => execFileSync('pdftotext', ['-layout', file, '-']), runs)
      : null
    rows.push([
      String(count),
      (ours / count).toFixed(1),
      (bare / count).toFixed(1),
      poppler === null ? '–' : (poppler / count).toFixed(1),
      (ours / bare).toFixed(2),
      kb(process.memoryUsage().rss),
    ])
  }
  table(
    'PDF to record, ms a page',
    ['pages', 'trichluc', 'pdfjs text+operators', 'pdftotext -layout', 'trichluc : pdfjs', 'memory'],
    rows,
  )
}

/** The most heap in use, bytes, as seen every few milliseconds. */
async function peakHeap(run: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.()
  let most = 0
  const look = (): void => {
    most = Math.max(most, process.memoryUsage().heapUsed)
  }
  const timer = setInterval(look, 5)
  await run()
  look()
  clearInterval(timer)
  return most
}

/** A table on every second page. A sentence before each, or all were one table that runs on. */
async function tableGrowth(): Promise<void> {
  const [page, ...rest] = source.blocks.slice(source.blocks.findIndex(block => block.kind === 'page'))
  const prose = source.blocks.filter(block => block.kind === 'paragraph' && block.style === 'body').slice(0, 3)
  const blocks = page ? [page, ...prose, ...rest] : []
  const rows: string[][] = []
  for (const pages of quick ? [50, 100] : [50, 100, 200]) {
    const bytes = await sourceToPdf({ ...source, blocks: Array.from({ length: pages }, () => blocks).flat() })
    const count = await barePdfjs(bytes)
    const found = (await recordOf(bytes, { rules })).tables.length
    const time = await times(() => recordOf(bytes, { rules }), 3)
    const heap = await peakHeap(() => recordOf(bytes, { rules }))
    rows.push([String(count), String(found), (time / count).toFixed(1), kb(heap)])
  }
  table('PDF with a table on every second page', ['pages', 'tables', 'ms a page', 'peak heap'], rows)
}

async function textGrowth(): Promise<void> {
  const rows: string[][] = []
  let before: number | null = null
  for (const size of quick ? [100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 5_000_000]) {
    const bytes = new TextEncoder().encode(`${text}\n`.repeat(Math.ceil(size / text.length)))
    await recordOf(bytes, { rules })
    const time = await times(() => recordOf(bytes, { rules }), 3)
    rows.push([
      kb(bytes.length),
      time.toFixed(0),
      (bytes.length / 1000 / time).toFixed(2),
      before === null ? '' : (time / before).toFixed(1),
    ])
    before = time
  }
  table('Text to record: all extractors and checks', ['size', 'ms', 'MB/s', 'times the row above'], rows)
}

/** All reports of the fixtures that are no PDF, where reading the file would hide what the rules cost. */
async function ruleGrowth(): Promise<void> {
  const reports = readdirSync(join(root, 'fixtures/reports'))
    .filter(name => name.endsWith('.docx'))
    .map(name => new Uint8Array(readFileSync(join(root, 'fixtures/reports', name))))
  const rows: string[][] = []
  let ours: number | null = null
  for (const words of [null, 'other', 'same'] as const) {
    const start = performance.now()
    const files = readRuleFiles(ownRules)
    const set = loadRules([words ? [...files, ...tenfold(rules.rules, words)] : files], interpret)
    const loading = performance.now() - start
    const all = async (): Promise<void> => {
      for (const bytes of reports) await recordOf(bytes, { rules: set })
    }
    await all()
    const time = await times(all)
    ours ??= time
    const kind = words === null ? 'ours' : `${words} words`
    rows.push([kind, String(set.rules.length), loading.toFixed(0), time.toFixed(0), (time / ours).toFixed(2)])
  }
  table(`Ten times the rules, ${reports.length} reports`, ['rules', 'count', 'ms to load', 'ms', 'times ours'], rows)
}

/** One paragraph as long as there can be, of one thing again and again, beside one of a quarter. */
async function denseGrowth(): Promise<void> {
  const dense = [
    '12, ',
    'Đón 12 đoàn. ',
    'đón 12 đoàn với 44 lượt người, ',
    'cử 3 đoàn; ',
    '(12 đoàn) ',
    'Nhật Bản 7 người, ',
  ]
  const head = `${text.slice(0, text.indexOf('\n\n', 1000))}\n\n`
  const rows: string[][] = []
  for (const words of dense) {
    const [quarter = 0, whole = 0] = [
      await times(() => recordOf(paragraph(head, words, longest / 4), { rules })),
      await times(() => recordOf(paragraph(head, words, longest), { rules })),
    ]
    rows.push([words.trim(), quarter.toFixed(0), whole.toFixed(0), (whole / quarter).toFixed(1)])
  }
  table('A dense paragraph, ms', ['of', '5 000 units', '20 000 units', 'times'], rows)
}

const paragraph = (head: string, words: string, length: number): Uint8Array =>
  new TextEncoder().encode(head + words.repeat(Math.floor(length / words.length)))

function startUp(): void {
  const node = process.execPath
  const main = join(root, 'src/cli/start.mjs')
  const small = join(folder, 'small.txt')
  writeFileSync(small, text.slice(0, 3000))
  const cases: readonly (readonly string[])[] = [
    ['--version'],
    ['--help'],
    ['extract', small],
    ['extract', join(root, 'fixtures/reports/ha-tinh-2016.pdf')],
  ]
  const rows = cases.map(args => {
    const all = Array.from({ length: repeats + 1 }, () => {
      const start = performance.now()
      spawnSync(node, [main, ...args])
      return performance.now() - start
    })
    return [args.join(' ').replace(folder, '').replace(root, ''), median(all.slice(1)).toFixed(0)]
  })
  table('Start-up, node started directly', ['command', 'ms'], rows)
}

try {
  startUp()
  await ruleGrowth()
  await denseGrowth()
  await pdfGrowth()
  await tableGrowth()
  await textGrowth()
} finally {
  rmSync(folder, { recursive: true })
}
