// Where things stand in an archive: by the sha256 of the original's bytes, in 256 folders by its first two digits.

import { join } from 'node:path'

/** Folders of what is named by a hash. */
export const kinds = ['originals', 'records', 'ledger', 'readings', 'pages', 'pictures'] as const

const byHash = (kind: (typeof kinds)[number], sha256: string, ending: string): string =>
  join(kind, sha256.slice(0, 2), sha256 + ending)

/** `part` counts from 1, null for the record of the whole. */
export const recordPlace = (archive: string, sha256: string, part: number | null = null): string =>
  join(archive, byHash('records', sha256, part === null ? '.json' : `.${part}.json`))
export const originalPlace = (archive: string, sha256: string): string => join(archive, byHash('originals', sha256, ''))
/** What was read of a document, so that other rules need not read it again. */
export const readingPlace = (archive: string, sha256: string): string =>
  join(archive, byHash('readings', sha256, '.json.gz'))
export const ledgerPlace = (archive: string, sha256: string): string => join(archive, byHash('ledger', sha256, '.json'))
export const markerPlace = (archive: string): string => join(archive, 'archive.json')
/** Empty, and never taken away: whoever has it locked writes the archive. */
export const lockPlace = (archive: string): string => join(archive, 'run.lock')
/** Names of documents that are being worked on. */
export const workingPlace = (archive: string): string => join(archive, 'working')
/** Pages read by OCR, by their picture and what read them. */
export const pagesPlace = (archive: string): string => join(archive, 'pages')
/** Pages drawn for the reading room; can be thrown away. */
export const picturesPlace = (archive: string): string => join(archive, 'pictures')
/** What people have decided on findings of the audit, a line each. */
export const decisionsPlace = (archive: string): string => join(archive, 'audit', 'decisions.jsonl')
/** What people have said of extracted items, a line each. */
export const correctionsPlace = (archive: string): string => join(archive, 'review', 'corrections.jsonl')
/** Random samples that were drawn for checking, a line each. */
export const samplesPlace = (archive: string): string => join(archive, 'review', 'samples.jsonl')
/** Empty: whoever has it locked adds to one of these. */
export const logLockPlace = (archive: string): string => join(archive, 'logs.lock')
