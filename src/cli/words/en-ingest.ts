// English: files into the archive.

import type { MemberFault } from '../../archive/find/zip/fault.ts'
import type { Reason } from '../../model/errors.ts'
import type { UsageProblem } from '../usage.ts'
import { largestOf, quantityEn as quantity, shortHash } from './quantity.ts'
import type { Args, Words } from './words.ts'

const duration = (seconds: number): string =>
  largestOf(seconds, ['d', 'h', 'min', 's'], (count, unit) => `${quantity(count)} ${unit}`)

/** To one place below ten. */
const rate = (each: Args[string] = 0): string => {
  const digits = Number(each) < 10 ? 10 : 1
  const [whole = '', part] = String(Math.round(Number(each) * digits) / digits).split('.')
  return quantity(whole) + (part === undefined ? '' : `.${part}`)
}

const counted = (count: Args[string] = 0, what = ''): string =>
  `${quantity(count)} ${what}${Number(count) === 1 ? '' : 's'}`

const planned: Words['ingest']['planned'] = {
  new: ({ count = 0 }) => `New: ${quantity(count)}`,
  changed: ({ count = 0 }) => `Changed since they were taken in: ${quantity(count)}`,
  again: ({ count = 0 }) => `To be done again (newer rules, or failed before): ${quantity(count)}`,
  known: ({ count = 0 }) => `Known, nothing to do: ${quantity(count)}`,
  failed: ({ count = 0 }) => `Failed before, not tried again: ${quantity(count)}`,
  removed: ({ count = 0 }) => `Removed from this archive before, and not taken in again: ${quantity(count)}`,
  unreadable: ({ count = 0 }) => `Cannot be taken in, for the reasons below: ${quantity(count)}`,
}

export const ingest: Words['ingest'] = {
  progress: ({ at = 0, total = 0, pages = 0, rate: each = 0, unit = '', left = 0, failed = 0, path = '' }) => {
    const parts = [
      ...(pages ? [counted(pages, 'page')] : []),
      ...(each ? [`${rate(each)} ${unit}/min`] : []),
      ...(left ? [`${duration(Number(left))} left`] : []),
      ...(failed ? [`${quantity(failed)} failed`] : []),
    ]
    return [`[${quantity(at)}/${quantity(total)}]`, parts.join(', '), parts.length > 0 && path ? `· ${path}` : path]
      .filter(part => part !== '')
      .join(' ')
  },
  searching: 'Looking for files …',
  nothing: 'There is no file to work on.',
  summary: ({ done = 0, known = 0, failed = 0, stopped = 0, removed = 0, total = 0 }) =>
    `Files seen: ${quantity(total)}. Done now: ${quantity(done)}; in the archive already: ${quantity(known)}; failed: ${quantity(failed)}${stopped === 0 ? '' : `; stopped by a secrecy mark: ${quantity(stopped)}`}${removed === 0 ? '' : `; removed before: ${quantity(removed)}`}.`,
  took: ({ seconds = 0, pages = 0, rate: each = 0, unit = '' }) =>
    `Took ${duration(Number(seconds))}${pages ? `, ${counted(pages, 'page')}` : ''}${each ? `, ${rate(each)} ${unit}/min` : ''}.`,
  failed: ({ count = 0 }) => `Failed (${quantity(count)}):`,
  stopped: ({ count = 0 }) => `Stopped by a secrecy mark (${quantity(count)}):`,
  group: ({ count = 0, reason = '' }) => `${quantity(count)} ${reason}`,
  more: ({ count = 0, archive = '' }) => `… and ${quantity(count)} more. See all: trichluc status --archive ${archive}`,
  others: ({ count = 0 }) => `… and ${quantity(count)} more`,
  groups: {
    empty: 'empty',
    truncated: 'cut short',
    damaged: 'damaged',
    encrypted: 'with a password',
    unsupported: 'of a kind that is not read',
    'too-large': 'too large',
    'too-many-pages': 'of too many pages',
    'too-slow': 'too slow to read',
    'no-text': 'without text',
    'nothing-recognised': 'without a page to recognise',
    'ocr-failed': 'on which recognition failed',
    'missing-engine': 'without an engine to recognise text',
    'not-pictures': 'no pictures',
    'not-joined': 'not joined',
    'worker-lost': 'that brought the reader down',
    'is-folder': 'folders',
    'not-found': 'not found',
    'no-access': 'that cannot be opened',
    'bad-member': 'that cannot be taken out of a zip',
    'secrecy-mark': 'with a secrecy mark',
    'changed-while-read': 'changed while they were read',
    'bad-option': 'called the wrong way',
    'bad-rule': 'on a wrong rule',
    'bad-metadata': 'on a fault in the sheet of fields',
    'bad-archive': 'on a fault of the archive',
    'bad-catalog': 'on a fault of the catalog',
    'unknown-item': 'without the item asked for',
    'no-picture': 'without a picture of the page',
    'invalid-record': 'with a record against the schema',
    bug: 'on a bug',
  },
  skipped: ({ folder = '' }) => `Left out ${folder}: it is a trichluc archive.`,
  otherRules: ({ count = 0, all = 0, theirs = '', ours = '' }) =>
    `Please note: ${quantity(count)} of ${quantity(all)} documents of this archive were done by other rules (${shortHash(theirs)}) than those of this run (${shortHash(ours)}). Those that are in this run are done again by these. If the archive was made with --rules, stop (Ctrl-C) and add --rules as before; to look ahead: --dry-run.`,
  removed: ({ path = '' }) => `${path}: was removed from this archive before, and is not taken in again.`,
  joined: ({ files = 0, documents = 0 }) =>
    `Numbered pictures put together: ${quantity(files)}, documents made of them: ${quantity(documents)}.`,
  series: ({ path = '', files = 0, missing = '' }) =>
    `${path} (${quantity(files)} files${missing === '' ? '' : `; not there: number ${missing}`})`,
  dossiers: ({ count = 0 }) =>
    `Files that seem to hold several documents: ${quantity(count)}. For a record of each document, run this command again with --split:`,
  dossier: ({ path = '', pages = '' }) => `${path}: pages ${pages}`,
  annexes: ({ count = 0 }) => `Appendices in files of their own, linked to their reports: ${quantity(count)}.`,
  annexesLeft: ({ count = 0 }) => `Appendices that could not be linked (${quantity(count)}):`,
  annexAlone: ({ path = '', named = '' }) => `${path}: attached to ${named}, which is not in the archive yet`,
  annexUnclear: ({ path = '', count = 0 }) => `${path}: may belong to any of ${quantity(count)} documents; please look`,
  stopping: ({ path = '' }) =>
    `Stopping${path && `: what is at work is finished first (${path})`}. Press Ctrl-C again to stop at once.`,
  interrupted: ({ at = 0, total = 0, path = '' }) =>
    `Stopped as asked, after file ${quantity(at)}/${quantity(total)}${path && ` (${path})`}. Run the same command again to go on.`,
  watching: ({ seconds = 0 }) => `Waiting for new files (looking every ${quantity(seconds)} s). Press Ctrl-C to end.`,
  watched: 'No longer waiting for new files.',
  planned,
  referenced:
    'Paths only (--reference): originals are not copied into the archive. Where a file is changed, moved or deleted its record stays, but it cannot be read again, and trichluc verify reports it as lost.',
  planOnly: 'This was only a look ahead (--dry-run): nothing has been written.',
}

const memberFaults: Readonly<Record<MemberFault, string>> = {
  outside:
    'its name in the zip leads out of the folder («..», a drive, or / at the beginning), so it was not taken out',
  nested: 'a zip within a zip. Unpack the outer one and run again',
  link: 'a link, not a file. Unpack the zip and run again with the real file',
  method: 'packed in a way that is not read. Unpack it with the program that made it and run again',
  overlap: 'the files in it lie over each other: the zip is damaged, or a trap. Look for another copy',
  'too-many': 'holds too many files. Unpack it and run again with that folder',
  nothing: 'the zip holds no file to read',
}

export const badMember: Words['reasons'][Reason] = ({ file = '', problem = 'nothing' }) =>
  `${file}: ${memberFaults[problem as MemberFault] ?? problem}.`

export const badList: Words['usage'][UsageProblem] = ({ why = '', limit = 0 }) => {
  if (why === 'empty')
    return 'The list on standard input (-) names no path. Check the command before the |; one path a line.'
  return why === 'too-long'
    ? `The list on standard input (-) is longer than ${quantity(Math.round(Number(limit) / 2 ** 20))} MB. Name folders in place of files.`
    : 'The list on standard input (-) is not UTF-8. In cmd.exe run “chcp 65001” before making the list.'
}
