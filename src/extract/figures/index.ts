// Every figure that a report states, with what it counts, when, where, and what it is compared with: find first,
// resolve after. Quantities that no rule claims are kept without an indicator.

import type { Document } from '../../model/document.ts'
import type { Figure, Period } from '../../model/record.ts'
import type { Measured } from '../../rules/lists/confidence.ts'
import type { Indicator } from '../../rules/lists/measures.ts'
import type { Rules } from '../../rules/load.ts'
import { apart } from '../../rules/scan.ts'
import { anchorOf } from '../../text/anchor.ts'
import type { Front } from '../particulars/index.ts'
import { type Stretch, spanOf } from '../passages.ts'
import { atOf } from '../places.ts'
import type { Section } from '../sections/index.ts'
import { type Catalogue, type Claimed, isCounted } from './claimed.ts'
import { claimsOf } from './claims.ts'
import { type Comparison, comparisonsOf, takenBy } from './comparisons.ts'
import { classOf, confidenceOf } from './confidence.ts'
import { contextFinder } from './context.ts'
import { type Dimensions, dimensionsOf } from './dimensions.ts'
import { isEquivalent } from './equivalents.ts'
import { withAnswers } from './labels.ts'
import { claimsOfLeads, type Leads } from './leads.ts'
import { type Nil, nilsOf, nothingOf } from './nil.ts'
import { barredIn, foreignFinder, isNorm, statesFinder } from './norms.ts'
import { withParts } from './parts.ts'
import { againstOf, periodOf, type Times } from './periods.ts'
import { type Reporter, reporterFinder } from './reporters.ts'
import { type Quantity, type Scene, sceneOf } from './scene.ts'
import { overlaps } from './spots.ts'
import { type Status, statusesOf } from './status.ts'
import { plannedPeriod } from './title.ts'

export interface Given {
  readonly document: Document
  readonly front: Front
  readonly sections: readonly Section[]
  readonly rules: Rules
}

export function findFigures(stretches: readonly Stretch[], given: Given): Figure[] {
  const contextOf = contextFinder(given.sections, stretches)
  const inBody = bodyOf(given.front)
  const scenes = stretches
    .filter(stretch => stretch.cell === null && inBody.has(stretch))
    .map(stretch => sceneOf(stretch, contextOf(stretch)))
  const leads = claimsOfLeads()
  const catalogue = new Set(given.rules.lists.get('indicators')?.keys() ?? [])
  const { front, rules } = given
  const around = {
    front,
    catalogue,
    leads,
    statesOf: statesFinder(front),
    standsIn: foreignFinder(front, rules.lists),
  }
  return numbered(
    scenes.flatMap(scene => draftsOf(scene, around)),
    given,
  )
}

/** Between the head and the signature; what is attached behind it is body again. */
function bodyOf({ lines, headEnd, foot }: Front): ReadonlySet<Stretch> {
  const isFoot = (index: number): boolean =>
    foot.from !== null && foot.to !== null && index >= foot.from && index <= foot.to
  return new Set(lines.filter(line => line.index > headEnd && !isFoot(line.index)).map(line => line.stretch))
}

/** A figure before it has an id; `total` is another draft of its paragraph. */
interface Draft {
  readonly scene: Scene
  readonly start: number
  readonly end: number
  readonly indicator: string | null
  readonly quantity: Quantity | null
  readonly nil: Nil | null
  readonly rule: string
  readonly dimensions: Dimensions
  readonly comparisons: readonly Comparison[]
  readonly total: Claimed | null
  readonly claim: Claimed | null
  readonly said: Status
  readonly reporter: Reporter
}

interface Around {
  readonly front: Front
  readonly catalogue: Catalogue
  readonly leads: Leads
  readonly statesOf: ReturnType<typeof statesFinder>
  readonly standsIn: ReturnType<typeof foreignFinder>
}

function draftsOf(scene: Scene, { front, catalogue, leads, statesOf, standsIn }: Around): Draft[] {
  const states = statesOf(scene.stretch)
  const compared = takenBy(scene)
  const taken = compared.union(barredIn(scene, states))
  const stands = standsIn(scene)
  const above = leads.above(scene)
  const named = claimsOf(scene, { catalogue, taken, above })
  const claimed = withParts(scene, withAnswers(scene, { catalogue, claimed: named }, taken), { taken, above }).filter(
    one => isCounted(one) && stands(one),
  )
  leads.keep(scene, claimed)
  const nils = nilsOf(scene, { catalogue, claimed }).filter(
    ({ indicator, start }) => !isNorm(scene, start, states) && (indicator === null || stands({ indicator, start })),
  )
  const stated = [...claimed, ...nils.flatMap(nilClaim)]
  const comparisons = comparisonsOf(scene, stated)
  const dimensions = dimensionsOf(scene, claimed)
  const empty: Draft = {
    scene,
    claim: null,
    start: 0,
    end: 0,
    indicator: null,
    quantity: null,
    nil: null,
    rule: 'none',
    dimensions: {},
    comparisons: [],
    total: null,
    said: { status: 'done', from: null, by: null },
    reporter: { place: null, reportingUnit: null },
  }
  const figures = claimed.map(
    (claim, n): Draft => ({
      ...empty,
      claim,
      start: claim.quantity.start,
      end: claim.quantity.end,
      indicator: claim.indicator,
      quantity: claim.quantity,
      rule: claim.rule,
      dimensions: dimensions[n] ?? {},
      comparisons: comparisons.get(n) ?? [],
      total: claim.total,
    }),
  )
  const none = nils.map((nil): Draft => {
    const n = stated.findIndex(one => one.start === nil.start && one.rule === nil.rule)
    return {
      ...empty,
      start: nil.start,
      end: nil.end,
      indicator: nil.indicator,
      nil,
      rule: nil.rule,
      comparisons: comparisons.get(n) ?? [],
    }
  })
  const rest = scene.quantities
    .filter(
      quantity =>
        !compared.has(quantity.numeral) &&
        !(quantity.tags.includes('bare') && !quantity.tags.includes('scaled')) &&
        !claimed.some(one => one.quantity === quantity),
    )
    .map((quantity): Draft => ({ ...empty, start: quantity.start, end: quantity.end, quantity }))
  const drafts = [...figures, ...none, ...rest].toSorted((a, b) => a.start - b.start)
  const statuses = statusesOf(scene, drafts)
  const reporterOf = reporterFinder(scene, front)
  return drafts.map((draft, n) => ({
    ...draft,
    said: saidOf(draft, statuses[n] ?? draft.said),
    reporter: reporterOf(draft),
  }))
}

// «ước đạt 12 đoàn» was done, as far as one knows
const saidOf = ({ quantity }: Draft, said: Status): Status =>
  said.status === 'done' && quantity?.value.isEstimate ? { ...said, status: 'estimate' } : said

// «không cử đoàn nào … (giảm 03 đoàn so với năm 2018)»: a nil has a change, too
function nilClaim({ indicator, rule, start, end }: Nil): Claimed[] {
  return indicator === null
    ? []
    : [
        {
          quantity: nothingOf(indicator, start, end),
          indicator,
          rule,
          start,
          end,
          constants: {},
          filledBy: null,
          total: null,
        },
      ]
}

function numbered(drafts: readonly Draft[], given: Given): Figure[] {
  const { document, front, rules } = given
  const times: Times = { document: front.particulars, planned: plannedPeriod(front) }
  const anchors = new Map<string, number>()
  const knownOf = ({ indicator }: Draft): Indicator | undefined =>
    indicator === null ? undefined : (rules.lists.get('indicators')?.get(indicator) as Indicator | undefined)
  const periods = drafts.map(draft => {
    const { start, end, scene, said } = draft
    return periodOf({ start, end, status: said.status, isStock: knownOf(draft)?.flow === 'stock' }, scene, times)
  })
  const placeOfClaim = new Map(drafts.flatMap((draft, n) => (draft.claim ? [[draft.claim, n] as const] : [])))
  const totalId = ({ total, claim }: Draft): string | null => {
    const [whole, part] = [total, claim].map(one => (one ? placeOfClaim.get(one) : undefined))
    const isTotal = whole !== undefined && part !== undefined && isWithin(periods[part] ?? null, periods[whole] ?? null)
    return isTotal ? `f${whole + 1}` : null
  }
  return drafts.map((draft, n): Figure => {
    const { scene, indicator, quantity } = draft
    const span = spanOf(scene.passage, draft)
    const raw = document.text.slice(span.start, span.end)
    const ground = classOf(draft)
    const period = periods[n] ?? null
    const { status, from } = isPast(draft.said, period, times) ? { status: 'done' as const, from: null } : draft.said
    const known = knownOf(draft)
    return {
      id: `f${n + 1}`,
      anchor: anchorOf(raw, anchors),
      indicator,
      ...measured(quantity, known),
      ...nothingSaid(draft),
      status,
      period,
      ...draft.reporter,
      dimensions: { ...draft.dimensions, ...(isStock(draft, known) ? { flow: 'stock' } : {}) } as Figure['dimensions'],
      partOf: totalId(draft),
      equivalentTo: isEquivalent(drafts[n - 1], draft) ? `f${n}` : null,
      comparisons: draft.comparisons.map(one => comparisonItem(one, draft, { document, period })),
      raw,
      at: atOf(document, scene.stretch, span),
      rule: draft.rule,
      basis: { class: ground, words: wordsBehind(draft), status: from },
      confidence: confidenceOf(ground, measuredOf(rules)),
    }
  })
}

// «2013: 60 đoàn; 2014: 58 đoàn»: no part of another year's total
const isWithin = (part: Period | null, total: Period | null): boolean =>
  !part?.from || !part.to || !total?.from || !total.to || (total.from <= part.from && part.to <= total.to)

// «Phương hướng: … 03 thỏa thuận đã ký năm 2017»: what the report looks back to is no plan, whatever the heading
const isPast = ({ by }: Status, period: Period | null, { document }: Times): boolean =>
  by === 'heading' && period?.basis === 'stated' && (period.to ?? '9') <= (document.period?.to ?? '')

function measured(
  quantity: Quantity | null,
  known: Indicator | undefined,
): Pick<Figure, 'value' | 'low' | 'high' | 'unit' | 'scale' | 'currency' | 'qualifier' | 'hedge' | 'flags'> {
  if (!quantity)
    return {
      value: 0,
      low: 0,
      high: 0,
      unit: known?.unit ?? null,
      scale: 1,
      currency: null,
      qualifier: 'exact',
      hedge: null,
      flags: [],
    }
  const { value, low, high, unit, scale, currency, qualifier, hedge, flags } = quantity.value
  return { value, low, high, unit, scale, currency, qualifier, hedge, flags: [...flags] }
}

// «0 vụ» states nothing, too
const nothingSaid = ({ nil, indicator, quantity }: Draft): Pick<Figure, 'kind' | 'nilKind'> => {
  const isZero = indicator !== null && quantity?.value.value === 0
  return nil || isZero ? { kind: 'nil', nilKind: nil?.kind ?? 'none' } : { kind: 'number', nilKind: null }
}

function comparisonItem(
  one: Comparison,
  { scene }: Draft,
  { document, period }: { document: Document; period: Period | null },
): Figure['comparisons'][number] {
  const span = spanOf(scene.passage, one)
  return {
    kind: one.kind,
    value: one.value,
    against: againstOf(one, period),
    raw: document.text.slice(span.start, span.end),
    at: atOf(document, scene.stretch, span),
  }
}

// what stands on a day: by its nature, or because the words say «hiện có»
const isStock = ({ scene, start }: Draft, known: Indicator | undefined): boolean =>
  known?.flow === 'stock' ||
  apart(scene.passage, 'now').some(
    one =>
      !scene.times.some(other => other.slot === 'running' && overlaps(one, other)) &&
      one.start <= start &&
      start - one.end <= 4 &&
      scene.passage.sentence[one.start] === scene.passage.sentence[start],
  )

/** Words beside or above the match that say what is counted. */
function wordsBehind({ claim }: Draft): Figure['basis']['words'] {
  const filledBy = claim?.filledBy ?? null
  return filledBy && { start: filledBy.start, end: filledBy.end }
}

const measuredOf = ({ lists }: Rules): ReadonlyMap<string, Measured> =>
  (lists.get('confidence') ?? new Map()) as ReadonlyMap<string, Measured>
