// Tables of what several documents say of each other: it stands in no record.

import { integer, place, real, table, text } from '../columns.ts'

export const twins = table({
  about:
    'Files that hold the same report: in two formats, scanned again, sent twice. Each link stands twice, once for each side.',
  key: ['sha256', 'n'],
  indexes: [['other_sha256']],
  columns: {
    sha256: text('`files.sha256`'),
    n: integer('position, from 1'),
    part: integer('of a split file: which of its documents, from 1; else NULL'),
    other_sha256: text('`files.sha256` of the other file'),
    other_part: integer('of that file likewise'),
    why: text('number (same number and day) · text (same or almost the same text)'),
    certainty: text('certain · likely'),
    likeness: real('share of the text that both have, about, 0 to 1; NULL where one is short'),
  },
})

export const sharedFindings = table({
  about: 'What does not agree between two documents. `duplicate-report`: one report in two files, with what differs.',
  key: ['id'],
  indexes: [['sha256'], ['other_sha256']],
  columns: {
    id: text('made of code and documents: stays the same in a catalog made anew'),
    code: text('duplicate-report'),
    severity: text('error · warning · info (nothing that is counted differs)'),
    message_vi: text('in Vietnamese'),
    message_en: text('in English'),
    sha256: text('the later document: `documents.sha256`'),
    part: integer('its part, where the file was split; else NULL'),
    other_sha256: text('the earlier document'),
    other_part: integer('its part'),
    certainty: text('certain · likely'),
    changed: integer('figures, citations, cells … that both have and that differ'),
    gained: integer('those that only the later one has'),
    lost: integer('those that only the earlier one has'),
    stamp: text('bookkeeping: hashes of the two records'),
  },
})

export const sharedEvidence = table({
  about: 'The words that such a finding stands on: of the first differences, from either document.',
  key: ['finding', 'n'],
  columns: {
    finding: text('`shared_findings.id`'),
    n: integer('position, from 1'),
    sha256: text('of which document'),
    part: integer('its part'),
    quote: text('the words'),
    sentence: text('the sentence; for a table cell, the cells of its row joined by spaces'),
    at_start: place.at_start,
    at_end: place.at_end,
    page: place.page,
  },
})
