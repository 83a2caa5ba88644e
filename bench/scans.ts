// npm run measure:scans -- [DIR] [--engine=wasm|native] [--verbose]: what is left of our fixtures when they come as
// scans, beside the same reports read from their own text layer; a dossier counts with all its reports. DIR: what
// `npm run fixtures -- scans` has made; fixtures/scans where none is given.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { errorOf } from '../src/archive/fault.ts'
import { openEngine } from '../src/ocr/index.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import { type RecordOptions, recordsOf } from '../src/record.ts'
import { plain } from '../src/text/fold.ts'
import { characterErrors } from './cer.ts'
import { table } from './measure.ts'
import { joinParts, type Scan, scansIn, type Truth } from './scan-truth.ts'

/** `missed` of those wanted; `wrong`: found where nothing of the kind was wanted. */
interface Score {
  readonly wanted: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

interface Measured {
  readonly errors: number
  readonly citations: Score
  readonly figures: Score
  /** Of the seven fields of each front matter, those that differ. */
  readonly front: readonly string[]
}

/** As multisets: a figure that is said twice is wanted twice. */
function scoreOf(wanted: readonly string[], found: readonly string[]): Score {
  const left = [...wanted]
  const wrong = found.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { wanted: wanted.length, missed: left, wrong }
}

const citationsOf = ({ citations }: Truth): string[] =>
  citations.flatMap(one => (one.form === 'full' ? [`${one.number} ${one.issuedOn?.date ?? ''}`] : []))

const figuresOf = ({ figures }: Truth): string[] =>
  figures.flatMap(one => (one.indicator === null ? [] : [`${one.indicator}=${one.value}`]))

type Fields = Truth['documents'][number]

const fields: Readonly<Record<string, (document: Fields) => unknown>> = {
  type: ({ type }) => type,
  number: ({ number }) => (number.status === 'present' ? number.full : ''),
  issuedOn: ({ issuedOn }) => issuedOn?.date ?? '',
  title: ({ title }) => plain(title ?? '').slice(0, 60),
  issuer: ({ issuer }) => plain(issuer.name ?? ''),
  signatory: ({ signatory }) => plain(signatory.name ?? ''),
  recipients: ({ recipients }) => recipients.length,
}

const frontOf = (found: Fields | undefined, wanted: Fields): string[] =>
  Object.entries(fields).flatMap(([name, of]) => (found && of(found) === of(wanted) ? [] : [name]))

const measure = (found: Truth, truth: Truth): Measured => ({
  errors: characterErrors(found.text, truth.text),
  citations: scoreOf(citationsOf(truth), citationsOf(found)),
  figures: scoreOf(figuresOf(truth), figuresOf(found)),
  front: truth.documents.flatMap((document, n) => frontOf(found.documents[n], document)),
})

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
const shown = ({ wanted, missed, wrong }: Score): string[] => [
  `${wanted - missed.length}/${wanted}`,
  String(wrong.length),
]

async function toRow({ path, kind, name, pages, truth }: Scan, options: RecordOptions): Promise<readonly string[]> {
  const start = performance.now()
  try {
    const records = await recordsOf(new Uint8Array(readFileSync(path)), options)
    const seconds = (performance.now() - start) / 1000 / pages
    const { errors, citations, figures, front } = measure(joinParts(records), truth)
    if (process.argv.includes('--verbose')) tell(name, { errors, citations, figures, front })
    const asked = truth.documents.length * 7
    const right = `${asked - front.length}/${asked}`
    return [kind, name, seconds.toFixed(2), percent(errors), ...shown(citations), ...shown(figures), right]
  } catch (error) {
    return [kind, name, '', errorOf(error).reason]
  }
}

function tell(name: string, { citations, figures, front }: Measured): void {
  const missed = [...citations.missed, ...figures.missed].map(one => `missed ${one}`)
  const wrong = [...citations.wrong, ...figures.wrong, ...front].map(one => `wrong ${one}`)
  const all = [...wrong, ...missed]
  // a table that is lost is a hundred figures
  const more = all.length > 20 ? ` · and ${all.length - 20} more` : ''
  if (all.length > 0) process.stderr.write(`${name}: ${all.slice(0, 20).join(' · ')}${more}\n`)
}

const optionOf = (option: string): string | undefined =>
  process.argv.find(argument => argument.startsWith(`--${option}=`))?.slice(option.length + 3)

const folder =
  process.argv.slice(2).find(argument => !argument.startsWith('--')) ??
  fileURLToPath(new URL('../fixtures/scans', import.meta.url))
const rules = loadOwnRules()
const engine = await openEngine(optionOf('engine') === 'native' ? 'native' : 'wasm')
try {
  const rows: (readonly string[])[] = []
  for (const scan of await scansIn(folder, rules))
    rows.push(await toRow(scan, { rules, ocr: { when: 'auto', engine, kept: null } }))
  const head = ['kind', 'file', 's/page', 'errors', 'citations', 'wrong', 'figures', 'wrong', 'front matter']
  table(`Scans of fixtures, ${engine.id}`, head, rows)
} finally {
  await engine.close()
}
