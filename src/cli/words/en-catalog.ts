// English: the catalog.

import { quantityEn as quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

const made = ({ file = '', documents = 0, faults = 0 }: Args): string =>
  `${file}: ${quantity(documents)} documents.${unread({ faults })}`

const unread = ({ faults = 0 }: Args): string =>
  Number(faults) > 0 ? ` Left out, since they cannot be read: ${quantity(faults)} records or ledger entries.` : ''

export const catalog: Words['catalog'] = {
  progress: ({ at = '', total = '' }) => `Catalog: ${quantity(at)} of ${quantity(total)} records and ledger entries`,
  updated: ({ written = 0, removed = 0, ...args }) =>
    `Catalog up to date, ${quantity(written)} records or ledger entries written, ${quantity(removed)} removed. ${made(args)}`,
  anew: {
    asked: args => `Catalog made anew. ${made(args)}`,
    absent: args => `Catalog made. ${made(args)}`,
    outdated: args => `The catalog was that of another version of trichluc and was made anew. ${made(args)}`,
    damaged: args => `The catalog was damaged and was made anew from the records. ${made(args)}`,
    persons: args => `Catalog made anew, with persons' names. ${made(args)}`,
  },
  interrupted: 'Interrupted. Go on with: trichluc catalog update',
}
