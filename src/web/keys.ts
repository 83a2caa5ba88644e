// The keys of a page and the choice to do without them (WCAG 2.1.4): shown by the script that hears them, client/keys.js.

import { type Html, html } from '../text/html.ts'
import type { Visit } from './visit.ts'

/** `help`: what keys there are; null where they stand on what they press. */
export const keysHtml = ({ web }: Visit, help: string | Html | null = null): Html =>
  html`<p class="keys small" hidden><label class="check"><input type="checkbox" id="keys" checked>${web.frame.keys}</label>${help === null ? null : html` <span class="dim">${help}</span>`}</p>`
