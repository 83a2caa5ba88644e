// Every document's twins: those that are one report with it.

import { candidatesOf } from './candidates.ts'
import type { Head } from './heads.ts'
import { type Kinship, kinshipOf, type Sheet, sheetOf, type Twin } from './twins.ts'

/** A file of the archive, with the heads of its records. */
export interface Headed {
  readonly sha256: string
  readonly heads: readonly Head[]
}

/** By the hash of the file; each link stands on both sides, in the order of part, hash and other part. */
export function twinsOf(files: readonly Headed[]): ReadonlyMap<string, readonly Twin[]> {
  const links = new Map<string, Map<string, Twin>>()
  for (const [one, other] of candidatesOf(sheetsOf(files))) {
    if (links.get(one.sha256)?.has(keyOf(one, other))) continue
    const kinship = kinshipOf(one, other)
    if (!kinship) continue
    link(links, [one, other], kinship)
    link(links, [other, one], kinship)
  }
  return new Map([...links].map(([sha256, twins]) => [sha256, [...twins].toSorted(byKey).map(([, twin]) => twin)]))
}

const sheetsOf = (files: readonly Headed[]): Sheet[] =>
  files
    .flatMap(({ sha256, heads }) => heads.map((head, n) => sheetOf(sha256, heads.length > 1 ? n + 1 : null, head)))
    .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : (a.part ?? 0) - (b.part ?? 0)))

const keyOf = (one: Sheet, other: Sheet): string => [digits(one.part), other.sha256, digits(other.part)].join(' ')
const digits = (part: number | null): string => String(part ?? 0).padStart(6, '0')
const byKey = ([a]: readonly [string, Twin], [b]: readonly [string, Twin]): number => (a < b ? -1 : 1)

function link(
  links: Map<string, Map<string, Twin>>,
  [one, other]: readonly [Sheet, Sheet],
  { why, certainty, likeness }: Kinship,
): void {
  const twins = links.get(one.sha256) ?? new Map<string, Twin>()
  links.set(one.sha256, twins)
  twins.set(keyOf(one, other), {
    part: one.part,
    sha256: other.sha256,
    otherPart: other.part,
    why,
    certainty,
    likeness,
  })
}
