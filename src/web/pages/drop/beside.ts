// A report that was dropped is shown as any other: by the pages of reports, in a room over the drop's own archive.

import { Hono } from 'hono'
import { readEntry } from '../../../archive/ledger.ts'
import { nothing } from '../../frame.ts'
import { speaking } from '../../language.ts'
import type { Room } from '../../room.ts'
import type { Around, Asked } from '../../visit.ts'
import { reportPages } from '../report/index.ts'
import type { Drop, Drops } from './drops.ts'
import { noticeOf } from './view.ts'

type App = Hono<Around>

const apps = new WeakMap<Room, App>()

/** Null for what is no dropped document, or is in the archive as well. */
export async function besideRecord(asked: Asked, room: Room, drops: Drops): Promise<Response | null> {
  const sha256 = asked.req.param('sha256') ?? ''
  const found = asked.req.method === 'GET' ? await drops.roomWith(sha256) : null
  if (!found || (await readEntry(room.archive, sha256)) !== null) return null
  const app = apps.get(found.room) ?? appOf(found)
  apps.set(found.room, app)
  return app.fetch(asked.req.raw)
}

function appOf({ drop, room }: { readonly drop: Drop; readonly room: Room }): App {
  const app: App = new Hono<Around>()
  app.use(speaking(room))
  app.use(async (asked, next) => {
    const visit = asked.get('visit')
    asked.set('visit', { ...visit, notice: noticeOf(drop, visit) })
    await next()
  })
  reportPages(app, room)
  app.notFound(asked => nothing(asked as Asked))
  // told by the pages of the room
  app.onError(error => {
    throw error
  })
  return app
}
