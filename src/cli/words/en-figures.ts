// English: figures.

import { quantityEn as quantity } from './quantity.ts'
import type { Args, Words } from './words.ts'

export const figures: Words['figures'] = {
  title: 'Figures',
  unlabelled: 'not known of what',
  outside: 'Outside the sections',
  number: value => {
    const [whole = '', part] = String(value).split('.')
    return quantity(whole) + (part === undefined ? '' : `.${part}`)
  },
  scales: { 1000: 'thousand', 1000000: 'million', 1000000000: 'billion', 1000000000000: 'trillion' },
  nil: { none: 'none', 'not-yet': 'none yet', postponed: 'postponed', 'near-zero': 'nearly none' },
  status: {
    done: '',
    planned: 'planned',
    pending: 'pending',
    postponed: 'postponed',
    cancelled: 'cancelled',
    estimate: 'estimate',
  },
  dimensions: {
    'fundingSource=state-budget': 'state budget',
    'fundingSource=foreign': 'paid by the foreign side',
    'fundingSource=project': 'paid by a project',
    'fundingSource=enterprise': 'paid by an enterprise',
    'fundingSource=individual': 'at own cost',
    'fundingSource=mixed': 'several sources of funds',
    'sentBy=province-leaders': 'of province leaders',
    'sentBy=departments': 'of departments',
    'sentBy=districts': 'of districts',
    'receivedBy=province-leaders': 'received by province leaders',
    'receivedBy=departments': 'received by departments',
    'receivedBy=districts': 'received by districts',
    'unitLevel=province': 'province level',
    'unitLevel=department': 'department level',
    'unitLevel=district': 'district level',
    'unitLevel=commune': 'commune level',
    'unitLevel=party': 'Party',
    'unitLevel=mass-organisation': 'mass organisation',
    'unitLevel=enterprise': 'enterprise',
    'purpose=work': 'work',
    'purpose=study': 'study',
    'purpose=promotion': 'promotion',
    'purpose=conference': 'conference',
    'purpose=survey': 'survey',
    'purpose=tourism': 'tourism',
    'purpose=family': 'family visit',
    'purpose=treatment': 'medical treatment',
    'purpose=escort': 'escort',
    'inPlan=true': 'in the plan',
    'inPlan=false': 'outside the plan',
    'kind=death': 'deaths',
    'kind=missing': 'missing',
    'kind=detained': 'detained',
    'kind=trafficking': 'trafficking',
    'kind=accident': 'accidents',
    'kind=labour': 'labour',
    'kind=fishery': 'fishing boats and fishermen',
    'sex=female': 'women',
    'sex=male': 'men',
    'skill=skilled': 'skilled',
    'skill=unskilled': 'unskilled',
    'market=africa': 'Africa',
    'market=americas': 'the Americas',
    'market=asia': 'Asia',
    'market=europe': 'Europe',
    'market=middle-east': 'the Middle East',
    'market=oceania': 'Oceania',
    'channel=party': 'party channel',
    'channel=state': 'state channel',
    'channel=people': 'people-to-people channel',
    'flow=flow': 'in the period',
    'flow=stock': 'as it stands',
  },
  comparisons: {
    difference: ({ value = 0, against = '' }) => `${Number(value) < 0 ? '−' : '+'}${size(value)}${than(against)}`,
    'change-percent': ({ value = 0, against = '' }) =>
      `${Number(value) < 0 ? '−' : '+'}${size(value)}%${than(against)}`,
    ratio: ({ value = 0, against = '' }) => `${size(value)}% of ${against === '' ? 'the base' : against}`,
    'plan-attainment': ({ value = 0 }) => `${size(value)}% of the plan`,
    direction: ({ value = 0, against = '' }) => `${Number(value) < 0 ? 'down' : 'up'}${than(against)}`,
  },
  span: (from, to) => {
    const year = from.slice(0, 4)
    const isWhole = from.endsWith('-01-01') && to.endsWith('-12-31')
    if (isWhole) return year === to.slice(0, 4) ? year : `${year}–${to.slice(0, 4)}`
    return `${from} to ${to}`
  },
  flags: {
    'nonstandard-thousands': 'thousands not set apart in the Vietnamese way',
    'nonstandard-decimal': 'decimal sign not the Vietnamese one',
    ambiguous: 'may be read in two ways',
    spaced: 'thousands set apart by spaces',
    'words-differ': 'the words in brackets say another number',
  },
  partOf: ({ id = '' }) => `of ${id}`,
  sure: ({ confidence = '' }) => `confidence ${confidence}`,
  unclaimed: ({ count = 0 }) => `and ${quantity(count)} more that no rule claims; --all shows them`,
}

const size = (value: unknown): string => figures.number(Math.abs(Number(value)))
const than = (against: Args[string]): string => (against === '' ? '' : ` against ${against}`)

export const explainFigure: Words['explain']['figure'] = {
  indicator: 'Indicator',
  unclaimed: 'no rule says what it counts; its value is kept',
  matched: 'Words matched',
  filled: 'Of what (*)',
  interval: 'Interval',
  period: 'Period',
  periodBasis: { stated: 'said in the sentence', section: 'from the heading', document: "the document's own" },
  status: 'Status',
  placeOf: 'Place',
  placeBasis: 'that of the reporting body',
  classes: {
    all: 'all figures',
    rule: 'the rule names the indicator',
    pair: 'from the other half of the pair',
    sentence: 'from words before it in the sentence',
    paragraph: 'from words before it in the paragraph',
    heading: 'from the heading',
    part: 'a part of a total',
    nil: 'a sentence that says none',
    answer: '«không» as the answer to a heading or label',
    unclaimed: 'value of a quantity not known of what',
    hedged: 'hedged',
    far: 'words far from the number',
    unmeasured: 'unknown unit',
  },
  compared: 'right among labelled ones',
  measured: ({ name = '', right = 0, of = 0 }) => `${quantity(right)} of ${quantity(of)} (${name})`,
  whyNot: {
    agrees: 'says the same',
    'earlier-rule': 'the same words, but the chosen rule comes first',
    open: 'leaves the indicator open; the one that names it is chosen',
    unfilled: 'leaves the indicator open, and no words around or above fill it',
    shorter: 'fewer words than the chosen one',
    crossed: 'the number belongs to a comparison, or another of its unit stands between',
    general: 'the chosen one is more special',
  },
}
