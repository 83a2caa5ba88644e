// English: fields that the archivist gives (--metadata).

import { quantityEn as quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

export const given: Words['given'] = {
  faults: {
    'no-unicode': () => 'the sheet is no Unicode, its letters are lost. In Excel, save it as «CSV UTF-8»',
    'open-quote': () => 'this quotation mark does not end as it should: a separator or the end of the line must follow',
    'long-cell': ({ most = '' }) => `this cell is longer than ${quantity(most)} characters`,
    'no-path-column': () =>
      'no column says which file. The first line needs «path» (or «Đường dẫn», «pattern», «folder», «file name»)',
    'no-number-column': () =>
      'no column says which document. The first line needs «number» (or «Số», «Số hiệu»), beside date, issuer, title, in force from, in force to',
    'too-many-rows': ({ most = '' }) => `the sheet has more than ${quantity(most)} rows. Divide it`,
    'own-field': ({ head = '', nearest = '' }) =>
      `the circular knows no column «${head}»; it is kept as a field of your own${nearest && `. If «${nearest}» is meant, rename it`}`,
    'field-twice': ({ head = '' }) => `column «${head}» is the same as an earlier one and left out`,
    'bad-head': () => 'no name for a column: it needs letters, 100 characters at most, on one line. Left out',
    'no-pattern': () => 'this row does not say which file; left out',
    'bad-pattern': ({ pattern = '' }) => `«${pattern}» is no pattern of paths («..» is not taken); row left out`,
    'no-match': ({ pattern = '' }) =>
      `no file of the archive fits «${pattern}». Patterns begin at the sheet's folder or the folder that is read; in any folder below: **/${pattern}`,
    'no-number': ({ given: text = '' }) =>
      `expected a document's number like 12/2012/NĐ-CP, found «${text}»; row left out`,
    'no-day': ({ head = '', given: text = '' }) =>
      `expected a day like 5/12/2018, 12/2018 or 2018 in «${head}», found «${text}»; cell left out`,
    'no-count': ({ head = '', given: text = '' }) =>
      `expected a whole number in «${head}», found «${text}»; cell left out`,
    'long-code': ({ head = '', most = '' }) =>
      `«${head}» is a code: one line, ${most} characters at most; cell left out`,
    'long-text': ({ head = '', most = '' }) => `«${head}» is longer than ${quantity(most)} characters; cell left out`,
    'bad-sign': ({ head = '' }) => `«${head}» has control characters; cell left out`,
  },
  laid: ({ file = '', files = 0, changed = 0 }) =>
    `${file}: says something of ${quantity(files)} files in the archive, ${quantity(changed)} of them newly given or changed.`,
  moreUnmatched: ({ count = 0 }) => `… and ${quantity(count)} more rows that fit no file.`,
}

export const badMetadata = ({ file = '', line = '', column = '', why = '', ...args }: Args): string =>
  `${file}:${line}:${column}: ${given.faults[why as keyof typeof given.faults]?.(args) ?? why}`
