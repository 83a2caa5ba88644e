// npm run --silent bench:questions -- [--count 10000] [--only WORDS] [--out DIR]: questions over the catalog of N reports
// and of a tenth of them, beside plain SQL, as Markdown. Catalogs of an earlier run in DIR are used again.

import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { catalogPlace } from '../../src/catalog/open.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { archiveOf } from './archive.ts'
import { type Ask, asksFor } from './asks.ts'
import { reportsOf } from './bodies.ts'
import { recordOf } from './records.ts'
import { answered, rawSql, shellSql, takenBy, wholeCommand } from './timing.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: join(tmpdir(), 'trichluc-questions') },
  },
})
mkdirSync(values.out, { recursive: true })
const count = Number(values.count)
const [tenth, whole] = [await archiveOf(values.out, Math.round(count / 10)), await archiveOf(values.out, count)]
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const row = (...cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`)
const round = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0))

const [first] = reportsOf(loadOwnRules(), 1)
if (!first) throw new Error('no reports: nothing to ask about')
const [, rare = ''] = /bản (Nậm .*?) về/u.exec(recordOf(first).text) ?? []
const asks = asksFor({ body: first.body, rare, folder: values.out }).filter(({ name }) => name.includes(values.only))

say(`${count} documents, ${10 * count} figures, ${5 * count} citations; growth is against a tenth of them.\n`)
row(
  'question',
  'after start-up, a tenth',
  'after start-up',
  'processor',
  'growth',
  'bar',
  'whole command',
  'memory',
  'plain SQL',
  '`sqlite3`',
)
row('---', ...Array.from({ length: 9 }, () => '---:'))
for (const ask of asks) await tell(ask)

async function tell(ask: Ask): Promise<void> {
  const within = (archive: string): readonly string[] => [...ask.args, '--archive', archive]
  const { code, err } = await answered(within(whole))
  if (code !== 0) {
    row(ask.name, '–', '–', '–', '–', `ended with ${code}: ${err.trim().split('\n')[0]}`, '–', '–', '–', '–')
    return
  }
  const small = await takenBy(() => answered(within(tenth)), ask.repeats)
  const large = await takenBy(() => answered(within(whole)), ask.repeats)
  const { seconds, memory } = await wholeCommand(within(whole))
  const raw = await rawSql(catalogPlace(whole), ask.sql, ask.repeats)
  const shell = shellSql(catalogPlace(whole), ask.sql)
  row(
    ask.name,
    `${round(small.clock)} ms`,
    `${round(large.clock)} ms`,
    `${round(large.processor)} ms`,
    `× ${round(large.processor / small.processor)}`,
    `${large.clock < ask.bar ? 'met' : 'MISSED'}: < ${ask.bar} ms`,
    `${round(seconds)} s`,
    `${round(memory)} MB`,
    `${round(raw.clock)} ms`,
    `${round(shell)} s`,
  )
}
