// What can be chosen, as a form that is an address.

import { type OptionName, type Options, shapes } from '../../../cli/options.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Visit } from '../../visit.ts'
import type { CompareWords, Field } from '../../words/compare.ts'
import { groupsOf, nameOf, type Told } from './indicators.ts'

export interface Form {
  readonly options: Options
  readonly indicators: readonly Told[]
  /** What is looked up while a field is filled in. */
  readonly lists: readonly Html[]
}

export const formOf = ({ options, indicators, lists }: Form, visit: Visit): Html => {
  const words = visit.web.compare
  const box = (field: Field): Html => textBox(field, options, words)
  return html`<form class="bar compare" method="get" action="/compare" data-find="${words.find}">
${indicatorChoices(options, indicators, visit)}
${box('place')}${box('within')}${box('from')}${box('to')}
${choiceOf('by', options.by, words)}
${choiceOf('units', options.units, words)}
${(['growth', 'plan', 'sources'] as const).map(field => check(field, options, words))}
<details${isAny(options) ? html` open` : null}><summary>${words.more}</summary><div class="bar">
${choiceOf('periods', options.periods, words)}
${box('body')}${box('country')}${box('dimension')}${box('currency')}
${choiceOf('chart', options.chart, words)}
${box('title')}
</div></details>
<button class="main">${words.show}</button>
${lists}
</form>`
}

const further = ['periods', 'body', 'country', 'dimension', 'currency', 'chart', 'title'] as const

const isAny = (options: Options): boolean => further.some(name => options[name] !== undefined)

/** One for each that was chosen; one where none was. */
function indicatorChoices({ indicator = [] }: Options, all: readonly Told[], visit: Visit): Html[] {
  const words = visit.web.compare
  return (indicator.length > 0 ? indicator : ['']).map(
    chosen => html`<label class="indicator">${words.fields.indicator}
<select name="indicator">
<option value="">${words.choose}</option>
${isKnown(chosen, all) ? null : html`<option selected>${chosen}</option>`}
${groupsOf(all, words).map(
  ([name, own]) => html`<optgroup label="${name}">
${own.map(
  one =>
    html`<option value="${one.indicator}"${one.indicator === chosen ? html` selected` : null}>${nameOf(one, visit.language)} (${visit.words.figures.number(one.count)})</option>\n`,
)}</optgroup>
`,
)}</select></label>`,
  )
}

const isKnown = (chosen: string, all: readonly Told[]): boolean =>
  chosen === '' || all.some(({ indicator }) => indicator === chosen)

/** What is looked up while it is typed: the id of its list. */
const listOf: Partial<Record<Field, string>> = {
  place: 'places',
  within: 'provinces',
  dimension: 'dimensions',
  currency: 'currencies',
}

/** Of what may be several, a box for each and one more. */
function textBox(field: Field & OptionName, options: Options, { fields, hints }: CompareWords): Html {
  const given = options[field]
  const values = typeof given === 'string' ? [given] : Array.isArray(given) ? [...given] : []
  const boxes = shapes[field].multiple ? [...values, ''] : [values[0] ?? '']
  const list = listOf[field]
  const hint = hints[field] ?? ''
  return html`<div class="several">${boxes.map(
    (value, n) =>
      html`<label${n > 0 ? html` class="next"` : null}>${
        n === 0 ? fields[field] : html`<span class="unseen">${fields[field]} ${n + 1}</span>`
      }<input name="${field}" value="${value}"${list === undefined ? null : html` list="${list}"`}${
        hint === '' ? null : html` placeholder="${hint}"`
      } maxlength="300"></label>`,
  )}</div>
`
}

function choiceOf(field: 'by' | 'units' | 'periods' | 'chart', given: string | undefined, words: CompareWords): Html {
  const choices: readonly (readonly [string, string])[] = namesIn(words, field)
  return html`<label>${words.fields[field]}<select name="${field}">
${choices.map(
  // the first is what holds where nothing is said
  ([value, label], n) =>
    html`<option value="${n === 0 ? '' : value}"${value === given ? html` selected` : null}>${label}</option>\n`,
)}</select></label>`
}

/** In the order of the command, whose first is the usual one; an object would put «2025» before words. */
function namesIn({ choices }: CompareWords, field: 'by' | 'units' | 'periods' | 'chart'): [string, string][] {
  const all = Object.entries(choices[field])
  return field === 'units' ? all.toReversed() : all
}

const check = (field: 'growth' | 'plan' | 'sources', options: Options, { fields }: CompareWords): Html =>
  html`<label class="check"><input type="checkbox" name="${field}" value="1"${options[field] ? html` checked` : null}>${fields[field]}</label>\n`
