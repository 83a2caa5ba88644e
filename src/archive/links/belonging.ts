// Which report an appendix in a file of its own belongs to: only where one candidate is left. A wrong link is worse
// than none.

import { dirname } from 'node:path'
import type { Head } from './heads.ts'
import { areOfOtherYears, coresOf, numberIn, stemOf } from './names.ts'

/** A document of the archive. */
export interface Paper {
  readonly sha256: string
  readonly paths: readonly string[]
  /** Of its record, or of each where the file was split. */
  readonly heads: readonly Head[]
}

/** By its own «Kèm theo …», by the number in its name, by its name. */
export const whys = ['line', 'number', 'name'] as const
export type Why = (typeof whys)[number]

export interface Belonging {
  readonly to: { readonly sha256: string; readonly why: Why } | null
  /** How many it may belong to, where that is why it is not linked. */
  readonly rivals: number
}

/** What is no appendix, by what an appendix may know of it. */
export type Shelves = ReadonlyMap<string, readonly Paper[]>

type Said = NonNullable<Head['attachedTo']>

const shelf = {
  far: (number: string) => `far ${tidy(number)}`,
  near: (path: string, number: string) => `near ${dirname(path)}/${tidy(number)}`,
  blank: (path: string, symbol: string) => `blank ${dirname(path)}/${tidy(symbol)}`,
  number: (path: string, type: string, value: number) => `number ${dirname(path)}/${type} ${value}`,
  name: (path: string, stem: string) => `name ${dirname(path)}/${stem}`,
}

// «08/BC-UBND», «8/BC-UBND»
export const tidy = (number: string): string => number.replace(/^0+/u, '').toUpperCase().replaceAll('Ð', 'Đ')

export function shelve(papers: readonly Paper[]): Shelves {
  const shelves = new Map<string, Paper[]>()
  for (const paper of papers.filter(({ heads }) => heads.some(({ appendix }) => !appendix)))
    for (const key of new Set(paper.paths.flatMap(path => paper.heads.flatMap(head => keysOf(path, head)))))
      if (!shelves.get(key)?.push(paper)) shelves.set(key, [paper])
  return shelves
}

function keysOf(path: string, { type, number, symbol }: Head): string[] {
  const stem = stemOf(path)
  // its own number goes before one in its name
  const value = number ? Number.parseInt(number, 10) : null
  const named = value !== null && type ? { type, value } : numberIn(stem)
  return [
    shelf.name(path, stem),
    ...(number ? [shelf.far(number), shelf.near(path, number)] : []),
    ...(symbol ? [shelf.blank(path, symbol)] : []),
    ...(named ? [shelf.number(path, named.type, named.value)] : []),
  ]
}

/** Null for what is no appendix. */
export function belongingOf(paper: Paper, shelves: Shelves): Belonging | null {
  const [head, ...others] = paper.heads
  if (!head?.appendix || others.length > 0) return null
  const said = head.attachedTo
  const found: Readonly<Record<Why, readonly Paper[]>> = {
    line: said ? saidIn(said, { paper, head, shelves }) : [],
    number: paper.paths.flatMap(path => numberedAs(path, shelves)).filter(one => isNotDenied(one, said)),
    name: paper.paths.flatMap(path => namedAs(path, shelves)).filter(one => isNotDenied(one, said)),
  }
  return narrowed(found)
}

/** Each step among those that an earlier one left; several at the end are rivals. */
function narrowed(found: Readonly<Record<Why, readonly Paper[]>>): Belonging {
  let pool: readonly Paper[] | null = null
  for (const why of whys) {
    const left = distinct(found[why].filter(one => pool?.includes(one) ?? true))
    const [first, ...others] = left
    if (first && others.length === 0) return { to: { sha256: first.sha256, why }, rivals: 0 }
    if (first) pool = left
  }
  return { to: null, rivals: pool?.length ?? 0 }
}

interface Appendix {
  readonly paper: Paper
  readonly head: Head
  readonly shelves: Shelves
}

/** In its folder; else in the whole archive, where number and day are the same and no place speaks against it. */
function saidIn(said: Said, { paper: { paths }, head, shelves }: Appendix): readonly Paper[] {
  const { number, symbol } = said
  if (number === null) {
    const blank = symbol ? paths.flatMap(path => shelves.get(shelf.blank(path, symbol)) ?? []) : []
    return blank.filter(one => one.heads.some(own => sameMonth(said, own) && agree(said, own)))
  }
  const near = paths.flatMap(path => shelves.get(shelf.near(path, number)) ?? [])
  const agreed = near.filter(one => one.heads.some(own => agree(said, own)))
  if (agreed.length > 0) return agreed
  const place = said.placeId ?? head.placeId
  return (shelves.get(shelf.far(number)) ?? []).filter(one =>
    one.heads.some(own => agree(said, own) && sameDay(said, own) && !differ(place, own.placeId)),
  )
}

const numberedAs = (path: string, shelves: Shelves): readonly Paper[] => {
  const stem = stemOf(path)
  const named = numberIn(stem)
  const found = named ? (shelves.get(shelf.number(path, named.type, named.value)) ?? []) : []
  return found.filter(one =>
    one.paths.some(other => dirname(other) === dirname(path) && !areOfOtherYears(stemOf(other), stem)),
  )
}

const namedAs = (path: string, shelves: Shelves): readonly Paper[] =>
  coresOf(stemOf(path)).flatMap(core => shelves.get(shelf.name(path, core)) ?? [])

/** What it says itself must not speak against its name. */
const isNotDenied = ({ heads }: Paper, said: Said | null): boolean => !said || heads.some(own => agree(said, own))

const agree = (said: Said, own: Head): boolean =>
  !differ(said.number && tidy(said.number), own.number && tidy(own.number)) &&
  !differ(said.symbol && tidy(said.symbol), own.symbol && tidy(own.symbol)) &&
  datesAgree(said.date, own.date)

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other

/** «2018-10» is any of its days. */
const datesAgree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.startsWith(other) || other.startsWith(one)

const sameMonth = (one: { date: string | null }, other: { date: string | null }): boolean =>
  one.date !== null && one.date.length >= 7 && one.date.slice(0, 7) === other.date?.slice(0, 7)

const sameDay = (one: { date: string | null }, other: { date: string | null }): boolean =>
  one.date?.length === 10 && one.date === other.date

/** One of each report: it may be there in two formats, or in two places. */
function distinct(papers: readonly Paper[]): readonly Paper[] {
  const kept: Paper[] = []
  for (const paper of papers.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)))
    if (!kept.some(one => isSame(one, paper))) kept.push(paper)
  return kept
}

const placeOf = ({ paths, sha256 }: Paper): string => `${paths[0] ?? ''}\n${sha256}`

function isSame(one: Paper, other: Paper): boolean {
  if (one.sha256 === other.sha256) return true
  const [a, b] = [one.heads[0], other.heads[0]]
  const isNear = one.paths.some(path => other.paths.some(each => dirname(each) === dirname(path)))
  if (a?.number && b?.number)
    return (
      tidy(a.number) === tidy(b.number) &&
      a.date === b.date &&
      a.placeId === b.placeId &&
      (isNear || a.placeId !== null)
    )
  return one.paths.some(path => other.paths.some(each => withoutEnding(each) === withoutEnding(path)))
}

const withoutEnding = (path: string): string => `${dirname(path)}/${stemOf(path)}`
