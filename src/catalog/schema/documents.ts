// Tables of documents, their pages, sections and text.

import { integer, items, period, place, real, sentence, table, text } from '../columns.ts'

export const documents = table({
  about: 'One row for each record. `sha256` and `part` name it for ever; `doc` only within this file.',
  key: ['doc'],
  // the second: in the order of time
  indexes: [['sha256'], ['issued_on', 'sha256', 'part'], ['number'], ['issuer_place_id', 'period_year'], ['draft']],
  columns: {
    doc: integer('number of the document in this file; another one after a rebuild'),
    sha256: text("of the original's bytes"),
    part: integer('where one file holds several documents and was split: which one, from 1; else NULL'),
    media_type: text('of the original'),
    bytes: integer('of the original'),
    page_count: integer('pages'),
    ocr_pages: integer('pages read by OCR'),
    confidence: real('least confidence of its pages, 0 to 1'),
    type: text('slug of the type: bao-cao'),
    type_label: text('the type as printed, in sentence case'),
    number: text('number and symbol without spaces: 415/BC-UBND'),
    number_value: integer('415'),
    symbol: text('BC-UBND'),
    number_status: text('present · blank (the line is there, the number is not) · absent'),
    issued_on: text('ISO, as far as it is known: 2018-10-18, 2020-03, 2019'),
    issued_precision: text('day · month · year'),
    issued_raw: text('as printed'),
    issued_in: text('where it was issued, as printed, without the kind of place'),
    issuer: text('issuing body'),
    issuer_parent: text('the body above it, from the letterhead'),
    issuer_place_id: text('`places.place_id`'),
    title: text('trích yếu'),
    ...period,
    signatory_authority: text('KT. CHỦ TỊCH …'),
    signatory_position: text('position'),
    signatory_name: text("the signatory's name; NULL unless the catalog was made with persons (`about`)"),
    recipients: text('JSON list, one entry for each line under «Nơi nhận»'),
    urgency: text('mark of urgency'),
    secrecy: text('state-secret mark; only of files taken in with --allow-marked'),
    draft: integer('1: marked as a draft'),
    attached_to: text('of an appendix: the document that it says it belongs to, as printed'),
    attached_number: text('its number'),
    attached_date: text('its day, ISO as far as it is known'),
    reviewed: text(
      'JSON object: particulars that a person has spoken of, as accepted · corrected · rejected; NULL: none',
    ),
    schema_version: text("the record's"),
    tool_version: text('which program made the record'),
    rules_hash: text('by which rules'),
  },
})

export const pages = items({
  about: 'Pages as they were read.',
  key: ['doc', 'page'],
  columns: {
    page: integer('from 1, through all files of the document'),
    width: real('points, as displayed; NULL where the source has no pages'),
    height: real('points'),
    method: text('text-layer · ocr · native'),
    reason: text('why the page was read so'),
    encoding: text('unicode · tcvn3 · vni · viqr · mixed'),
    engine: text('what read the page by OCR; NULL where nothing did'),
    confidence: real('0 (nothing could be read) to 1'),
  },
})

export const sections = items({
  about: 'Sections, in document order.',
  key: ['doc', 'n'],
  columns: {
    n: integer('position in the document, from 1'),
    id: text('id in the record: s4'),
    parent: text('`sections.id` of the section that it stands in'),
    level: integer('depth, from 1'),
    label: text('numbering as printed: II, 2.1, a'),
    title: text('heading'),
    ...sentence,
  },
})

export const passages = items({
  about:
    'The text, one row for each paragraph, heading or table row. Searched through `fulltext` (its rowid is `passages.id`).',
  key: ['id'],
  indexes: [['doc']],
  columns: {
    id: integer('number of the passage in this file; another one after a rebuild'),
    at_start: place.at_start,
    at_end: place.at_end,
    page: integer('page, from 1, where items on both sides of it or in it say so; else NULL'),
    section: text('innermost section: `sections.id`'),
    text: text('the words as read'),
  },
})

export const notes = items({
  about: 'What happened while reading.',
  key: ['doc', 'n'],
  columns: {
    n: integer('position, from 1'),
    code: text('as in the record: page-is-picture, encoding-decoded …'),
    args: text('JSON object'),
    page: integer('page, from 1; NULL where it is about the whole'),
  },
})

export const repairs = items({
  about: 'Recognised words that a rule took for others, in values only.',
  key: ['doc', 'n'],
  columns: {
    n: integer('position, from 1'),
    id: text('id in the record: x1'),
    read: text('what was recognised'),
    taken: text('what it was taken for'),
    rule: text('rule id'),
    confidence: real('0 to 1'),
    items: text('JSON list of the ids of the items that stand on it'),
    ...place,
  },
})
