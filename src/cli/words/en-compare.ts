// English: comparing.

import { betweenNames, type CompareWords } from './compare.ts'
import { figures } from './en-figures.ts'
import type { Words } from './words.ts'

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** What reports and indicators count most. */
const unitNames: Readonly<Record<string, string>> = {
  đoàn: 'delegations',
  'đoàn khách': 'delegations',
  lượt: 'visits',
  'lượt người': 'visits by persons',
  'lượt khách': 'visitors',
  người: 'persons',
  'lao động': 'workers',
  'doanh nhân': 'business people',
  'doanh nghiệp': 'enterprises',
  'dự án': 'projects',
  khoản: 'grants',
  vụ: 'cases',
  'trường hợp': 'cases',
  'tổ chức': 'organisations',
  'văn bản': 'documents',
  'thỏa thuận': 'agreements',
  'thỏa thuận quốc tế': 'international agreements',
  cuộc: 'events',
  'hoạt động': 'activities',
  'hồ sơ': 'files',
  quyển: 'passports',
  'hội nghị, hội thảo quốc tế': 'international conferences',
  'hội thảo quốc tế': 'international conferences',
}

export const compare: CompareWords = {
  title: ({ label = '', id = '' }) => (label === '' ? `${id}` : `${sentenceCase(String(label))} (${id})`),
  unit: ({ unit = '' }) => `Unit: ${unit}`,
  place: 'Place',
  body: 'Body',
  result: 'result',
  plan: 'plan',
  row: 'Row',
  growth: 'change',
  growthPercent: 'change (%)',
  unitHead: 'Unit',
  notesHead: 'Notes',
  share: 'share of plan',
  since: ({ day = '' }) => `since ${day}`,
  unknownPlace: 'place not known',
  column: ({ from, to }) =>
    from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
      ? from.slice(0, 4)
      : sentenceCase(figures.span(from, to)),
  cell: {
    signs: {
      'not-mentioned': '–',
      'not-apart': '(–)',
      'other-report': '◐',
      'no-report': '…',
      'no-plan': '–',
      partial: '*',
    },
    legend: {
      'not-mentioned': 'a report of this period was read; the program did not see it told',
      'not-apart': 'reports tell of this indicator; no total of the part that was asked for was seen',
      'other-report': 'the archive has reports of a part of this period only; not seen told in them',
      'no-report': 'the archive has no report of this period',
      'no-plan': 'of a plan: none was seen told',
      partial:
        'closed early, with more than a tenth of the period to come (of a year: before 25 November); not used for changes or sums',
    },
    states: {
      'not-mentioned': 'not seen told',
      'not-apart': 'no total of the part that was asked for was seen',
      'other-report': 'reports of a part of the period only, not seen told',
      'no-report': 'no report in the archive',
      'no-plan': 'not seen told',
    },
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
      'other-unit': ({ places = '', column = '' }) => `not added: ${places} ${column} counts another unit`,
      'changed-within': ({ places = '' }) => `units changed within the period: ${places}`,
      'not-additive': () => 'cannot be added over provinces',
    },
    ofPeriod: ({ period = '', value = '' }) => `${period}: ${value}`,
    told: ({ value = '', who = '' }) => `${value} (${who === '' ? 'no number' : who})`,
    and: list,
  },
  notes: {
    partial: ({ day = '' }) => `up to ${day}`,
    day: ({ day = '' }) => `as on ${day}`,
    estimate: () => 'an estimate',
    draft: () => 'told by a draft, the archive has no final report',
    only: ({ words = '' }) => `told of: ${words}`,
    within: ({ period = '' }) => `told as a part of the figure for ${period}`,
    unit: ({ words = '' }) => `unit in the report: «${words}»`,
    corrected: ({ words = '' }) => `corrected by a reviewer; the report says «${words}»`,
    odd: ({ words = '' }) => `written oddly: «${words}»`,
    unsure: ({ percent = '' }) => `not read with certainty (${percent}%): look at the page`,
    districts: () => 'districts ended on 1 July 2025 without a successor at their level: as reported',
    split: () => 'a province that was divided into several: as reported',
  },
  harmonised:
    'Provinces as since 1 July 2025: added only where every former province has a sure value of the whole period.',
  leftOut: ({ period = '' }) => `${period}: no report, no columns.`,
  unitName: unit => unitNames[unit.toLowerCase()] ?? (/^[A-Z]{3}$|^%$|^km$/u.test(unit) ? unit : `«${unit}»`),
  chart: {
    title: ({ label = '', years = '' }) => `${sentenceCase(String(label))}, ${years}`,
    of: ({ where = '', text = '' }) => `${where}: ${text}`,
    unit: ({ names = '', unit = '' }) => `Unit in the report: ${unit} (${names})`,
    more: ({ count = '' }) => `${count} more notes: see the table.`,
    empty: ({ names = '' }) => `No value of these periods to be drawn: ${names}`,
    scale: ({ names = '' }) => `Not drawn, in another unit: ${names}`,
    room: ({ names = '' }) => `Not drawn, for want of room (rows with the fewest figures): ${names}`,
    mixed: 'Periods of several lengths are drawn as bars, never joined by a line.',
    source: ({ count = '' }) => `Source: ${count} ${Number(count) === 1 ? 'report' : 'reports'} in the archive`,
  },
  some: names => {
    const between = betweenNames(names)
    return names.length > 6
      ? `${names.slice(0, 5).join(between)} and ${names.length - 5} more`
      : between === ', '
        ? list(names)
        : names.join(between)
  },
  upTo: ({ text = '', day = '' }) => `${text}; up to ${day}`,
  claims: 'What the reports claim',
  claim: ({ raw = '', mark = '', who = '' }) => `${who === '' ? 'the report' : who} says «${raw}» ${mark}`,
  agrees: { yes: '✓', no: '✗', unknown: '?' },
  sources: 'Sources',
  source: ({ number = '', issuer = '', day = '', page = '', path = '' }) =>
    [number === '' ? 'no number' : number, issuer, day, page === '' ? '' : `page ${page}`, path]
      .filter(part => part !== '')
      .join(', '),
  summed: ({ count = '' }) => `sum over ${count} provinces`,
  nothing: ({ indicator = '' }) => `Nothing is told of ${indicator} under these conditions.`,
  planOnly: ({ indicator = '' }) => `Of ${indicator} there are only plans: add --plan to see them.`,
  whichIndicator: ({ count = '' }) => `This archive has ${count} indicators. Choose with --indicator:`,
  sheets: { table: 'Comparison', sources: 'Sources', notes: 'Notes' },
  sourceHeads: [
    'Row',
    'Period',
    'State',
    'Period of the figure',
    'Counted up to',
    'Hedge',
    'Value',
    'Unit',
    'Document number',
    'Issuing body',
    'Day of issue',
    'File',
    'Page',
    'Notes',
    'Sentence',
  ],
  hedges: { over: 'more than', under: 'less than', about: 'about', estimate: 'estimate' },
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
    'not-mentioned': 'not seen told',
    'not-apart': 'no total of the part that was asked for was seen',
    'other-report': 'reports of a part of the period only',
    'no-report': 'no report in the archive',
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
