// A choice of one among several, in a form.

import { type Html, html } from '../text/html.ts'

export interface Option {
  readonly value: string
  readonly name: string
  readonly count?: number
}

export interface Select {
  readonly name: string
  readonly label: string
  /** Null: any. */
  readonly chosen: string | null
  /** What «any» is called; absent: one must be chosen. */
  readonly any?: string
  readonly options: readonly Option[]
}

/** What is chosen stands there though nothing has it. */
export function selectHtml({ name, label, chosen, any, options }: Select): Html {
  const isMissing = chosen !== null && !options.some(({ value }) => value === chosen)
  const all = isMissing ? [{ value: chosen, name: chosen, count: 0 }, ...options] : options
  return html`<label>${label}<select name="${name}">${any === undefined ? null : html`<option value="">${any}</option>`}${all.map(
    ({ value, name: said, count }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : null}>${said}${count === undefined ? null : ` (${count})`}</option>`,
  )}</select></label>`
}
