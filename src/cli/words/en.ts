// English.

import { adviceOf, falseEnding, unreadKind } from './advice.ts'
import { quantityEn as quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const mega = (bytes: unknown): string => `${Math.round(Number(bytes) / 2 ** 20)} MB`

const kinds: Words['kinds'] = {
  doc: 'a Word 97–2003 document (.doc)',
  xls: 'an Excel 97–2003 workbook (.xls)',
  ppt: 'a PowerPoint 97–2003 presentation (.ppt)',
  ole: 'an old Office file of unknown kind',
  xlsx: 'an Excel workbook (.xlsx)',
  pptx: 'a PowerPoint presentation (.pptx)',
  opendocument: 'an OpenDocument file (.odt, .ods)',
  zip: 'a ZIP archive',
  rtf: 'an RTF document',
  html: 'a web page (HTML)',
  mhtml: 'a saved web page (MHTML)',
  xml: 'an XML file',
  gzip: 'a gzip archive',
  rar: 'a RAR archive',
  '7z': 'a 7-Zip archive',
  bzip2: 'a bzip2 archive',
  xz: 'an xz archive',
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  gif: 'a GIF picture',
  tiff: 'a TIFF picture',
  bmp: 'a BMP picture',
  webp: 'a WebP picture',
  jpeg2000: 'a JPEG 2000 picture',
  heic: 'a HEIC picture',
  djvu: 'a DjVu scan',
  postscript: 'a PostScript file',
  program: 'a computer program',
  binary: 'binary data of unknown kind',
}

const advice: Words['advice'] = {
  'save-as-docx': 'Open it in Word or LibreOffice, save it as .docx and run again.',
  'print-to-pdf': 'Open it in the program that made it, save (print) it as PDF and run again.',
  'make-searchable': 'Pictures cannot be read yet. Recognise the text (OCR) into a PDF with a text layer and run again.',
  unpack: 'Unpack it and run again with the files inside.',
  'no-report': 'Check whether this is the report that you meant.',
}

function unsupported({ file = '', kind }: Args): string {
  const unread = unreadKind(kind)
  if (!unread) return `${file}: this kind of file cannot be read yet. Readable: PDF with a text layer, DOCX, plain text.`
  const ending = falseEnding(file, unread)
  return `${file}: this is ${kinds[unread]}${ending && `, although its name ends in «${ending}»`}; it cannot be read yet. ${advice[adviceOf[unread]]}`
}

const tooLarge = ({ file = '', limit = 0, what }: Args): string => {
  const measured = what === undefined || what === 'unpacked'
  const size = measured ? mega(limit) : quantity(limit)
  const of = { unpacked: ' unpacked', lines: ' lines', cells: ' table cells', elements: ' elements' }[String(what)] ?? ''
  return `${file}: too large, the limit is ${size}${of}. Split it into smaller files; if the file is small, it may be damaged.`
}

const accessOf: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space',
  EDQUOT: 'the disk quota is used up. Free some space',
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
  if (problem === 'other-format') return `${file}: this archive was made by another version of trichluc. Use that version, or another archive.`
  return `${file}: this ledger entry is damaged. Delete it and run ingest again: its original will be done anew.`
}

const unknownItem = ({ file = '', item = '', nearest = '', items = '' }: Args): string =>
  `${file}: there is no item «${item}».${nearest && ` Did you mean «${nearest}»?`} ${items ? `Items to ask about: ${items}.` : 'This document has no items to ask about.'}`

const reasons: Words['reasons'] = {
  empty: ({ file = '' }) => `${file}: the file is empty (0 bytes). Copy it again from the original.`,
  truncated: ({ file = '' }) => `${file}: the file is cut off, its end is missing (usually an unfinished copy or download). Copy it again from the original.`,
  damaged: ({ file = '', part }) =>
    `${file}: the file is damaged and cannot be read${part === undefined ? '' : ` (part ${part})`}. Open it in the program that made it and save it again, or find another copy.`,
  encrypted: ({ file = '' }) => `${file}: the file has a password. Open it with the password, save a copy without one and run again.`,
  unsupported,
  'too-large': tooLarge,
  'too-many-pages': ({ file = '', pages = '', limit = 0 }) =>
    `${file}: ${pages === '' ? 'too many pages' : `it has ${quantity(pages)} pages`}, the limit is ${quantity(limit)}. Split it into several files.`,
  'too-slow': ({ file = '' }) => `${file}: reading took too long and was stopped. Open and save the file again, or split it into several.`,
  'no-text': ({ file = '' }) => `${file}: there is no text to read (perhaps a scan). Recognise the text (OCR) into a PDF with a text layer and run again.`,
  'is-folder': ({ file = '' }) => `${file}: this is a folder, the command needs a file. For a whole folder: trichluc ingest "${file}" --archive ARCHIVE`,
  'not-found': ({ file = '' }) => `${file}: not found. Check its name and path.`,
  'no-access': noAccess,
  'secrecy-mark': ({ file = '', page = '?', mark = '' }) =>
    `${file}: page ${page} bears the state-secret mark «${mark}». Stopped; nothing was extracted or kept. Only if you are entitled to handle secret documents, run again with --allow-marked.`,
  'changed-while-read': ({ file = '' }) => `${file}: the file changed while it was read. Close the program that writes it and run again.`,
  'bad-option': args => usage[String(args.problem) as keyof typeof usage](args),
  'bad-rule': ({ file = '', line = '', column = '', why = '' }) => `${file}:${line}:${column}: faulty rule: ${why}. Mend it there and run again.`,
  'bad-archive': badArchive,
  'unknown-item': unknownItem,
  'invalid-record': ({ file = '', at = '', why = '' }) =>
    `${file}: the record does not keep to the schema${at && ` at ${at}`}: ${why}. The schema: trichluc schema`,
  bug: ({ file = '', what = '' }) =>
    `${file && `${file}: `}a fault of the program (${what}). Run again with --debug and send what it says to the developers.`,
}

const usage: Words['usage'] = {
  'unknown-command': ({ given = '', nearest = '' }) =>
    `There is no command «${given}».${nearest && ` Did you mean «${nearest}»?`} See the commands: trichluc help`,
  'unknown-option': ({ option = '', command = '', nearest = '' }) =>
    `The command ${command} has no option «${option}».${nearest && ` Did you mean «${nearest}»?`} See: trichluc help ${command}`,
  'unknown-language': ({ given = '' }) => `--lang takes vi or en, not «${given}».`,
  'unknown-action': ({ given = '' }) => `The command rules has «test» and «list», not «${given}». See: trichluc help rules`,
  'unknown-slot': ({ given = '', slots = '' }) => `No rule fills the slot «${given}». Slots: ${slots}.`,
  'missing-value': ({ option = '', command = '' }) => `The option ${option} needs a value. See: trichluc help ${command}`,
  'unexpected-value': ({ option = '', command = '' }) => `The option ${option} takes no value. See: trichluc help ${command}`,
  'missing-operand': ({ command = '', operand = '' }) =>
    `The command ${command} needs ${placeholders[operand as keyof typeof placeholders]}. See: trichluc help ${command}`,
  'extra-operand': ({ command = '', given = '' }) => `The command ${command} has no use for «${given}». See: trichluc help ${command}`,
  'missing-archive': () => 'The command ingest must know where the archive is: add --archive FOLDER.',
  'pretty-many': () => '--pretty is for one file. Leave it out, or run one file at a time.',
  'out-is-input': ({ file = '' }) => `--out would overwrite the original ${file}. Choose another name.`,
}

const placeholders: Words['placeholders'] = {
  file: 'FILE',
  files: 'FILE…',
  folder: 'FOLDER',
  slot: 'SLOT',
  language: 'vi|en',
  paths: 'FILE_OR_FOLDER…',
  'report-or-record': 'REPORT_OR_RECORD',
  item: 'ITEM',
  'test-or-list': 'test|list',
  command: '[COMMAND]',
}

const counted = (what: string) => ({ count = '', words = count }: Args) => `${what}${words === '' ? '' : ` (${words})`}`

const encodings: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viqr: 'VIQR' }

export const en: Words = {
  reasons,
  usage,
  kinds,
  advice,
  notes: {
    'running-head-removed': ({ text = '' }) => `running head or foot left out${text && `: «${text}»`}`,
    'page-number-removed': () => 'page number left out',
    'page-empty': () => 'empty page',
    'page-is-picture': () => 'the page is a picture without a text layer: not read yet',
    'rotated-text-removed': counted('slanted text (watermark) left out'),
    'overprint-removed': counted('text printed twice, read once'),
    'image-ignored': counted('pictures left out'),
    'text-box-read': counted('text boxes read too'),
    'comment-ignored': counted("authors' comments left out"),
    'deleted-text-ignored': counted('text deleted under tracked changes left out'),
    'footnote-read': counted('footnotes read too'),
    'header-part-ignored': counted("Word's headers and footers left out"),
    'element-ignored': ({ element = '', count = '' }) => `left out what cannot be read yet${element && `: ${element}`}${count && ` (${count})`}`,
    'damage-repaired': ({ part = '' }) => `damage repaired${part && `: ${part}`}; compare with the original`,
    'encoding-guessed': ({ encoding = '' }) => `encoding taken for ${encodings[String(encoding)] ?? encoding}`,
    'undecodable-bytes': counted('bytes that could not be decoded, written as �'),
    'layout-table-dissolved': () => 'a table used for layout was read as running text',
    'secrecy-mark-allowed': ({ mark = '' }) => `bears the state-secret mark «${mark}», done under --allow-marked`,
  },
  findings: {
    'breakdown-mismatch': 'The parts do not add up to the total',
    'list-count-mismatch': 'The count stated is not that of the list',
    'nil-contradiction': 'None in one place, some in another',
    'change-mismatch': 'The change does not fit its figures',
    'ratio-mismatch': 'The ratio does not fit its figures',
    implausible: 'A value that can hardly be',
    'citation-conflict': 'Citations contradict each other',
    'citation-form': 'A document number in an unusual form',
    'citation-duplicate': 'The same document cited twice',
    'citation-issuer-conflict': 'The issuer does not fit the number',
    'citation-after-report': 'A cited document is later than the report',
    'citation-repealed': 'A cited document was no longer in force',
    'date-malformed': 'A date in an unusual form',
    'date-impossible': 'There is no such date',
    'date-incomplete': 'An incomplete date',
    'number-blank': "The document's number is left blank",
    'header-missing': 'The letterhead is missing',
    'period-mismatch': 'The reporting period does not fit',
    'section-numbering': 'Section numbers out of order',
    'duplicate-report': 'The same report twice',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  relations: {
    basedOn: 'based on',
    respondsTo: 'responds to',
    implements: 'implements',
    issues: 'issues',
    attachedTo: 'attached to',
    amends: 'amends',
    replaces: 'replaces',
    repeals: 'repeals',
    guides: 'guides',
    approves: 'approves',
    mentions: 'mentions',
  },
  forms: { full: 'full number', short: 'short form', named: 'by name' },
  help: {
    purpose: 'trichluc – reads legacy Vietnamese government reports into JSON records that lead back to the page.',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    example: 'Example',
    more: 'More about a command: trichluc help COMMAND',
    version: 'tells the version',
    exitCodes:
      'Exit codes: 0 done · 1 wrong usage · 2 unreadable · 4 record against the schema · 5 file access · 8 password · 9 bad configuration or rule · 10 stopped by a secrecy mark · 15 fault of the program · 20 done, but some files failed · 130 interrupted',
  },
  commands: {
    extract: 'reads reports, prints one JSON record per file (one per line)',
    ingest: 'takes files and folders into an archive: each gets a record, or a reason in the ledger',
    show: 'sets out a record for reading in the terminal',
    explain: 'explains an item: which rule, which words, what else was considered',
    rules: 'proves the rules by their examples (test), or lists them (list)',
    schema: 'prints the JSON Schema of the record',
    help: 'help in general, or on one command',
  },
  options: {
    pretty: 'indented JSON (one file only)',
    rules: 'lays rules of your own over the built-in ones; may be given several times',
    'allow-marked': 'goes on where a page bears a state-secret mark (only if you are entitled to)',
    out: 'writes to this file instead of stdout',
    'redact-persons': "blacks out the signatory's name wherever it stands in the record",
    archive: 'folder of the archive; made where there is none',
    slot: 'only rules of this slot',
    lang: 'language of the messages',
    debug: 'prints the stack where something fails',
    help: 'this help',
  },
  placeholders,
  ingest: {
    progress: ({ at = '', total = '', path = '' }) => `[${at}/${total}] ${path}`,
    nothing: 'No file to read was found.',
    summary: ({ done = 0, known = 0, failed = 0, total = 0 }) =>
      `Files seen: ${quantity(total)}. Done now: ${quantity(done)}; known before: ${quantity(known)}; failed: ${quantity(failed)}.`,
    failed: ({ count = 0 }) => `Failed (${quantity(count)}):`,
    interrupted: ({ at = '', total = '', path = '' }) =>
      `Stopped as asked, after file ${at}/${total} (${path}). Run the same command again to go on.`,
  },
  show: {
    untitled: '(no title)',
    none: 'none',
    particulars: {
      type: 'Type',
      number: 'Number',
      issuedOn: 'Place, date',
      issuer: 'Issuer',
      title: 'Title',
      period: 'Period',
      signatory: 'Signed by',
      recipients: 'Recipients',
      markings: 'Markings',
      source: 'Source',
    },
    numberStatus: { present: '', blank: 'left blank in the document', absent: 'no number line' },
    asOf: ({ date = '' }) => `as of ${date}`,
    parent: ({ parent = '' }) => `under ${parent}`,
    draft: 'draft',
    sections: 'Outline',
    tables: 'Tables',
    table: ({ rows = '', columns: count = '' }) => `${rows} rows × ${count} columns`,
    citations: 'Documents cited',
    resolvesTo: ({ id = '' }) => `that is ${id}`,
    relatesTo: ({ id = '' }) => `of ${id}`,
    findings: 'Findings',
    notes: 'Notes on reading',
  },
  explain: {
    kinds: { citation: 'cited document', section: 'section', finding: 'finding', table: 'table' },
    otherRules: 'This record was made by other rules; the explanation uses the present ones.',
    place: 'At',
    rule: 'Rule',
    pattern: 'Pattern',
    noPattern: 'No pattern found this item:',
    section: 'recognised by the numbering and the look of its line',
    noRule: 'under the present rules no pattern matches exactly these words',
    captured: 'Words captured',
    headings: ['Slot', 'Words', 'Value'],
    value: 'Value',
    confidence: 'Confidence',
    considered: 'Also considered',
    nothingElse: 'these words can be read in no other way',
    whyNot: {
      'earlier-rule': 'the same words, but the chosen rule comes first',
      shorter: 'shorter than the chosen one',
      inside: 'inside the chosen one',
      later: 'begins after the chosen one',
      longer: 'longer, but it does not make an item',
      'turned-down': 'its words fit, its meaning does not',
      part: 'a part of the chosen one',
      'other-slot': 'something else, no item of this kind',
    },
    evidence: 'Evidence',
    items: 'Items concerned',
  },
  rules: {
    summary: ({ rules = 0, examples = 0, counterexamples = 0, ms = 0 }) =>
      `${quantity(rules)} rules, ${quantity(examples)} examples, ${quantity(counterexamples)} counter-examples, ${quantity(ms)} ms.`,
    lists: 'Lists',
    passed: 'All of them hold.',
    failed: ({ count = 0 }) => `Failures: ${quantity(count)}.`,
    failures: {
      'not-found': ({ rule = '', example = '', expected = '' }) => `${rule}: does not find «${expected}» in its example: ${example}`,
      'other-words': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: expected «${expected}», found ${found}, in its example: ${example}`,
      'other-rule': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: «${expected}» is found by the rule ${found}, in its example: ${example}`,
      'other-value': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: expected the value «${expected}», found «${found}», in its example: ${example}`,
      unprintable: ({ rule = '', example = '' }) => `${rule}: values of this slot cannot be printed, so «→» proves nothing in its example: ${example}`,
      counterexample: ({ rule = '', example = '', found = '' }) => `${rule}: finds «${found}» in its counter-example: ${example}`,
      'duplicate-id': ({ rule = '', found = '' }) => `${rule}: this id stands already at ${found}`,
    },
  },
  date: iso => iso,
  pages: pages => (/[–,]/u.test(pages) ? `pages ${pages}` : `page ${pages}`),
}
