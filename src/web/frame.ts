// What every page has around it: head, ways to the other pages, the two languages.

import { type Html, html } from '../text/html.ts'
import { pathWith } from './asked.ts'
import { assetPath } from './assets.ts'
import type { Asked, Visit } from './visit.ts'
import type { Place } from './words/words.ts'

export interface Page {
  /** Of the browser's window; the page's own `h1` stands in `main`. */
  readonly title: string
  /** Which of the ways above leads here; null: none. */
  readonly place: Place | null
  readonly main: Html
  /** Names of files in src/web/client: the page works without its scripts. */
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
  readonly status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503
}

/** Where the ways above lead, in their order. */
export const places: Readonly<Record<Place, string>> = {
  shelves: '/',
  compare: '/compare',
  citations: '/citations',
  conflicts: '/conflicts',
  review: '/review',
  run: '/run',
  drop: '/drop',
}

/** The whole answer. */
export function answer(asked: Asked, page: Page): Response {
  const visit = asked.get('visit')
  return asked.html(`<!doctype html>\n${whole(page, visit).html}\n`, page.status ?? 200, {
    'cache-control': 'no-store',
  })
}

/** There is no such page. */
export function nothing(asked: Asked): Response {
  const { web } = asked.get('visit')
  const { title, text } = web.frame.nothing
  return answer(asked, { title, place: null, status: 404, main: html`<h1>${title}</h1><p>${text}</p>` })
}

const whole = (page: Page, visit: Visit): Html => html`<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="token" content="${visit.room.token}">
<title>${page.title} · Trích Lục</title>
<link rel="icon" href="${assetPath('icon.svg')}">
${['room.css', ...(page.styles ?? [])].map(name => html`<link rel="stylesheet" href="${assetPath(name)}">\n`)}
${['room.js', ...(page.scripts ?? [])].map(name => html`<script type="module" src="${assetPath(name)}"></script>\n`)}
</head>
<body>
<a class="skip" href="#main">${visit.web.frame.skip}</a>
${header(page, visit)}
<main id="main" tabindex="-1">
${visit.notice ?? null}${page.main}
</main>
</body>
</html>`

const header = ({ place }: Page, { web, ...visit }: Visit): Html => html`<header class="top">
<a class="name" href="/">Trích Lục</a>
<nav aria-label="${web.frame.ways}"><ul>
${Object.entries(places).map(
  ([name, path]) =>
    html`<li><a href="${path}"${name === place ? html` aria-current="page"` : null}>${web.frame.places[name as Place]}</a></li>\n`,
)}</ul></nav>
${languages(visit)}
</header>`

/** The same page in the other language. */
function languages({ language, url }: Pick<Visit, 'language' | 'url'>): Html {
  const names = { vi: 'Tiếng Việt', en: 'English' } as const
  const other = language === 'vi' ? 'en' : 'vi'
  return html`<a class="language" lang="${other}" hreflang="${other}" href="${pathWith(url, { lang: other })}">${names[other]}</a>`
}

/** Stands in every form that writes. */
export const tokenField = ({ room }: Visit): Html => html`<input type="hidden" name="token" value="${room.token}">`
