// Tables about the catalog, and what codes mean.

import { integer, table, text } from '../columns.ts'

export const about = table({
  about: 'What this file is.',
  key: ['name'],
  columns: {
    name: text(
      'schema_version · tool_version (made it) · reference_rules_hash (of indicators and places) · rules_hashes (of the records, a JSON list) · persons (named · withheld) · text (carried: with the words of the reports)',
    ),
    value: text('value'),
  },
})

export const dictionary = table({
  about: 'Every table, view and column with its meaning: this documentation, inside the file.',
  key: ['object', 'name'],
  columns: {
    object: text('table or view'),
    name: text('column; empty: the table or view itself'),
    type: text('table · view · TEXT · INTEGER · REAL; empty: computed'),
    about: text('what it holds, with its unit'),
  },
})

export const indicators = table({
  about: 'The indicators of the rules.',
  key: ['indicator'],
  columns: {
    indicator: text('id: in.trips'),
    label_vi: text('in Vietnamese'),
    label_en: text('in English'),
    unit: text('usual unit'),
    flow: text('flow (in a period) · stock (on a day)'),
    additive: integer('1: counts of several places may be added for the same period; 0: not'),
  },
})

export const places = table({
  about:
    'Provinces and districts, also those that are no more. A name means several places over time; the id means one.',
  key: ['place_id'],
  columns: {
    place_id: text('id in the gazetteer: bac-ninh, bac-ninh@2025'),
    name: text('without the kind'),
    kind: text('tỉnh, thành phố, huyện …'),
    level: text('province · district'),
    province_id: text('`places.place_id` of the province, its own for a province'),
    valid_from: text('first day, or a year; NULL: not known'),
    valid_to: text('last day, or a year; NULL: still valid or not known'),
    successor: text('`places.place_id`, several joined with |'),
  },
})
