// Which indicators there are: most told first, in groups.

import type { Language } from '../../../cli/language.ts'
import type { indicatorsIn } from '../../../compare/read.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Visit } from '../../visit.ts'
import type { CompareWords } from '../../words/compare.ts'

export type Told = ReturnType<typeof indicatorsIn>[number]

export const nameOf = ({ indicator, vi, en }: Told, language: Language): string =>
  (language === 'vi' ? vi : en) ?? indicator

/** By what ids begin with; the group that is told most first. */
export function groupsOf(
  all: readonly Told[],
  { groups }: CompareWords,
): readonly (readonly [string, readonly Told[]])[] {
  const nameOfGroup = ({ indicator }: Told): string => groups[indicator.split('.')[0] ?? ''] ?? groups.other
  return [...Map.groupBy(all, nameOfGroup)]
}

export const startOf = (all: readonly Told[], visit: Visit): Html => {
  const words = visit.web.compare
  if (all.length === 0) return html`<p>${words.none}</p>`
  return html`<p class="dim">${words.indicators({ count: all.length })}</p>
<div class="indicators">
${groupsOf(all, words).map(
  ([name, own]) => html`<section class="card"><h2>${name}</h2><ul>
${own.map(one => link(one, visit))}</ul></section>
`,
)}</div>`
}

const link = (one: Told, { language, web, words }: Visit): Html =>
  html`<li><a href="/compare?indicator=${encodeURIComponent(one.indicator)}">${nameOf(one, language)}</a> <span class="dim small">${web.compare.figures({ count: words.figures.number(one.count) })}</span></li>\n`
