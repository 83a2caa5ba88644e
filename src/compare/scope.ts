// Which figures are headline figures, which are parts of one, and which row they belong to.

import { plain } from '../text/fold.ts'
import type { Asked } from './asked.ts'
import type { Bodies } from './body.ts'
import type { Span } from './comparison.ts'
import type { Given, ReadDocument, ReadFigure } from './given.ts'

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
  /** Of who reports it, the same for all ways to write the name. */
  readonly body: string | null
  readonly span: Span
  /** The last day counted, where it is before the end of the period. */
  readonly asOf: string | null
  /** The longer period of whose total it is told to be a part. */
  readonly within: Span | null
  readonly isStock: boolean
  readonly scope: 'headline' | 'part'
  readonly standing: 'result' | 'plan' | 'other'
  readonly subject: Subject
}

type Dimensions = Readonly<Record<string, readonly string[]>>

/** Those that bear on what is asked; a figure without a period bears on none. */
export function itemsOf(given: Given, asked: Asked, bodies: Bodies): readonly Item[] {
  const known = wholesOf(given.figures)
  return given.figures.flatMap(figure => {
    const document = given.documents.get(figure.doc)
    const own = dimensionsOf(figure)
    const whole = figure.partOf === null ? undefined : known.get(`${figure.doc} ${figure.partOf}`)
    const isOf = whole !== undefined && isOfOneTotal(figure, whole, asked.by)
    const scope = scopeOf(own, isOf ? dimensionsOf(whole) : undefined, asked.dimensions)
    if (!document || !scope || figure.from === null || figure.to === null) return []
    const body = bodies.ofFigure(figure, document)
    const isStock = given.indicator.flow === 'stock' || figure.flow === 'stock'
    const span = { from: figure.from, to: figure.to }
    const asOf = figure.asOf !== null && figure.asOf < span.to ? figure.asOf : null
    const subject = subjectOf(figure, document, { by: asked.by, dimensions: rowDimensions(own, asked), body })
    const within = whole?.from && whole.to && !isOf ? { from: whole.from, to: whole.to } : null
    return [{ figure, document, body, span, asOf, within, isStock, scope, standing: standingOf(figure), subject }]
  })
}

/** Figures that others are parts of, by document and id. */
function wholesOf(figures: readonly ReadFigure[]): ReadonlyMap<string, ReadFigure> {
  const wanted = new Set(figures.flatMap(({ doc, partOf }) => (partOf === null ? [] : [`${doc} ${partOf}`])))
  if (wanted.size === 0) return new Map()
  return new Map(figures.map(one => [`${one.doc} ${one.id}`, one] as const).filter(([key]) => wanted.has(key)))
}

/** «trong đó năm 2019 là 131 đoàn» is all of its year; what is told of a district in its province's total, all of its own. */
const isOfOneTotal = (figure: ReadFigure, whole: ReadFigure, by: Asked['by']): boolean =>
  figure.from === whole.from && figure.to === whole.to && (by === 'body' || figure.placeId === whole.placeId)

const none: Dimensions = {}

function dimensionsOf({ dimensions, status }: ReadFigure): Dimensions {
  if (dimensions === null) return none
  const found: Record<string, string[]> = {}
  for (const line of dimensions.split('\n').toSorted()) {
    const at = line.indexOf('=')
    const name = line.slice(0, at)
    // what is planned is in the plan: that restricts nothing
    if (name !== 'inPlan' || status !== 'planned') found[name] = [...(found[name] ?? []), line.slice(at + 1)]
  }
  return found
}

/**
 * The total that a figure is a part of is of the same indicator, else it is the headline of its own. Of a figure for two
 * countries nothing is known of one. Null: of no concern.
 */
function scopeOf(own: Dimensions, whole: Dimensions | undefined, chosen: Asked['dimensions']): Item['scope'] | null {
  if (chosen.length === 0) return Object.keys(own).length > 0 || whole ? 'part' : 'headline'
  const isAsked = chosen.every(({ name, values }) => {
    const [value, ...others] = own[name] ?? []
    return value !== undefined && others.length === 0 && (values.length === 0 || values.includes(value))
  })
  if (!isAsked) return null
  const isMore = Object.keys(own).some(name => !chosen.some(one => one.name === name))
  const isPart = whole !== undefined && Object.keys(whole).length > 0
  return isMore || isPart ? 'part' : 'headline'
}

const rowDimensions = (own: Dimensions, { dimensions }: Asked): Subject['dimensions'] =>
  Object.fromEntries(dimensions.map(({ name }) => [name, own[name]?.[0] ?? '']))

function standingOf({ status, kind }: ReadFigure): Item['standing'] {
  if (status === 'done' || status === 'estimate' || (kind === 'nil' && status === 'postponed')) return 'result'
  return status === 'planned' ? 'plan' : 'other'
}

function subjectOf(
  figure: ReadFigure,
  document: ReadDocument,
  { by, dimensions, body: bodyKey }: Pick<Asked, 'by'> & Pick<Subject, 'dimensions' | 'body'>,
): Subject {
  const body = figure.reportingUnit ?? document.issuer
  const suffix = Object.values(dimensions).join('|')
  if (by === 'body') {
    const placeId = figure.placeId ?? document.placeId
    return { key: `${bodyKey ?? document.sha256}#${suffix}`, placeId, place: figure.place, body, dimensions }
  }
  // places that are not known are not one place
  const unknown = (): string => `?${plain(figure.place ?? body ?? document.sha256)}`
  const key = `${figure.placeId ?? unknown()}#${suffix}`
  return { key, placeId: figure.placeId, place: figure.place, body: figure.placeId === null ? body : null, dimensions }
}
