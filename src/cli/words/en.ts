// English.

import { audit } from './en-audit.ts'
import { catalog } from './en-catalog.ts'
import { compare } from './en-compare.ts'
import { copies } from './en-copies.ts'
import { exporting, remove, verify } from './en-deposit.ts'
import { doctor } from './en-doctor.ts'
import { advice, kinds, reasons, usage } from './en-errors.ts'
import { explainFigure, figures } from './en-figures.ts'
import { given } from './en-given.ts'
import { ingest } from './en-ingest.ts'
import { ledger } from './en-ledger.ts'
import { placeholders } from './en-placeholders.ts'
import { answer } from './en-query.ts'
import { reportGaps } from './en-report-gaps.ts'
import { review } from './en-review.ts'
import { ruleFaults } from './en-rules.ts'
import { rulesDiff } from './en-rules-diff.ts'
import { search } from './en-search.ts'
import { serve } from './en-serve.ts'
import { status } from './en-status.ts'
import { quantityEn as quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const counted =
  (what: string) =>
  ({ count = '', words = count }: Args) =>
    `${what}${words === '' ? '' : ` (${words})`}`

const encodings: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viqr: 'VIQR' }

export const en: Words = {
  reasons,
  usage,
  ruleFaults,
  kinds,
  advice,
  notes: {
    'running-head-removed': ({ text = '' }) => `running head or foot left out${text && `: «${text}»`}`,
    'page-number-removed': () => 'page number left out',
    'page-empty': () => 'empty page',
    'picture-read': ({ words = 0 }) => `${words} words were recognised in the page's pictures`,
    'page-is-picture': () => 'the page is a picture and was not recognised (--ocr never)',
    'rotated-text-removed': counted('slanted text (watermark) left out'),
    'overprint-removed': counted('text printed twice, read once'),
    'image-ignored': counted('pictures left out'),
    'text-box-read': counted('text boxes read too'),
    'comment-ignored': counted("authors' comments left out"),
    'deleted-text-ignored': counted('text deleted under tracked changes left out'),
    'footnote-read': counted('footnotes read too'),
    'hidden-sheet-read': counted('hidden sheets read too'),
    'header-part-ignored': counted("Word's headers and footers left out"),
    'element-ignored': ({ element = '', count = '' }) =>
      `left out what cannot be read yet${element && `: ${element}`}${count && ` (${count})`}`,
    'damage-repaired': ({ part = '' }) => `damage repaired${part && `: ${part}`}; compare with the original`,
    'encoding-guessed': ({ encoding = '' }) => `encoding taken for ${encodings[String(encoding)] ?? encoding}`,
    'encoding-decoded': ({ encoding = '', font = '', words = 0, doubtful = 0 }) =>
      `${words} words${font === '' ? '' : ` in the font ${font}`} read as ${encodings[String(encoding)] ?? encoding}${Number(doubtful) > 0 ? `, ${doubtful} of them doubtful` : ''}`,
    'encoding-kept': ({ font = '', words = 0 }) =>
      `${words} words in the font ${font} are Unicode already and stay as they are`,
    'as-read': () => 'text stands as the file has it (--as-read), not brought to Unicode',
    'sheet-ignored': counted(
      'an Excel sheet inside the document was not read; open the original and save the sheet by itself',
    ),
    'undecodable-bytes': counted('bytes that could not be decoded, written as �'),
    'layout-table-dissolved': () => 'a table used for layout was read as running text',
    'secrecy-mark-allowed': ({ mark = '' }) => `bears the state-secret mark «${mark}», done under --allow-marked`,
    'ocr-low-confidence': counted('digits that were not read with certainty; compare with the picture of the page'),
    'dossier-suspected': ({ count = '', parts = '' }) =>
      `the file seems to hold ${count} documents (pages ${parts}); run again with --split for a record of each`,
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
    'table-formula-mismatch': 'Computed column does not follow its formula',
    'figure-conflict': 'Two documents say the same figure differently',
    'running-total': 'A longer period has less than one within it',
    'citation-near': 'A number one sign away from one cited often',
    'citation-ambiguous': 'A short form that may be one of several',
    'citation-unknown': 'Not in the list of known documents',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  relations: {
    basedOn: 'based on',
    respondsTo: 'as this document asked',
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
      'Exit codes: 0 done · 1 wrong usage · 2 unreadable · 3 something needed is missing · 4 record against the schema · 5 file access · 8 password · 9 bad configuration or rule · 10 stopped by a secrecy mark · 15 fault of the program · 20 done, but some files failed · 21 something does not agree (audit --strict) · 22 a check found faults · 130 interrupted · 141 nobody reads the output any more',
  },
  commands: {
    extract: 'reads reports, prints one JSON record per file (one per line)',
    ingest:
      'takes files, folders, zips, patterns (**/*.pdf) or a list of paths on standard input (-) into an archive: each file gets a record, or a reason in the ledger',
    show: 'sets out a record for reading in the terminal',
    explain: 'explains an item: which rule, which words, what else was considered',
    rules:
      'proves the rules by their examples (test), lists them (list), shows what figures of an archive have no rule yet (gaps), or what other rules would change in it (diff: - for the built-in rules, a folder of your own, or a whole set)',
    status: 'how an archive stands: how many documents have a record, what cannot be read and why',
    reprocess:
      'do documents of an archive again: by newer rules (--outdated), those that failed (--failed), by a condition (--where) or by id; nothing is read again where only rules have changed',
    query:
      'asks the catalog of an archive: figures, documents, citations, tables (a row each; cells: their cells), findings, gaps (who has not reported which year), or a query of your own (sql)',
    search: 'finds reports by words, with marks or without; «"…"» for a phrase',
    compare:
      'one indicator over years and places, as a table, XLSX or chart; what was not reported, none and 0 are three things',
    audit:
      'what does not agree, over an archive or in one report, to work through (HTML, XLSX): citations, figures, import of decisions, graph of citations',
    review:
      'what the tool is least sure of, first: to be accepted, corrected or rejected (import: a filled-in sheet; undo; log: all verdicts; example: of a rule); --sample: a random sample and its precision',
    serve:
      'opens the reading room: pages to search, compare, check and correct, in the browser of this machine, without a network',
    catalog: "brings the archive's catalog (SQLite) up to date (update), or makes it anew from the records (rebuild)",
    export:
      'writes what an archive holds in another form (records, tables, SQLite, a bag to deposit); or a scan with a text layer for searching (--searchable-pdf)',
    verify: 'checks an archive or a bag down to the bytes; exit code 22 where something is wrong',
    doctor: 'what this machine has and lacks: OCR, libraries, memory, room, the disk of an archive',
    remove: 'takes a document out of an archive for good: records, original, kept pages; its hash stays',
    schema: 'prints the JSON Schema of the record, or of the lines of ingest --json (events)',
    help: 'help in general, or on one command',
  },
  options: {
    indicator: 'only this indicator (in.trips), all below it (ngo.value.*), or by its name; may be repeated',
    place: 'only this place, by id (ha-tinh) or name (Hà Tĩnh); may be repeated',
    within: 'this place and all that lies within it',
    body: 'only bodies whose name holds these words',
    year: 'only this year (2018); may be repeated',
    from: 'from this year or day on (2016, 2016-07-01)',
    to: 'up to this year or day; only periods that lie wholly within',
    status: 'done, planned, pending, postponed, cancelled, estimate',
    country: 'only this country (KR, Hàn Quốc)',
    dimension: 'only this value of a dimension (fundingSource=state-budget)',
    currency: 'only this currency (USD)',
    type: 'only documents of this type (bao-cao); for citations, of the cited document; for tables and cells, the kind of table (delegations-in)',
    document: 'only this document: its number (415/BC-UBND) or the first digits of its SHA-256',
    number: 'only this cited number (12/2012/NĐ-CP) or key',
    relation: 'what it is cited for: basedOn, implements, repeals …',
    code: 'only findings of this code',
    severity: 'error, warning, info',
    text: 'only rows whose sentence holds these words together, with marks or without (documents: the title)',
    copies: 'with later copies of the same report, too',
    columns: 'these columns, in this order: a,b,c',
    sort: 'by these columns: place,-value; a minus: largest first',
    limit: 'at most so many rows (unless told: a table on the terminal 100, search 10)',
    'time-limit': 'seconds that a query of your own may take (10)',
    by: 'a row for each place, or for each body',
    periods: 'year: whole years; all: parts of years, too',
    units: 'provinces as reported, or summed to those since 1 July 2025 where that is sound',
    growth: 'with the change from year to year, beside what the reports claim',
    plan: 'with the plan and the share done, beside what the reports claim',
    sources: 'with the sentence that each value comes from',
    chart: 'line, bar, or what suits (auto)',
    title: 'a title of your own',
    known: 'a list of known documents (CSV: number, date, issuer, title, in force from, to) to check citations against',
    strict: 'exit code 21 where anything is left undecided',
    decided: 'with findings that were decided before',
    around: 'only what is linked to this cited document',
    who: 'who decided',
    kind: 'only this kind: figure, quantity (that no rule claims), citation, particular, cell',
    sample:
      'a random sample of so many items, kept in the archive, and how many of those that were looked at are right',
    seed: 'seed of the sample; 1 by default, another one gives another sample',
    pretty: 'indented JSON (one file only)',
    rules: 'lays rules of your own over the built-in ones; may be given several times',
    'allow-marked': 'goes on where a page bears a state-secret mark (only if you are entitled to)',
    ocr: 'when to recognise text in pictures: auto (where a page wants it), always, never; auto by default',
    'ocr-engine':
      'wasm (bundled, the same result on every machine; the default), native (an installed tesseract, faster), auto (native where there is one)',
    'ocr-cache':
      'keep what was read of each page in this folder, not to read it again (ingest keeps it in the archive)',
    'searchable-pdf': 'a PDF with the scan as it is and an invisible text layer to search and copy',
    out: 'writes to this file (or folder) instead of stdout',
    'redact-persons':
      'blacks out the names of the signatory and in columns of persons, wherever they stand in the record',
    watch: 'when done goes on waiting: takes in what is added to the folder, until Ctrl-C',
    'dry-run': 'tells what would be done, and writes nothing',
    workers:
      'how many documents to read at once, each in a process of its own; as many as the machine has cores by default, four at most; 0: in the main process',
    memory: 'MB of memory that each document may take before it is set apart; 2048 by default',
    'page-seconds': 'seconds that each page may take before its document is set apart; 300 by default',
    'as-read': 'leaves text in TCVN3, VNI or VIQR as the file has it',
    join: 'makes one document of the pictures that are named, in their order',
    split: 'of a file that holds several documents, a record of each',
    reference:
      'do not copy originals into the archive, keep their paths only: it stays smaller, but of a file that is changed or lost nothing is left to be done again or compared with',
    outdated: 'documents done by other rules or another version than now',
    failed: 'files that could not be read before',
    where: 'documents for which an SQL condition on the view v_documents of the catalog holds: "period_year = 2018"',
    metadata:
      "a CSV sheet: the archive's own fields (fonds, file, retention …) for files by path pattern; kept in the ledger, used in exports and deposits",
    archive: 'folder of the archive; ingest makes it where there is none',
    port: 'port of the server; 8737 by default, 0: any that is free',
    open: 'opens the browser, too',
    catalog:
      "the catalog's file; catalog.sqlite in the archive by default (name another disk where the archive is on a network share)",
    'with-persons':
      "with persons' names: signatories, persons in tables; left out by default (but the text in SQLite is as the report has it)",
    format:
      'jsonl: records; csv, parquet: a folder with a file for each table; xlsx: a workbook; sqlite: one database; bag: a folder to deposit (BagIt)',
    decimal: 'in CSV: point (the default), or comma with semicolons between fields, for an Excel set to Vietnamese',
    date: 'the day that a bag bears; today by default',
    reason: 'why, kept with the hash; give no names here',
    slot: 'only rules of this slot',
    all: 'shows quantities that no rule claims, too',
    tables: 'only the tables, set out in columns',
    repairs: 'only what was misread and a rule has set right in values',
    png: 'draw words, lines, cells and heads over each PDF page with a table, into this folder (with --tables)',
    top: 'only so many groups, the most frequent',
    json: 'prints JSON for other programs (ingest: a line for everything that happens)',
    lang: 'language of the messages',
    debug: 'prints the stack where something fails',
    help: 'this help',
  },
  placeholders,
  ocr: { progress: ({ done = 0, total = 0 }) => `Recognising text: ${done}/${total} pages` },
  export: exporting,
  verify,
  remove,
  given,
  doctor,
  audit,
  catalog,
  answer,
  ledger,
  search,
  serve,
  review,
  reportGaps,
  compare,
  copies,
  status,
  ingest,
  show: {
    untitled: '(no title)',
    unnamed: '(no name yet)',
    beforeEnd: ({ date = '' }) => `report made on ${date}, before the period ended`,
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
      attachedTo: 'Attached to',
      source: 'Source',
    },
    numberStatus: { present: '', blank: 'left blank in the document', absent: 'no number line' },
    asOf: ({ date = '' }) => `as of ${date}`,
    parent: ({ parent = '' }) => `under ${parent}`,
    secrecy: ({ mark = '' }) => `Secrecy: ${mark}`,
    urgency: ({ mark = '' }) => `Urgency: ${mark}`,
    draft: 'Status: draft',
    attachedTo: ({ type = '', number = '', date = '' }) =>
      `${type} ${number === '' ? '(number left blank)' : number}${date === '' ? '' : `, ${date}`}`,
    sections: 'Outline',
    tables: 'Tables',
    table: ({ rows = '', columns: count = '' }) => `${rows} rows × ${count} columns`,
    citations: 'Documents cited',
    repairs: 'Misread words set right',
    repair: ({ read = '', taken = '' }) => `read as «${read}» → taken as «${taken}»`,
    repaired: ({ count = 0 }) => `${quantity(count)} misread stretches were set right in values; --repairs shows them`,
    resolvesTo: ({ id = '' }) => `that is ${id}`,
    relatedBy: {
      basedOn: ({ id = '' }) => `basis of ${id}`,
      respondsTo: ({ id = '' }) => `answered by ${id}`,
      implements: ({ id = '' }) => `implemented by ${id}`,
      issues: ({ id = '' }) => `issued by ${id}`,
      attachedTo: ({ id = '' }) => `attached to ${id}`,
      amends: ({ id = '' }) => `amended by ${id}`,
      replaces: ({ id = '' }) => `replaced by ${id}`,
      repeals: ({ id = '' }) => `repealed by ${id}`,
      guides: ({ id = '' }) => `guided by ${id}`,
      approves: ({ id = '' }) => `approved by ${id}`,
      mentions: ({ id = '' }) => `mentioned by ${id}`,
    },
    fromNumber: ({ issuer = '' }) => `${issuer} (told by the number)`,
    part: ({ number = '', of = '' }) => `document ${number} of ${of} in the file`,
    files: ({ count = 0 }) => `${quantity(count)} pictures`,
    findings: 'Findings',
    notes: 'Notes on reading',
  },
  tables: {
    none: 'No tables.',
    noKind: 'of no known kind',
    unit: ({ unit = '' }) => `in ${unit}`,
    empty: '(no rows)',
    noPage: ({ file = '' }) => `${file}: there is no page to draw; only a PDF has pages that can be drawn.`,
    drawn: ({ page = '', path = '' }) => `Page ${page}: ${path}`,
  },
  figures,
  explain: {
    kinds: { citation: 'cited document', figure: 'figure', section: 'section', finding: 'finding', table: 'table' },
    otherRules: 'This record was made by other rules; the explanation uses the present ones.',
    place: 'At',
    rule: 'Rule',
    pattern: 'Pattern',
    noPattern: 'No pattern found this item:',
    section: 'recognised by the numbering and the look of its line',
    table: 'recognised by its lines and columns',
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
      rival: 'another reading of a part; the chosen one comes first',
      'other-slot': 'something else, no item of this kind',
    },
    figure: explainFigure,
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
      'not-found': ({ rule = '', example = '', expected = '' }) =>
        `${rule}: does not find «${expected}» in its example: ${example}`,
      'other-words': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: expected «${expected}», found ${found}, in its example: ${example}`,
      'other-rule': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: «${expected}» is found by the rule ${found}, in its example: ${example}`,
      'other-value': ({ rule = '', example = '', expected = '', found = '' }) =>
        `${rule}: expected the value «${expected}», found «${found}», in its example: ${example}`,
      unprintable: ({ rule = '', example = '' }) =>
        `${rule}: values of this slot cannot be printed, so «→» proves nothing in its example: ${example}`,
      counterexample: ({ rule = '', example = '', found = '' }) =>
        `${rule}: finds «${found}» in its counter-example: ${example}`,
    },
    diff: rulesDiff,
    gaps: {
      headings: ['Times', 'Reports', 'Unit', 'Words before … after'],
      summary: ({ count = 0, reports = 0, groups = 0 }) =>
        `Quantities that no rule claims: ${quantity(count)}, in ${quantity(reports)} reports, written in ${quantity(groups)} ways.`,
      dropped: ({ count = 0 }) => `Left out: ${quantity(count)} written in rare ways.`,
      stale: ({ count = 0 }) =>
        `Records made by other rules: ${quantity(count)}. Run ingest again to see what the present ones leave.`,
    },
  },
  date: iso => iso,
  pages: pages => (/[–,]/u.test(pages) ? `pages ${pages}` : `page ${pages}`),
}
