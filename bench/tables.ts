// npm run measure:tables -- DIR: the ICDAR 2013 measure over a folder of NAME.pdf with NAME-str.xml, once with the
// tables' regions given, once complete. One JSON line for each tool, ours and @opendataloader/pdf where Java is
// installed (else stderr says why not); --verbose: one for each file, too. --lines=none and --lines=across erase for
// ours all ruling lines, or all that run down: how well do words alone tell the tables?

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FilledCell, PageTable } from '../src/layout/cells.ts'
import { findTables, readRegion } from '../src/layout/find.ts'
import type { PageParts } from '../src/layout/parts.ts'
import type { Box } from '../src/model/document.ts'
import { readPdfParts } from '../src/readers/pdf/index.ts'
import {
  compare,
  compareAll,
  type MeasuredTable,
  noScore,
  ratiosOf,
  relationsOf,
  type Score,
  sumOf,
} from './adjacency.ts'
import { readByPeer } from './peer.ts'
import { readTruth, type TrueTable } from './truth.ts'

const limits = { maxBytes: 1e9, maxPages: 5000, maxUnpackedBytes: 4e9 }

const textOf = ({ paragraphs }: FilledCell): string =>
  paragraphs.flatMap(paragraph => paragraph.lines.map(line => line.text)).join(' ')

const toMeasured = ({ page, cells }: PageTable): MeasuredTable => ({
  page,
  cells: cells.map(cell => ({
    row: cell.row,
    column: cell.column,
    endRow: cell.row + cell.rowSpan - 1,
    endColumn: cell.column + cell.columnSpan - 1,
    text: textOf(cell),
  })),
})

/** The region as the layout has it, with a little air. The truth counts from the foot of the unrotated page. */
const onPage = ([x0, y0, x1, y1]: Box, height: number): Box => [x0 - 2, height - y1 - 2, x1 + 2, height - y0 + 2]

const scoreGiven = (page: PageParts | undefined, table: TrueTable, all: readonly TrueTable[]): Score => {
  const isTurned =
    page !== undefined && all.some(other => other.page === page.page && other.region[3] > page.height + 1)
  const found = page && readRegion(page, onPage(table.region, isTurned ? page.width : page.height))
  const wanted = relationsOf(table.cells)
  return found
    ? compare(relationsOf(toMeasured(found).cells), wanted)
    : { ...noScore, wanted: compare(wanted, wanted).wanted }
}

interface Measured {
  readonly name: string
  readonly given: Score
  readonly complete: Score
}

const isAcross = ([x0, y0, x1, y1]: Box): boolean => x1 - x0 > y1 - y0

const withLines = (page: PageParts): PageParts => {
  if (process.argv.includes('--lines=none')) return { ...page, rules: [] }
  return process.argv.includes('--lines=across') ? { ...page, rules: page.rules.filter(isAcross) } : page
}

const truthOf = (folder: string, name: string): TrueTable[] =>
  readTruth(readFileSync(join(folder, `${name}-str.xml`), 'utf8'))

const measure = async (folder: string, name: string): Promise<Measured> => {
  const bytes = new Uint8Array(readFileSync(join(folder, `${name}.pdf`)))
  const pages = (await readPdfParts(bytes, limits)).map(withLines)
  const wanted = truthOf(folder, name)
  const found = pages.flatMap(page => findTables(page).tables).map(toMeasured)
  return {
    name,
    given: sumOf(wanted.map(table => scoreGiven(pages[table.page - 1], table, wanted))),
    complete: compareAll(found, wanted),
  }
}

const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(file => file.endsWith('-str.xml'))
        .map(file => file.replace(/-str\.xml$/u, ''))
        .filter(name => existsSync(join(folder, `${name}.pdf`)))
        .toSorted()
    : []

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)

const toLine = ({ given, complete }: { given: Score; complete: Score }) => ({
  given: ratiosOf(given),
  complete: ratiosOf(complete),
})

/** It takes no regions; with them given, it is spared its tables that hold nothing of what is wanted on their page. */
const measurePeer = (folder: string, name: string, found: readonly MeasuredTable[]): Measured => {
  const wanted = truthOf(folder, name)
  const isWanted = (table: MeasuredTable): boolean =>
    wanted.some(({ page, cells }) => page === table.page && compareAll([table], [{ page, cells }]).right > 0)
  return { name, given: compareAll(found.filter(isWanted), wanted), complete: compareAll(found, wanted) }
}

const report = (tool: string, all: readonly Measured[]): void => {
  if (process.argv.includes('--verbose')) for (const one of all) print({ tool, name: one.name, ...toLine(one) })
  const sum = { given: sumOf(all.map(one => one.given)), complete: sumOf(all.map(one => one.complete)) }
  print({ tool, files: all.length, ...toLine(sum) })
}

const folder =
  process.argv.slice(2).find(argument => !argument.startsWith('--')) ??
  join(import.meta.dirname, '../../shared/corpus/tables')
const names = namesIn(folder)
const ours: Measured[] = []
for (const name of names) ours.push(await measure(folder, name))
report('trichluc', ours)

const peer = '@opendataloader/pdf'
const theirs = await readByPeer(folder, names)
if (typeof theirs === 'string') process.stderr.write(`${peer} left out: ${theirs}\n`)
else
  report(
    peer,
    names.map(name => measurePeer(folder, name, theirs.get(name) ?? [])),
  )
