// `review --sample`: a random sample, and the precision of what is judged of it.

import { inForce } from '../../corrections/force.ts'
import { readCorrections } from '../../corrections/log.ts'
import type { DoubtKind } from '../../doubt/index.ts'
import type { Reader } from '../../query/reader.ts'
import { rulesIn, sampleOf } from '../../review/drawn-sample.ts'
import type { ReviewItem } from '../../review/items.ts'
import { membersIn } from '../../review/members.ts'
import { judgedOf, type Precision, precisionOf } from '../../review/precision.ts'
import { type Sample, type SampledKind, sampledKinds } from '../../review/sample.ts'
import { version } from '../../version.ts'
import { withCatalog } from '../asking.ts'
import type { Call } from '../call.ts'
import { limitOf } from '../out.ts'
import { usageError } from '../usage.ts'
import { chosenOf, namesFor } from './asked.ts'
import { formOf, writeSheet } from './forms.ts'
import { itemLines } from './lines.ts'
import { nextLines } from './list.ts'
import { precisionLines } from './precision-lines.ts'
import { reviewWords } from './words.ts'

/** @throws TrichLucError `bad-option`; what the catalog and the log say */
export async function sampleReview(call: Call): Promise<number> {
  const form = formOf(call)
  const { kinds, filters, codes } = chosenOf(call)
  if (codes.length > 0) throw usageError('sample-code')
  const wanted = {
    kind: sampledKind(kinds),
    size: numberOf(call, 'sample', 1),
    seed: numberOf(call, 'seed', 0),
    filters,
  }
  const { archive = '' } = call.options
  const { all: log } = await readCorrections(archive)
  return withCatalog(call, async reader => {
    const when = new Date().toISOString()
    const sample = await sampleOf(namesFor(call, reader), wanted, { archive, log, when, version })
    if (sample === null) {
      call.terminal.say(call.words.review.sample.none)
      return 0
    }
    const looked = { sample, isNew: sample.drawn === when, precision: precisionOf(sample, inForce(log)) }
    const open = openOf(reader, sample, log)
    if (form === 'json' || form === 'jsonl') await call.terminal.print(`${jsonOf(looked)}\n`)
    else if (form === 'table') await printSample(call, reader, { ...looked, ...open })
    else await writeSheet(call, open.items)
    return 0
  })
}

const jsonOf = ({ sample, precision }: Pick<Looked, 'sample' | 'precision'>): string =>
  JSON.stringify({ sample, precision })

/** One kind of those that a sample can be drawn of. @throws TrichLucError `bad-option` */
function sampledKind([given = 'figure', ...others]: readonly DoubtKind[]): SampledKind {
  const kind = sampledKinds.find(one => one === given)
  if (kind === undefined || others.length > 0) throw usageError('not-sampled', { given: [given, ...others].join(', ') })
  return kind
}

/** Members of a sample are looked at one by one, by people. */
const most = { sample: 10_000, seed: 999_999_999 } as const

function numberOf({ options }: Call, name: 'sample' | 'seed', least: number): number {
  const given = options[name] ?? '1'
  const number = /^\d{1,9}$/u.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= most[name]) return number
  throw usageError('bad-number', { option: `--${name}`, given, most: most[name] })
}

interface Looked {
  readonly sample: Sample
  readonly isNew: boolean
  readonly precision: Precision
  /** Those that nobody has judged, in the order of the sample. */
  readonly items: readonly ReviewItem[]
  /** How many of these the catalog has no more. */
  readonly gone: number
}

function openOf(reader: Reader, sample: Sample, log: Parameters<typeof inForce>[0]): Pick<Looked, 'items' | 'gone'> {
  const unjudged = judgedOf(sample, inForce(log)).flatMap(({ member, by }) => (by === null ? [member] : []))
  const found = membersIn(reader, unjudged)
  const items = found.filter(one => one !== null)
  return { items, gone: found.length - items.length }
}

/** Items that a terminal shows, unless --limit says otherwise. */
const few = 10

async function printSample(call: Call, reader: Reader, looked: Looked): Promise<void> {
  const { sample, items, isNew, gone } = looked
  const says = call.words.review.sample
  const words = reviewWords(call)
  const args = {
    count: sample.members.length,
    population: sample.population,
    kind: words.kinds[sample.kind],
    seed: sample.seed,
    date: words.date(sample.drawn.slice(0, 10)),
  }
  const shown = items.slice(0, limitOf(call.options) ?? few)
  const isOther = rulesIn({ reader }).join() !== sample.by.rulesHashes.join()
  const lines = [
    isNew ? says.drawn(args) : says.kept(args),
    ...(isOther ? [says.otherRules({})] : []),
    ...precisionLines(call, looked.precision),
    ...(gone > 0 ? [says.gone({ count: gone })] : []),
    ...(shown.length > 0 ? ['', says.first({ count: shown.length })] : []),
    ...shown.flatMap((item, n) => itemLines(item, n + 1, { call, words })),
    ...(items.length > 0 ? ['', ...nextLines(call)] : []),
  ]
  await call.terminal.print(lines.map(line => `${line}\n`).join(''))
}
