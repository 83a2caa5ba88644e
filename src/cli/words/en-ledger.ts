// English: cited documents.

import { quantityEn as quantity } from './quantity.ts'
import { inShell } from './shell.ts'
import type { Words } from './words.ts'

/** «No longer in force since 2022-11-01, by 58/2022/NĐ-CP» */
function end(of: string, on: string, by: string): string {
  if (of === 'successor') return `No longer in force after ${by} of ${on}`
  if (of === 'last-day' && on) return `In force to ${on}${by && `, then replaced by ${by}`}`
  return `No longer in force${on && ` since ${on}`}${by && `, by ${by}`}`
}

/** «34 of 250» where not all are shown. */
const outOf = (shown: string | number, all: string | number): string =>
  shown === all ? quantity(shown) : `${quantity(shown)} of ${quantity(all)}`

export const ledger: Words['ledger'] = {
  known: ({ documents = 0, faults = 0 }) =>
    `The list of known documents has ${quantity(documents)}${Number(faults) > 0 ? `; ${quantity(faults)} places could not be read` : ''}.`,
  found: ({ count = 0, of = '', hidden = 0 }) => {
    const chosen = of === 'chosen' ? ' of the chosen kinds' : ''
    if (Number(count) > 0)
      return `${quantity(count)} things${chosen} to look at in the citations. To decide on each: trichluc audit --archive DIR --format html --out FILE`
    return chosen || Number(hidden) > 0
      ? `Nothing${chosen} is left to look at in the citations.`
      : 'Nothing in the citations contradicts itself.'
  },
  columns: {
    key: 'key',
    identity: 'put together by',
    number: 'document',
    numbers: 'numbers as written',
    type: 'type',
    types: 'types as written',
    issuer_key: 'issuer key',
    issuer: 'issuer',
    issuers: 'issuers as written',
    issued_on: 'issued on',
    dates: 'days as written',
    title: 'title',
    titles: 'titles as written',
    reports: 'reports',
    mentions: 'mentions',
    resting: 'resting',
    first_cited: 'first cited',
    last_cited: 'last cited',
    amends: 'amends',
    replaces: 'replaces',
    repeals: 'repeals',
    guides: 'guides',
    implements: 'implements',
    amended_by: 'amended by',
    replaced_by: 'replaced by',
    repealed_by: 'repealed by',
    guided_by: 'guided by',
    implemented_by: 'implemented by',
    ended_on: 'ended on',
    ended_on_is: 'that day is',
    ended_by: 'ended by',
    ended_source: 'says',
    ended_place: 'where',
    findings: 'to look at',
  },
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
  part: 'in part',
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
    title: ({ centre = '', documents = 0, reports = 0, allDocuments = documents, allReports = reports }) =>
      `Citation network${centre && ` around ${centre}`}: ${outOf(documents, allDocuments)} cited documents, ${outOf(reports, allReports)} documents of the archive`,
    report: 'document without a number',
    ended: 'no longer in force',
    documents: 'cited document (larger: cited by more reports)',
    reports: 'document of the archive',
    written: ({ file = '', nodes = 0, edges = 0, allNodes = nodes, allEdges = edges }) =>
      `Written to ${file}: ${outOf(nodes, allNodes)} nodes, ${outOf(edges, allEdges)} relations.`,
    nothing: 'There are no citations to draw.',
  },
}

export const ledgerUsage = {
  'unknown-cited': ({ given = '', nearest = '' }) =>
    `No document of the archive cites «${given}».${nearest && ` Did you mean «${nearest}»?`}`,
  'only-cited': ({ given = '', archive = '' }) =>
    `The archive has no document «${given}», but reports that cite it. See: trichluc audit citations --archive ${inShell(String(archive))} --number ${inShell(String(given))}`,
  'graph-form': ({ given = '' }) =>
    `audit graph writes GraphML or SVG: --format graphml|svg, or --out FILE.graphml, --out FILE.svg${given && `; not «${given}»`}.`,
} as const satisfies Partial<Words['usage']>
