// All that the server answers: who may ask, in which language, which page.

import { Hono } from 'hono'
import { errorOf } from '../archive/fault.ts'
import { messageOf, report } from '../cli/report.ts'
import { html } from '../text/html.ts'
import { assets, assetsHash } from './assets.ts'
import { answer, nothing } from './frame.ts'
import { fromHere, headers, smallForms, withToken } from './guard.ts'
import { speaking } from './language.ts'
import { largeUploads, pages } from './pages/index.ts'
import type { Room } from './room.ts'
import type { Around, Asked } from './visit.ts'

export type App = Hono<Around>

/** `port`: that the server listens on, once it does. */
export function createApp(room: Room, port: () => number): App {
  const app: App = new Hono<Around>()
  app.use(headers())
  app.use(fromHere(port))
  app.get('/assets/:hash/:name', asked => asset(asked))
  app.use(speaking(room))
  app.use(smallForms(path => largeUploads.has(path)))
  app.use(withToken(room.token))
  for (const page of pages) page(app, room)
  app.notFound(asked => nothing(asked as Asked))
  app.onError((error, asked) => failure(error, asked as Asked, room))
  return app
}

function asset(asked: Pick<Asked, 'req' | 'body' | 'text'>): Response {
  const found = assets().get(asked.req.param('name') ?? '')
  if (!found) return asked.text('404', 404)
  const isPresent = asked.req.param('hash') === assetsHash()
  return asked.body(found.bytes, 200, {
    'content-type': found.mediaType,
    'cache-control': isPresent ? 'public, max-age=31536000, immutable' : 'no-store',
  })
}

const statuses: Partial<Record<string, 400 | 404 | 413 | 503>> = {
  'bad-option': 400,
  'unknown-item': 404,
  'not-found': 404,
  'too-large': 413,
  'bad-archive': 503,
  'bad-catalog': 503,
}

/** What went wrong, in words; what should not happen is told on the terminal, too. */
function failure(thrown: unknown, asked: Asked, room: Room): Response {
  const { words, web } = asked.get('visit')
  const error = errorOf(thrown)
  const status = statuses[error.reason] ?? (error.reason === 'bug' ? 500 : 422)
  if (error.reason === 'bug') report({ ...room.call, debug: true }, error)
  const { title } = web.frame.failure
  const main = html`<h1>${title}</h1><p role="alert">${messageOf(words, error)}</p>`
  return answer(asked, { title, place: null, status, main })
}
