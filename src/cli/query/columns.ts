// What people see of an answer on the terminal: a few columns, each made of what the catalog says in several.

import type { Answer, AnswerColumn, Cell } from '../../query/answer.ts'
import type { KindName } from '../../query/kinds.ts'
import type { Call } from '../call.ts'
import { type Valued, valueText } from '../show/figure-text.ts'
import type { Head } from '../words/query.ts'

/** A row by the names of the catalog's columns. */
type Row = Readonly<Record<string, Cell>>
type Speaking = Pick<Call, 'words' | 'language'>

interface Shown {
  readonly head: Head
  readonly kind?: AnswerColumn['kind']
  readonly least?: number
  /** Columns of the catalog that it is made of. */
  readonly from: readonly string[]
  readonly of: (row: Row, speaking: Speaking) => Cell
}

const as = (head: Head, name: string, kind: AnswerColumn['kind'] = 'text'): Shown => ({
  head,
  kind,
  from: [name],
  of: row => row[name] ?? null,
})

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell))

const indicator: Shown = {
  head: 'indicator',
  from: ['indicator', 'label_vi', 'label_en'],
  of: (row, { words, language }) => row[`label_${language}`] ?? row.indicator ?? words.figures.unlabelled,
}

const valued = [
  'kind',
  'nil_kind',
  'value',
  'hedge',
  'qualifier',
  'unit',
  'currency',
  'raw',
  'scale',
  'status',
] as const

/** «hơn 2 triệu USD»; of a nil the words; what was not done says so first, where nothing cuts it off: «(kế hoạch) 60 đoàn». */
const value: Shown = {
  head: 'value',
  least: 24,
  from: valued,
  of: (row, { words }) => {
    const figure = { ...row, nilKind: row.nil_kind } as unknown as Valued
    const status = words.figures.status[row.status as keyof typeof words.figures.status] ?? ''
    return `${status && `(${status}) `}${valueText(figure, { words })}`
  },
}

/** As it is known: «năm 2017», else the words of the report. */
const period: Shown = {
  head: 'period',
  from: ['period_from', 'period_to', 'period_label'],
  of: (row, { words }) =>
    typeof row.period_from === 'string' && typeof row.period_to === 'string'
      ? words.figures.span(row.period_from, row.period_to)
      : (row.period_label ?? null),
}

/** Its number, else its file, else its hash: something to find it by. */
const nameOf = (number: Cell | undefined, path: Cell | undefined, sha256: Cell | undefined): string =>
  text(number) || (text(path).split(/[\\/]/u).at(-1) ?? '') || text(sha256).slice(0, 8)

const document: Shown = {
  head: 'document',
  least: 14,
  from: ['document_number', 'path', 'sha256'],
  of: row => nameOf(row.document_number, row.path, row.sha256),
}

const issued: Shown = {
  head: 'issued',
  from: ['issued_on'],
  of: ({ issued_on }, { words }) => (issued_on === null ? null : words.date(text(issued_on))),
}

const page = as('page', 'page', 'integer')
const sentence: Shown = { ...as('sentence', 'quote'), least: 20 }

/** Letters before the words that are kept: enough to see what they are said of. */
const lead = 16

/** From shortly before the words that were found: the end of a long sentence is cut off, not they. */
const said: Shown = {
  ...sentence,
  from: ['quote', 'raw'],
  of: row => {
    const quote = text(row.quote)
    const at = quote.indexOf(text(row.raw))
    const start = quote.lastIndexOf(' ', at - lead) + 1
    return at <= lead || start === 0 ? quote : `…${quote.slice(start)}`
  },
}

const label = (head: Head, name: string, labels: (speaking: Speaking) => Readonly<Record<string, string>>): Shown => ({
  head,
  from: [name],
  of: (row, speaking) => labels(speaking)[text(row[name])] ?? row[name] ?? null,
})

/** As letterheads shorten it: what it is a committee of comes after a dozen letters that all have. */
const issuer: Shown = {
  head: 'issuer',
  least: 16,
  from: ['issuer'],
  of: row => (row.issuer === null ? null : text(row.issuer).replace(/[uủ][yỷ] ban nhân dân/iu, 'UBND')),
}

/** «Mai Châu, Hòa Bình»; of a province its name alone. */
const whole: Shown = {
  head: 'place',
  least: 14,
  from: ['issuer_place', 'province'],
  of: row =>
    [...new Set([row.issuer_place, row.province])].filter(name => name !== null && name !== undefined).join(', ') ||
    null,
}

const size: Shown = {
  head: 'size',
  from: ['row_count', 'column_count'],
  of: row => `${row.row_count} × ${row.column_count}`,
}

const finding: Shown = {
  head: 'finding',
  from: ['message_vi', 'message_en'],
  of: (row, { language }) => row[`message_${language}`] ?? null,
}

/** Of a table its caption, else the heads of its columns. */
const title: Shown = { head: 'title', from: ['title', 'heads'], of: row => row.title ?? row.heads ?? null }

const shown: Readonly<Record<KindName, readonly Shown[]>> = {
  figures: [indicator, value, period, as('place', 'place'), document, page, said],
  documents: [
    {
      head: 'document',
      least: 14,
      from: ['number', 'path', 'sha256'],
      of: row => nameOf(row.number, row.path, row.sha256),
    },
    issued,
    issuer,
    whole,
    period,
    as('figures', 'figure_count', 'integer'),
    as('citations', 'citation_count', 'integer'),
    as('findings', 'finding_count', 'integer'),
    as('title', 'title'),
  ],
  citations: [
    { head: 'cited', from: ['number', 'raw'], of: row => row.number ?? row.raw ?? null },
    issued,
    label('relation', 'relation', ({ words }) => words.relations),
    document,
    page,
    said,
  ],
  tables: [document, page, as('kind', 'kind'), size, title],
  cells: [
    document,
    page,
    as('kind', 'kind'),
    as('row', 'row_no', 'integer'),
    as('column', 'column_path'),
    as('text', 'text'),
    as('value', 'number', 'number'),
  ],
  findings: [label('severity', 'severity', ({ words }) => words.severities), finding, document, page, sentence],
}

/** Columns of the catalog that the table of a kind is made of. */
export const columnsShown = (kind: KindName): readonly string[] => [...new Set(shown[kind].flatMap(({ from }) => from))]

/** The answer as people see it. */
export function shownAnswer(kind: KindName, answer: Answer, speaking: Speaking): Answer {
  const { columns, rows } = answer
  return {
    ...answer,
    columns: shown[kind].map(one => ({
      name: speaking.words.answer.heads[one.head],
      kind: one.kind ?? 'text',
      ...(one.least && { least: one.least }),
    })),
    rows: mapped(rows, row => {
      const named = Object.fromEntries(columns.map(({ name }, n) => [name, row[n] ?? null]))
      return shown[kind].map(one => one.of(named, speaking))
    }),
  }
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item)
}
