// What somebody has corrected or rejected, as an example for the rules: to be read, and saved in a folder of one's own.

import { asCalled } from '../../../cli/program.ts'
import { html } from '../../../text/html.ts'
import { answer } from '../../frame.ts'
import { saved } from '../../saved.ts'
import type { Asked } from '../../visit.ts'
import { lineOf, scripts, styles } from './queue-page.ts'
import { waysHtml } from './ways.ts'
import { writerOf } from './writer.ts'

/** `?save`: as a file. */
export async function examplePage(asked: Asked, id: string): Promise<Response> {
  const visit = asked.get('visit')
  const { room, web, words, url } = visit
  if (!(await lineOf(room, id))) return asked.notFound()
  const { example } = await writerOf(room).ask({ task: 'example', correction: id })
  if (!example) return asked.notFound()
  if ('yaml' in example && url.searchParams.has('save')) {
    const name = example.file.split('/').at(-1) ?? 'example.yaml'
    return saved(asked, { content: example.yaml, mediaType: 'text/yaml; charset=utf-8', name })
  }
  const main = html`<h1>${web.review.example.title}</h1>
${waysHtml('log', visit)}
${
  'fault' in example
    ? html`<p>${words.review.exampleFaults[example.fault]}</p>`
    : html`<p class="lead">${words.review.example({ file: example.file })} ${asCalled(words.review.exampleAsks[example.asks])}</p>
<p><a class="button" href="${url.pathname}?save=1" download>${web.review.example.save}</a></p>
<pre class="card scroll" tabindex="0" aria-label="${web.review.example.title}">${example.yaml}</pre>`
}`
  return answer(asked, { title: web.review.example.title, place: 'review', main, styles, scripts })
}
