// A file that is looked at without taking it in: sent here, read in a process of its own, shown, and deleted at the end.

import { errorOf } from '../../../archive/fault.ts'
import { readEntry } from '../../../archive/ledger.ts'
import { TrichLucError } from '../../../model/errors.ts'
import { html } from '../../../text/html.ts'
import { answer } from '../../frame.ts'
import { reportPath } from '../../links.ts'
import type { Room } from '../../room.ts'
import type { Asked } from '../../visit.ts'
import { within } from '../../within.ts'
import type { Pages } from '../index.ts'
import { besideRecord } from './beside.ts'
import { type Drop, type Drops, most, openDrops } from './drops.ts'
import { fileNamed, formIn, largest, saveStream } from './upload.ts'
import { dropPage, formOf } from './view.ts'

export const dropPages: Pages = (app, room) => {
  const drops = openDrops(room)
  room.onClose(drops.close)
  app.get('/drop', async asked => {
    drops.warm()
    const all = drops.all()
    return page(asked, formOf(all, { visit: asked.get('visit'), known: await knownOf(all, room) }))
  })
  app.post('/drop', asked => wholeForm(asked, drops))
  app.post('/drop/file', asked => oneFile(asked, drops))
  app.post('/drop/read', asked => readNow(asked, drops))
  app.get('/drop/:id{[0-9a-f]{16}}', asked => one(asked, room, drops))
  app.post('/drop/:id{[0-9a-f]{16}}/delete', async asked => {
    await drops.remove(asked.req.param('id'))
    return asked.redirect('/drop', 303)
  })
  app.use('/report/:sha256/*', async (asked, next) => (await besideRecord(asked, room, drops)) ?? next())
}

const page = (asked: Asked, main: { readonly html: string }, status: 200 | 400 | 404 | 413 = 200): Response =>
  answer(asked, {
    title: asked.get('visit').web.drop.title,
    place: 'drop',
    main,
    status,
    styles: ['drop.css'],
    scripts: ['drop.js'],
  })

const refused = (asked: Asked, text: string, status: 400 | 404 | 413): Response => {
  const { title, another } = asked.get('visit').web.drop
  const back = html`<p><a class="button" href="/drop">${another}</a></p>`
  return page(asked, html`<h1>${title}</h1><p role="alert">${text}</p>${back}`, status)
}

async function one(asked: Asked, room: Room, drops: Drops): Promise<Response> {
  const visit = asked.get('visit')
  const drop = drops.get(asked.req.param('id') ?? '')
  if (!drop) return refused(asked, visit.web.drop.gone, 404)
  const known = await knownOf([drop], room)
  const only = onlyDone(drop)
  if (only !== null && known.size === 0) return asked.redirect(reportPath({ sha256: only }), 303)
  // a browser without script looks again, too
  if (drop.state === 'reading') asked.header('refresh', '2')
  return page(asked, dropPage(drop, { visit, known }))
}

/** Hashes of those documents that are in the archive as well. */
async function knownOf(drops: readonly Drop[], room: Room): Promise<ReadonlySet<string>> {
  const hashes = drops.flatMap(({ looked }) => looked.flatMap(({ sha256 }) => sha256 ?? []))
  const entries = await Promise.all(hashes.map(sha256 => readEntry(room.archive, sha256)))
  return new Set(entries.flatMap(entry => (entry?.status === 'done' ? [entry.sha256] : [])))
}

/** Where one document was read and nothing else is to be said. */
const onlyDone = ({ looked, files }: Drop): string | null => {
  const [first] = looked
  return looked.length === 1 && first?.status === 'done' && first.files === files.length ? first.sha256 : null
}

/** Milliseconds that a browser waits for an answer: an ordinary report is read by then. */
const patience = 2500

async function read(asked: Asked, drops: Drops, { drop, as }: { readonly drop: Drop; readonly as: 'files' | 'pages' }) {
  await within(drops.read(drop, as), patience)
  return asked.redirect(`/drop/${drop.id}`, 303)
}

/** Sent without script, all at once. */
async function wholeForm(asked: Asked, drops: Drops): Promise<Response> {
  const words = asked.get('visit').web.drop
  const length = Number(asked.req.header('content-length') ?? Number.NaN)
  if (!(length <= largest.form)) return refused(asked, words.tooLarge({ most: largest.form / 2 ** 20 }), 413)
  // a part for each file, one for the choice, and the end; what is far above is no form of ours
  const form = await formIn(asked.req.raw, 20 * most.files)
  if (!form) return refused(asked, words.cutOff, 400)
  // a field for files that was left empty has a file without name and bytes
  const files = form.getAll('file').filter(file => typeof file !== 'string' && (file.size > 0 || file.name !== ''))
  if (files.length === 0) return refused(asked, words.nothing, 400)
  if (files.length > most.files) return refused(asked, words.tooMany({ most: most.files }), 400)
  let drop = await drops.begin()
  for (const file of files as readonly File[]) {
    const bytes = await saveStream(file.stream(), drops.placeFor(drop), largest.form)
    drop = drops.add(drop, { ...fileNamed(file.name, words.unnamed), bytes })
  }
  return read(asked, drops, { drop, as: form.get('join') === null ? 'files' : 'pages' })
}

/** Sent by script, one after the other: the bytes alone. Answers with the drop's id. */
async function oneFile(asked: Asked, drops: Drops): Promise<Response> {
  const words = asked.get('visit').web.drop
  const id = asked.req.query('id') ?? ''
  const drop = id === '' ? await drops.begin() : drops.get(id)
  if (drop?.state !== 'coming') return asked.text(words.gone, 404)
  if (drop.files.length >= most.files) return asked.text(words.tooMany({ most: most.files }), 400)
  const tooLarge = (): Response => asked.text(words.tooLarge({ most: largest.drop / 2 ** 20 }), 413)
  const left = largest.drop - drop.bytes
  if (Number(asked.req.header('content-length') ?? 0) > left) return tooLarge()
  try {
    const body = asked.req.raw.body ?? new Blob([]).stream()
    const bytes = await saveStream(body, drops.placeFor(drop), left)
    drops.add(drop, { ...fileNamed(asked.req.query('name') ?? '', words.unnamed), bytes })
    return asked.text(drop.id)
  } catch (error) {
    if (id === '') await drops.remove(drop.id)
    if (error instanceof TrichLucError && error.reason === 'too-large') return tooLarge()
    if (errorOf(error).reason === 'bug') return asked.text(words.cutOff, 400)
    throw error
  }
}

async function readNow(asked: Asked, drops: Drops): Promise<Response> {
  const { id, join } = await asked.req.parseBody()
  const drop = drops.get(String(id))
  if (!drop) return refused(asked, asked.get('visit').web.drop.gone, 404)
  if (drop.state !== 'coming' || drop.files.length === 0) return asked.redirect(`/drop/${drop.id}`, 303)
  return read(asked, drops, { drop, as: join === '1' ? 'pages' : 'files' })
}
