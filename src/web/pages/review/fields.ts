// The fields of an item to be corrected.

import type { Value } from '../../../corrections/correction.ts'
import { type Field, fieldsOf, printedValue } from '../../../corrections/fields/index.ts'
import type { Item } from '../../../corrections/items.ts'
import { saidBy } from '../../../corrections/judge.ts'
import { type Html, html } from '../../../text/html.ts'
import type { Visit } from '../../visit.ts'
import type { Seen } from './current.ts'

export const fieldPrefix = 'field.'

/** Of a figure those that are wrong most often; all of the others. */
const first: ReadonlySet<string> = new Set([
  'indicator',
  'value',
  'unit',
  'status',
  'period.from',
  'period.to',
  'place',
])

export interface Filled {
  readonly item: Item
  /** What people have said of it before: its last values stand in the fields. */
  readonly laid: Seen['laid']
  /** What was typed and could not be taken; by name. */
  readonly typed: ReadonlyMap<string, string>
}

export function fieldsHtml(filled: Filled, visit: Visit): Html {
  const fields = fieldsOf({ kind: filled.item.kind, anchor: filled.item.anchor })
  const isFew = fields.length <= first.size
  const [shown, more] = [
    fields.filter(({ name }) => isFew || first.has(name)),
    fields.filter(({ name }) => !isFew && !first.has(name)),
  ]
  const one = (field: Field): Html => fieldHtml(field, textOf(field, filled), visit)
  return html`<p class="small dim">${visit.web.review.verdicts.hint}</p>
<div class="fields">${shown.map(one)}</div>
${more.length === 0 ? null : html`<details class="more"><summary>${visit.web.review.verdicts.more}</summary><div class="fields">${more.map(one)}</div></details>`}`
}

/** As typed, else as it was said last, else as it was read. */
function textOf(field: Field, { item, laid, typed }: Filled): string {
  const change = laid.flatMap(({ correction }) => correction.changes).findLast(one => one.field === field.name)
  const value: Value = change ? change.now : saidBy(item.was, field.name)
  return typed.get(field.name) ?? printedValue(value, field)
}

function fieldHtml({ name, typing, options }: Field, text: string, visit: Visit): Html {
  const { words, web } = visit
  const label = words.review.fields[name] ?? name
  const id = `${fieldPrefix}${name}`
  if (typing === 'code')
    return html`<label>${label}<select name="${id}"><option value="">${web.review.verdicts.unknown}</option>${options.map(
      option =>
        html`<option value="${option}"${option === text ? html` selected` : null}>${codeText(name, option, visit)}</option>`,
    )}</select></label>\n`
  const list = typing === 'indicator' ? html` list="indicators"` : null
  return html`<label>${label}<input name="${id}" value="${text}"${list} autocomplete="off"></label>\n`
}

/** A code in words, where there are such. */
function codeText(field: string, code: string, { words: { figures, relations }, web }: Visit): string {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: figures.status,
    nilKind: figures.nil,
    relation: relations,
  }
  const dimension = figures.dimensions[`${field.replace('dimensions.', '')}=${code}`]
  return known[field]?.[code] || (dimension ?? web.review.codes[code] ?? code)
}

/** What a form says of the fields; those that are as they were read are no change. */
export function typedIn(form: Readonly<Record<string, unknown>>, item: Item): ReadonlyMap<string, string> {
  const fields = fieldsOf({ kind: item.kind, anchor: item.anchor })
  return new Map(
    fields.flatMap(field => {
      const given = form[`${fieldPrefix}${field.name}`]
      if (typeof given !== 'string') return []
      const text = given.normalize('NFC').trim()
      return text === printedValue(saidBy(item.was, field.name), field) ? [] : [[field.name, text] as const]
    }),
  )
}

/** Names that may be typed, for the list below the field. */
export const indicatorList = (indicators: readonly { readonly id: string; readonly label: string | null }[]): Html =>
  html`<datalist id="indicators">${indicators.map(({ id, label }) => html`<option value="${id}">${label ?? id}</option>`)}</datalist>`
