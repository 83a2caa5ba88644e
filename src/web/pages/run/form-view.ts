// The form by which folders and files are added.

import { type Html, html } from '../../../text/html.ts'
import { tokenField } from '../../frame.ts'
import type { Visit } from '../../visit.ts'
import { encoded, type Filled } from './asked.ts'

export interface Form {
  readonly filled: Filled
  /** What was wrong with what was asked for; empty: nothing. */
  readonly problem: string
  readonly isBusy: boolean
}

export function formView(visit: Visit, { filled, problem, isBusy }: Form): Html {
  const { add } = visit.web.run
  const busy = isBusy ? html` disabled` : null
  return html`<section class="card" aria-labelledby="add-title"><h2 id="add-title">${add.title}</h2>
${problem === '' ? null : html`<p class="error" role="alert">${problem}</p>`}
<form method="post" action="/run/add" class="add">${tokenField(visit)}
${chosenView(visit, filled.chosen)}
<label for="paths">${add.paths}</label>
<textarea id="paths" name="paths" rows="2" spellcheck="false" autocomplete="off" aria-describedby="paths-hint">${`\n${filled.typed}`}</textarea>
<p class="dim small" id="paths-hint">${add.hint}</p>
<p><button formaction="/run/folders" formnovalidate>${add.choose}</button></p>
<fieldset><legend>${add.ocr}</legend>${choices('ocr', add.ocrs, filled.ocr)}</fieldset>
<fieldset><legend>${add.originals}</legend>${choices('originals', add.originalsHow, filled.originals)}</fieldset>
${isBusy ? html`<p class="warning">${add.busy}</p>` : null}
<p class="bar"><button name="how" value="trial"${busy}>${add.trial}</button>
<button class="main" name="how" value="earnest"${busy}>${add.earnest}</button></p>
</form></section>`
}

function chosenView({ web }: Visit, chosen: readonly string[]): Html | null {
  if (chosen.length === 0) return null
  return html`<fieldset><legend>${web.run.add.chosen}</legend>${chosen.map(
    path =>
      html`<label class="check"><input type="checkbox" name="chosen" value="${encoded(path)}" checked> <code>${path}</code></label>\n`,
  )}</fieldset>`
}

const choices = (name: string, all: Readonly<Record<string, string>>, chosen: string): readonly Html[] =>
  Object.entries(all).map(
    ([value, label]) =>
      html`<label class="check"><input type="radio" name="${name}" value="${value}"${value === chosen ? html` checked` : null}> ${label}</label>\n`,
  )
