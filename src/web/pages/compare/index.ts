// One indicator over years and places: the choices and the honesty of `trichluc compare`, and the way to each sentence.

import type { Call } from '../../../cli/call.ts'
import type { Reader } from '../../../query/reader.ts'
import { type Html, html } from '../../../text/html.ts'
import { answer } from '../../frame.ts'
import type { Asked, Visit } from '../../visit.ts'
import type { Pages } from '../index.ts'
import { callOf, optionsIn } from './asked.ts'
import { choicesIn } from './choices.ts'
import { download } from './download.ts'
import { formOf } from './form.ts'
import { startOf } from './indicators.ts'
import { problemText } from './problem.ts'
import { shown } from './shown.ts'

export const comparePages: Pages = (app, room) => {
  app.get('/compare', asked => room.reading(reader => page(asked, reader)))
  app.get('/compare/:name', asked => room.reading(reader => download(asked, reader)))
}

async function page(asked: Asked, reader: Reader): Promise<Response> {
  const visit = asked.get('visit')
  const { compare } = visit.web
  const { options, main, status } = await contentOf(reader, visit)
  const choices = choicesIn(reader)
  const form = formOf({ options, ...choices }, visit)
  return answer(asked, {
    title: compare.title,
    place: 'compare',
    status,
    styles: ['compare.css'],
    scripts: ['compare.js'],
    main: html`<h1>${compare.title}</h1>
${form}
${main ?? html`<p>${compare.lead}</p>${startOf(choices.indicators, visit)}`}`,
  })
}

interface Content {
  readonly options: Call['options']
  /** Null where nothing is chosen. */
  readonly main: Html | null
  readonly status: 200 | 400
}

/** What was asked for wrongly stands in the form, to be mended. */
async function contentOf(reader: Reader, visit: Visit): Promise<Content> {
  let options: Call['options'] = {}
  try {
    options = optionsIn(visit.url.searchParams)
    if (options.indicator === undefined) return { options, main: null, status: 200 }
    return { options, main: await shown(reader, callOf(visit, options), visit), status: 200 }
  } catch (error) {
    const text = problemText(error, visit)
    if (text === null) throw error
    const main = html`<div role="alert" class="card"><h2>${visit.web.compare.wrong}</h2><p>${text}</p></div>`
    return { options, main, status: 400 }
  }
}
