// npm run --silent bench:room -- [--count 10000] [--repeats 7] [--out DIR]: the reading room over N reports and over a
// tenth of them, in a real browser, as Markdown. Archives of an earlier run in DIR are used again.

import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../../test/web/browser/chromium.ts'
import { median } from '../measure.ts'
import { archiveOf } from '../questions/archive.ts'
import { type Looked, type Measured, many, measured } from './measured.ts'
import type { Seen } from './seen.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    repeats: { type: 'string', default: '7' },
    out: { type: 'string', default: join(tmpdir(), 'trichluc-questions') },
  },
})
mkdirSync(values.out, { recursive: true })
const [count, repeats] = [Number(values.count), Number(values.repeats)]
const browser = await launchBrowser()
const tenth = await measured({ browser, repeats, archive: await archiveOf(values.out, Math.round(count / 10)) })
const whole = await measured({ browser, repeats, archive: await archiveOf(values.out, count) })
await browser.close()

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const row = (...cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`)
const round = (value: number): string => value.toFixed(value < 10 ? 1 : 0)
const ms = (value: number): string => `${round(value)} ms`
const of = (times: readonly Seen[], what: 'answered' | 'painted' | 'usable'): number =>
  median(times.map(one => one[what]))

/** Milliseconds after which a page was not asked for anew, but waited for. */
const long = 1000

say(`${count} reports; growth is against a tenth of them.\n`)
row('page', 'painted, first visit', 'painted', 'usable', 'answered', 'growth', 'size', 'bar')
row('---', ...Array.from({ length: 7 }, () => '---:'))
for (const [n, looked] of whole.looks.entries()) tell(looked, tenth.looks[n])
tellRest(`${count} reports`, whole)
tellRest('a tenth', tenth)

function tell({ look, first, waited, times }: Looked, small: Looked | undefined): void {
  const answered = of(times, 'answered')
  row(
    look.name,
    waited > long ? `${ms(first.painted)}, told after ${round(waited / 1000)} s` : ms(first.painted),
    ms(of(times, 'painted')),
    ms(of(times, 'usable')),
    ms(answered),
    small ? `× ${round(answered / of(small.times, 'answered'))}` : '–',
    `${round((times[0] ?? first).bytes / 1000)} kB`,
    first.status === 200 ? barOf(look.bar, Math.max(first.usable, of(times, 'usable'))) : `answered ${first.status}`,
  )
}

function barOf(bar: number, taken: number): string {
  return `${taken < bar ? 'met' : 'MISSED'}: < ${bar} ms`
}

function tellRest(name: string, { start, looks, pictures: { cold, warm }, memory }: Measured): void {
  const painted = start + (looks[0]?.first.painted ?? Number.NaN)
  const [before, looked, asked] = memory.map(value => `${round(value)} MB`)
  say(`\n${name}: from the command to its address ${ms(start)}, to the first shelf painted ${ms(painted)}.`)
  say(`Picture of a page: ${ms(median(cold))} when it is made, ${ms(median(warm))} when it is kept.`)
  say(`Memory of the server: ${before} at the start, ${looked} after these looks, ${asked} after ${many} more.`)
}
