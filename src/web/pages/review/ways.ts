// The ways between the pages of the review.

import { type Html, html } from '../../../text/html.ts'
import type { Visit } from '../../visit.ts'

const paths = { queue: '/review', log: '/review/log', sample: '/review/sample' } as const
type Way = keyof typeof paths

export const waysHtml = (here: Way, { web: { review } }: Visit): Html =>
  html`<nav class="ways" aria-label="${review.title}"><ul>${(Object.keys(paths) as Way[]).map(
    way =>
      html`<li><a href="${paths[way]}"${way === here ? html` aria-current="page"` : null}>${review.ways[way]}</a></li>`,
  )}</ul></nav>`
