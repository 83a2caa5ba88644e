// The shelves: all reports of the archive, searched, chosen by facets, page by page.

import { answer } from '../../frame.ts'
import type { Pages } from '../index.ts'
import { askedIn } from './asked.ts'
import { shownOf } from './found.ts'
import { shelfOf } from './marks.ts'
import { rowsOf } from './rows.ts'
import { standingOf } from './standing.ts'
import { emptyView, shelvesView } from './view.ts'

export const shelvesPages: Pages = (app, room) => {
  app.get('/', async asked => {
    const visit = asked.get('visit')
    const wanted = askedIn(visit.url)
    const [standing, { shelf, shown, rows }] = await Promise.all([
      standingOf(room),
      room.reading(reader => {
        const found = shownOf(reader, wanted)
        return { shelf: shelfOf(reader), shown: found, rows: rowsOf(reader, found.docs) }
      }),
    ])
    const main =
      shelf.marks.length === 0
        ? emptyView(visit, standing)
        : shelvesView(visit, { asked: wanted, names: shelf.names, shown, rows, standing })
    return answer(asked, {
      title: wanted.q === '' ? visit.web.shelves.title : `${wanted.q} · ${visit.web.shelves.title}`,
      place: 'shelves',
      main,
      styles: ['shelves.css'],
      scripts: ['shelves.js'],
    })
  })
}
