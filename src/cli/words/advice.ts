// What to do about a file of a kind that is not read, by kind; its words are the languages'.

import type { Unread } from '../../readers/sniff.ts'

export type Advice = 'save-as-docx' | 'print-to-pdf' | 'make-searchable' | 'unpack' | 'no-report'

export const adviceOf: Readonly<Record<Unread, Advice>> = {
  'doc-old': 'save-as-docx',
  xml: 'save-as-docx',
  opendocument: 'save-as-docx',
  ole: 'save-as-docx',
  'xls-old': 'print-to-pdf',
  xlsb: 'print-to-pdf',
  ppt: 'print-to-pdf',
  pptx: 'print-to-pdf',
  djvu: 'make-searchable',
  postscript: 'print-to-pdf',
  jpeg2000: 'make-searchable',
  heic: 'make-searchable',
  zip: 'unpack',
  gzip: 'unpack',
  rar: 'unpack',
  '7z': 'unpack',
  bzip2: 'unpack',
  xz: 'unpack',
  program: 'no-report',
  binary: 'no-report',
}

/** A kind that is recognised but not read, else null. */
export const unreadKind = (kind: unknown): Unread | null =>
  typeof kind === 'string' && Object.hasOwn(adviceOf, kind) ? (kind as Unread) : null

/** The ending of a file's name where it promises another kind than was found, else ''. */
export function falseEnding(file: unknown, kind: Unread): string {
  const ending = /\.(\w{2,5})$/u.exec(String(file))?.[1]?.toLowerCase() ?? ''
  // an old Office container may well be what its name says
  return kind !== 'ole' && promised[ending] !== undefined && promised[ending] !== kind ? `.${ending}` : ''
}

const promised: Readonly<Record<string, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  txt: 'text',
  md: 'text',
  doc: 'doc',
  rtf: 'rtf',
  xls: 'xls',
  xlsx: 'xlsx',
}
