// A deposit: the originals and records of an archive as a bag, with what was done to them and what they are.

import { createReadStream } from 'node:fs'
import { errorOf } from '../../archive/fault.ts'
import { type Given, givenOf } from '../../archive/given/index.ts'
import { type Entry, entriesOf } from '../../archive/ledger.ts'
import { changedOriginal, filePlaces, lostReference } from '../../archive/lost.ts'
import { readRecord } from '../../archive/records.ts'
import { recordFile } from '../../archive/serialise.ts'
import { recordPlaces } from '../../archive/settled.ts'
import type { Correction } from '../../corrections/correction.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import { type GivenFile, openGivenFile } from '../given.ts'
import type { LoadedMapping } from '../metadata/load.ts'
import type { Described } from '../metadata/map.ts'
import { type Bag, openBag, type TagFile } from './bag.ts'
import { forms } from './described.ts'
import { endings } from './endings.ts'
import { agent, type Event, premisXml, type Stored } from './premis.ts'

export interface DepositOptions {
  readonly archive: string
  readonly place: string
  readonly mappings: readonly LoadedMapping[]
  /** ISO day. */
  readonly date: string
  /** What is laid over each record: names taken out. */
  readonly shown: (record: TrichLucRecord) => TrichLucRecord
  /**
   * With what people have said laid over it, names taken out, and the lines of the log that say it: what is described,
   * where the record itself is kept as it was read. Absent: nobody has said anything.
   */
  readonly reviewed?: (record: TrichLucRecord) => {
    readonly record: TrichLucRecord
    readonly said: readonly Correction[]
  }
  /** What may be shown of the archivist's own fields. */
  readonly shownGiven: (given: Given) => Given
  readonly onFault: (error: TrichLucError) => void
}

export interface Deposited {
  readonly originals: number
  readonly records: number
}

type Done = Extract<Entry, { status: 'done' }>

interface Filling {
  readonly bag: Bag
  readonly described: readonly { readonly mapping: LoadedMapping; readonly file: TagFile }[]
  /** The archivist's fields, those too that no mapping has. */
  readonly givenFile: GivenFile
  readonly options: DepositOptions
  readonly said: Correction[]
}

/** @throws TrichLucError `bad-option` where the place is not free; what the file system says of it */
export async function deposit(options: DepositOptions): Promise<Deposited> {
  const bag = await openBag(options.place)
  try {
    return await fill(bag, options)
  } catch (error) {
    await bag.drop()
    throw error
  }
}

async function fill(bag: Bag, options: DepositOptions): Promise<Deposited> {
  const described = await openDescribed(bag, options.mappings)
  const filling: Filling = {
    bag,
    options,
    described,
    said: [],
    givenFile: openGivenFile(() => bag.openTag('metadata/given.csv')),
  }
  const count = { originals: 0, records: 0 }
  for await (const entry of entriesOf(options.archive)) {
    if (entry.status !== 'done') continue
    const added = await addDocument(entry, filling)
    count.originals += added.originals
    count.records += added.records
  }
  for (const { mapping, file } of filling.described) {
    await file.write(forms[mapping.form].end)
    await file.close()
  }
  await filling.givenFile.close()
  if (filling.said.length > 0)
    await bag.add(
      'review/corrections.jsonl',
      filling.said.map(one => `${JSON.stringify(one)}\n`),
    )
  await bag.close([
    ['Bag-Software-Agent', agent],
    ['Bagging-Date', options.date],
  ])
  return count
}

/** The file of each mapping, and the mapping itself: what each field was made of. */
async function openDescribed(bag: Bag, mappings: readonly LoadedMapping[]): Promise<Filling['described']> {
  const described = []
  for (const mapping of mappings) {
    await bag.addTag(`metadata/mappings/${mapping.id}.yaml`, mapping.file.text)
    const file = await bag.openTag(`metadata/${mapping.id}.${forms[mapping.form].ending}`)
    await file.write(forms[mapping.form].start(mapping))
    described.push({ mapping, file })
  }
  return described
}

async function addDocument(entry: Done, filling: Filling): Promise<Deposited> {
  const records = await recordsOf(entry, filling.options)
  const format = records[0]?.source.mediaType ?? 'application/octet-stream'
  const originals = await addOriginals(entry, format, filling)
  const given = filling.options.shownGiven(givenOf(entry))
  const source = originals[0]?.file.path ?? null
  const derived = await addRecords(
    records.map(record => ({ record, given })),
    source,
    filling,
  )
  await filling.givenFile.write(entry.sha256, given)
  if (originals.length + derived.length > 0)
    await filling.bag.addTag(
      `metadata/premis/${entry.sha256.slice(0, 2)}/${entry.sha256}.xml`,
      premisXml([...originals, ...derived], eventsOf(entry, { originals, derived }, filling.options.date)),
    )
  return { originals: originals.length, records: derived.length }
}

async function recordsOf(entry: Done, { archive, onFault }: DepositOptions): Promise<TrichLucRecord[]> {
  const records: TrichLucRecord[] = []
  for (const place of recordPlaces(archive, entry)) {
    const record = await readRecord(place)
    if (record instanceof TrichLucError) onFault(record)
    else records.push(record)
  }
  return records
}

/** A page that several documents share is kept once, by the first. */
async function addOriginals(entry: Done, format: string, filling: Filling): Promise<Stored[]> {
  const { archive, onFault } = filling.options
  const stored: Stored[] = []
  for (const { sha256, path, place } of await filePlaces(archive, entry)) {
    if (place === null) {
      onFault(lostReference(path ?? sha256))
      continue
    }
    const content = createReadStream(place)
    const file = await filling.bag.add(originalName(sha256, format), content).catch(error => {
      if (isOfBag(error, place)) throw error
      onFault(errorOf(error, place))
      return null
    })
    content.destroy()
    if (file && file.sha256 !== sha256) onFault(changedOriginal(place))
    if (file) stored.push({ file, format, originalName: path, source: null })
  }
  return stored
}

const isOfBag = (error: NodeJS.ErrnoException, place: string): boolean => error.path !== place

/** With the ending of its kind, so that people can open it: `originals/ab/<sha256>.pdf`. */
const originalName = (sha256: string, format: string): string =>
  `originals/${sha256.slice(0, 2)}/${sha256}${endings[format] ?? ''}`

async function addRecords(documents: readonly Described[], source: string | null, filling: Filling): Promise<Stored[]> {
  const { bag, described, options } = filling
  const stored: Stored[] = []
  for (const { record: whole, given } of documents) {
    const record = options.shown(whole)
    const { sha256, part } = record.source
    const name = `records/${sha256.slice(0, 2)}/${sha256}${part ? `.${part.number}` : ''}.json`
    const file = await bag.add(name, [recordFile(record)])
    if (file) stored.push({ file, format: 'application/json', originalName: null, source })
    const reviewed = options.reviewed?.(whole) ?? { record, said: [] }
    for (const { mapping, file: into } of described)
      await into.write(forms[mapping.form].one(mapping, { record: reviewed.record, given }))
    filling.said.push(...reviewed.said)
  }
  return stored
}

interface Added {
  readonly originals: readonly Stored[]
  readonly derived: readonly Stored[]
}

/** An archive keeps no times: when a record was made is unknown. */
const eventsOf = ({ version: by, rulesHash, ocr }: Done, { originals, derived }: Added, date: string): Event[] => [
  ...originals.map(
    ({ file }, n): Event => ({
      id: `fixity-${n + 1}`,
      type: 'fixity check',
      when: date,
      detail: 'copied from the archive, where its name is the SHA-256 of its bytes',
      isSound: file.path.includes(file.sha256),
      object: file.path,
    }),
  ),
  ...derived.map(
    ({ file }, n): Event => ({
      id: `extraction-${n + 1}`,
      type: 'metadata extraction',
      when: 'unknown',
      detail: `trichluc ${by}, rules ${rulesHash}, OCR ${ocr}`,
      isSound: true,
      object: file.path,
    }),
  ),
]
