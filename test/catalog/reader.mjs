// node reader.mjs CATALOG: a program of somebody else's, which asks the catalog again and again until its input ends.
// Says how often it asked, and each error.

import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

const [file] = process.argv.slice(2)
const said = { asked: 0, most: 0, errors: [] }
let isOver = false
process.stdin.on('end', () => {
  isOver = true
})
process.stdin.resume()
while (!isOver) {
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
    const { documents, figures } = db
      .prepare('SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM v_figures) AS figures')
      .get()
    db.close()
    if (documents !== figures) throw new Error(`${documents} documents with ${figures} figures`)
    said.most = Math.max(said.most, documents)
    said.asked++
  } catch (error) {
    said.errors.push(error.message)
  }
  await sleep(5)
}
process.stdout.write(JSON.stringify(said))
