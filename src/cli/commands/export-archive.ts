// What an archive holds, in another form.

import { copyOf } from '../../archive/duplicates/copy-of.ts'
import { type Given, givenOf, withoutPersons } from '../../archive/given/index.ts'
import { readEntry } from '../../archive/ledger.ts'
import { isArchive } from '../../archive/open.ts'
import { recordsOf } from '../../archive/records.ts'
import { recordLine } from '../../archive/serialise.ts'
import { rebuildCatalog } from '../../catalog/index.ts'
import { byDocument, ofPart } from '../../corrections/force.ts'
import { type Laid, layCorrections } from '../../corrections/lay.ts'
import { readCorrections } from '../../corrections/log.ts'
import { deposit } from '../../export/bag/deposit.ts'
import { openCorrectionsFile } from '../../export/corrections.ts'
import { openGivenFile } from '../../export/given.ts'
import type { Described } from '../../export/metadata/map.ts'
import { openCsv } from '../../export/tables/csv.ts'
import { tableNames } from '../../export/tables/index.ts'
import { openParquet } from '../../export/tables/parquet.ts'
import { type TableSink, writeTables } from '../../export/tables/sink.ts'
import { openXlsx } from '../../export/tables/xlsx.ts'
import { openWhole } from '../../export/whole.ts'
import { exitCodes, TrichLucError } from '../../model/errors.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import type { Call } from '../call.ts'
import { checkOutside } from '../outside.ts'
import { asCalled } from '../program.ts'
import { personsIn, redactCorrections, redactPersons } from '../redact.ts'
import { plainArgs, report } from '../report.ts'
import { mappingsFor, rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'

const decimals = ['point', 'comma'] as const

interface Asked {
  readonly archive: string
  readonly out: string
  readonly persons: boolean
}

/** What went by, to be told at the end. */
interface Tally {
  records: number
  signatories: number
  cells: number
  faults: number
}

type Write = (call: Call, asked: Asked, tally: Tally) => Promise<void>

const writers = {
  jsonl: writeLines,
  csv: tables(({ options }, out) => openCsv(out, chosen('decimal', options.decimal ?? 'point', decimals))),
  xlsx: tables((_, out) => openXlsx(out)),
  parquet: tables((_, out) => openParquet(out)),
  sqlite: writeSqlite,
  bag: writeBag,
} as const satisfies Readonly<Record<string, Write>>

type Format = keyof typeof writers
const formats = Object.keys(writers) as Format[]

export async function exportArchive(call: Call): Promise<number> {
  const { options } = call
  const { archive = '', out } = options
  if (options.format === undefined) throw usageError('missing-out', { option: '--format' })
  const format = chosen('format', options.format, formats)
  if (out === undefined) throw usageError('missing-out', { option: '--out' })
  if (!(await isArchive(archive))) throw new TrichLucError('bad-archive', { problem: 'no-archive', file: archive })
  checkOutside(options)
  const tally: Tally = { records: 0, signatories: 0, cells: 0, faults: 0 }
  await writers[format](call, { archive, out, persons: options['with-persons'] ?? false }, tally)
  return tally.faults > 0 ? exitCodes['partly-failed'] : 0
}

function chosen<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const choice = choices.find(one => one === given)
  if (choice === undefined)
    throw usageError('bad-choice', { option: `--${option}`, given, choices: choices.join(', ') })
  return choice
}

type Shown = Described & { readonly laid: readonly Laid[] }

/**
 * The archive's records as people have corrected them, with the archivist's fields, as they may be shown; one that cannot
 * be read is told.
 */
async function* shown(call: Call, asked: Asked, tally: Tally): AsyncGenerator<Shown> {
  const reviewed = await reviewedIn(asked)
  for await (const record of recordsOf(asked.archive)) {
    if (record instanceof TrichLucError) {
      report(call, record)
      tally.faults++
    } else {
      const entry = await readEntry(asked.archive, record.source.sha256).catch(() => null)
      const copy =
        entry?.status === 'done'
          ? await copyOf(record, { archive: asked.archive, entry, shown: shownOnly(asked) })
          : null
      tallyRecord(call, tally, record)
      yield { ...reviewed(record), given: shownGiven(asked, givenOf(entry)), copyOf: copy }
    }
  }
}

const shownGiven = ({ persons }: Pick<Asked, 'persons'>, given: Given): Given =>
  persons ? given : withoutPersons(given)

const shownOnly =
  ({ persons }: Pick<Asked, 'persons'>) =>
  (record: TrichLucRecord): TrichLucRecord =>
    persons ? record : redactPersons(record)

/** A record with its corrections laid over it, and these: names taken out where they are not asked for. */
async function reviewedIn({ archive, persons }: Asked) {
  const all = byDocument((await readCorrections(archive)).all)
  return (record: TrichLucRecord) => {
    const said = ofPart(all.get(record.source.sha256) ?? [], record.source.part?.number ?? null)
    const { record: corrected, laid } = layCorrections(record, said)
    const lines = said.map(correction => ({ correction }))
    if (persons) return { record: corrected, laid, lines }
    const both = [record, corrected] as const
    const hidden =
      said.length === 0
        ? { laid, lines }
        : { laid: redactCorrections(laid, both), lines: redactCorrections(lines, both) }
    return { record: redactPersons(corrected, record), ...hidden }
  }
}

function tallyRecord({ options, terminal, words }: Call, tally: Tally, record: TrichLucRecord): void {
  terminal.progress(words.export.progress({ done: ++tally.records }))
  if (options['with-persons']) return
  const { signatories, cells } = personsIn(record)
  tally.signatories += signatories
  tally.cells += cells
}

function sayPersons({ terminal, words }: Call, { persons }: Asked, { signatories, cells }: Tally): void {
  terminal.say(persons ? words.export.withPersons : words.export.withoutPersons({ signatories, cells }))
}

async function writeLines(call: Call, asked: Asked, tally: Tally): Promise<void> {
  const file = await openWhole(asked.out)
  const beside = openGivenFile(() => openWhole(asked.out.replace(/(?:\.jsonl?)?$/u, '.given.csv')))
  const said = openCorrectionsFile(() => openWhole(asked.out.replace(/(?:\.jsonl?)?$/u, '.corrections.jsonl')))
  try {
    for await (const { record, given, laid } of shown(call, asked, tally)) {
      await file.write(recordLine(record))
      await beside.write(record.source.sha256, given)
      await said.write(laid)
    }
    for (const one of [file, beside, said]) await one.close()
  } catch (error) {
    for (const one of [file, beside, said]) await one.drop()
    throw error
  }
  call.terminal.say(call.words.export.done(plainArgs({ to: asked.out, records: tally.records })))
  sayPersons(call, asked, tally)
}

function tables(open: (call: Call, out: string) => Promise<TableSink>): Write {
  return async (call, asked, tally) => {
    const counts = await writeTables(shown(call, asked, tally), await open(call, asked.out))
    const rows = tableNames.map(name => `${name} ${counts[name]}`).join(', ')
    call.terminal.say(call.words.export.done(plainArgs({ to: asked.out, records: tally.records, rows })))
    sayPersons(call, asked, tally)
  }
}

async function writeSqlite(call: Call, { archive, out, persons }: Asked, tally: Tally): Promise<void> {
  const { terminal, words, options } = call
  const made = await rebuildCatalog({
    archive,
    file: out,
    persons: persons ? 'named' : 'withheld',
    rules: rulesFor(options),
    onProgress: done => terminal.progress(words.export.progress({ done })),
    onFault: error => report(call, error),
  })
  tally.faults = made.faults
  terminal.say(words.export.done(plainArgs({ to: out, records: made.documents })))
  terminal.say(persons ? words.export.withPersons : words.export.sqlitePersons)
}

async function writeBag(call: Call, asked: Asked, tally: Tally): Promise<void> {
  const { terminal, words, options } = call
  const reviewed = await reviewedIn(asked)
  const done = await deposit({
    archive: asked.archive,
    place: asked.out,
    mappings: mappingsFor(options),
    date: dayOf(options.date),
    shown: record => {
      tallyRecord(call, tally, record)
      return shownOnly(asked)(record)
    },
    reviewed: whole => {
      const { record, lines } = reviewed(whole)
      return { record, said: lines.map(({ correction }) => correction) }
    },
    shownGiven: given => shownGiven(asked, given),
    onFault: error => {
      report(call, error)
      tally.faults++
    },
  })
  terminal.say(asCalled(words.export.deposited(plainArgs({ to: asked.out, ...done }))))
  sayPersons(call, asked, tally)
  if (!asked.persons) terminal.say(words.export.originals)
}

/** @throws TrichLucError `bad-option` where it is no day */
function dayOf(given = new Date().toISOString().slice(0, 10)): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(given) && !Number.isNaN(Date.parse(given))
  if (!isDay) throw usageError('bad-date', { given })
  return given
}
