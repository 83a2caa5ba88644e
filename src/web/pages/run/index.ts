// Runs: what could not be read and why, adding folders and files, doing again, and how far it is.

import { lockFile } from '../../../archive/lock.ts'
import { lockPlace } from '../../../archive/places.ts'
import { atWork } from '../../../archive/working.ts'
import { plainArgs } from '../../../cli/report.ts'
import { ownRules, readRuleFiles } from '../../../rules/files.ts'
import { hashOf } from '../../../rules/load.ts'
import { type Html, html } from '../../../text/html.ts'
import { version } from '../../../version.ts'
import { answer } from '../../frame.ts'
import type { Room } from '../../room.ts'
import type { Order } from '../../runs/order.ts'
import { quarantineOf } from '../../runs/quarantine.ts'
import { runsIn } from '../../runs/runs.ts'
import type { Asked, Visit } from '../../visit.ts'
import type { Pages } from '../index.ts'
import { againOrder } from './again.ts'
import { decoded, type Filled, filledIn, missingIn, orderOf, type Problem } from './asked.ts'
import { choosing } from './choosing.ts'
import { type Form, formView } from './form-view.ts'
import { runView } from './going-view.ts'
import { quarantineView } from './quarantine-view.ts'
import { watching } from './watching.ts'

export const runPages: Pages = (app, room) => {
  const wish = wishOf(room)
  const runs = runsIn(room)
  const show = (asked: Asked, form: Partial<Form> = {}): Promise<Response> => page(asked, wish, form)

  app.get('/run', asked => show(asked))
  app.get('/run/live', asked => watching(asked))
  app.post('/run/stop', asked => {
    runs.stop()
    return asked.redirect('/run', 303)
  })
  app.post('/run/add', async asked => {
    const form = await asked.req.formData()
    const filled = filledIn(form)
    const order = orderOf(filled, form.get('how') === 'trial' ? 'trial' : 'earnest')
    const { problems } = asked.get('visit').web.run
    const refused = (problem: Problem, given: string): Promise<Response> =>
      show(asked, { filled, problem: problems[problem](plainArgs({ given })) })
    if ('problem' in order) return refused(order.problem, order.given)
    const missing = await missingIn(order)
    return missing === null ? begin(asked, order, filled) : refused('missing', missing)
  })
  app.post('/run/again', async asked => {
    const order = await againOrder(room.archive, await chosenFailures(asked, wish()))
    // what was chosen has been done meanwhile
    return order.hashes.length + order.paths.length === 0 ? asked.redirect('/run', 303) : begin(asked, order)
  })
  app.post('/run/outdated', asked => begin(asked, { kind: 'outdated' }))
  app.post('/run/folders', async asked => choosing(asked, await asked.req.formData()))
  app.post('/run/chosen', async asked => {
    const form = await asked.req.formData()
    const { chosen, ...filled } = filledIn(form)
    const path = decoded(String(form.get('at') ?? ''))
    return show(asked, { filled: { ...filled, chosen: [...new Set([...chosen, ...(path === '' ? [] : [path])])] } })
  })

  async function begin(asked: Asked, order: Order, filled?: Filled): Promise<Response> {
    const { web, language } = asked.get('visit')
    const refused = (problem: string): Promise<Response> => show(asked, { problem, ...(filled && { filled }) })
    if (runs.current()?.state === 'ended' || runs.current() === null)
      if (isLockedOut(room)) return refused(web.run.lockedOut)
    return runs.start(order, language) ? asked.redirect('/run', 303) : refused(web.run.taken)
  }
}

type Wish = { readonly rulesHash: string; readonly version: string }

/** By the rules that the server was given, which are hashed once; to load them takes seconds. */
function wishOf({ call: { options } }: Room): () => Wish {
  let known: Wish | null = null
  return () => {
    const folders = [ownRules, ...(options.rules ?? [])]
    known ??= { rulesHash: hashOf(folders.flatMap(readRuleFiles)), version }
    return known
  }
}

/** Another program writes the archive now: what is started would say so, but only after a while. */
function isLockedOut({ archive }: Room): boolean {
  const unlock = lockFile(lockPlace(archive))
  unlock?.()
  return unlock === null
}

const nothing: Filled = { typed: '', chosen: [], ocr: 'auto', originals: 'kept' }

async function page(asked: Asked, wish: () => Wish, form: Partial<Form>): Promise<Response> {
  const visit = asked.get('visit')
  const { room, web } = visit
  const run = runsIn(room).current()
  const isBusy = run !== null && run.state !== 'ended'
  const open = asked.req.query('reason') ?? null
  const quarantine = await room.reading(reader => quarantineOf(reader, { archive: room.archive, wish: wish(), open }))
  const { ocr } = room.call.options
  const filled: Filled = { ...nothing, ocr: ocr === 'always' || ocr === 'never' ? ocr : 'auto' }
  const main = html`<h1>${web.run.title}</h1>
${run ? runView(visit, run) : null}
${isBusy ? null : await workingView(visit)}
${formView(visit, { filled, problem: '', isBusy, ...form })}
${quarantineView(visit, quarantine)}`
  const status = form.problem ? 422 : 200
  return answer(asked, { title: web.run.title, place: 'run', main, status, styles: ['run.css'], scripts: ['run.js'] })
}

/** What an interrupted run has left on the table. */
async function workingView({ room, web, words }: Visit): Promise<Html | null> {
  const left = await atWork(room.archive)
  if (left.length === 0) return null
  const lines = left.map(one => html`<li>${words.status.working(plainArgs({ ...one }))}</li>\n`)
  return html`<section class="card" aria-labelledby="working"><h2 id="working">${web.run.working}</h2><ul>${lines}</ul></section>`
}

/** Hashes of the failures that a button means: one, those of one reason, all. */
async function chosenFailures(asked: Asked, wish: Wish): Promise<string[]> {
  const { room } = asked.get('visit')
  const form = await asked.req.formData()
  const [sha256, reason] = [form.get('sha256'), form.get('reason')]
  const all = await room.reading(reader =>
    reader.all<{ sha256: string; reason: string }>(
      "SELECT sha256, reason FROM files WHERE status = 'failed' ORDER BY sha256",
    ),
  )
  const { replaced } = await room.reading(reader => quarantineOf(reader, { archive: room.archive, wish, open: null }))
  return all
    .filter(one => (sha256 === null ? !replaced.has(one.sha256) : one.sha256 === sha256))
    .filter(one => sha256 !== null || form.get('all') !== null || one.reason === reason)
    .map(one => one.sha256)
}
