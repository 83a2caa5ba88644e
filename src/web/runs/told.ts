// What a run has told so far, put together from its events. However long the run, it takes the same room.

import { coarse, openPaces } from '../../cli/ingest/pace.ts'
import { rateOf } from '../../cli/ingest/summary.ts'
import { isWork, type Listed, openList, openTally, type Tally } from '../../cli/ingest/tally.ts'
import { type Reason, TrichLucError } from '../../model/errors.ts'
import type { Outcome } from '../../outcome.ts'
import type { Ended, Planned, RunEvent } from './events.ts'

/** Why a file was not done. */
export interface Fault {
  readonly path: string
  readonly error: TrichLucError
}

type Of<E extends RunEvent['event']> = Extract<RunEvent, { event: E }>

export interface Told {
  /** Files up to the last that ended, of how many there are in this step. */
  readonly at: number
  readonly total: number
  /** What is at work: the document that was begun first. */
  readonly atWork: string
  /** What `words.ingest.progress` says of speed and time left; empty while there is too little to go by. */
  readonly pace: Readonly<Record<string, string | number>>
  readonly tally: Tally
  readonly faults: Listed<Fault>
  readonly made: Listed<{ readonly sha256: string; readonly path: string }>
  /** Of a trial: files by what would become of them, and the first of those that are to be done. */
  readonly plans: Readonly<Record<Planned['plan'], number>>
  readonly planned: Listed<Planned>
  readonly skipped: Listed<string>
  readonly otherRules: Of<'other-rules'> | null
  readonly apart: Listed<TrichLucError>
  readonly annexes: Listed<Of<'appendix'>>
  readonly copies: Listed<Of<'duplicate'>>
  readonly ended: Of<'run-ended'> | null
}

/** Of each kind so many are named. */
const mostNamed = 200

export interface Telling {
  readonly take: (event: RunEvent) => void
  readonly told: () => Told
}

/** `now`: milliseconds. */
export function openTelling(now: () => number): Telling {
  const tally = openTally()
  const lists = {
    faults: openList<Fault>(mostNamed),
    made: openList<{ sha256: string; path: string }>(mostNamed),
    planned: openList<Planned>(mostNamed),
    skipped: openList<string>(mostNamed),
    apart: openList<TrichLucError>(mostNamed),
    annexes: openList<Of<'appendix'>>(mostNamed),
    copies: openList<Of<'duplicate'>>(mostNamed),
  }
  const plans = { new: 0, changed: 0, again: 0, known: 0, failed: 0, removed: 0, unreadable: 0 }
  const begun = new Set<string>()
  let paces = openPaces()
  const last = { at: 0, total: 0 }
  let otherRules: Told['otherRules'] = null
  let ended: Told['ended'] = null

  const began = ({ path, total, at }: Of<'document-began'>): void => {
    // another step, with another number of files
    if (total !== last.total || at < last.at) {
      last.at = 0
      begun.clear()
      paces = openPaces()
      paces.begin(now())
    }
    last.total = total
    begun.add(path)
  }

  const end = (event: Ended): void => {
    const outcome = outcomeOf(event)
    const { path, files, pages, sha256, error, status } = outcome
    begun.delete(path)
    Object.assign(last, { at: event.at, total: event.total })
    tally.add(outcome)
    paces.end({ at: now(), files, pages, isWork: isWork(outcome) })
    if (error) lists.faults.add({ path, error })
    if (status === 'done' && sha256 !== null) lists.made.add({ sha256, path })
  }

  const plan = (event: Planned): void => {
    plans[event.plan] += event.files
    const error = errorOf(event)
    if (error) lists.faults.add({ path: event.path, error })
    if (event.plan !== 'known') lists.planned.add(event)
  }

  const takers: { readonly [E in RunEvent['event']]: (event: Of<E>) => void } = {
    'document-began': began,
    'document-ended': end,
    'document-planned': plan,
    'folder-skipped': ({ folder }) => lists.skipped.add(folder),
    'pictures-apart': event => lists.apart.add(errorOf(event) ?? new TrichLucError('not-joined')),
    'other-rules': event => {
      otherRules = event
    },
    'run-ended': event => {
      ended = event
    },
    appendix: lists.annexes.add,
    duplicate: lists.copies.add,
  }

  const paceNow = (): Told['pace'] => {
    const pace = paces.paceAt(now(), last.total - last.at)
    return pace ? { ...rateOf(pace, 1), left: last.at < last.total ? coarse(pace.left) : 0 } : {}
  }

  return {
    take: event => (takers[event.event] as (event: RunEvent) => void)(event),
    told: () => ({
      ...last,
      atWork: begun.values().next().value ?? '',
      pace: paceNow(),
      tally: tally.tally(),
      faults: lists.faults.read(),
      made: lists.made.read(),
      plans,
      planned: lists.planned.read(),
      skipped: lists.skipped.read(),
      otherRules,
      apart: lists.apart.read(),
      annexes: lists.annexes.read(),
      copies: lists.copies.read(),
      ended,
    }),
  }
}

const errorOf = ({ reason, args }: Pick<Ended, 'reason' | 'args'>): TrichLucError | null =>
  reason === null ? null : new TrichLucError(reason as Reason, args)

const outcomeOf = ({ path, status, sha256, files, pages, dossier, missing, ...fault }: Ended): Outcome => ({
  ...{ path, status, sha256, files, pages, dossier, missing },
  error: errorOf(fault),
})
