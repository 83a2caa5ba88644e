// A report beside its record: `/report/SHA256`, of a file that was split `/report/SHA256/2`; pages as pictures, marks,
// items and explanations by themselves for scripts; downloads. A beginning of the hash leads to the whole.

import { html } from '../../../text/html.ts'
import type { App } from '../../app.ts'
import { type DocumentAsked, type Found, findDocument, type Opened } from '../../documents.ts'
import { answer } from '../../frame.ts'
import { itemsIn, type ReportItem } from '../../items.ts'
import { reportPath } from '../../links.ts'
import { placesOf } from '../../pictures.ts'
import type { Room } from '../../room.ts'
import type { Asked } from '../../visit.ts'
import { within } from '../../within.ts'
import { chosenBy, itemNamed } from './chosen.ts'
import { detailOf } from './detail.ts'
import { original, recordAsRead, recordCorrected } from './downloads.ts'
import { ambiguous, elsewhere, marked, parts } from './elsewhere.ts'
import { explainerOf, explanationOf } from './explain.ts'
import type { ExplainedItem } from './explanation.ts'
import { hashesFrom, kinOf } from './kin.ts'
import { listsOf } from './lists.ts'
import { type Look, lookAt, styles } from './look.ts'
import { itemName } from './names.ts'
import { pagePicture } from './picture.ts'
import { marksOfPage } from './sheets.ts'
import { nameOfReport, wholePage } from './whole.ts'

const hash = ':sha256{[0-9a-f]{64}}'
const part = ':part{[0-9]{1,4}}'

export const reportPages = (app: App, room: Room): void => {
  app.get(`/report/${hash}/page/:page{[0-9]{1,6}}`, asked => pagePicture(asked, room))
  app.get(
    `/report/${hash}/original`,
    async asked => (await original(asked, room, asked.req.param('sha256'))) ?? asked.notFound(),
  )
  for (const base of [`/report/${hash}`, `/report/${hash}/${part}`]) {
    app.get(base, asked => withDocument(asked, room, opened => reportPage(asked, room, opened)))
    app.get(`${base}/marks/:page{[0-9]{1,6}}`, asked => withDocument(asked, room, opened => marks(asked, room, opened)))
    app.get(`${base}/item/:anchor`, asked => withDocument(asked, room, opened => item(asked, room, opened)))
    app.get(`${base}/explain/:anchor`, asked => withDocument(asked, room, opened => explained(asked, room, opened)))
    app.get(`${base}/record.json`, asked => withDocument(asked, room, opened => recordAsRead(asked, room, opened)))
    app.get(`${base}/corrected.json`, asked => withDocument(asked, room, opened => recordCorrected(asked, opened)))
  }
  app.get('/report/:beginning{[0-9a-fA-F]{8,64}}', asked => fromBeginning(asked, room))
}

const askedOf = (asked: Asked): DocumentAsked => {
  const number = asked.req.param('part')
  return { sha256: asked.req.param('sha256') ?? '', part: number === undefined ? null : Number(number) }
}

async function withDocument(
  asked: Asked,
  room: Room,
  show: (opened: Opened) => Response | Promise<Response>,
): Promise<Response> {
  const found: Found = await findDocument(room, askedOf(asked))
  switch (found.kind) {
    case 'opened':
      return show(found.opened)
    case 'parts':
      return parts(asked, found)
    case 'marked':
      return marked(asked, found.sha256)
    case 'elsewhere':
      return elsewhere(asked, found.entry)
    case 'nothing':
      return asked.notFound()
  }
}

/** Milliseconds that a page waits for places that only the kept reading knows. */
const patience = 250

async function lookOf(asked: Asked, room: Room, opened: Opened, wait = patience) {
  const visit = asked.get('visit')
  const places = await within(placesOf(room, opened.record), wait)
  const items = itemsIn(opened.record, places ?? undefined)
  const chosen = chosenBy(visit.url.searchParams, opened, items)
  return lookAt({ visit, opened, items, lists: listsOf(room), chosen, isPlaced: places !== null })
}

async function reportPage(asked: Asked, room: Room, opened: Opened): Promise<Response> {
  const [look, kin] = await Promise.all([lookOf(asked, room, opened), kinOf(room, opened)])
  return answer(asked, {
    title: nameOfReport(look),
    place: 'shelves',
    main: wholePage(look, kin),
    styles,
    scripts: ['report.js'],
    status: look.chosen?.kind === 'lost' ? 404 : 200,
  })
}

const fragment = (asked: Asked, content: { readonly html: string }): Response =>
  asked.html(content.html, 200, { 'cache-control': 'no-store' })

/** Marks of a page that comes into sight: they may wait for places. */
async function marks(asked: Asked, room: Room, opened: Opened): Promise<Response> {
  const look = await lookOf(asked, room, opened, 5000)
  const content = marksOfPage(look, Number(asked.req.param('page')))
  return content ? fragment(asked, content) : asked.notFound()
}

async function item(asked: Asked, room: Room, opened: Opened): Promise<Response> {
  const look = await lookOf(asked, room, opened)
  const found = itemNamed(asked.req.param('anchor') ?? '', look.items)
  return found ? fragment(asked, detailOf(look, found)) : asked.notFound()
}

/** By itself where a script asks (`?bare`), else as a page. */
async function explained(asked: Asked, room: Room, opened: Opened): Promise<Response> {
  const look = await lookOf(asked, room, opened)
  const found = itemNamed(asked.req.param('anchor') ?? '', look.items)
  const one = found && explainable(look, found)
  if (!found || !one) return asked.notFound()
  const content = explanationOf(look, await explainerOf(room)({ text: look.record.text, asked: one }))
  if (asked.req.query('bare') !== undefined) return fragment(asked, content)
  const name = nameOfReport(look)
  const back = html`<p><a href="${reportPath({ ...opened, anchor: found.anchor })}">← ${name}</a></p>`
  const main = html`${back}<h1>${itemName(look, found.id)}</h1><h2>${look.web.whySo}</h2>${content}`
  return answer(asked, { title: look.web.whySo, place: 'shelves', main, styles })
}

function explainable({ record }: Look, { id }: ReportItem): ExplainedItem | null {
  const figure = record.figures.find(one => one.id === id)
  if (figure) return { kind: 'figure', item: figure }
  const citation = record.citations.find(one => one.id === id)
  return citation ? { kind: 'citation', item: citation } : null
}

async function fromBeginning(asked: Asked, room: Room): Promise<Response> {
  const beginning = (asked.req.param('beginning') ?? '').toLowerCase()
  const [only, ...others] = await hashesFrom(room, beginning)
  if (only === undefined) return asked.notFound()
  if (others.length > 0) return ambiguous(asked, [only, ...others])
  return asked.redirect(`${reportPath({ sha256: only })}${asked.get('visit').url.search}`, 302)
}
