// English: cited documents.

import { quantityEn } from '../../cli/words/quantity.ts'
import type { CitationsWords } from './citations.ts'

export const citations: CitationsWords = {
  title: 'Cited documents',
  lead: 'Every document that reports of the archive cite: where, what for, whether it still holds, whether it is written in different ways.',
  find: 'Number, issuer or title',
  findHint: 'For example 18/2013/QĐ-UBND, or «viện trợ»; marks and capitals do not matter.',
  system: 'System',
  type: 'Type',
  state: 'In force',
  relation: 'Cited as',
  sort: 'Sorted by',
  any: 'all',
  submit: 'Search',
  systems: { state: 'state', party: 'Party', assembly: 'assemblies', mass: 'mass organisations' },
  states: { holding: 'no end is known', ended: 'no longer in force' },
  doubted: 'only those with something to look at',
  sorts: { cited: 'cited by most reports', newest: 'newest', doubted: 'most to look at' },
  found: ({ total = 0, all = 0 }) =>
    total === all ? `${quantityEn(all)} documents.` : `${quantityEn(total)} of ${quantityEn(all)} documents.`,
  none: 'There is no such document. Leave out a condition, or write the number alone.',
  all: 'Show all',
  table: 'Cited documents',
  endedUnknown: 'ended, not known since when',
  document: {
    holding: 'Nothing in the archive says that it has ended. That does not make sure that it is in force.',
    noIssuer: 'issuer not known',
    rests: ({ reports = 0, resting = 0, mentions = 0 }) =>
      `Cited by ${quantityEn(reports)} reports, ${quantityEn(mentions)} times; ${quantityEn(resting)} rest on it or implement it.`,
    own: 'The archive has a document of this number and day:',
    years: 'Reports that cite it, by year',
    year: 'Year of the report',
    yearUnknown: 'year not known',
    cites: 'cite it',
    resting: 'rest on it',
    allYears: 'All years',
    mentions: ({ count = 0 }) => `Where it is cited (${quantityEn(count)})`,
    ofYear: ({ year = '' }) => `Reports of ${year} only`,
    by: ({ by = '' }) => `in relation to ${by}`,
    network: 'What stands around it',
    networkAlt: ({ name = '', reports = 0 }) =>
      `Drawing: ${name} in the middle, around it ${quantityEn(reports)} reports that cite it and documents related to it. The lists of this page say the same.`,
    download: ({ form = '' }) => `Download ${form}`,
    back: 'All cited documents',
    relations: 'Relations with other documents',
    conflicts: 'What does not agree',
    ways: 'Ways in which it is written',
    most: ({ count = 0 }) => `The first ${quantityEn(count)} only.`,
  },
}
