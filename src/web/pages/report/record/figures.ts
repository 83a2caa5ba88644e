// Figures under the sections in which they stand, as `show` lists them; parts are set in under their total.

import { circumstances, indicatorText, valueText } from '../../../../cli/show/figure-text.ts'
import type { Figure, TrichLucRecord } from '../../../../model/record.ts'
import { type Html, html } from '../../../../text/html.ts'
import { judged } from '../judged.ts'
import { itemLink, joined, type Look, pagesBehind } from '../look.ts'

/** More than a screen or two of one section: they are folded away until somebody opens them. */
const most = 150

export function figuresPart(look: Look): Html {
  const groups = Map.groupBy(look.record.figures, ({ at }) => at.section)
  return html`${[...groups].map(([section, group]) => sectionOf(look, section, group))}`
}

function sectionOf(look: Look, section: string | null, group: readonly Figure[]): Html {
  const claimed = group.filter(({ indicator }) => indicator !== null)
  const others = group.filter(({ indicator }) => indicator === null)
  return html`<section class="of-section">
<h3>${headingOf(look, section)}</h3>
${listOf(look, claimed.slice(0, most))}
${folded(look, claimed.slice(most), look.web.moreFigures({ count: claimed.length - most }))}
${folded(look, others, look.visit.web.report.unclaimed({ count: others.length }))}</section>
`
}

function headingOf(look: Look, id: string | null): Html {
  const own = look.record.sections.find(one => one.id === id)
  const words = look.visit.words.figures
  return own ? itemLink(look, own.id, `${own.label ? `${own.label}. ` : ''}${own.title}`) : html`${words.outside}`
}

const folded = (look: Look, figures: readonly Figure[], summary: string): Html | null =>
  figures.length === 0 ? null : html`<details><summary>${summary}</summary>${listOf(look, figures)}</details>`

const listOf = (look: Look, figures: readonly Figure[]): Html | null =>
  figures.length === 0 ? null : html`<ul class="items">${figures.map(one => entryOf(look, one))}</ul>`

function entryOf(look: Look, figure: Figure): Html {
  const { id, indicator, confidence } = figure
  const told = joined(circumstances(figure, look.how))
  const isDoubtful = indicator !== null && confidence < doubtful
  return html`<li class="depth-${depthOf(figure, look.record)}">${itemLink(look, id, figureWords(look, figure))}${
    told === '' ? null : html` <span class="dim">· ${told}</span>`
  }${isDoubtful ? html` <span class="warning">· ${look.web.atLeast({ count: Math.floor(confidence * 100) })}</span>` : null}${pagesBehind(look, id)}${judged(look, id)}</li>
`
}

export const figureWords = ({ how }: Look, figure: Figure): Html =>
  figure.indicator === null
    ? html`«${figure.raw}»`
    : html`${indicatorText(figure.indicator, how)}: <b>${valueText(figure, how)}</b>`

/** Below it a person is told how sure the value is. */
export const doubtful = 0.9

/** How many totals it is a part of; a circle would be a fault of the record. */
function depthOf(figure: Figure, { figures }: TrichLucRecord): number {
  const seen = new Set<string>()
  const above = (id: string | null): string | null => figures.find(one => one.id === id)?.partOf ?? null
  for (let id = figure.partOf; id !== null && !seen.has(id) && seen.size < 3; id = above(id)) seen.add(id)
  return seen.size
}
