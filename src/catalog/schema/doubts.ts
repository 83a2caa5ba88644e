// The table of what a person should look at, made from what the record says against its own items.

import { integer, items, real, text } from '../columns.ts'

export const doubts = items({
  about:
    'What may be wrong: each figure and citation, and those particulars and cells that something speaks against. Items that a person has judged have no row.',
  key: ['doc', 'n'],
  // most doubtful first, page by page; those that something special speaks against
  indexes: [
    ['rank', 'document', 'n', 'kind', 'doc'],
    ['codes', 'rank', 'document', 'n', 'kind', 'doc'],
  ],
  columns: {
    n: integer('number of the item within the document: stays the same when others are judged'),
    document: text('first 16 digits of `documents.sha256`, and the part: in which order documents of one weight come'),
    kind: text('figure · quantity (a figure that no rule claims) · citation · particular · cell'),
    id: text('id in the record: f12, c5; of a particular its name; of a cell table, row and column: t2.0.3'),
    rank: integer('1000 less `weight`: the most doubtful first'),
    weight: integer('points, 0 to 1000: `harm` × `doubt` × 100'),
    harm: integer('what it costs to be wrong about it, 1 to 10'),
    doubt: real('how likely it is wrong, 0 to 1: of a figure as counted, all else guessed'),
    codes: text(
      'JSON list: what speaks against it besides the share that was counted for its class, codes of findings among it; NULL where nothing does',
    ),
    reasons: text('JSON list, the strongest first: code, doubt, and of a finding its id and code'),
  },
})
