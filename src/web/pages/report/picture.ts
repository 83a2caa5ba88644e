// A page as a picture; where there is none, why, in words, and the text of the page instead.

import { errorOf } from '../../../archive/fault.ts'
import { messageOf } from '../../../cli/report.ts'
import { TrichLucError } from '../../../model/errors.ts'
import { html } from '../../../text/html.ts'
import { findDocument, type Opened } from '../../documents.ts'
import { itemsIn } from '../../items.ts'
import { rendererOf } from '../../pictures.ts'
import type { Room } from '../../room.ts'
import type { Asked } from '../../visit.ts'
import { listsOf } from './lists.ts'
import { lookAt } from './look.ts'
import { textOfPage } from './text-pane.ts'

/** Kept by the browser for a day; one that would be drawn otherwise has another address. */
const kept = 'private, max-age=86400'

export async function pagePicture(asked: Asked, room: Room): Promise<Response> {
  const sha256 = asked.req.param('sha256') ?? ''
  const page = Number(asked.req.param('page'))
  const width = Number(asked.req.query('width'))
  try {
    const { bytes, mediaType } = await rendererOf(room).page({
      ...{ archive: room.archive, sha256, page },
      ...(width > 0 && { width }),
    })
    return asked.body(new Uint8Array(bytes), 200, { 'content-type': mediaType, 'cache-control': kept })
  } catch (error) {
    return withoutPicture(asked, room, errorOf(error))
  }
}

const statuses: Partial<Record<string, 403 | 404 | 503>> = {
  marked: 403,
  'no-page': 404,
  'no-document': 404,
  native: 404,
  busy: 503,
}

/** An `img` shows its alternative; a script that asks for HTML gets the words and the text of the page. */
async function withoutPicture(asked: Asked, room: Room, error: TrichLucError): Promise<Response> {
  const { words, web } = asked.get('visit')
  const { reason, args } = error
  if (reason === 'bug') throw error
  const status = statuses[String(args.why ?? '')] ?? 422
  const why = web.report.noPicture({ why: messageOf(words, { reason, args }) })
  const headers = { 'cache-control': 'no-store' }
  if (!asked.req.header('accept')?.includes('text/html')) return asked.text(why, status, headers)
  const opened = await openedWith(room, asked)
  const text = opened && textOfPage(lookOf(asked, room, opened), Number(asked.req.param('page')))
  return asked.html(html`<p class="warning">${why}</p>${text}`.html, status, headers)
}

const lookOf = (asked: Asked, room: Room, opened: Opened) =>
  lookAt({
    visit: asked.get('visit'),
    opened,
    items: itemsIn(opened.record),
    lists: listsOf(room),
    chosen: null,
    isPlaced: true,
  })

/** The document whose page it is, where its content may be shown. */
async function openedWith(room: Room, asked: Asked): Promise<Opened | null> {
  const part = asked.req.query('part')
  const found = await findDocument(room, {
    sha256: asked.req.param('sha256') ?? '',
    part: part === undefined ? null : Number(part),
  }).catch(whereDamaged)
  return found?.kind === 'opened' ? found.opened : null
}

/** Why there is no picture has been said: the text is not to be had either. */
function whereDamaged(error: unknown): null {
  if (error instanceof TrichLucError) return null
  throw error
}
