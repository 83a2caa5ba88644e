// Tables of what was extracted: figures, citations, findings.

import { at, integer, items, period, place, real, text } from '../columns.ts'

/** Dimensions that have a column of their own, by their name in the record. */
export const ownDimensions = {
  fundingSource: 'funding_source',
  unitLevel: 'unit_level',
  receivedBy: 'received_by',
  sentBy: 'sent_by',
  purpose: 'purpose',
  inPlan: 'in_plan',
  flow: 'flow',
  country: 'country',
} as const

export const figures = items({
  about:
    'Figures, in document order. A stated nil is a row with `kind` nil and value 0; what is not mentioned has no row.',
  key: ['doc', 'n'],
  indexes: [
    ['indicator', 'period_year'],
    ['place_id'],
    // which come first where they are sorted
    ['value'],
    ['place', 'doc'],
    ['doc', 'id'],
    // what figures are chosen by, without their words: a tenth of the table to be read
    ['period_year', 'indicator', 'place_id', 'status', 'currency', 'period_from', 'period_to', 'doc', 'n'],
  ],
  columns: {
    n: integer('position in the document, from 1'),
    id: text('id in the record: f12'),
    anchor: text('survives new rules and new reading'),
    indicator: text('`indicators.indicator`; NULL for a quantity that no rule claims'),
    value: real('in the unit, scale words multiplied in; of a range its lower end'),
    low: real('least value that precision and hedge allow; NULL: open'),
    high: real('greatest value; NULL: open'),
    unit: text('as printed, without the scale word'),
    scale: real('what scale word and unit multiply the printed number by'),
    currency: text('ISO 4217'),
    qualifier: text('exact · over · under · about'),
    hedge: text('the hedge words as printed'),
    flags: text('JSON list: how the numeral is odd'),
    kind: text('number · nil'),
    nil_kind: text('none · not-yet · postponed · near-zero'),
    status: text('done · planned · pending · postponed · cancelled · estimate'),
    ...period,
    place_id: text('`places.place_id`'),
    place: text('name of the place'),
    place_level: text('province · district · commune'),
    reporting_unit: text('who reports'),
    funding_source: text('state-budget · foreign · project · enterprise · individual · mixed'),
    unit_level: text('province · department · district · commune · party · mass-organisation · enterprise'),
    received_by: text('province-leaders · departments · districts'),
    sent_by: text('province-leaders · departments · districts'),
    purpose: text('work · study · promotion · conference · survey · tourism · family · treatment · escort'),
    in_plan: text('true · false'),
    flow: text('flow · stock'),
    country: text('ISO 3166-1 alpha-2 where it is one alone; all of them in `figure_dimensions`'),
    part_of: text('`figures.id` of the total that it is a part of'),
    equivalent_to: text('`figures.id` of the amount that it says in another currency'),
    ...at,
    rule: text('rule id'),
    basis: text('how it was found: a class of rules/confidence.yaml'),
    confidence: real(
      'at least this share of the labelled figures of its class is right, 0 to 1; 1 where a person has said so',
    ),
    reviewed: text('accepted · corrected (by a person: `corrections`); NULL where nobody has looked'),
  },
})

export const figureDimensions = items({
  about: 'Dimensions of figures, those of own rules too: one row for each value.',
  key: ['doc', 'figure', 'name', 'value'],
  indexes: [['name', 'value']],
  columns: {
    figure: text('`figures.id`'),
    name: text('as in the record: fundingSource, country …'),
    value: text('state-budget, KR …'),
  },
})

export const comparisons = items({
  about: 'What figures are compared with in the report.',
  key: ['doc', 'figure', 'n'],
  columns: {
    figure: text('`figures.id`'),
    n: integer('position, from 1'),
    kind: text('difference · ratio · change-percent · plan-attainment · direction'),
    value: real(
      'difference: in the figure’s unit; change-percent: percent; ratio, plan-attainment: a factor; direction: 1, 0 or -1',
    ),
    against_from: text('first day of the period compared with; NULL where it is not said'),
    against_to: text('its last day'),
    raw: text('the words as printed'),
    ...place,
  },
})

export const citations = items({
  about: 'Cited documents, one row for each mention, in document order.',
  key: ['doc', 'n'],
  indexes: [['key'], ['number'], ['relation', 'type', 'doc', 'n']],
  columns: {
    n: integer('position in the document, from 1'),
    id: text('id in the record: c5'),
    anchor: text('survives new rules and new reading'),
    number: text('as printed, without spaces: 358/2016/QĐ-UBND'),
    system: text('state · party · assembly · mass'),
    type: text('normalised class: quyet-dinh'),
    type_label: text('the type word printed before the number, else the code’s own name'),
    issuer_key: text('issuer, normalised: ubnd.bac-giang'),
    issuer_raw: text('as printed'),
    issued_on: text('ISO, as far as it is known'),
    issued_precision: text('day · month · year'),
    issued_raw: text('as printed'),
    title: text('title'),
    form: text('full · short · named'),
    key: text('identity across documents: system:issuer:type:number:scope; NULL when it cannot be known'),
    relation: text('what the document is cited for: basedOn, implements, repeals, mentions …'),
    relates_to: text('`citations.id` of the one that bears the relation to it; NULL where this report does'),
    resolves_to: text('`citations.id` of a short form’s full citation, where one candidate is left'),
    flags: text('JSON list'),
    ...at,
    rule: text('rule id'),
    confidence: real('0 to 1; 1 where a person has said so'),
    reviewed: text('accepted · corrected (by a person: `corrections`); NULL where nobody has looked'),
  },
})

export const findings = items({
  about: 'What does not agree within a document.',
  key: ['doc', 'n'],
  indexes: [['code']],
  columns: {
    n: integer('position, from 1'),
    id: text('id in the record: n1'),
    code: text('breakdown-mismatch, citation-after-report …'),
    severity: text('error · warning · info'),
    message_vi: text('in Vietnamese'),
    message_en: text('in English'),
    items: text('JSON list of the ids of the items that it is about'),
  },
})

export const findingEvidence = items({
  about: 'The words that a finding stands on.',
  key: ['doc', 'finding', 'n'],
  columns: {
    finding: text('`findings.id`'),
    n: integer('position, from 1'),
    quote: text('the words'),
    at_start: place.at_start,
    at_end: place.at_end,
    page: place.page,
  },
})
