// Which figures are headline figures, which are parts of one, and which row they belong to.

import { plain } from '../text/fold.ts'
import type { Asked } from './asked.ts'
import type { Bodies } from './body.ts'
import { yearSpan } from './columns.ts'
import type { Span } from './comparison.ts'
import type { Given, ReadDocument, ReadFigure } from './given.ts'
import { type Dimensions, dimensionsOf, type Standing, wholesIn } from './whole.ts'

export interface Subject {
  readonly key: string
  readonly placeId: string | null
  readonly place: string | null
  readonly body: string | null
  readonly dimensions: Readonly<Record<string, string>>
}

export interface Item {
  readonly figure: ReadFigure
  readonly document: ReadDocument
  /** That it is about, whoever tells it. */
  readonly placeId: string | null
  readonly span: Span
  /** The column that it belongs to: a stock stands in the year of its day, whatever period the report is for. */
  readonly stands: Span
  /** The last day counted, where it is before the end of the period. */
  readonly asOf: string | null
  /** The longer period of whose total it is told to be a part. */
  readonly within: Span | null
  readonly isStock: boolean
  readonly scope: Standing['scope']
  readonly only: Standing['only']
  readonly standing: 'result' | 'plan' | 'other'
  readonly subject: Subject
}

/** Those that bear on what is asked; a figure without a period bears on none. */
export function itemsOf(given: Given, asked: Asked, bodies: Bodies): readonly Item[] {
  const known = wholesOf(given.figures)
  const chosen = new Set(asked.dimensions.map(({ name }) => name))
  const wholes = wholesIn(given.figures, chosen)
  return given.figures.flatMap(figure => {
    const document = given.documents.get(figure.doc)
    if (!document || figure.from === null || figure.to === null) return []
    const own = dimensionsOf(figure)
    if (!isAsked(own, asked)) return []
    const whole = figure.partOf === null ? undefined : known.get(`${figure.doc} ${figure.partOf}`)
    const isOf = whole !== undefined && isOfOneTotal(figure, whole, asked.by)
    const placeId = placeOf(figure, document)
    const isPart = (isOf && isPartOf(whole, asked)) || isOfElsewhere(placeId, document, asked)
    const rest = chosen.size === 0 ? own : without(own, chosen)
    const { scope, only } = withTitle(wholes.standingOf(figure, rest, isPart), figure, placeId)
    const isStock = given.indicator.flow === 'stock' || figure.flow === 'stock'
    const span = { from: figure.from, to: figure.to }
    const asOf = figure.asOf !== null && figure.asOf < span.to ? figure.asOf : null
    const stands = isStock ? yearSpan(Number((asOf ?? span.to).slice(0, 4))) : span
    const body = asked.by === 'body' ? bodies.ofFigure(figure, document) : null
    const dimensions = rowDimensions(own, asked)
    const subject = subjectOf(figure, document, { by: asked.by, placeId, dimensions, body })
    const within = whole?.from && whole.to && !isOf ? { from: whole.from, to: whole.to } : null
    const standing = standingOf(figure)
    return [{ figure, document, placeId, span, stands, asOf, within, isStock, scope, only, standing, subject }]
  })
}

/** Of a table that names no place: that of its report. */
const placeOf = ({ placeId, place, reportingUnit, table }: ReadFigure, document: ReadDocument): string | null =>
  placeId === null && place === null && reportingUnit === null && table !== null ? document.placeId : placeId

/** The total of a table is that of what it lists: «đoàn ra do lãnh đạo tỉnh dẫn đầu», «một số đoàn vào». */
const withTitle = (standing: Standing, { placeId, tableTitle }: ReadFigure, placedIn: string | null): Standing =>
  placeId === null && placedIn !== null && standing.scope === 'headline' && tableTitle !== null
    ? { scope: 'headline', only: [...standing.only, `table=${tableTitle}`] }
    : standing

/** Figures that others are parts of, by document and id. */
function wholesOf(figures: readonly ReadFigure[]): ReadonlyMap<string, ReadFigure> {
  const wanted = new Set(figures.flatMap(({ doc, partOf }) => (partOf === null ? [] : [`${doc} ${partOf}`])))
  if (wanted.size === 0) return new Map()
  return new Map(figures.map(one => [`${one.doc} ${one.id}`, one] as const).filter(([key]) => wanted.has(key)))
}

/** «trong đó năm 2019 là 131 đoàn» is all of its year; what is told of a district in its province's total, all of its own. */
const isOfOneTotal = (figure: ReadFigure, whole: ReadFigure, by: Asked['by']): boolean =>
  figure.from === whole.from && figure.to === whole.to && (by === 'body' || figure.placeId === whole.placeId)

/**
 * The total that a figure is a part of is of the same indicator, else it is the headline of its own. Of what was asked for
 * it is the headline where the total is of all; not where the total is itself restricted.
 */
const isPartOf = (whole: ReadFigure, { dimensions }: Asked): boolean =>
  dimensions.length === 0 || Object.keys(dimensionsOf(whole)).length > 0

/** What a body tells of another place is no number of its own, unless that place was asked for. */
const isOfElsewhere = (placeId: string | null, document: ReadDocument, { by, places }: Asked): boolean =>
  by === 'body' &&
  placeId !== null &&
  placeId !== document.placeId &&
  (places === null || (document.placeId !== null && places.has(document.placeId)))

/** Of a figure for two countries nothing is known of one. */
const isAsked = (own: Dimensions, { dimensions }: Asked): boolean =>
  dimensions.every(({ name, values }) => {
    const [value, ...others] = own[name] ?? []
    return value !== undefined && others.length === 0 && (values.length === 0 || values.includes(value))
  })

const without = (own: Dimensions, names: ReadonlySet<string>): Dimensions =>
  Object.fromEntries(Object.entries(own).filter(([name]) => !names.has(name)))

const rowDimensions = (own: Dimensions, { dimensions }: Asked): Subject['dimensions'] =>
  Object.fromEntries(dimensions.map(({ name }) => [name, own[name]?.[0] ?? '']))

function standingOf({ status, kind }: ReadFigure): Item['standing'] {
  if (status === 'done' || status === 'estimate' || (kind === 'nil' && status === 'postponed')) return 'result'
  return status === 'planned' ? 'plan' : 'other'
}

/** Of a place or body, and the values of the dimensions that were asked for. */
export const subjectKey = (of: string, dimensions: Subject['dimensions']): string =>
  `${of}#${Object.values(dimensions).join('|')}`

function subjectOf(
  figure: ReadFigure,
  document: ReadDocument,
  { by, placeId, dimensions, body: bodyKey }: Pick<Asked, 'by'> & Pick<Subject, 'placeId' | 'dimensions' | 'body'>,
): Subject {
  const body = figure.reportingUnit ?? document.issuer
  if (by === 'body') {
    return {
      key: subjectKey(bodyKey ?? `${document.file}`, dimensions),
      placeId: document.placeId,
      place: null,
      body,
      dimensions,
    }
  }
  // places that are not known are not one place
  const unknown = (): string => `?${plain(figure.place ?? body ?? document.file ?? '')}`
  const key = subjectKey(placeId ?? unknown(), dimensions)
  return { key, placeId, place: figure.place, body: placeId === null ? body : null, dimensions }
}
