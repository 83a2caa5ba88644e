// Facets: each value with how many reports it would leave, as links.

import { plainArgs } from '../../../cli/report.ts'
import { type AnyFindingCode, findingCodes } from '../../../model/record.ts'
import { alphabetical } from '../../../query/words.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Visit } from '../../visit.ts'
import { type Asked, addressOf, type FacetName, facetNames, toggled } from './asked.ts'
import type { Shown } from './found.ts'
import { type Shelf, unknown } from './marks.ts'

export type Names = Shelf['names']

interface Value {
  readonly facet: FacetName
  readonly value: string
}

/** What a value is called. */
export function labelOf({ web, words }: Visit, { facet, value }: Value, names: Names): string {
  const { shelves: say } = web
  if (value === unknown) return facet === 'year' ? say.severalYears : say.unknown
  if (facet === 'place' || facet === 'body' || facet === 'kind') return names[facet].get(value) ?? value
  if (facet === 'confidence') return said(say.confidence, value)
  if (facet === 'reviewed') return said(say.reviewed, value)
  if (facet === 'finding') return said({ ...words.findings, ...say.findings }, value)
  return value
}

/** A code that nobody has words for is shown as it is: an address may name any. */
const said = (all: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(all, value) ? (all[value] ?? value) : value

interface Choosing {
  readonly asked: Asked
  readonly names: Names
  readonly shown: Shown
}

const few = 8
const most = 100

export function facetsView(visit: Visit, choosing: Choosing): Html {
  const { shelves: say } = visit.web
  const { asked, shown } = choosing
  const copies =
    shown.copies > 0 && asked.copies === 'without'
      ? html`<p><a href="${addressOf({ ...asked, copies: 'with', after: 0 })}">${say.copies({ count: shown.copies })}</a></p>`
      : null
  return html`<nav class="facets" id="facets" tabindex="-1" aria-labelledby="facets-title"><h2 id="facets-title">${say.facetsTitle}</h2>
${facetNames.map(facet => facetView(visit, facet, choosing))}${copies}</nav>`
}

interface Counted {
  readonly value: string
  readonly count: number
  readonly label: string
  readonly isChosen: boolean
}

function facetView(visit: Visit, facet: FacetName, { asked, names, shown }: Choosing): Html | null {
  const { shelves: say } = visit.web
  const chosen = asked.chosen[facet]
  const counts = shown.counts[facet]
  const values = [...new Set([...counts.keys(), ...chosen])].map(value => ({
    value,
    count: counts.get(value) ?? 0,
    label: labelOf(visit, { facet, value }, names),
    isChosen: chosen.includes(value),
  }))
  if (values.length === 0) return null
  const sorted = inOrder(facet, values)
  const line = ({ value, count, label, isChosen }: Counted): Html =>
    html`<li><a href="${addressOf(toggled(asked, facet, value))}"${isChosen ? html` class="chosen" aria-current="true"` : null}>${
      isChosen ? html`<span aria-hidden="true">✓ </span>` : null
    }${label}</a> <span class="n dim">${visit.words.figures.number(count)}</span></li>\n`
  const [first, rest] = [sorted.slice(0, few), sorted.slice(few, most)]
  const left = sorted.length - most
  return html`<section aria-labelledby="facet-${facet}"><h3 id="facet-${facet}">${say.facets[facet]}</h3><ul>${first.map(line)}</ul>${
    rest.length > 0
      ? html`<details><summary>${say.more({ count: sorted.length - few })}</summary><ul>${rest.map(line)}</ul>${
          left > 0 ? html`<p class="dim small">${say.left(plainArgs({ count: left }))}</p>` : null
        }</details>`
      : null
  }</section>`
}

const orders: Partial<Record<FacetName, readonly string[]>> = {
  finding: ['any', 'errors', 'none', ...(findingCodes satisfies readonly AnyFindingCode[])],
  confidence: ['high', 'middle', 'low', 'ocr', 'unsure', unknown],
  reviewed: ['yes', 'no'],
}

/** What is chosen first, what is not known last; years from the last, names by how many there are. */
function inOrder(facet: FacetName, values: readonly Counted[]): readonly Counted[] {
  const order = orders[facet]
  const rank = ({ value, isChosen }: Counted): number =>
    order ? order.indexOf(value) : value === unknown && !isChosen ? 2 : Number(!isChosen)
  const later = (a: Counted, b: Counted): number => {
    if (facet === 'year') return a.value < b.value ? 1 : -1
    return b.count - a.count || (alphabetical(a.label) < alphabetical(b.label) ? -1 : 1)
  }
  return values.toSorted((a, b) => rank(a) - rank(b) || later(a, b))
}
