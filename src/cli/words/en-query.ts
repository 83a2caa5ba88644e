// English: queries and their answers.

import { quantityEn as quantity } from './quantity.ts'
import type { AnswerWords } from './query.ts'
import type { Words } from './words.ts'

const rows = (count: unknown): string => (Number(count) === 1 ? '1 row' : `${quantity(count)} rows`)

export const answer: AnswerWords = {
  rows: ({ count = 0 }) => `${rows(count)}.`,
  first: ({ count = 0, total = 0 }) =>
    `The first ${quantity(count)} of ${rows(total)}. More: --limit ${total}, or all into a file: --out FILE.csv.`,
  among: ({ count = 0, total = 0 }) =>
    `The first ${quantity(count)} of more than ${rows(total)}. All into a file: --out FILE.csv.`,
  written: ({ file = '' }) => `Written: ${file}`,
  nothingWith: ({ option = '' }) => `Nothing in the archive answers to that ${option}.`,
  without: ({ options = '', count = 0 }) => `Without ${options} there would be ${rows(count)}.`,
  formats: {
    'answer-format':
      'table: on the terminal (the default); csv, xlsx: for Excel; json, jsonl, parquet: for programs. Without --format, as the file of --out ends',
    'compare-format':
      'table: on the terminal (the default); xlsx: table, sources and notes for Excel; svg, png: a chart; csv, json, jsonl, parquet: a row for each cell. Without --format, as the file of --out ends',
    'audit-format':
      'table: on the terminal (the default); html: one file for a browser; xlsx: to work through in Excel; csv, json, jsonl: for programs',
    'review-format':
      'table: to read on the terminal (default); xlsx, csv: a sheet to look through and fill in; json, jsonl: for programs',
  },
  notices: {
    'several-places': ({ given = '', taken = '', left = '' }) =>
      `«${given}» is taken for: ${taken}.${left === '' ? '' : ` Not for: ${left}; to take one of these, give its id.`}`,
    'several-documents': ({ given = '', count = 0 }) =>
      `«${given}» is ${quantity(count)} documents; all are taken. To take one, give the first digits of its SHA-256.`,
  },
  heads: {
    indicator: 'Indicator',
    value: 'Value',
    period: 'Period',
    place: 'Place',
    document: 'Document',
    page: 'Page',
    sentence: 'Sentence',
    issued: 'Issued',
    issuer: 'Body',
    title: 'Title',
    type: 'Type',
    cited: 'Cited',
    relation: 'Relation',
    kind: 'Kind',
    size: 'Rows × columns',
    row: 'Row',
    column: 'Column',
    text: 'Text',
    severity: 'Severity',
    finding: 'Finding',
    figures: 'Figures',
    citations: 'Citations',
    findings: 'Findings',
  },
}

export const queryUsage = {
  'bad-ending': ({ file = '', endings = '' }) =>
    `--out ${file}: nothing is written to files that end so. Known endings: ${endings}; .txt for the table as on the terminal.`,
  'other-ending': ({ file = '', format = '', ending = '' }) =>
    `--format ${format} and --out ${file} contradict each other: .${ending} is another format. Leave out --format, or change the ending.`,
  'wrong-way': ({ from = '', to = '' }) => `--from ${from} is after --to ${to}: swap the two.`,
} as const satisfies Partial<Words['usage']>
