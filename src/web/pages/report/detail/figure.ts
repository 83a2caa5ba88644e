// A figure in rows: its value with interval and unit, its time and who says so, place, dimensions, comparisons, certainty.

import { circumstances, indicatorText, valueText } from '../../../../cli/show/figure-text.ts'
import type { Figure, Period } from '../../../../model/record.ts'
import { type Html, html } from '../../../../text/html.ts'
import type { Row } from '../detail.ts'
import { itemLink, joined, type Look } from '../look.ts'
import { itemName } from '../names.ts'

export function figureRows(look: Look, id: string): readonly Row[] {
  const figure = look.record.figures.find(one => one.id === id)
  return figure
    ? [...whatRows(look, figure), ...whenAndWhere(look, figure), ...tiedRows(look, figure), sureRow(look, figure)]
    : []
}

function whatRows(look: Look, figure: Figure): readonly Row[] {
  const { web, how } = look
  const { indicator, unit, currency, scale, value } = figure
  const { number } = look.visit.words.figures
  const label = indicator === null ? look.visit.words.explain.figure.unclaimed : indicatorText(indicator, how)
  return [
    [
      look.visit.words.explain.figure.indicator,
      label === indicator || indicator === null ? label : html`${label} <span class="dim">(${indicator})</span>`,
    ],
    [
      web.value,
      html`<b>${valueText(figure, how)}</b>${scale === 1 || figure.kind === 'nil' ? null : html` <span class="dim">= ${joined([[number(value), unit ?? currency].filter(Boolean).join(' ')])}</span>`}`,
    ],
    [look.visit.words.explain.figure.interval, intervalOf(look, figure)],
    [web.unit, joined([unit, currency])],
    [web.asPrinted, `«${figure.raw}»`],
  ]
}

/** Both ends, where they are not the value itself; open ones as such. */
function intervalOf({ web, visit: { words } }: Look, { low, high }: Figure): string | null {
  if (low !== null && low === high) return null
  const { number } = words.figures
  if (low === null && high === null) return null
  if (high === null) return web.from({ value: number(low ?? 0) })
  return low === null ? web.upTo({ value: number(high) }) : `${number(low)} – ${number(high)}`
}

function whenAndWhere(look: Look, figure: Figure): readonly Row[] {
  const { words } = look.visit
  const say = words.explain.figure
  const { period, place, status, basis, reportingUnit } = figure
  const fromIssuer = place !== null && place.id === look.record.document.issuer.placeId
  return [
    [say.period, period ? joined([periodText(look, period), say.periodBasis[period.basis]]) : look.web.unknown],
    [say.placeOf, place ? joined([place.name, fromIssuer ? say.placeBasis : null]) : look.web.unknown],
    [look.web.reporting, reportingUnit],
    [
      say.status,
      status === 'done'
        ? look.web.done
        : joined([
            words.figures.status[status],
            basis.status && `«${look.record.text.slice(basis.status.start, basis.status.end)}»`,
          ]),
    ],
  ]
}

function periodText({ visit: { words } }: Look, { label, from, to, asOf }: Period): string {
  const days = from === null && to === null ? null : `${from ? words.date(from) : '…'} – ${to ? words.date(to) : '…'}`
  return joined([`«${label}»`, days, asOf && words.show.asOf({ date: words.date(asOf) })])
}

/** Dimensions and comparisons; the figures that it is a part of, that are parts of it, that say the same in other money. */
function tiedRows(look: Look, figure: Figure): readonly Row[] {
  const { web } = look
  const bare: Figure = { ...figure, period: null, status: 'done', flags: [], comparisons: [] }
  const parts = look.record.figures.filter(({ partOf }) => partOf === figure.id)
  const { comparisons, flags } = figure
  return [
    [web.dimensions, joined(circumstances(bare, look.how))],
    [
      web.comparisons,
      comparisons.length === 0 ? null : joined(circumstances({ ...bare, dimensions: {}, comparisons }, look.how)),
    ],
    [web.oddities, joined(circumstances({ ...bare, dimensions: {}, flags }, look.how))],
    [web.partOf, linkOf(look, figure.partOf)],
    [
      web.subfigures,
      parts.length === 0
        ? null
        : linksOf(
            look,
            parts.map(({ id }) => id),
          ),
    ],
    [web.equivalentTo, linkOf(look, figure.equivalentTo)],
  ]
}

const linkOf = (look: Look, id: string | null): Html | null =>
  id === null ? null : itemLink(look, id, itemName(look, id))

export const linksOf = (look: Look, ids: readonly string[]): Html =>
  html`${ids.map((id, n) => html`${n > 0 ? '; ' : ''}${itemLink(look, id, itemName(look, id))}`)}`

/** «cứ 100 số tìm theo cùng cách thì ít nhất 92 đúng» */
function sureRow({ web, visit: { words }, laidOf }: Look, { id, confidence, basis }: Figure): Row {
  // how often the program is right says nothing of what a person has said
  if ((laidOf.get(id) ?? []).length > 0) return [words.explain.confidence, web.judgedByPerson]
  const way = words.explain.figure.classes[basis.class.split('.')[0] ?? ''] ?? basis.class
  return [words.explain.confidence, joined([web.sure({ count: Math.floor(confidence * 100) }), web.found({ way })])]
}
