// English: comparing.

import type { CompareWords } from './compare.ts'
import { figures } from './en-figures.ts'
import type { Words } from './words.ts'

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

export const compare: CompareWords = {
  title: ({ label = '', id = '' }) => (label === '' ? `${id}` : `${sentenceCase(String(label))} (${id})`),
  unit: ({ unit = '' }) => `Unit: ${unit}`,
  place: 'Place',
  body: 'Body',
  currency: 'Currency',
  plan: 'plan',
  row: 'Row',
  growth: 'change',
  share: 'share of plan',
  since: ({ day = '' }) => `since ${day}`,
  unknownPlace: 'place not known',
  column: ({ from, to }) =>
    from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
      ? from.slice(0, 4)
      : sentenceCase(figures.span(from, to)),
  cell: {
    signs: { 'not-mentioned': '–', 'no-report': '…', 'no-plan': '–', partial: '*' },
    legend: {
      'not-mentioned': 'a report of this period was read and does not mention it',
      'no-report': 'the archive has no report of this period',
      'no-plan': 'of a plan: none was told',
      partial:
        'closed before the end of the period; with more than a twelfth of it to come, not used for changes or sums',
    },
    states: { 'not-mentioned': 'not mentioned', 'no-report': 'no report', 'no-plan': 'not told' },
    nil: { none: 'none', 'not-yet': 'not yet', postponed: 'postponed', 'near-zero': 'almost none' },
    zero: '0',
    over: ({ value = '' }) => `> ${value}`,
    under: ({ value = '' }) => `< ${value}`,
    about: ({ value = '' }) => `≈ ${value}`,
    estimate: ({ value = '' }) => `est. ${value}`,
    revised: ({ value = '', before = '' }) => `${value} (before: ${before})`,
    partsOnly: ({ parts = '' }) => `parts only: ${parts}`,
    otherCurrency: ({ values = '' }) => `only in another currency: ${values}`,
    notResult: ({ values = '' }) => `not a result yet: ${values}`,
    conflict: ({ values = '' }) => `different values: ${values}`,
    gaps: {
      unreported: ({ places = '', column = '' }) => `${places} ${column} missing`,
      unclear: ({ places = '', column = '' }) => `not added: no sure value of the whole period for ${places} ${column}`,
      'changed-within': ({ places = '' }) => `units changed within the period: ${places}`,
      'not-additive': () => 'cannot be added over provinces',
    },
    ofPeriod: ({ period = '', value = '' }) => `${period}: ${value}`,
    told: ({ value = '', who = '' }) => `${value} (${who})`,
    and: list,
  },
  notes: {
    partial: ({ day = '' }) => `up to ${day}`,
    day: ({ day = '' }) => `as on ${day}`,
    estimate: () => 'an estimate',
    within: ({ period = '' }) => `told as a part of the figure for ${period}`,
    unit: ({ words = '' }) => `unit in the report: ${words}`,
    odd: ({ words = '' }) => `written oddly: «${words}»`,
    unsure: ({ percent = '' }) => `not read with certainty (${percent}%): look at the page`,
    districts: () => 'districts ended on 1 July 2025 without a successor at their level: as reported',
    split: () => 'a province that was divided into several: as reported',
  },
  harmonised:
    'Provinces as since 1 July 2025: added only where every former province has a sure value of the whole period.',
  leftOut: ({ period = '' }) => `${period}: no report, no columns.`,
  otherScale: ({ count = '' }) => `${count} rows in another unit or currency are not drawn.`,
  claims: 'What the reports claim',
  claim: ({ raw = '', mark = '' }) => `the report says «${raw}» ${mark}`,
  agrees: { yes: '✓', no: '✗', unknown: '?' },
  sources: 'Sources',
  source: ({ number = '', issuer = '', day = '', page = '', path = '' }) =>
    [number === '' ? 'no number' : number, issuer, day, page === '' ? '' : `page ${page}`, path]
      .filter(part => part !== '')
      .join(', '),
  summed: ({ count = '' }) => `sum over ${count} provinces`,
  nothing: ({ indicator = '' }) => `Nothing is told of ${indicator} under these conditions.`,
  whichIndicator: ({ count = '' }) => `This archive has ${count} indicators. Choose with --indicator:`,
  sheets: { table: 'Comparison', sources: 'Sources', notes: 'Notes' },
  sourceHeads: ['Row', 'Period', 'State', 'Value', 'Document', 'Body', 'Day', 'File', 'Page', 'Notes', 'Sentence'],
  noteHeads: ['No.', 'Note'],
  stateNames: {
    value: 'value',
    nil: 'told to be none',
    zero: 'told to be 0',
    revised: 'told again by a later report',
    conflict: 'different values',
    'parts-only': 'parts only',
    'period-other': 'another period only',
    'other-currency': 'another currency only',
    'not-result': 'not a result yet',
    'not-mentioned': 'not mentioned',
    'no-report': 'no report',
    gap: 'cannot be added',
  },
}

/** What a chart can have too much of. */
const limits: Readonly<Record<string, string>> = {
  'too-many-series': 'rows',
  'too-many-categories': 'periods',
  'too-many-bars': 'bars',
  'too-many-footnotes': 'footnotes',
}

export const compareUsage: Pick<Words['usage'], 'one-chart' | 'chart-limit' | 'places-only'> = {
  'one-chart': ({ count = '' }) => `A chart shows one indicator; ${count} were given. Draw them one by one.`,
  'chart-limit': ({ code = '', count = '', most = '' }) =>
    `Too much for a chart: ${count} ${limits[String(code)] ?? ''}, ${most} at most. Choose fewer (--place, --within, --from, --to), try --chart line, or use the table.`,
  'places-only': () => '--units 2025 goes with --by place only: bodies are not added.',
}
