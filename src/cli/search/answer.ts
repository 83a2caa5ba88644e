// What was found, as rows for programs.

import type { Answer, AnswerColumn, Cell } from '../../query/answer.ts'
import { excerptOf, markedText } from '../../search/excerpt.ts'
import type { Found, Hit } from '../../search/index.ts'

const columns = [
  { name: 'rank', kind: 'integer' },
  { name: 'match', kind: 'text' },
  { name: 'words', kind: 'integer' },
  { name: 'number', kind: 'text' },
  { name: 'issued_on', kind: 'text' },
  { name: 'issuer', kind: 'text' },
  { name: 'issuer_parent', kind: 'text' },
  { name: 'title', kind: 'text' },
  { name: 'type', kind: 'text' },
  { name: 'period_from', kind: 'text' },
  { name: 'period_to', kind: 'text' },
  { name: 'page', kind: 'integer' },
  { name: 'section', kind: 'text' },
  { name: 'snippet', kind: 'text' },
  { name: 'at_start', kind: 'integer' },
  { name: 'at_end', kind: 'integer' },
  { name: 'path', kind: 'text' },
  { name: 'sha256', kind: 'text' },
  { name: 'part', kind: 'integer' },
] as const satisfies readonly AnswerColumn[]

export const answerOf = ({ hits }: Found): Answer => ({ columns, rows: hits.map(rowOf) })

function rowOf(hit: Hit, n: number): Cell[] {
  const { passage } = hit
  const snippet = passage && markedText(excerptOf(passage), word => `«${word}»`)
  const of: Readonly<Record<(typeof columns)[number]['name'], Cell>> = {
    rank: n + 1,
    match: hit.match,
    words: hit.words,
    number: hit.number,
    issued_on: hit.issuedOn,
    issuer: hit.issuer,
    issuer_parent: hit.parent,
    title: hit.title,
    type: hit.type,
    period_from: hit.periodFrom,
    period_to: hit.periodTo,
    page: passage?.page ?? null,
    section: passage?.section ?? null,
    snippet,
    at_start: passage?.at ?? null,
    at_end: passage && passage.at + passage.text.length,
    path: hit.path,
    sha256: hit.sha256,
    part: hit.part,
  }
  return columns.map(({ name }) => of[name])
}
