// What is asked: as a command, and as the SQL that somebody would write who has only the catalog and SQLite.

import type { Body } from './bodies.ts'

export interface Ask {
  readonly name: string
  readonly args: readonly string[]
  readonly sql: string
  /** Milliseconds after start-up that it may take. */
  readonly bar: number
  readonly repeats: number
}

const usual = { bar: 100, repeats: 9 }
const long = { bar: 5000, repeats: 3 }

interface About {
  readonly body: Body
  /** Words that one report has. */
  readonly rare: string
  /** For files that a command writes. */
  readonly folder: string
}

export const asksFor = ({ body: { placeId, place }, rare, folder }: About): readonly Ask[] => [
  {
    ...usual,
    name: 'figures of one indicator, place, five years',
    args: ['query', 'figures', '--indicator', 'in.trips', '--place', placeId, '--from', '2016', '--to', '2020'],
    sql: `SELECT * FROM v_figures WHERE indicator = 'in.trips' AND place_id = '${placeId}' AND period_year BETWEEN 2016 AND 2020`,
  },
  {
    ...usual,
    name: 'figures of one indicator and year, all places',
    args: ['query', 'figures', '--indicator', 'in.trips', '--year', '2018', '--status', 'done'],
    sql: `SELECT * FROM v_figures WHERE indicator = 'in.trips' AND period_year = 2018 AND status = 'done'`,
  },
  {
    ...usual,
    name: 'reports of a body and year',
    args: ['query', 'documents', '--body', 'Sở Ngoại vụ', '--place', placeId, '--year', '2018'],
    sql: `SELECT * FROM v_documents WHERE issuer = 'Sở Ngoại vụ' AND issuer_place_id = '${placeId}' AND period_year = 2018`,
  },
  {
    ...usual,
    name: 'who cites a number',
    args: ['query', 'citations', '--number', '15/KH-UBND'],
    sql: `SELECT * FROM v_citations WHERE number = '15/KH-UBND'`,
  },
  {
    ...usual,
    name: 'gaps: who has not reported which year',
    args: ['query', 'gaps'],
    sql: `SELECT issuer, issuer_place_id, group_concat(DISTINCT period_year) FROM documents GROUP BY issuer, issuer_place_id`,
  },
  {
    ...usual,
    name: 'SQL: sums by place and year',
    args: [
      'query',
      'sql',
      `SELECT place_id, period_year, sum(value) FROM figures WHERE indicator = 'in.trips' AND status = 'done' AND period_months = 12 GROUP BY 1, 2`,
    ],
    sql: `SELECT place_id, period_year, sum(value) FROM figures WHERE indicator = 'in.trips' AND status = 'done' AND period_months = 12 GROUP BY 1, 2`,
  },
  { ...usual, name: 'search: common words', ...searched('đối ngoại') },
  { ...usual, name: 'search: common words without marks', ...searched('hoi nhap quoc te') },
  { ...usual, name: 'search: rare words', ...searched(rare) },
  { ...usual, name: 'search: words that no report has', ...searched('Xương Giang thượng') },
  { ...usual, name: 'search: phrase', ...searched('"nhà tài trợ"') },
  { ...usual, name: 'search: body and year', ...searched(`Sở Ngoại vụ ${place} năm 2018`) },
  { ...usual, name: 'search: a question', ...searched(`năm 2018 ${place} đón bao nhiêu đoàn khách`) },
  { ...usual, name: 'compare: one indicator, all places and years', ...compared([]) },
  { ...usual, name: 'compare: with growth', ...compared(['--growth']) },
  { ...usual, name: 'compare: with shares of plan', ...compared(['--plan'], 'out.trips') },
  { ...usual, name: 'compare: units of 2025', ...compared(['--units', '2025']) },
  { ...usual, name: 'compare: one place', ...compared(['--place', placeId]) },
  {
    ...long,
    name: 'audit citations',
    args: ['audit', 'citations', '--format', 'json', '--out', `${folder}/citations.json`],
    sql: `SELECT key, group_concat(DISTINCT issued_on) FROM citations WHERE form = 'full' GROUP BY key HAVING count(DISTINCT issued_on) > 1`,
  },
  {
    ...long,
    name: 'audit figures',
    args: ['audit', 'figures', '--format', 'json', '--out', `${folder}/figures.json`],
    sql: `SELECT indicator, place_id, period_from, period_to, group_concat(DISTINCT value) FROM figures
  WHERE status = 'done' GROUP BY 1, 2, 3, 4 HAVING count(DISTINCT value) > 1`,
  },
]

const searched = (words: string): Pick<Ask, 'args' | 'sql'> => ({
  args: ['search', words],
  sql: `SELECT d.number, d.title, snippet(fulltext, 0, '«', '»', '…', 12) FROM fulltext JOIN passages p ON p.id = fulltext.rowid
  JOIN documents d ON d.doc = p.doc WHERE fulltext MATCH '${words.replaceAll("'", "''")}' ORDER BY rank LIMIT 20`,
})

const compared = (more: readonly string[], indicator = 'in.trips'): Pick<Ask, 'args' | 'sql'> => ({
  args: ['compare', '--indicator', indicator, ...more],
  sql: `SELECT place_id, period_year, sum(value), count(*) FROM v_figures
  WHERE indicator = '${indicator}' AND status = 'done' AND period_months = 12 GROUP BY 1, 2`,
})
