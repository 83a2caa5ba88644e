// What does not agree: the list, one finding with both its sides, and what people decide on it.

import { pageAsked } from '../../asked.ts'
import { tell } from '../../audit/told.ts'
import { answer } from '../../frame.ts'
import type { Asked } from '../../visit.ts'
import type { Pages } from '../index.ts'
import { chosenQuery, findingsAsked } from './asked.ts'
import { decide } from './decide.ts'
import { doneHtml } from './done.ts'
import { findingHtml } from './finding.ts'
import { listHtml } from './list.ts'
import { viewsOf } from './views.ts'

export const conflictsPages: Pages = app => {
  app.get('/conflicts', asked => list(asked))
  app.get('/conflicts/:id', asked => one(asked, asked.req.param('id')))
  app.post('/conflicts/:id', asked => decide(asked, asked.req.param('id')))
}

const styles = ['page-view.css', 'citations.css', 'conflicts.css']
const scripts = ['conflicts.js']

function list(asked: Asked): Promise<Response> {
  const visit = asked.get('visit')
  const given = findingsAsked(visit.url)
  const page = pageAsked(visit.url)
  return tell(asked, { place: 'conflicts', question: 'findings', given: { ...given, page } }, async (found, note) =>
    answer(asked, {
      title: visit.web.conflicts.title,
      place: 'conflicts',
      styles,
      scripts,
      main: listHtml({ given, found, note, done: await doneHtml(visit) }, visit),
    }),
  )
}

function one(asked: Asked, id: string): Promise<Response> {
  const visit = asked.get('visit')
  const given = { ...findingsAsked(visit.url), id }
  return tell(asked, { place: 'conflicts', question: 'finding', given }, async (found, note) => {
    if (!found) return asked.notFound()
    const { finding } = found.standing
    const [views, done] = await Promise.all([viewsOf(visit.room, finding, found.copies), doneHtml(visit)])
    return answer(asked, {
      title: `${visit.words.findings[finding.code]} · ${finding.id}`,
      place: 'conflicts',
      styles,
      scripts,
      main: findingHtml({ found, views, note, done, query: chosenQuery(visit.url), asked }),
    })
  })
}
