// English: runs.

import { quantityEn as quantity } from '../../cli/words/quantity.ts'
import type { RunWords } from './run.ts'

const files = (count: unknown): string => `${quantity(count)} ${Number(count) === 1 ? 'file' : 'files'}`
const documents = (count: unknown): string => `${quantity(count)} ${Number(count) === 1 ? 'document' : 'documents'}`

export const run: RunWords = {
  title: 'Add files to the archive',
  going: {
    add: 'Files are being added',
    trial: 'Looking at what would be done',
    again: 'Files that could not be read are being tried again',
    outdated: 'Documents are being done again by the present rules',
  },
  last: {
    add: 'The last run',
    trial: 'Preview: nothing has been written to the archive',
    again: 'The last try',
    outdated: 'The last run by the present rules',
  },
  searching: 'Looking for files …',
  stopping: 'Stopping: the file at work is being finished.',
  stop: 'Stop',
  stopHint: 'The file at work is finished; what has been added stays. Adding the same folder later goes on from here.',
  refresh: 'See how far it is now',
  progress: 'Progress',
  from: 'From',
  ended: {
    whole: 'Done.',
    partly: 'Done, but some files could not be read: why is told below.',
    interrupted: 'Stopped as asked. Add the same folder again to go on.',
    broken: 'The run could not be done.',
    nothing: 'There was nothing to be done.',
  },
  said: 'The program said:',
  counts: {
    done: 'newly done',
    known: 'in the archive before',
    failed: 'could not be read',
    stopped: 'stopped by a secrecy mark',
    removed: 'removed before, not taken in again',
  },
  plans: {
    new: 'new',
    changed: 'have changed since the last time',
    again: 'will be done again (newer rules, or not finished the last time)',
    known: 'known, nothing to be done',
    failed: 'could not be read the last time, not tried again',
    removed: 'removed from the archive before, not taken in again',
    unreadable: 'cannot be taken in: why is told below',
  },
  planned: 'Files that would be done',
  doIt: 'Add to the archive',
  advice: {
    'no-text': () =>
      'There is no text to read. If text was not to be recognised when it was added, add it again with another choice; if the page is not blank, scan it anew, more clearly.',
    'secrecy-mark': ({ page = '?', mark = '' }) =>
      `Page ${page} bears the state-secret mark «${mark}». Stopped; nothing was extracted or kept. Only if you are entitled to handle secret documents, have the room opened with --allow-marked by whoever installed it.`,
  },
  faults: ({ count = 0 }) => `Not done (${quantity(count)})`,
  made: ({ count = 0 }) => `New records (${quantity(count)})`,
  more: ({ count = 0 }) => `… and ${quantity(count)} more`,
  skipped: ({ folder = '' }) => `${folder} was skipped: it is an archive of trichluc.`,
  otherRules: ({ count = 0, all = 0 }) =>
    `Note: ${quantity(count)} of ${documents(all)} in the archive were done by other rules. Those in this run are done again by the present ones.`,
  dossiers: ({ count = 0 }) => `${files(count)} seem to hold several documents:`,
  copies: ({ count = 0 }) =>
    `Reports that are in several files (two formats, scanned again, sent twice): ${quantity(count)}`,
  annexes: ({ count = 0 }) => `Appendices in files of their own, linked to their reports: ${quantity(count)}.`,
  annexesLeft: ({ count = 0 }) => `Appendices without their report (${quantity(count)}):`,
  add: {
    title: 'Add a folder or files',
    paths: 'Full paths, one folder or file on each line',
    hint: 'For example D:\\reports\\2018. What is in the archive is not done again; your own files are not changed.',
    choose: 'Choose a folder …',
    chosen: 'Chosen',
    ocr: 'Recognise text on scanned pages',
    ocrs: { auto: 'where a page has no usable text', always: 'on every page', never: 'never' },
    originals: 'Originals',
    originalsHow: {
      kept: 'copy into the archive (recommended)',
      referenced: 'only note the path: a file that is changed, moved or deleted cannot be read again',
    },
    trial: 'Preview',
    earnest: 'Add to the archive',
    busy: 'A run is going on. There is one at a time: wait until it has ended, or stop it.',
  },
  problems: {
    'no-paths': () => 'There is no path yet: type one, or choose a folder.',
    'too-many': ({ given = '' }) => `Too many paths: at most ${given} at a time. Choose the folder that holds them.`,
    missing: ({ given = '' }) => `There is no «${given}». Check the name and the path, marks included.`,
    'too-long': ({ given = '' }) => `This path is too long: ${given}…`,
    relative: ({ given = '' }) =>
      `«${given}» is not a full path. Type it from the drive on (such as D:\\reports or /home/me/reports).`,
  },
  taken: 'Another run has just begun, perhaps in another window. Wait until it has ended, or stop it, then try again.',
  lockedOut:
    'Another program is writing to this archive (a trichluc command in a terminal, perhaps, or on another machine). Wait until it has ended, then try again.',
  folders: {
    title: 'Choose a folder',
    begin: 'Begin at',
    at: 'Now at',
    inside: ({ count = 0 }) => `Folders inside (${quantity(count)})`,
    none: 'There are no folders inside.',
    left: ({ count = 0 }) => `… ${quantity(count)} more folders are not listed: type the path.`,
    files: ({ count = 0 }) => `${files(count)} that can be read, those in folders below included.`,
    moreFiles: ({ count = 0 }) =>
      `More than ${files(count)} that can be read, those in folders below included (not all were counted).`,
    take: 'Choose this folder',
    back: 'Back, without choosing',
    denied: ({ path = '' }) => `The folder ${path} cannot be opened.`,
  },
  quarantine: {
    title: 'Files that could not be read, and why',
    none: 'There are none.',
    intro:
      'These files have no record yet. Do as advised, or put a good copy in the place of the file (under the same name), then press «Try again».',
    group: ({ count = 0, reason = '' }) => `${files(count)}: ${reason}`,
    again: 'Try again',
    againGroup: 'Try the whole group again',
    againAll: ({ count = 0 }) => `Try all ${files(count)} again`,
    hint: 'A file that has not changed is read once more; where another file stands in its place, that one is added.',
    also: ({ path = '' }) => `also at: ${path}`,
    showAll: ({ count = 0 }) => `See all ${files(count)} of this group`,
    first: ({ count = 0, total = 0 }) => `These are the first ${quantity(count)} of ${quantity(total)}.`,
    replaced: ({ count = 0 }) => `${files(count)} that could not be read: in their place is now a copy that was read`,
    replacedBy: 'the copy that was read',
  },
  stopped: {
    title: ({ count = 0 }) => `Stopped by a secrecy mark (${quantity(count)})`,
    intro:
      'A page bears a mark of state secrecy, so nothing was extracted and nothing kept. The archive has the hash, the page and the mark only: no name, no content.',
    hash: 'Hash',
    page: 'Page',
    mark: 'Mark',
  },
  removed: {
    title: ({ count = 0 }) => `Removed from the archive (${quantity(count)})`,
    intro: 'These documents were removed on request and are not taken in again.',
    hash: 'Hash',
    reason: 'Why',
    noReason: '(not said)',
  },
  outdated: {
    title: 'Done by other rules or another version',
    text: ({ count = 0 }) =>
      `${documents(count)} with records made by other rules or another version than the present. Doing them again may change values; what people have reviewed and corrected is kept.`,
    button: 'Do again by the present rules',
  },
  working: 'At work, or left unfinished when it was interrupted',
  standing: {
    done: ({ count = 0 }) => `${documents(count)} with a record`,
    failed: ({ count = 0 }) => `${files(count)} could not be read`,
    stopped: ({ count = 0 }) => `${files(count)} stopped by a secrecy mark`,
    going: ({ at = 0, total = 0 }) => `Running: ${quantity(at)} of ${files(total)}`,
    why: 'see why',
  },
}
