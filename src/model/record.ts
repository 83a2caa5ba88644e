// The record: what is written for one document. The source of truth; the JSON Schema is made from it. Field names and
// codes are those of the contract and do not change.

import { z } from 'zod'
import { pageReasons } from './document.ts'

export const schemaVersion = '1.0.0'

const text = z.string()
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const nullable = <T extends z.ZodType>(type: T): z.ZodNullable<T> => type.nullable()
const id = (letter: string): z.ZodString => z.string().regex(new RegExp(`^${letter}\\d+$`))

const box = z.strictObject({
  page: z.int().min(1).describe('page, from 1'),
  bbox: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe('x0, y0, x1, y1 in points of the page as displayed, origin top left'),
})

export const atSchema = z
  .strictObject({
    start: z.int().min(0).describe('first UTF-16 unit of the words in `text`'),
    end: z.int().min(0).describe('after the last unit'),
    boxes: z.array(box).describe('one box for each line of the words; [] where the source has no pages'),
    quote: text.describe('the sentence; for a table cell, the cells of its row joined by spaces'),
    section: nullable(id('s')).describe('innermost section'),
    table: nullable(id('t')).describe('table'),
    row: nullable(z.int().min(0)).describe('row of the table, from 0'),
    column: nullable(z.int().min(0)).describe('column of the table, from 0'),
  })
  .describe('where the words stand')

export const dateSchema = z
  .strictObject({
    raw: text.describe('as printed'),
    date: nullable(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)).describe(
      'ISO, as far as it is known; null where there is no such day',
    ),
    precision: z.enum(['day', 'month', 'year']),
  })
  .describe('a date')

export const periodSchema = z
  .strictObject({
    from: nullable(isoDay).describe('first day'),
    to: nullable(isoDay).describe('last day, inclusive'),
    asOf: nullable(isoDay).describe('where the report closes before the period ends: its last day'),
    label: text.describe('as printed'),
    basis: z
      .enum(['stated', 'section', 'document'])
      .describe('who says so: the words themselves, the section, the document'),
  })
  .describe('a period')

const reviewedSchema = z
  .enum(['accepted', 'corrected'])
  .optional()
  .describe(
    'what a person has said of it; only where corrections are laid over a record, never in the records of the archive',
  )

const pageSchema = z.strictObject({
  page: z.int().min(1),
  width: nullable(z.number()).describe('points, as displayed; null where the source has no pages'),
  height: nullable(z.number()).describe('points, as displayed'),
  method: z.enum(['text-layer', 'ocr', 'native']),
  reason: z
    .enum(pageReasons)
    .describe(
      'why the page was read so; ocr-refused: it wants OCR, which was not allowed; merged: text layer and the words in its pictures',
    ),
  encoding: z.enum(['unicode', 'tcvn3', 'vni', 'viqr', 'mixed']),
  engine: nullable(text).describe('what read the page by OCR: engine, version, model; null where nothing did'),
  confidence: z.number().min(0).max(1).describe('0 where nothing could be read; of OCR, the mean of its words'),
})

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const fileSchema = z.strictObject({
  sha256: sha256.describe('of its bytes'),
  bytes: z.int().min(0),
  pages: z.int().min(1).describe('how many of the pages are its own'),
})

const partSchema = z.strictObject({
  number: z.int().min(1),
  of: z.int().min(2),
  pages: z.tuple([z.int(), z.int()]).describe('first and last page in the file'),
})

const sourceSchema = z.strictObject({
  sha256: sha256.describe(
    'of the bytes; of several files, of their hashes in hexadecimal, in order, with a line feed between each two',
  ),
  fileName: nullable(text).describe('null in the archive: names and paths live in the ledger'),
  mediaType: text,
  bytes: z.int().min(0).describe('of all its files'),
  files: nullable(z.array(fileSchema)).describe('in order, where the document is made of several; else null'),
  part: nullable(partSchema).describe('where one file holds several documents and was split; else null'),
  pages: z.array(pageSchema).describe('numbered through all files; of a part, its own with the numbers of the file'),
})

export const attachedToSchema = z
  .strictObject({
    type: nullable(text).describe('slug of the type that is named: bao-cao'),
    typeLabel: text.describe('as printed, in sentence case'),
    number: nullable(text).describe(
      'without spaces, as `document.number.full` of that document; null where it is blank',
    ),
    symbol: nullable(text).describe('what follows the number; it stands where the number is blank, too'),
    issuedOn: nullable(dateSchema),
    issuer: nullable(
      z.strictObject({
        name: text.describe('as printed'),
        placeId: nullable(text).describe('id in the gazetteer, where the name says one place'),
      }),
    ),
    raw: text.describe('the whole statement'),
    at: atSchema,
  })
  .describe('the document that this one says it belongs to: «(Kèm theo Báo cáo số …)» in its head')

export const documentSchema = z.strictObject({
  type: nullable(text).describe('slug of the type: bao-cao'),
  typeLabel: nullable(text).describe('the type as printed, in sentence case'),
  number: z.strictObject({
    raw: nullable(text).describe('the number line as printed'),
    full: nullable(text).describe('without spaces: 415/BC-UBND'),
    value: nullable(z.int()),
    symbol: nullable(text).describe('what follows the number: BC-UBND'),
    status: z.enum(['present', 'blank', 'absent']).describe('blank: the line is there, the number is not'),
  }),
  issuedOn: nullable(dateSchema),
  place: nullable(text).describe('where it was issued, without the kind of place'),
  issuer: z.strictObject({
    name: nullable(text),
    parent: nullable(text).describe('the body above it, from the letterhead'),
    placeId: nullable(text).describe('id in the gazetteer'),
  }),
  title: nullable(text).describe('trích yếu'),
  period: nullable(periodSchema).describe('what the report is about'),
  signatory: z.strictObject({
    authority: nullable(text).describe('KT. CHỦ TỊCH, TM. ỦY BAN NHÂN DÂN …'),
    position: nullable(text),
    name: nullable(text),
  }),
  recipients: z.array(text).describe('one entry for each line under «Nơi nhận»'),
  markings: z.strictObject({
    secrecy: nullable(text).describe('only under --allow-marked'),
    urgency: nullable(text),
    draft: z.boolean(),
  }),
  attachedTo: nullable(attachedToSchema)
    .default(null)
    .describe('of an appendix in a file of its own; null where it does not say so, or has a number itself'),
  reviewed: z
    .record(text, z.enum(['accepted', 'corrected', 'rejected']))
    .optional()
    .describe(
      'particulars that a person has spoken of (`number`, `issuer.name`); only where corrections are laid over a record',
    ),
})

export const sectionSchema = z.strictObject({
  id: id('s'),
  parent: nullable(id('s')),
  level: z.int().min(1).describe('depth, from 1'),
  label: nullable(text).describe('numbering as printed, without the sign behind it: II, 2.1, a'),
  title: text,
  at: atSchema,
})

const cellSchema = z.strictObject({
  text,
  value: z
    .unknown()
    .describe(
      'what the cell says, read as its column is: a number; { amount, currency, scale }; ISO date or { from, to }; country code; true, false; number of a document; a list of these where it holds several; null where nothing is certain. An empty cell has an empty text, «-» keeps its sign',
    ),
  stored: z
    .strictObject({
      value: z.number().describe('exact: 0.119 where the sheet shows 11,9 %; of a day, the sheet’s own count of days'),
      format: text.describe('number format of the sheet: `General`, `0.0%`, `dd/mm/yyyy`'),
    })
    .optional()
    .describe('spreadsheets only: the number that the cell holds; `text` is its plain form with a decimal point'),
  at: atSchema,
  reviewed: reviewedSchema,
})

export const tableSchema = z.strictObject({
  id: id('t'),
  kind: nullable(text).describe('from the rules, or null'),
  title: nullable(text),
  unit: nullable(text).describe('caption that scales every cell'),
  columns: z.array(
    z.strictObject({
      path: z.array(text).describe('head cells from top to leaf'),
      field: nullable(text).describe('from the rules: what the column holds, or null'),
      country: nullable(text).describe('where the column counts one country: «Thị trường › Nhật Bản»'),
      unit: nullable(text).describe('unit in the head cell itself, as printed; it goes before the table’s'),
      index: nullable(text).describe('letter or number of the column in the row under the head: A, 6'),
      formula: nullable(text).describe('how it is computed from other columns, by their numbers: 5-4 of «6=5-4»'),
    }),
  ),
  rows: z.array(z.strictObject({ role: z.enum(['data', 'group', 'total', 'index']), cells: z.array(cellSchema) })),
  pages: z.array(z.int()),
  at: atSchema,
})

export const relations = [
  'basedOn',
  'respondsTo',
  'implements',
  'issues',
  'attachedTo',
  'amends',
  'replaces',
  'repeals',
  'guides',
  'approves',
  'mentions',
] as const
export type Relation = (typeof relations)[number]

export const citationSchema = z.strictObject({
  id: id('c'),
  anchor: text.describe('made of the quoted words and their occurrence: survives new rules and new reading'),
  number: nullable(text).describe('as printed, without spaces: 358/2016/QĐ-UBND'),
  system: nullable(z.enum(['state', 'party', 'assembly', 'mass'])),
  type: nullable(text).describe('normalised class: quyet-dinh'),
  typeLabel: nullable(text).describe('the type word printed before the number, else the code’s own name'),
  issuer: nullable(
    z.strictObject({
      key: nullable(text),
      raw: nullable(text).describe('as printed; null where only the number says it'),
    }),
  ),
  issuedOn: nullable(dateSchema),
  title: nullable(text),
  form: z.enum(['full', 'short', 'named']),
  key: nullable(text).describe(
    'identity across documents: system:issuer:type:number:scope; null when it cannot be known',
  ),
  relation: z.enum(relations).describe('what the document is cited for'),
  relatesTo: nullable(id('c')).describe(
    'the other citation of a chain: the one that bears the relation to this one; null where this report does',
  ),
  resolvesTo: nullable(id('c')).describe('a short form’s full citation, only when one candidate is left'),
  flags: z.array(text),
  raw: text,
  at: atSchema,
  rule: text,
  confidence: z.number().min(0).max(1),
  reviewed: reviewedSchema,
})

export const findingCodes = [
  'breakdown-mismatch',
  'list-count-mismatch',
  'nil-contradiction',
  'change-mismatch',
  'ratio-mismatch',
  'implausible',
  'citation-conflict',
  'citation-form',
  'citation-duplicate',
  'citation-issuer-conflict',
  'citation-after-report',
  'citation-repealed',
  'date-malformed',
  'date-impossible',
  'date-incomplete',
  'number-blank',
  'header-missing',
  'period-mismatch',
  'section-numbering',
  'duplicate-report',
  'table-formula-mismatch',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Of findings that need several documents, and so stand in no record. */
export const sharedFindingCodes = [
  'figure-conflict',
  'running-total',
  'citation-near',
  'citation-ambiguous',
  'citation-unknown',
] as const
export type AnyFindingCode = FindingCode | (typeof sharedFindingCodes)[number]

export const findingSchema = z.strictObject({
  id: id('n'),
  code: z.enum(findingCodes),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.strictObject({ vi: text, en: text }),
  evidence: z.array(z.strictObject({ quote: text, start: z.int(), end: z.int(), page: nullable(z.int()) })),
  items: z.array(text).describe('ids of the items that it is about'),
})

const noteSchema = z.strictObject({
  code: text,
  args: z.record(text, z.union([text, z.number()])),
  page: nullable(z.int()),
})

const comparisonSchema = z.strictObject({
  kind: z.enum(['difference', 'ratio', 'change-percent', 'plan-attainment', 'direction']),
  value: z
    .number()
    .describe(
      'difference: in the figure’s unit; change-percent: percent; ratio, plan-attainment: a factor (92,4% is 0.924); direction: 1, 0 or -1',
    ),
  against: nullable(text).describe('the period compared with, as from/to; null where it is not said'),
  raw: text,
  at: atSchema,
})

const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })

export const figureSchema = z.strictObject({
  id: id('f'),
  anchor: text.describe('made of the quoted words and their occurrence: survives new rules and new reading'),
  indicator: nullable(text).describe('id from rules/indicators; null for a quantity that no rule claims'),
  value: z
    .number()
    .describe(
      'in the unit, scale words multiplied in; 0 for a stated nil; of a range («10-15 đoàn») its lower end, with low and high its ends and the qualifier about; of a ratio («3/5 chỉ tiêu») the fraction, without a unit',
    ),
  low: nullable(z.number()).describe('least value that precision and hedge allow; null: open'),
  high: nullable(z.number()).describe('greatest value; null: open'),
  unit: nullable(text).describe('as printed, without the scale word'),
  scale: z.number().describe('what scale word and unit multiply the printed number by'),
  currency: nullable(z.string().length(3)).describe('ISO 4217'),
  qualifier: z.enum(['exact', 'over', 'under', 'about']),
  hedge: nullable(text).describe('the hedge words as printed'),
  flags: z
    .array(text)
    .describe(
      'how the numeral is odd: nonstandard-decimal, nonstandard-thousands, ambiguous, spaced, words-differ; repaired: it stands on a repair; uncertain-digits: on recognised digits that are in doubt',
    ),
  kind: z.enum(['number', 'nil']),
  nilKind: nullable(z.enum(['none', 'not-yet', 'postponed', 'near-zero'])),
  status: z.enum(['done', 'planned', 'pending', 'postponed', 'cancelled', 'estimate']),
  period: nullable(periodSchema),
  place: nullable(z.strictObject({ id: text.describe('id in the gazetteer'), name: text, level: text })),
  reportingUnit: nullable(text),
  dimensions: z.record(text, z.union([text, z.boolean(), z.array(text)])),
  partOf: nullable(id('f')).describe('the total that this figure is a part of'),
  equivalentTo: nullable(id('f')).describe(
    'the figure whose amount this says in another currency («quy đổi», «tương đương»)',
  ),
  comparisons: z.array(comparisonSchema),
  raw: text,
  at: atSchema,
  rule: text,
  basis: z.strictObject({
    class: text.describe(
      'how it was found: a class of rules/confidence.yaml, from whose counts the confidence is made',
    ),
    words: nullable(spanSchema).describe(
      'words that say what is counted where the rule leaves it open: a heading, another figure',
    ),
    status: nullable(spanSchema).describe('words or heading that make it a plan'),
  }),
  confidence: z.number().min(0).max(1).describe('at least this share of the labelled figures of its class is right'),
  reviewed: reviewedSchema,
})

const repairSchema = z
  .strictObject({
    id: id('x'),
    read: text.describe('what was recognised: a slice of `text`'),
    taken: text.describe('what it was taken for, in values only'),
    rule: text.describe('id in rules/repairs.yaml'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe('how sure the repair is; the confidence of its items is lowered by this factor'),
    at: atSchema,
    items: z.array(text).describe('ids of the items that stand on it'),
  })
  .describe('words that were recognised wrongly, and what a rule took them for')

export const recordSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  tool: z.strictObject({ name: z.literal('trichluc'), version: text, rulesHash: text }),
  source: sourceSchema,
  document: documentSchema,
  sections: z.array(sectionSchema),
  tables: z.array(tableSchema),
  figures: z.array(figureSchema),
  citations: z.array(citationSchema),
  findings: z.array(findingSchema),
  repairs: z.array(repairSchema).default([]).describe('what was set right of recognised words; `text` stays as read'),
  notes: z.array(noteSchema).describe('what happened while reading'),
  text: text.describe('the whole text as read, NFC, lines and page breaks healed'),
})

export type At = z.infer<typeof atSchema>
export type DateItem = z.infer<typeof dateSchema>
export type Period = z.infer<typeof periodSchema>
export type Particulars = z.infer<typeof documentSchema>
export type AttachedTo = z.infer<typeof attachedToSchema>
export type SectionItem = z.infer<typeof sectionSchema>
export type TableItem = z.infer<typeof tableSchema>
export type Citation = z.infer<typeof citationSchema>
export type Figure = z.infer<typeof figureSchema>
export type Finding = z.infer<typeof findingSchema>
export type RepairItem = z.infer<typeof repairSchema>
export type TrichLucRecord = z.infer<typeof recordSchema>
