// English: what other rules would change.

import { quantityEn as quantity } from './quantity.ts'
import type { Args, RulesDiffWords } from './words.ts'

const rules =
  (what: string) =>
  ({ count = 0, names = '' }: Args): string =>
    `${what}: ${quantity(count)} (${names})`

export const rulesDiff: RulesDiffWords = {
  changes: {
    changed: rules('Rules and list entries changed'),
    lost: rules('Rules and list entries gone'),
    gained: rules('Rules and list entries new'),
    moved: rules('Rules and list entries in another place among the others'),
  },
  nothing: 'The two sets of rules are the same: nothing would change.',
  everywhere: ({ names = '' }) =>
    `The change bears on every document, and all are extracted anew, because of: ${names}.`,
  progress: ({ at = '', total = '' }) => `Compared: ${quantity(at)} of ${quantity(total)} documents`,
  summary: ({ all = 0, differing = 0 }) => `Documents that would change: ${quantity(differing)} of ${quantity(all)}.`,
  other: ({ count = 0 }) =>
    `Another ${quantity(count)} would differ only in which rule found something, or in how sure it is.`,
  headings: ['Changed', 'Lost', 'Gained', 'Documents', ''],
  kinds: {
    particular: 'particulars',
    section: 'section',
    figure: 'figure',
    citation: 'citation',
    table: 'table',
    column: 'column of a table',
    row: 'row of a table',
    cell: 'cell of a table',
    finding: 'finding',
  },
  fields: {
    value: 'value',
    low: 'lowest',
    high: 'highest',
    indicator: 'indicator',
    unit: 'unit',
    currency: 'currency',
    qualifier: 'how exact',
    kind: 'kind',
    status: 'status',
    'period.from': 'from',
    'period.to': 'to',
    number: 'number',
    type: 'type',
    title: 'title',
    relation: 'relation',
    'dimensions.country': 'country',
    'issuer.key': 'issuer',
    'issuedOn.date': 'issued on',
  },
  ranks: {
    value: 'Another value:',
    changed: 'Changed otherwise:',
    lost: 'Lost:',
    gained: 'Gained:',
  },
  more: ({ count = 0 }) => `And ${quantity(count)} more: --top NUMBER shows more of them, --json all.`,
  stopping: 'Stopping: the documents at work are finished. Ctrl-C once more ends at once.',
  interrupted: ({ at = 0, total = 0 }) =>
    `Interrupted after ${quantity(at)} of ${quantity(total)} documents; nothing has been written.`,
}
