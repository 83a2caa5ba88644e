// The ledger of cited documents, and a page for each of them.

import { pageAsked } from '../../asked.ts'
import { auditorOf } from '../../audit/auditor.ts'
import { tell } from '../../audit/told.ts'
import { answer } from '../../frame.ts'
import { citedPath } from '../../links.ts'
import { saved } from '../../saved.ts'
import type { Asked } from '../../visit.ts'
import type { Pages } from '../index.ts'
import { documentHtml } from './document.ts'
import { ledgerAsked, ledgerHtml } from './ledger.ts'

export const citationsPages: Pages = app => {
  app.get('/citations', asked => ledger(asked))
  app.get('/citations/:id', asked => document(asked, asked.req.param('id')))
  app.get('/citations/:id/network.svg', asked => network(asked, asked.req.param('id'), 'svg'))
  app.get('/citations/:id/network.graphml', asked => network(asked, asked.req.param('id'), 'graphml'))
}

function ledger(asked: Asked): Promise<Response> {
  const visit = asked.get('visit')
  const given = ledgerAsked(visit.url)
  return tell(asked, { place: 'citations', question: 'ledger', given }, (page, note) =>
    answer(asked, {
      title: visit.web.citations.title,
      place: 'citations',
      styles: ['citations.css'],
      main: ledgerHtml({ given, page, note }, visit),
    }),
  )
}

function document(asked: Asked, id: string): Promise<Response> {
  const visit = asked.get('visit')
  const given = { id, year: visit.url.searchParams.get('year'), page: pageAsked(visit.url) }
  return tell(asked, { place: 'citations', question: 'cited', given }, async (page, note) => {
    if (!page) return elsewhere(asked, id)
    return answer(asked, {
      title: page.row.name,
      place: 'citations',
      styles: ['citations.css'],
      main: documentHtml({ page, year: given.year, note }, visit),
    })
  })
}

/** Its number alone, as people type it: the document, or the search where several have it. */
async function elsewhere(asked: Asked, given: string): Promise<Response> {
  const told = await auditorOf(asked.get('visit').room).ask('named', given)
  const [only, ...others] = told.state === 'told' ? told.answer : []
  if (only === undefined) return asked.notFound()
  return asked.redirect(others.length > 0 ? `/citations?q=${encodeURIComponent(given)}` : citedPath(only), 302)
}

const forms = {
  svg: { mediaType: 'image/svg+xml', file: 'mang-vien-dan.svg' },
  graphml: { mediaType: 'application/xml; charset=utf-8', file: 'mang-vien-dan.graphml' },
} as const

/** A picture in the page; with `?save` a file. */
async function network(asked: Asked, id: string, form: keyof typeof forms): Promise<Response> {
  const { language, url, room } = asked.get('visit')
  const told = await auditorOf(room).ask('network', { id, form, language })
  if (told.state === 'working') return asked.text('503', 503, { 'retry-after': '5' })
  if (told.answer === null) return asked.notFound()
  const { mediaType, file } = forms[form]
  if (form === 'graphml' || url.searchParams.has('save'))
    return saved(asked, { content: told.answer, mediaType, name: file })
  return asked.body(told.answer, 200, { 'content-type': mediaType, 'cache-control': 'no-store' })
}
