// English: cited documents.

import { quantityEn as quantity } from './quantity.ts'
import type { Words } from './words.ts'

/** «No longer in force since 2022-11-01, by 58/2022/NĐ-CP» */
function end(of: string, on: string, by: string): string {
  if (of === 'successor') return `No longer in force after ${by} of ${on}`
  if (of === 'last-day' && on) return `In force to ${on}${by && `, then replaced by ${by}`}`
  return `No longer in force${on && ` since ${on}`}${by && `, by ${by}`}`
}

export const ledger: Words['ledger'] = {
  known: ({ documents = 0, faults = 0 }) =>
    `The list of known documents has ${quantity(documents)}${Number(faults) > 0 ? `; ${quantity(faults)} places could not be read` : ''}.`,
  found: ({ count = 0 }) =>
    Number(count) === 0
      ? 'Nothing in the citations contradicts itself.'
      : `${quantity(count)} things to look at in the citations. To decide on each: trichluc audit --archive DIR --format html --out FILE`,
  key: ({ key = '' }) => `Key: ${key}`,
  identities: {
    key: '',
    number: 'Perhaps not one document: issuer or day are not said, so it is put together by number alone.',
    name: 'Perhaps not one document: it is put together by name alone.',
  },
  ended: ({ on = '', of = '', by = '', source = '', where = '' }) =>
    `${end(String(of), String(on), String(by))} (${source}${where && `: ${where}`}).`,
  sources: {
    archive: 'a document of the archive',
    rules: "the program's own list",
    known: 'the list given as --known',
  },
  ways: {
    numbers: 'Numbers as written',
    types: 'Types as written',
    dates: 'Days as written',
    issuers: 'Issuers as written',
    titles: 'Titles as written',
  },
  relations: 'Relations to other documents:',
  passive: {
    basedOn: 'basis of',
    respondsTo: 'answered by',
    implements: 'implemented by',
    issues: 'issued by',
    attachedTo: 'has attached',
    amends: 'amended by',
    replaces: 'replaced by',
    repeals: 'repealed by',
    guides: 'guided by',
    approves: 'approved by',
    mentions: 'mentioned by',
  },
  cited: ({ reports = 0, mentions = 0 }) => `Cited by ${quantity(reports)} documents, ${quantity(mentions)} times:`,
  conflicts: 'To look at:',
  page: ({ page = '' }) => `page ${page}`,
  graph: {
    title: ({ documents = 0 }) => `Citation network: ${quantity(documents)} documents`,
    report: 'document without a number',
    ended: 'no longer in force',
    documents: 'cited document (larger: cited by more reports)',
    reports: 'document of the archive',
    written: ({ file = '', nodes = 0, edges = 0 }) =>
      `Written to ${file}: ${quantity(nodes)} nodes, ${quantity(edges)} relations.`,
    nothing: 'There are no citations to draw.',
  },
}

export const ledgerUsage = {
  'unknown-cited': ({ given = '', nearest = '' }) =>
    `No document of the archive cites «${given}».${nearest && ` Did you mean «${nearest}»?`}`,
  'graph-form': ({ given = '' }) =>
    `audit graph writes GraphML or SVG: --format graphml|svg, or --out FILE.graphml, --out FILE.svg${given && `; not «${given}»`}.`,
} as const satisfies Partial<Words['usage']>
