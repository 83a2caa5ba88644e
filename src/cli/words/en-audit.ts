// English: the audit.

import { quantityEn as quantity } from './quantity.ts'
import type { Words } from './words.ts'

const decisions = {
  confirmed: 'confirmed (a real error)',
  dismissed: 'not an error',
  later: 'later',
  reopened: 'reopen',
} as const

const said = (who: unknown, when: unknown): string => `${who ? `${who}, ` : ''}${when}`

export const audit: Words['audit'] = {
  report: {
    decisions,
    undecided: 'undecided',
    page: ({ page = '' }) => `page ${page}`,
    section: ({ section = '' }) => `section ${section}`,
    cell: ({ table = '', row = '', column = '' }) => `table «${table}», row ${row} under its head, column «${column}»`,
    copyPage: ({ page = '', file = '' }) => `page ${page} of ${file || 'the copy with pages'}`,
    title: 'Audit of reports',
    purpose:
      'The program points at what does not agree and quotes it; it corrects nothing. Read each finding, choose a decision, then save.',
    summary: ({ documents = 0, findings = 0, errors = 0, warnings = 0, notes = 0 }) =>
      `Documents: ${quantity(documents)}. Findings: ${quantity(findings)} (errors: ${quantity(errors)}, warnings: ${quantity(warnings)}, notes: ${quantity(notes)}).`,
    hidden: ({ count = 0 }) =>
      `Decided «${decisions.dismissed}» and not told again: ${quantity(count)} (see: --decided).`,
    nothing: 'Nothing was found.',
    weight: ({
      value = '',
      severityName = '',
      severity = '',
      sureness = '',
      mostSureness = '',
      reports = 1,
      reach = '',
    }) =>
      `${value} points: ${severityName} (${severity}), sureness as the program guesses it (${sureness} of at most ${mostSureness})${Number(reports) > 1 ? `, ${reports} documents concerned (${reach})` : ''}`,
    whyLabel: 'Why it is told',
    decided: ({ decision = '', who = '', when = '', note = '' }) =>
      `Decided: ${decision} (${said(who, when)})${note && `. Note: ${note}`}`,
    before: ({ decision = '', who = '', when = '' }) =>
      `Decided before (${decision}; ${said(who, when)}), but the evidence has changed.`,
    unnumbered: 'document without a number',
    heads: {
      id: 'ID',
      weight: 'Weight',
      kind: 'Kind',
      severity: 'Severity',
      message: 'Finding',
      report: 'Report',
      day: 'Date',
      body: 'Body',
      page: 'Page/section',
      quote: 'Quote',
      sentence: 'Sentence',
      otherReport: 'Other report',
      otherPage: 'Other page/section',
      otherQuote: 'Other quote',
      otherSentence: 'Other sentence',
      decision: 'Decision',
      who: 'Decided by',
      when: 'Decided on',
      note: 'Note',
      path: 'File',
      code: 'Code',
      count: 'Count',
    },
    sheets: { findings: 'Findings', totals: 'Totals' },
    controls: {
      allKinds: 'all kinds',
      allReports: 'all reports',
      kind: 'Kind',
      report: 'Report',
      onlyUndecided: 'undecided only',
      who: 'Decided by',
      save: 'Save decisions',
      saved: 'Decisions saved: {n}. Bring them in with: trichluc audit import FILE.csv --archive ARCHIVE',
      left: '{shown} of {all} findings shown; {n} undecided.',
      keys: 'Keys: j, k next and previous finding; 1 confirmed, 2 not an error, 3 later, 0 none.',
      fileName: 'decisions.csv',
      byKind: 'By kind',
      byReport: 'By report',
      more: ({ count = 0 }) => `… and ${quantity(count)} more.`,
    },
    why: {
      'breakdown-mismatch': 'The stated total is not what its parts add up to, or not what another place states.',
      'list-count-mismatch':
        'The report says how many there are and lists them, in a sentence or a table; the list has another number.',
      'nil-contradiction': 'One place says there was none, another gives a figure for the same thing.',
      'change-mismatch':
        'The stated change does not follow from the figures it compares (of this report or an earlier one), even with rounding allowed for.',
      'ratio-mismatch':
        'The stated ratio does not follow from the figures it is made of (of this report or an earlier one), even with rounding allowed for.',
      implausible: 'As it is written this can hardly be right.',
      'citation-conflict': 'It seems to be one document, but number, year, type, issuer or date do not agree.',
      'citation-form': 'The number or symbol is not in the prescribed form, or does not fit its type, body or year.',
      'citation-duplicate': 'The same citation is written twice in a row.',
      'citation-issuer-conflict':
        'The issuer as named does not fit the symbol of the document, or the issuer named elsewhere.',
      'citation-after-report': 'On the day of the report the cited document was not there yet, or not in force.',
      'citation-repealed': 'Cited as in force, although it was no longer so on the day of the report.',
      'date-malformed': 'A date that is incomplete and cannot be read as one.',
      'date-impossible': 'No calendar has this day, or the last day is before the first.',
      'date-incomplete': 'Part of the document’s date was left blank.',
      'number-blank': 'The places for number and date are there, but blank.',
      'header-missing': 'The head of the document lacks parts that the prescribed form asks for.',
      'period-mismatch': 'Places in the report give different periods.',
      'section-numbering': 'Section numbers skip, repeat or go backwards.',
      'duplicate-report': 'The same report is in two files.',
      'table-formula-mismatch': 'The column’s head gives a formula, the numbers of the row do not follow it.',
      'figure-conflict': 'Two reports give different figures for one indicator, place and period.',
      'running-total': 'The total of a longer period is less than that of a period within it.',
      'citation-near': 'A rare way of citing, close to that of a document that is cited often.',
      'citation-ambiguous': 'A short form that fits more than one document.',
      'citation-unknown': 'The list of known documents does not have it.',
    },
  },
  head: ({ what = '' }) => `Audit of ${what}`,
  heaviest: ({ count = 0 }) => `Heaviest findings (${quantity(count)}):`,
  heaviestOnly: ({ count = 0, left = 0 }) =>
    `This page has the heaviest findings only: ${quantity(count)}; left out: ${quantity(left)}. Choose by --code or --severity, or take --format xlsx.`,
  more: ({ count = 0 }) => `… and ${quantity(count)} more.`,
  next: 'Next:',
  toPage: 'see all and decide',
  pageName: 'audit.html',
  toImport: 'bring the decisions into the archive',
  written: ({ to = '', findings = 0 }) => `${to}: findings: ${quantity(findings)}.`,
  alone:
    'This file was read by itself: only what the document says of itself is told. Findings that need other documents are there once it is in an archive (trichluc ingest).',
  copies: ({ count = 0 }) =>
    `Copies of other reports, not audited a second time: ${quantity(count)} (each pair: --code duplicate-report).`,
  papers: ({ count = 0 }) =>
    `Appendices, forms, tables by themselves, or documents attached to others, of which no head is asked: ${quantity(count)}.`,
  chosen: ({ what = '' }) => `Counted and told are only the findings that were chosen: ${what}.`,
  inconsistent: ({ count = 0 }) =>
    `Errors and warnings that were not decided «${decisions.dismissed}»: ${quantity(count)}.`,
  imported: ({ file = '', count = 0, same = 0 }) =>
    `${file}: decisions written to the archive: ${quantity(count)}${Number(same) > 0 ? `; there already: ${quantity(same)}` : ''}.`,
  damaged: ({ file = '', line = '' }) => `${file}:${line}: this line is cut off (a power cut, perhaps) and left out.`,
  moreFaults: ({ count = 0 }) => `… and ${quantity(count)} more rows left out.`,
  sheetFaults: {
    'no-columns': ({ file = '' }) => `${file}: no columns «ID» and «Decision» in the first row.`,
    'unknown-id': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: the archive has no finding «${given}» (has its evidence changed, or was the report made with another --known?); row left out.`,
    'unknown-decision': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: «${given}» is no decision. Known: ${Object.values(decisions).join('; ')}. Row left out.`,
    'other-decision': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: finding «${given}» has several rows; where they agree one is taken, else none.`,
    'bad-day': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: «${given}» is no day (write 5/12/2025 or 2025-12-05); row left out.`,
    'long-note': ({ file = '', line = '', given = '' }) =>
      `${file}:${line}: the note is longer than ${quantity(given)} characters; row left out.`,
  },
}

export const auditUsage = {
  'unknown-report': ({ given = '', nearest = '', file = '' }) =>
    `«${given}» is no action of audit (citations, figures, import, graph), and no document number, hash or file in ${file}.${nearest && ` Did you mean «${nearest}»?`}`,
  'many-reports': ({ given = '', ids = '' }) => `«${given}» names several documents: ${ids}. Give the hash.`,
  'unknown-finding-code': ({ given = '', nearest = '', codes = '' }) =>
    `--code does not know «${given}».${nearest ? ` Did you mean «${nearest}»?` : ` Codes: ${codes}.`}`,
  'needs-out': ({ format = '' }) => `--format ${format} needs a place to write to: add --out FILE.`,
  'option-of': ({ option = '', action = '' }) =>
    `${option} goes with trichluc audit ${action} … only. Leave it out, or write «${action}» behind «audit».`,
  'needs-decisions': () => 'audit import needs a file of decisions: trichluc audit import FILE --archive ARCHIVE',
} as const satisfies Partial<Words['usage']>
