// What the tool is least sure of, looked at one by one; all that was said; random samples.

import type { Pages } from '../index.ts'
import { examplePage } from './example-page.ts'
import { logPage } from './log-page.ts'
import { queuePage } from './queue-page.ts'
import { drawPage, samplePage } from './sample-page.ts'
import { judgePage, undoPage } from './write.ts'

export const reviewPages: Pages = app => {
  app.get('/review', asked => queuePage(asked, asked.get('visit').url))
  app.post('/review', judgePage)
  app.post('/review/undo', undoPage)
  app.get('/review/log', logPage)
  app.get('/review/example/:id', asked => examplePage(asked, asked.req.param('id')))
  app.get('/review/sample', samplePage)
  app.post('/review/sample', drawPage)
}
