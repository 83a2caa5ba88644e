// The catalog: everything of an archive in one SQLite file, derived from it and made anew from it at any time.

import type { DatabaseSync } from 'node:sqlite'
import { existingArchive } from '../archive/open.ts'
import { build } from './build.ts'
import { badCatalog, catalogError, isUnfit } from './fault.ts'
import { catalogPlace, checkWhole, numberOf, openDatabase, type State, stateOf, useWal, withDatabase } from './open.ts'
import type { Choice } from './rows/index.ts'
import { type Counts, type SyncOptions, sync, syncDocuments } from './sync.ts'

export interface CatalogOptions extends Omit<SyncOptions, 'choice'> {
  /** Its place; absent: `catalog.sqlite` in the archive. */
  readonly file?: string | undefined
  /** Absent: as the catalog has them; in a new one withheld. */
  readonly persons?: Choice['persons'] | undefined
  /** Look at every page of the catalog first: damage that nothing has come across yet. Absent: `quick`. */
  readonly check?: 'quick' | 'whole' | undefined
}

export { documentsWhere } from './where.ts'

/** Why a catalog was made anew: somebody asked, or what stood there could not be brought up to date. */
export type Anew = 'asked' | 'absent' | 'outdated' | 'damaged' | 'persons'

export interface Catalogued extends Counts {
  readonly file: string
  /** Documents in it now. */
  readonly documents: number
  /** Null: it was brought up to date. */
  readonly anew: Anew | null
}

/**
 * Only what changed since the last time; a catalog that is damaged or of another version is made anew.
 * @throws TrichLucError `bad-catalog`, `bad-archive`, `no-access`
 */
export async function updateCatalog(options: CatalogOptions): Promise<Catalogued> {
  const { file, why } = await placeFor(options)
  if (why !== null) return anew(file, why, options)
  try {
    const persons = withDatabase(file, personsIn)
    if (options.persons !== undefined && options.persons !== persons) return await anew(file, 'persons', options)
    return await update(file, { ...options, choice: { persons } })
  } catch (error) {
    const fault = catalogError(error, file)
    if (!isUnfit(fault)) throw fault
    return anew(file, 'damaged', options)
  }
}

/** Throws as `updateCatalog` does; the old catalog stays as it is until the new one is whole. */
export async function rebuildCatalog(options: CatalogOptions): Promise<Catalogued> {
  const { file } = await placeFor(options)
  return anew(file, 'asked', options)
}

/**
 * What the archive holds of these documents (sha256), and nothing else; where there is no catalog yet, of all.
 * Throws as `updateCatalog` does.
 */
export async function updateDocuments(documents: readonly string[], options: CatalogOptions): Promise<void> {
  const { file, why } = await placeFor(options)
  if (why !== null) return void (await updateCatalog(options))
  const db = openDatabase(file)
  try {
    useWal(db, file)
    await syncDocuments(db, documents, { ...options, choice: { persons: personsIn(db) } })
  } catch (error) {
    throw catalogError(error, file)
  } finally {
    db.close()
  }
}

interface Place {
  readonly file: string
  /** Why it must be made anew; null where it can be used. */
  readonly why: Anew | null
}

async function placeFor({ archive, file = catalogPlace(archive) }: CatalogOptions): Promise<Place> {
  await existingArchive(archive)
  const state = stateOf(file)
  if (isNotOurs(state, file === catalogPlace(archive))) throw badCatalog('foreign', file)
  if (state === 'current') return { file, why: null }
  return { file, why: state === 'absent' || state === 'outdated' ? state : 'damaged' }
}

/** Under the name that an archive gives it, even what is no database any more was a catalog. */
const isNotOurs = (state: State, isUsualPlace: boolean): boolean =>
  state === 'foreign' || (state === 'no-database' && !isUsualPlace)

async function update(
  file: string,
  { check, ...options }: SyncOptions & Pick<CatalogOptions, 'check'>,
): Promise<Catalogued> {
  const db = openDatabase(file)
  try {
    if (check === 'whole') checkWhole(db, file)
    useWal(db, file)
    const counts = await sync(db, options)
    return { ...counts, file, documents: numberOf(db, 'SELECT count(*) FROM documents'), anew: null }
  } finally {
    db.close()
  }
}

async function anew(
  file: string,
  why: Anew,
  { persons = 'withheld', ...options }: CatalogOptions,
): Promise<Catalogued> {
  const counts = await build(file, { ...options, choice: { persons } })
  // stopped before there was one: to look into it would make an empty one
  const isThere = stateOf(file) === 'current'
  const documents = isThere ? withDatabase(file, db => numberOf(db, 'SELECT count(*) FROM documents')) : 0
  return { ...counts, file, documents, anew: why }
}

const personsIn = (db: DatabaseSync): Choice['persons'] =>
  db.prepare(`SELECT value FROM about WHERE name = 'persons'`).get()?.value === 'named' ? 'named' : 'withheld'
