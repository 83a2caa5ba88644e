// What is said at the end of a run: everything that an archivist has to look at, and the counts last.

import type { Annex } from '../../archive/links/annexes.ts'
import type { Copies } from '../../archive/links/copies.ts'
import type { Outcome } from '../../outcome.ts'
import { asCalled } from '../program.ts'
import { messageOf, plainArgs } from '../report.ts'
import { inShell } from '../words/shell.ts'
import type { Words } from '../words/words.ts'
import { copyLines } from './copies.ts'
import { type Listed, mostNamed, type Tally } from './tally.ts'

export interface Ending {
  readonly archive: string
  readonly annexes: readonly Annex[]
  readonly copies: readonly Copies[]
  /** Files that there were to be looked at. */
  readonly found: number
  /** Seconds that the run took. */
  readonly seconds: number
}

export function summaryLines(
  words: Words,
  tally: Tally,
  { archive, annexes, copies, found, seconds }: Ending,
): string[] {
  const { ingest } = words
  const { counts, total, pages, worked } = tally
  return [
    ...(found === 0 ? [ingest.nothing] : []),
    ...failedLines(words, tally, archive),
    ...stoppedLines(words, tally),
    ...named(words, tally.removed, path => ingest.removed(plainArgs({ path }))),
    ...joinedLines(words, tally),
    ...dossierLines(words, tally),
    ...annexLines(words, annexes),
    ...copyLines(words, copies),
    ingest.summary({ total, ...counts }),
    ...(worked === 0 ? [] : [ingest.took({ seconds, pages, ...speedOf(tally, seconds) })]),
  ]
}

/** Of a few files it says nothing. */
const speedOf = ({ worked, pages }: Tally, seconds: number) =>
  worked < 3 || seconds < 3 ? {} : rateOf({ files: worked, pages }, seconds / 60)

/** In pages where there are any to count, else in files. */
export function rateOf(
  { files, pages }: { readonly files: number; readonly pages: number },
  minutes: number,
): { readonly rate: number; readonly unit: 'pages' | 'files' } {
  const unit = pages >= files ? 'pages' : 'files'
  return { unit, rate: (unit === 'pages' ? pages : files) / minutes }
}

function failedLines(words: Words, { failed, reasons }: Tally, archive: string): string[] {
  const { ingest } = words
  if (failed.count === 0) return []
  const head = ingest.failed({ count: failed.count })
  const groups = [...reasons]
    .toSorted(([, one], [, other]) => other - one)
    .map(([reason, count]) => ingest.group({ count, reason: ingest.groups[reason] }))
  const more = failed.count - failed.first.length
  return [
    failed.count > mostNamed ? `${head} ${groups.join(', ')}.` : head,
    ...failed.first.map(error => `  ${messageOf(words, error, { archive })}`),
    ...(more > 0 ? [`  ${asCalled(ingest.more(plainArgs({ count: more, archive: inShell(archive) })))}`] : []),
  ]
}

function stoppedLines(words: Words, { stopped }: Tally): string[] {
  if (stopped.count === 0) return []
  const lines = named(words, stopped, error => `  ${messageOf(words, error)}`)
  return [words.ingest.stopped({ count: stopped.count }), ...lines]
}

function joinedLines(words: Words, { joined }: Tally): string[] {
  if (joined.count === 0) return []
  const line = ({ path, files, missing }: Outcome): string =>
    `  ${words.ingest.series(plainArgs({ path, files, missing: missing.join(', ') }))}`
  return [words.ingest.joined({ files: joined.files, documents: joined.count }), ...named(words, joined, line)]
}

function dossierLines(words: Words, { dossiers }: Tally): string[] {
  if (dossiers.count === 0) return []
  const line = ({ path, dossier }: Outcome): string =>
    `  ${words.ingest.dossier(plainArgs({ path, pages: dossier ?? '' }))}`
  return [words.ingest.dossiers({ count: dossiers.count }), ...named(words, dossiers, line)]
}

function annexLines(words: Words, annexes: readonly Annex[]): string[] {
  const { ingest } = words
  const linked = annexes.filter(one => one.report !== null).length
  const alone = annexes.filter(one => one.report === null && (one.rivals > 0 || one.named !== null))
  const line = ({ path, named, rivals }: Annex): string =>
    rivals > 0
      ? `  ${ingest.annexUnclear(plainArgs({ path, count: rivals }))}`
      : `  ${ingest.annexAlone(plainArgs({ path, named: named ?? '' }))}`
  const left = { count: alone.length, first: alone.slice(0, mostNamed) }
  return [
    ...(linked > 0 ? [ingest.annexes({ count: linked })] : []),
    ...(left.count > 0 ? [ingest.annexesLeft({ count: left.count }), ...named(words, left, line)] : []),
  ]
}

/** The first, and how many more there are. */
export function named<T>({ ingest }: Words, { count, first }: Listed<T>, line: (one: T) => string): string[] {
  const more = count - first.length
  return [...first.map(line), ...(more > 0 ? [`  ${ingest.others({ count: more })}`] : [])]
}
