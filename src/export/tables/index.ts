// The tables that CSV, XLSX and Parquet hold: what records say, a row for each thing, and what the
// archivist gave.

import type { CopyOf } from '../../archive/duplicates/copy-of.ts'
import type { Correction } from '../../corrections/correction.ts'
import type { Laid } from '../../corrections/lay.ts'
import type { Citation, Figure, Finding, TableItem, TrichLucRecord } from '../../model/record.ts'
import { type Cell, integer, joined, number, type Table, tableOf, text, yesOrNo } from './table.ts'

const documents = tableOf<TrichLucRecord>(
  record => [record],
  [
    text('type', ({ document }) => document.type),
    text('typeLabel', ({ document }) => document.typeLabel),
    text('title', ({ document }) => document.title),
    integer('numberValue', ({ document }) => document.number.value),
    text('symbol', ({ document }) => document.number.symbol),
    text('numberStatus', ({ document }) => document.number.status),
    text('issuedOnAsPrinted', ({ document }) => document.issuedOn?.raw ?? null),
    text('place', ({ document }) => document.place),
    text('issuerParent', ({ document }) => document.issuer.parent),
    text('placeId', ({ document }) => document.issuer.placeId),
    text('periodFrom', ({ document }) => document.period?.from ?? null),
    text('periodTo', ({ document }) => document.period?.to ?? null),
    text('periodAsOf', ({ document }) => document.period?.asOf ?? null),
    text('signedFor', ({ document }) => document.signatory.authority),
    text('signatoryPosition', ({ document }) => document.signatory.position),
    text('signatory', ({ document }) => document.signatory.name),
    text('recipients', ({ document }) => joined(document.recipients)),
    text('secrecy', ({ document }) => document.markings.secrecy),
    text('urgency', ({ document }) => document.markings.urgency),
    yesOrNo('draft', ({ document }) => document.markings.draft),
    text('attachedTo', ({ document }) => document.attachedTo?.number ?? null),
    text('mediaType', ({ source }) => source.mediaType),
    integer('bytes', ({ source }) => source.bytes),
    integer('pages', ({ source }) => source.pages.length),
    integer('pagesByOcr', ({ source }) => source.pages.filter(page => page.method === 'ocr').length),
    integer('sections', ({ sections }) => sections.length),
    integer('tables', ({ tables }) => tables.length),
    integer('figures', ({ figures }) => figures.length),
    integer('citations', ({ citations }) => citations.length),
    integer('findings', ({ findings }) => findings.length),
    text('version', ({ tool }) => tool.version),
    text('rulesHash', ({ tool }) => tool.rulesHash),
  ],
)

const pageOf = ({ at }: Pick<Figure, 'at'>): number | null => at.boxes[0]?.page ?? null

const headings = ({ at }: Pick<Figure, 'at'>, { sections }: TrichLucRecord): string | null =>
  sections.find(one => one.id === at.section)?.title ?? null

const figures = tableOf<Figure>(
  record => record.figures,
  [
    text('id', one => one.id),
    text('anchor', one => one.anchor),
    text('indicator', one => one.indicator),
    number('value', one => one.value),
    number('low', one => one.low),
    number('high', one => one.high),
    text('unit', one => one.unit),
    text('currency', one => one.currency),
    text('qualifier', one => one.qualifier),
    text('kind', one => one.kind),
    text('nilKind', one => one.nilKind),
    text('status', one => one.status),
    text('periodFrom', one => one.period?.from ?? null),
    text('periodTo', one => one.period?.to ?? null),
    text('periodLabel', one => one.period?.label ?? null),
    text('placeId', one => one.place?.id ?? null),
    text('place', one => one.place?.name ?? null),
    text('reportingUnit', one => one.reportingUnit),
    text('dimensions', one => joined(dimensionsOf(one))),
    text('partOf', one => one.partOf),
    text('equivalentTo', one => one.equivalentTo),
    text('comparisons', one =>
      joined(one.comparisons.map(each => `${each.kind} ${each.value} ${each.against ?? ''}`.trim())),
    ),
    text('flags', one => joined(one.flags)),
    text('raw', one => one.raw),
    text('quote', one => one.at.quote),
    integer('page', pageOf),
    text('section', headings),
    text('table', one => one.at.table),
    text('rule', one => one.rule),
    number('confidence', one => one.confidence),
    text('reviewed', one => one.reviewed ?? null),
  ],
)

const dimensionsOf = ({ dimensions }: Figure): string[] =>
  Object.entries(dimensions).map(([name, value]) => `${name}=${[value].flat().join(', ')}`)

const citations = tableOf<Citation>(
  record => record.citations,
  [
    text('id', one => one.id),
    text('anchor', one => one.anchor),
    text('number', one => one.number),
    text('system', one => one.system),
    text('type', one => one.type),
    text('typeLabel', one => one.typeLabel),
    text('issuerKey', one => one.issuer?.key ?? null),
    text('issuerAsPrinted', one => one.issuer?.raw ?? null),
    text('citedDate', one => one.issuedOn?.date ?? null),
    text('title', one => one.title),
    text('form', one => one.form),
    text('key', one => one.key),
    text('relation', one => one.relation),
    text('relatesTo', one => one.relatesTo),
    text('resolvesTo', one => one.resolvesTo),
    text('flags', one => joined(one.flags)),
    text('raw', one => one.raw),
    text('quote', one => one.at.quote),
    integer('page', pageOf),
    text('section', headings),
    text('rule', one => one.rule),
    number('confidence', one => one.confidence),
    text('reviewed', one => one.reviewed ?? null),
  ],
)

interface CellItem {
  readonly table: TableItem
  readonly row: number
  readonly column: number
  readonly cell: TableItem['rows'][number]['cells'][number]
}

function* cellsOf({ tables }: TrichLucRecord): Generator<CellItem> {
  for (const table of tables)
    for (const [row, { cells }] of table.rows.entries())
      for (const [column, cell] of cells.entries()) yield { table, row, column, cell }
}

const cells = tableOf<CellItem>(cellsOf, [
  text('table', one => one.table.id),
  text('tableKind', one => one.table.kind),
  text('tableTitle', one => one.table.title),
  text('tableUnit', one => one.table.unit),
  integer('row', one => one.row),
  text('role', one => one.table.rows[one.row]?.role ?? null),
  integer('column', one => one.column),
  text('head', one => one.table.columns[one.column]?.path.join(' › ') ?? null),
  text('field', one => one.table.columns[one.column]?.field ?? null),
  text('columnUnit', one => one.table.columns[one.column]?.unit ?? null),
  text('text', one => one.cell.text),
  number('number', one => amountIn(one.cell.value)),
  text('value', one => valueText(one.cell.value)),
  number('stored', one => one.cell.stored?.value ?? null),
  text('storedFormat', one => one.cell.stored?.format ?? null),
  integer('page', one => pageOf(one.cell)),
  text('reviewed', one => one.cell.reviewed ?? null),
])

/** A count, or an amount of money. */
function amountIn(value: unknown): number | null {
  const amount = (value as { amount?: unknown } | null)?.amount ?? value
  return typeof amount === 'number' ? amount : null
}

const valueText = (value: unknown): Cell =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

const findings = tableOf<Finding>(
  record => record.findings,
  [
    text('id', one => one.id),
    text('code', one => one.code),
    text('severity', one => one.severity),
    text('messageVi', one => one.message.vi),
    text('messageEn', one => one.message.en),
    text('items', one => joined(one.items)),
    text('evidence', one => joined(one.evidence.map(({ quote }) => quote))),
    integer('page', one => one.evidence[0]?.page ?? null),
  ],
)

/** Of a report that is in several files a row for each but the earliest. */
const duplicates = tableOf<CopyOf>(
  (_, __, { copyOf }) => (copyOf ? [copyOf] : []),
  [
    text('code', one => one.code),
    text('severity', one => one.severity),
    text('certainty', one => one.twin.certainty),
    text('otherSha256', one => one.twin.sha256),
    integer('otherPart', one => one.twin.otherPart),
    text('why', one => one.twin.why),
    number('likeness', one => one.twin.likeness),
    integer('changed', one => one.counts.changed),
    integer('gained', one => one.counts.gained),
    integer('lost', one => one.counts.lost),
    text('messageVi', one => one.message.vi),
    text('messageEn', one => one.message.en),
    text('evidence', ({ evidence, twin }) => joined(evidence.filter(each => !isOf(each, twin)).map(quoteOf))),
    text('otherEvidence', ({ evidence, twin }) => joined(evidence.filter(each => isOf(each, twin)).map(quoteOf))),
  ],
)

const quoteOf = ({ sentence, quote }: CopyOf['evidence'][number]): string => sentence || quote

const isOf = ({ sha256, part }: CopyOf['evidence'][number], twin: CopyOf['twin']): boolean =>
  sha256 === twin.sha256 && part === twin.otherPart

const given = tableOf<readonly [field: string, value: string]>(
  (_, fields) => Object.entries(fields),
  [text('field', ([field]) => field), text('value', ([, value]) => value)],
)

/** What people have said, also where it holds no longer. */
const corrections = tableOf<Laid>(
  (_, __, { laid }) => laid ?? [],
  [
    text('id', ({ correction }) => correction.id),
    text('item', ({ correction }) => correction.item),
    text('itemId', one => one.item),
    text('anchor', ({ correction }) => correction.anchor),
    text('verdict', ({ correction }) => correction.verdict),
    text('state', one => one.state),
    text('was', ({ correction }) => saidIn(correction, 'was')),
    text('now', ({ correction }) => saidIn(correction, 'now')),
    text('who', ({ correction }) => correction.who),
    text('when', ({ correction }) => correction.when),
    text('why', ({ correction }) => correction.why),
    text('raw', ({ correction }) => correction.words.raw),
    text('quote', ({ correction }) => correction.words.sentence),
  ],
)

const saidIn = ({ changes }: Correction, side: 'was' | 'now'): string | null =>
  joined(changes.map(one => `${one.field}=${valueText(one[side]) ?? ''}`))

export const tableNames = [
  'documents',
  'figures',
  'citations',
  'cells',
  'findings',
  'duplicates',
  'corrections',
  'given',
] as const
export type TableName = (typeof tableNames)[number]

export const tables: Readonly<Record<TableName, Table>> = {
  documents,
  figures,
  citations,
  cells,
  findings,
  duplicates,
  corrections,
  given,
}
