// English: a file looked at without taking it in.

import type { DropWords } from './drop.ts'

export const drop: DropWords = {
  title: 'Try a file',
  lead: 'See what the program reads in a file without adding it to the archive. The file does not leave this machine, and is deleted when the reading room is closed.',
  choose: 'Choose files',
  here: 'Drop files here, or choose them and press «Read».',
  join: 'These pictures are the pages of one document',
  send: 'Read',
  sending: 'Sending',
  kinds: 'PDF, Word (DOC, DOCX, RTF), Excel (XLS, XLSX), HTML, plain text, scans (JPG, PNG, TIFF).',
  seen: 'Looked at',
  kept: ({ most = '' }) => `The last ${most} are kept until the reading room is closed.`,
  deleteAll: 'Delete this copy',
  reading: 'Reading',
  readingWhat: 'The file is being read. Scanned pages may take longer; this page opens the answer by itself.',
  again: 'See whether it is done',
  another: 'Try another file',
  statuses: { done: 'read', failed: 'cannot be read', stopped: 'marked as secret, stopped' },
  pages: ({ count = '' }) => `${count} ${Number(count) === 1 ? 'page' : 'pages'}`,
  known: 'This file is in the archive already',
  marked: ({ mark = '' }) => `The file bears the mark «${mark}»: it was not read on, and is not kept.`,
  markedPage: ({ page = '' }) => `The mark stands on page ${page}.`,
  deleted:
    'What was sent here has been deleted. Treat the original as the rules on the protection of state secrets demand.',
  hash: 'SHA-256',
  notice:
    'A file on trial, not in the archive. This address is good until the file is deleted or the reading room closed.',
  back: 'Files on trial',
  takeIn:
    'To add it to the archive: open «Add files» and name the folder that it lies in. A browser does not tell where a file lies, so it must be named once more.',
  tooLarge: ({ most = '' }) =>
    `The file is larger than ${most} MB and is not taken here. Add it on the page «Add files».`,
  tooMany: ({ most = '' }) => `${most} files at once at most.`,
  nothing: 'No file was chosen.',
  cutOff: 'The file did not come whole. Please try again.',
  gone: 'This file has been deleted.',
  unnamed: 'a file without a name',
}
