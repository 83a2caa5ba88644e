// How many of a sample are right, as people have judged them, and what that says of all.

import type { Correction } from '../corrections/correction.ts'
import { type Interval, intervalOf } from './interval.ts'
import { keyOfItem } from './judge.ts'
import type { Member, Sample } from './sample.ts'

export interface Share {
  readonly right: number
  readonly judged: number
  /** 0 to 1; null where nothing was judged. */
  readonly share: number | null
  /** 95 % */
  readonly interval: Interval
}

export interface Precision extends Share {
  readonly members: number
  readonly unjudged: number
  /** By how it was found, and by how its page was read; most judged first. */
  readonly byFound: readonly (Share & { readonly name: string })[]
  readonly byMethod: readonly (Share & { readonly name: Member['method'] })[]
  /** Of the wrong ones: rejected, and each field that was corrected, most often first. */
  readonly faults: readonly { readonly field: string | null; readonly count: number }[]
  /** Judged on a record that other rules had made than those of the sample. */
  readonly underOther: number
}

interface Judged {
  readonly member: Member
  /** Null where nobody has judged it. */
  readonly by: Correction | null
}

/** `standing`: what people say now, each item once, without what was undone. */
export const judgedOf = ({ members }: Sample, standing: readonly Correction[]): readonly Judged[] => {
  const said = new Map(standing.map(one => [keyOfItem(one), one]))
  return members.map(member => ({ member, by: said.get(keyOfItem(member)) ?? null }))
}

/** Accepted is right; corrected, in whatever field, and rejected are wrong. */
const isRight = ({ by }: Judged): boolean => by?.verdict === 'accepted'

export function precisionOf(sample: Sample, standing: readonly Correction[]): Precision {
  const all = judgedOf(sample, standing)
  const judged = all.filter(({ by }) => by !== null)
  const by = <K extends string>(name: (one: Judged) => K) =>
    [...Map.groupBy(judged, name)]
      .map(([key, some]) => ({ name: key, ...shareOf(some) }))
      .toSorted((a, b) => b.judged - a.judged || (a.name < b.name ? -1 : 1))
  return {
    ...shareOf(judged),
    members: all.length,
    unjudged: all.length - judged.length,
    byFound: by(({ member }) => member.found),
    byMethod: by(({ member }) => member.method),
    faults: faultsOf(judged),
    underOther: judged.filter(one => isUnderOther(one, sample)).length,
  }
}

function shareOf(judged: readonly Judged[]): Share {
  const right = judged.filter(isRight).length
  const share = judged.length === 0 ? null : right / judged.length
  return { right, judged: judged.length, share, interval: intervalOf(right, judged.length) }
}

function faultsOf(judged: readonly Judged[]): Precision['faults'] {
  const fields = judged
    .filter(one => !isRight(one))
    .flatMap(({ by }) => (by?.verdict === 'rejected' ? [null] : [...new Set(by?.changes.map(({ field }) => field))]))
  return [...Map.groupBy(fields, field => field)]
    .map(([field, same]) => ({ field, count: same.length }))
    .toSorted((a, b) => b.count - a.count || ((a.field ?? '') < (b.field ?? '') ? -1 : 1))
}

const isUnderOther = ({ by }: Judged, sample: Sample): boolean =>
  by !== null && !(sample.by.rulesHashes.includes(by.by.rulesHash) && sample.by.version === by.by.version)
