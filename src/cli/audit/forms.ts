// In what form the findings are given: for reading, to work through, or for programs.

import { resolve } from 'node:path'
import { lineOf } from '../../audit/report/json.ts'
import { pageOf, type Reported } from '../../audit/report/page.ts'
import { bookOf, csvOf } from '../../audit/report/rows.ts'
import type { ReportWords } from '../../audit/report/words.ts'
import type { Call } from '../call.ts'
import { choiceOf, formOf as chosenForm, placeOf, writeOut } from '../out.ts'
import { asCalled } from '../program.ts'
import { plainArgs } from '../report.ts'
import { usageError } from '../usage.ts'
import { inShell } from '../words/shell.ts'
import { findingLines, summaryLines } from './lines.ts'
import { reportWords } from './words.ts'

type Write = (reported: Reported, words: ReportWords, call: Call) => Iterable<string | Uint8Array>

const forms = {
  table: tableOf,
  html: function* (reported, words) {
    yield pageOf(reported, words)
  },
  xlsx: function* (reported, words) {
    yield bookOf(reported.standings, words)
  },
  csv: ({ standings }, words, { options }) => csvOf(standings, words, options.decimal === 'comma' ? 'comma' : 'point'),
  json: function* ({ standings }) {
    yield `${JSON.stringify(standings.map(lineOf), null, 2)}\n`
  },
  jsonl: function* ({ standings }) {
    for (const one of standings) yield `${JSON.stringify(lineOf(one))}\n`
  },
} as const satisfies Readonly<Record<string, Write>>

type Form = keyof typeof forms
const names = Object.keys(forms) as [Form, ...Form[]]
/** They are no text for a terminal. */
const needOut: ReadonlySet<Form> = new Set(['html', 'xlsx'])

/** As asked for, as the file's name ends, or a table. @throws TrichLucError `bad-option` for a form that is none, or that needs a file */
export function formOf({ options, operands }: Call): Form {
  const form = chosenForm(options, names)
  choiceOf('--decimal', options.decimal ?? 'point', ['point', 'comma'])
  const out = placeOf(options)
  if (out === undefined && needOut.has(form)) throw usageError('needs-out', { format: form })
  if (out === undefined) return form
  const input = operands.find(one => resolve(one) === resolve(out))
  if (input !== undefined) throw usageError('out-is-input', { file: input })
  return form
}

/** To stdout, or whole into the file. Limited to as many as are asked for, but for the table, which says how many more there are. */
export async function writeFindings(call: Call, reported: Reported): Promise<void> {
  const { options, terminal, words } = call
  const form = formOf(call)
  const shown = form === 'table' ? reported : limited(call, reported, form)
  const pieces = forms[form](shown, reportWords(call), call)
  if (options.out === undefined) {
    for (const piece of pieces) await terminal.print(String(piece))
    return
  }
  await writeOut(options.out, pieces)
  terminal.say(words.audit.written(plainArgs({ to: options.out, findings: shown.standings.length })))
}

/** A page of more is slow to open, and nobody's work of a day. */
const mostOfPage = 10_000

function limited({ options, words }: Call, reported: Reported, form: Form): Reported {
  const asked = Number(options.limit ?? Number.POSITIVE_INFINITY)
  const limit = form === 'html' ? Math.min(asked, mostOfPage) : asked
  const left = reported.standings.length - limit
  const remarks = left > 0 ? [...reported.remarks, words.audit.heaviestOnly({ count: limit, left })] : reported.remarks
  return { ...reported, standings: reported.standings.slice(0, limit), remarks }
}

/** Findings that the table shows where no limit is given. */
const few = 10

function* tableOf(reported: Reported, words: ReportWords, call: Call): Generator<string> {
  const { standings } = reported
  const limit = Number(call.options.limit ?? few)
  yield printed(summaryLines(reported, words))
  if (standings.length === 0) return
  const shown = standings.slice(0, limit)
  yield printed(['', call.words.audit.heaviest({ count: shown.length })])
  for (const [n, one] of shown.entries()) yield printed(findingLines(one, n + 1, words))
  const left = standings.length - shown.length
  if (left > 0) yield printed(['', call.words.audit.more({ count: left })])
  yield printed(['', ...nextLines(call)])
}

const printed = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join('')

/** What to do now, to be pasted. */
function nextLines({ options, operands, words }: Call): string[] {
  const { audit } = words
  const { fileName } = audit.report.controls
  const { archive, catalog, known, rules = [] } = options
  const given = { archive, catalog, known }
  const where = [...Object.entries(given), ...rules.map(folder => ['rules', folder] as const)]
    .map(([name, value]) => (value === undefined ? '' : ` --${name} ${inShell(value)}`))
    .join('')
  const what = operands.map(one => ` ${inShell(one)}`).join('')
  return [
    audit.next,
    asCalled(`  trichluc audit${what}${where} --format html --out ${audit.pageName}`),
    `    ${audit.toPage}`,
    ...(archive === undefined
      ? []
      : [asCalled(`  trichluc audit import ${fileName}${where}`), `    ${audit.toImport}`]),
  ]
}
