// Pictures of one folder whose names differ only in a number at their end: the pages of one document.

import { basename, dirname, extname, join } from 'node:path'
import type { Found } from './index.ts'

/** Files to be read together, in order; most often one. */
export interface Series {
  readonly files: readonly Found[]
  /** Numbers that the names leave out. */
  readonly missing: readonly number[]
}

/** A collection of photos is no report. */
export const longest = 200
/** One photo may have been thrown away; where more are missing, another document begins. */
const widestGap = 2

interface Numbered {
  readonly found: Found
  readonly number: number
}

/** Each file once, in the order of the first of its series. */
export function findSeries(files: readonly Found[]): Series[] {
  const keys = new Map(files.map(found => [found, keyOf(found)]))
  const groups = Map.groupBy(files, found => keys.get(found) ?? found)
  return [...groups.values()].flatMap(group => runsOf(group.flatMap(numbered), group))
}

const pictures = /\.(?:jpe?g|png|tiff?|webp|gif|bmp)$/iu

/** Folder, stem and kind; null for what is no numbered picture. */
function keyOf({ path, fault }: Found): string | null {
  const name = basename(path).normalize('NFC')
  if (fault || !pictures.test(name) || !/\d\)?\.\w+$/u.test(name)) return null
  const ending = extname(name).toLowerCase().replace('jpeg', 'jpg').replace('tiff', 'tif')
  return join(dirname(path), `${stemOf(name)}?${ending}`)
}

const withoutEnding = (name: string): string => name.slice(0, name.length - extname(name).length)
const stemOf = (name: string): string =>
  withoutEnding(name)
    .replace(/\d{1,9}\)?$/u, '')
    .toLowerCase()

function numbered(found: Found): Numbered[] {
  const digits = /(\d{1,9})\)?$/u.exec(withoutEnding(basename(found.path)))?.[1]
  return digits === undefined ? [] : [{ found, number: Number(digits) }]
}

function runsOf(group: readonly Numbered[], all: readonly Found[]): Series[] {
  const sorted = group.toSorted((a, b) => a.number - b.number)
  const [first] = sorted
  // «1.jpg» beside «01.jpg»: their order is anybody's guess
  const isTwofold = new Set(sorted.map(({ number }) => number)).size < all.length
  if (!first || isTwofold || areYears(sorted)) return all.map(single)
  const runs: Numbered[][] = [[first]]
  for (const one of sorted.slice(1)) {
    const last = runs.at(-1) as Numbered[]
    if (one.number - (last.at(-1)?.number ?? 0) <= widestGap) last.push(one)
    else runs.push([one])
  }
  return runs.map(run => ({ files: run.map(({ found }) => found), missing: missingIn(run) }))
}

const single = (found: Found): Series => ({ files: [found], missing: [] })

const missingIn = (run: readonly Numbered[]): number[] =>
  run.slice(1).flatMap(({ number }, n) => (number - (run[n]?.number ?? number) > 1 ? [number - 1] : []))

const camera = /^(?:img|dsc[nf]?|dscf|p|pxl|scan|hinh|anh)?[-_ ]*$/iu

/** «bao-cao-2018.jpg», «bao-cao-2019.jpg» are two reports; «IMG_2018.JPG» is what a camera counts. */
const areYears = (sorted: readonly Numbered[]): boolean =>
  sorted.every(({ number }) => number >= 1945 && number <= 2100) &&
  !sorted.every(({ found }) => camera.test(stemOf(basename(found.path))))
