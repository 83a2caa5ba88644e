// English: failures.

import type { RuleFault } from '../../rules/fault.ts'
import { adviceOf, falseEnding, unreadKind } from './advice.ts'
import { auditUsage } from './en-audit.ts'
import { compareUsage } from './en-compare.ts'
import { badMetadata } from './en-given.ts'
import { badList, badMember } from './en-ingest.ts'
import { ledgerUsage } from './en-ledger.ts'
import { workerLost } from './en-lost.ts'
import { noPicture } from './en-pictures.ts'
import { placeholders } from './en-placeholders.ts'
import { queryUsage } from './en-query.ts'
import { reviewUsage } from './en-review.ts'
import { ruleFaults } from './en-rules.ts'
import { quantityEn as quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const mega = (bytes: unknown): string => `${Math.round(Number(bytes) / 2 ** 20)} MB`

export const kinds: Words['kinds'] = {
  'doc-old': 'a document of Word 2 or older (.doc)',
  'xls-old': 'a workbook of Excel 4 or older (.xls)',
  ppt: 'a PowerPoint 97–2003 presentation (.ppt)',
  ole: 'an old Office file of unknown kind',
  xlsb: 'a binary Excel workbook (.xlsb)',
  pptx: 'a PowerPoint presentation (.pptx)',
  opendocument: 'an OpenDocument file (.odt, .ods)',
  zip: 'a ZIP archive',
  xml: 'an XML file',
  gzip: 'a gzip archive',
  rar: 'a RAR archive',
  '7z': 'a 7-Zip archive',
  bzip2: 'a bzip2 archive',
  xz: 'an xz archive',
  jpeg2000: 'a JPEG 2000 picture',
  heic: 'a HEIC picture',
  djvu: 'a DjVu scan',
  postscript: 'a PostScript file',
  program: 'a computer program',
  binary: 'binary data of unknown kind',
}

export const advice: Words['advice'] = {
  'save-as-docx': 'Open it in Word or LibreOffice, save it as .docx and run again.',
  'print-to-pdf': 'Open it in the program that made it, save (print) it as PDF and run again.',
  'make-searchable': 'Save it as PDF, JPEG, PNG or TIFF and run again.',
  unpack: 'Unpack it and run again with the files inside.',
  'no-report': 'Check whether this is the report that you meant.',
}

function unsupported({ file = '', kind }: Args): string {
  const unread = unreadKind(kind)
  if (!unread)
    return `${file}: this kind of file cannot be read yet. Readable: PDF, pictures (JPEG, PNG, TIFF), DOCX, plain text.`
  const ending = falseEnding(file, unread)
  return `${file}: this is ${kinds[unread]}${ending && `, although its name ends in «${ending}»`}; it cannot be read yet. ${advice[adviceOf[unread]]}`
}

const tooLarge = ({ file = '', limit = 0, what }: Args): string => {
  const measured = what === undefined || what === 'unpacked'
  const size = measured ? mega(limit) : quantity(limit)
  const of =
    { unpacked: ' unpacked', lines: ' lines', cells: ' table cells', elements: ' elements', pixels: ' pixels' }[
      String(what)
    ] ?? ''
  return `${file}: too large, the limit is ${size}${of}. Split it into smaller files; if the file is small, it may be damaged.`
}

const accessOf: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space',
  EDQUOT: 'the disk quota is used up. Free some space',
  EFBIG: 'a file is larger than this disk or system allows. Choose another disk',
  EROFS: 'the disk is read-only. Choose another place to write to',
  EBUSY: 'another program holds the file. Close that program',
  EIO: 'the disk reports an error. Copy the file to another disk',
  EMFILE: 'too many files are open on this system. Close some programs',
  ENAMETOOLONG: 'the name or path is too long. Choose a shorter one',
  ELOOP: 'its links go round in a circle. Name the real file',
  EEXIST: 'a file stands where a folder is needed. Choose another name',
}

const noAccess = ({ file = '', code = '' }: Args): string =>
  `${file}: ${accessOf[String(code)] ?? 'no permission to open it. Ask for the right to read (or write), or copy the file to a place of your own'}, and run again.`

const badArchive = ({ file = '', problem }: Args): string => {
  if (problem === 'not-an-archive')
    return `${file}: this folder holds other files and is no trichluc archive. Choose an empty or a new folder.`
  if (problem === 'no-archive')
    return `${file}: this is no trichluc archive. Make it first: trichluc ingest FILE_OR_FOLDER --archive "${file}"`
  if (problem === 'other-format')
    return `${file}: this archive was made by another version of trichluc. Use that version, or another archive.`
  if (problem === 'bad-lock') return `${file}: this lock file is none of trichluc's. Delete it and run again.`
  if (problem === 'in-use')
    return `${file}: another run is writing to this archive. Wait until it has ended, then run again.`
  if (problem === 'changed-original')
    return `${file}: this original in the archive is no longer what was taken in, to the byte. Delete it and run ingest with the file that it was copied from; to check the whole archive: trichluc verify`
  if (problem === 'reference-lost')
    return `${file}: this file is no longer what was taken in (changed, moved or deleted), and the archive has no original of it. Put the old one back there; if it was changed on purpose, run ingest to take it in anew.`
  return `${file}: this ledger entry is damaged. Delete it and run ingest again: its original will be done anew.`
}

const badCatalog = ({ file = '', problem }: Args): string => {
  if (problem === 'no-wal')
    return `${file}: a catalog cannot be kept on this drive (most network shares cannot hold one). The records are safe. Keep the catalog on a disk of this computer: --catalog "C:/trichluc/catalog.sqlite"`
  if (problem === 'busy')
    return `${file}: another program keeps this catalog locked. Close it and run again: trichluc catalog update`
  if (problem === 'foreign')
    return `${file}: this file is no trichluc catalog and is left as it is. Choose another name with --catalog; if it was a catalog, delete it first.`
  return `${file}: this catalog is damaged. Make it anew from the records: trichluc catalog rebuild`
}

const badRule = ({ file = '', line = '', column = '', why = '', problem, ...args }: Args): string => {
  if (problem === 'not-a-folder')
    return `${file}: this is no folder. --rules needs the folder that holds the rule files (.yaml).`
  if (problem === 'no-rules') return `${file}: this folder holds no rule file (.yaml, .tsv).`
  return `${file}:${line}:${column}: faulty rule: ${ruleFaults[why as RuleFault]?.(args) ?? why}. Mend it there and run again.`
}

const apartBecause: Readonly<Record<string, (args: Args) => string>> = {
  'too-many': ({ count = 0, limit = 0 }) => `${quantity(count)} pictures, the limit is ${quantity(limit)}`,
  'too-large': () => 'too large together',
  'many-pages': () => 'some have several pages already',
  'few-legible': ({ count = 0, legible = 0 }) =>
    `only ${quantity(legible)} of ${quantity(count)} pictures have words that can be read`,
}

const unknownItem = ({ file = '', item = '', nearest = '', items = '' }: Args): string =>
  `${file}: there is no item «${item}».${nearest && ` Did you mean «${nearest}»?`} ${items ? `Items to ask about: ${items}.` : 'This document has no items to ask about.'}`

export const reasons: Words['reasons'] = {
  empty: ({ file = '' }) => `${file}: the file is empty (0 bytes). Copy it again from the original.`,
  truncated: ({ file = '' }) =>
    `${file}: the file is cut off, its end is missing (usually an unfinished copy or download). Copy it again from the original.`,
  damaged: ({ file = '', part }) =>
    `${file}: the file is damaged and cannot be read${part === undefined ? '' : ` (part ${part})`}. Open it in the program that made it and save it again, or find another copy.`,
  encrypted: ({ file = '' }) =>
    `${file}: the file has a password. Open it with the password, save a copy without one and run again.`,
  unsupported,
  'too-large': tooLarge,
  'too-many-pages': ({ file = '', pages = '', limit = 0 }) =>
    `${file}: ${pages === '' ? 'too many pages' : `it has ${quantity(pages)} pages`}, the limit is ${quantity(limit)}. Split it into several files.`,
  'too-slow': ({ file = '' }) =>
    `${file}: reading took too long and was stopped. Open and save the file again, or split it into several.`,
  'no-text': ({ file = '' }) =>
    `${file}: there is no text to read. If --ocr never was given, run again without it; if the page is not blank, scan it anew, more clearly.`,
  'ocr-failed': ({ file = '', page = '' }) =>
    `${file}: the text recogniser broke down${page === '' ? '' : ` on page ${page}`}, twice. Free some memory (or use fewer workers) and run again; if it breaks down at the same place, scan that page anew.`,
  'missing-engine': ({ file = '', engine = 'tesseract' }) =>
    `${file && `${file}: `}the program «${engine}» is not installed or does not start. Install it (Debian: apt-get install tesseract-ocr), or leave out --ocr-engine native: the recogniser that is built in needs nothing.`,
  'not-pictures': ({ file = '' }) =>
    `${file}: this is no picture; --join puts pictures together (JPEG, PNG, TIFF). Leave it out, or leave --join out.`,
  'not-joined': ({ file = '', why = 'too-large', ...args }) =>
    `${file}: read file by file, not as one document: ${apartBecause[String(why)]?.(args) ?? why}. If it is one: trichluc extract --join FILE…`,
  'worker-lost': workerLost,
  'nothing-recognised': ({ file = '' }) =>
    `${file}: no page wants recognising, its text layer is good: no copy was written. To recognise it all the same: --ocr always.`,
  'is-folder': ({ file = '' }) =>
    `${file}: this is a folder, the command needs a file. For a whole folder: trichluc ingest "${file}" --archive ARCHIVE`,
  'not-found': ({ file = '', problem }) =>
    problem === 'pattern'
      ? `${file}: no file matches this pattern. Check its folder and the ending of the names.`
      : `${file}: not found. Check its name and path.`,
  'no-access': noAccess,
  'bad-member': badMember,
  'secrecy-mark': ({ file = '', page = '?', mark = '', kept = '' }) =>
    `${file}: page ${page} bears the state-secret mark «${mark}». ${kept === '' ? 'Stopped; nothing was extracted or kept.' : `Stopped, and not done again; but the archive STILL HOLDS the record and the original of before. Take them out: trichluc remove ${kept} --archive ARCHIVE.`} Only if you are entitled to handle secret documents, run again with --allow-marked.`,
  'changed-while-read': ({ file = '' }) =>
    `${file}: the file changed while it was read. Close the program that writes it and run again.`,
  'bad-option': args => usage[String(args.problem) as keyof typeof usage](args),
  'bad-rule': badRule,
  'bad-metadata': badMetadata,
  'bad-archive': badArchive,
  'bad-catalog': badCatalog,
  'unknown-item': unknownItem,
  'no-picture': noPicture,
  'invalid-record': ({ file = '', at = '', why = '' }) =>
    `${file}: the record does not keep to the schema${at && ` at ${at}`}: ${why}. The schema: trichluc schema`,
  bug: ({ file = '', what = '' }) =>
    `${file && `${file}: `}a fault of the program (${what}). Run again with --debug and send what it says to the developers.`,
}

export const usage: Words['usage'] = {
  'port-taken': ({ given = '' }) =>
    `Another program uses port ${given} (perhaps the reading room is open already). Take another one: --port 0.`,
  ...auditUsage,
  ...ledgerUsage,
  ...compareUsage,
  ...queryUsage,
  ...reviewUsage,
  'unknown-command': ({ given = '', nearest = '' }) =>
    `There is no command «${given}».${nearest && ` Did you mean «${nearest}»?`} See the commands: trichluc help`,
  'unknown-option': ({ option = '', command = '', nearest = '' }) =>
    `The command ${command} has no option «${option}».${nearest && ` Did you mean «${nearest}»?`} See: trichluc help ${command}`,
  'unknown-language': ({ given = '' }) => `--lang takes vi or en, not «${given}».`,
  'unknown-action': ({ given = '', command = 'rules', actions = '«test», «list», «gaps» and «diff»' }) =>
    `The command ${command} has ${actions}, not «${given}». See: trichluc help ${command}`,
  'unknown-slot': ({ given = '', slots = '' }) => `No rule fills the slot «${given}». Slots: ${slots}.`,
  'missing-value': ({ option = '', command = '' }) =>
    `The option ${option} needs a value. See: trichluc help ${command}`,
  'unexpected-value': ({ option = '', command = '' }) =>
    `The option ${option} takes no value. See: trichluc help ${command}`,
  'missing-operand': ({ command = '', operand = '' }) =>
    `The command ${command} needs ${placeholders[operand as keyof typeof placeholders].replace('…', '')}. See: trichluc help ${command}`,
  'extra-operand': ({ command = '', given = '' }) =>
    `The command ${command} has no use for «${given}». See: trichluc help ${command}`,
  'missing-archive': ({ command = '' }) =>
    `The command ${command} must know where the archive is: add --archive FOLDER.`,
  'out-not-folder': ({ file = '' }) => `--out ${file}: for several files it must be a folder that exists.`,
  'missing-form': () =>
    'export wants to know what to write: --archive FOLDER --format jsonl|csv|xlsx|parquet|sqlite|bag --out PLACE, or FILE… --searchable-pdf.',
  'missing-out': ({ option = '' }) => `export of an archive needs ${option} too. See: trichluc help export`,
  'bad-date': ({ given = '' }) => `--date takes a day like 2026-01-31, not «${given}».`,
  'out-not-empty': ({ file = '' }) =>
    `${file}: something stands there already. Choose a new folder, or empty this one.`,
  'out-in-archive': ({ file = '' }) => `${file}: this place is inside the archive. Choose one outside of it.`,
  'not-verifiable': ({ file = '' }) => `${file}: this is neither a trichluc archive nor a bag (BagIt).`,
  'bad-id': ({ given = '', least = 8 }) =>
    `«${given}» is no id: give the SHA-256 of the document, or its first ${least} digits or more (it stands in the names of records and in exports).`,
  'many-ids': ({ given = '', ids = '' }) => `«${given}» begins several: ${ids}. Give more digits.`,
  'unknown-id': ({ given = '', file = '' }) => `${file}: the ledger has no «${given}». Look the id up in an export.`,
  'nothing-selected': () => 'Say what is to be done again: --outdated, --failed, --where "CONDITION", or ids.',
  'no-words': ({ given = '' }) =>
    `There is no word to look for in «${given}». Give at least one with letters or digits; a word with a minus (-word) only leaves out.`,
  'unknown-name': ({ option = '', given = '', nearest = '', list = '', all = '' }) =>
    [
      `${option}: there is no «${given}».`,
      nearest && `Nearest: ${nearest}.`,
      all && `There are: ${all}.`,
      list && `See all: trichluc query sql "${list}" --archive FOLDER`,
    ]
      .filter(Boolean)
      .join(' '),
  'filter-not-for': ({ option = '', kind = '', filters = '' }) =>
    `${option} does not bear on ${kind}. These do: ${filters}.`,
  'bad-when': ({ option = '', given = '' }) =>
    option === '--year'
      ? `--year takes a year like 2018, not «${given}».`
      : `${option} takes a year, month or day like 2016, 2016-07, 2016-07-01, 1/7/2016; not «${given}».`,
  'bad-sql': ({ what = '', nearest = '' }) =>
    `The query is wrong: ${what}.${nearest && ` Did you mean «${nearest}»?`} Tables and columns: trichluc query sql "SELECT * FROM dictionary" --archive FOLDER`,
  'sql-not-allowed': ({ what = '' }) =>
    `This query is not allowed (${what}): the catalog can only be read, by one SELECT.`,
  'sql-too-slow': ({ seconds = 0 }) =>
    `The query took more than ${quantity(seconds)} seconds and was stopped. Narrow it (WHERE, LIMIT), or give it more time: --time-limit ${Number(seconds) * 6}`,
  'sql-too-large': ({ rows = 0, megabytes = 0 }) =>
    `The query needs too much memory or its answer is too large (at most ${quantity(rows)} rows, ${megabytes} MB), and was stopped. Narrow it (WHERE, LIMIT, fewer columns).`,
  'missing-sql': () =>
    'There is no query. Example: trichluc query sql "SELECT * FROM dictionary" --archive FOLDER (tables, views and columns, and what each holds); «-» reads the query from standard input.',
  'bad-where': ({ given = '', what = '' }) =>
    `--where "${given}": the catalog does not understand this condition (${what}). Its columns are those of the view v_documents, see src/catalog/README.md. Example: --where "type = 'bao-cao' AND period_year = 2018"`,
  'page-of': ({ given = '', ids = '' }) =>
    `${given} is a page of a document. To remove the document with all its pages, give its id: ${ids}.`,
  'bad-choice': ({ option = '', given = '', choices = '' }) => `${option} takes one of: ${choices}; not «${given}».`,
  'bad-list': badList,
  'bad-number': ({ option = '', given = '', least = 1, most = '' }) =>
    `${option} takes a number from ${quantity(least)}${most === '' ? '' : ` to ${quantity(most)}`}, not «${given}».`,
  'pretty-many': () => '--pretty is for one file. Leave it out, or run one file at a time.',
  'same-out': ({ file = '', other = '', to = '' }) =>
    `${file} and ${other} would both be written to ${to}. Run them one by one, each with its own --out.`,
  'out-is-input': ({ file = '' }) => `--out would overwrite the original ${file}. Choose another name.`,
}
