// What people have said of what was extracted.

import { integer, items, sentence, text } from '../columns.ts'

export const corrections = items({
  about:
    'What people have said of figures, citations, cells and particulars, in the order in which they said it. The other tables hold what came of it: a corrected item is as it was corrected, a rejected one has no row.',
  key: ['doc', 'n'],
  indexes: [['id'], ['item', 'item_id', 'doc']],
  columns: {
    n: integer('position among those of the document, from 1'),
    id: text('for ever: as in review/corrections.jsonl'),
    item: text('figure · citation · cell · particular'),
    item_id: text(
      '`figures.id`, `citations.id`, of a cell its table, row and place (t2.3.1), of a particular its name; NULL where there is none any more',
    ),
    anchor: text('of the item when it was looked at; survives new rules and new reading'),
    verdict: text('accepted · corrected · rejected · undone (takes back the one in `undoes`)'),
    undoes: text('`corrections.id`'),
    state: text(
      'applied · moved (the words were found elsewhere or in another spelling) · orphaned (they are gone, or stand in several places) · no-longer-needed (the extraction says so itself, or a later one says otherwise) · undone (taken back); NULL of `undone` itself',
    ),
    was: text('JSON object: fields that were changed, as they were read'),
    now: text('JSON object: the same as the person says'),
    who: text('who said it'),
    said_at: text('when, ISO, UTC'),
    why: text('why'),
    seen_rules_hash: text('rules of the record that the person looked at'),
    seen_version: text('its program'),
    raw: text('the words, as they were then'),
    ...sentence,
  },
})
