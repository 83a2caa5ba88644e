// What is said of queries and their answers.

import type { NoticeCode } from '../../query/notice.ts'
import type { Answering } from '../options.ts'
import type { Say } from './words.ts'

export interface AnswerWords {
  readonly rows: Say
  /** Where there are more rows than were given. */
  readonly first: Say
  /** Where they were not all counted. */
  readonly among: Say
  readonly written: Say
  /** Of an answer without rows: nothing at all answers to a filter; so many rows without these. */
  readonly nothingWith: Say
  readonly without: Say
  /** Formats, in help. */
  readonly formats: Readonly<Record<Answering, string>>
  readonly notices: Readonly<Record<NoticeCode, Say>>
  /** Heads of the tables that people see. */
  readonly heads: Readonly<Record<Head, string>>
}

/** Columns of the tables that people see. */
export type Head =
  | 'indicator'
  | 'value'
  | 'period'
  | 'place'
  | 'document'
  | 'page'
  | 'sentence'
  | 'issued'
  | 'issuer'
  | 'title'
  | 'type'
  | 'cited'
  | 'relation'
  | 'kind'
  | 'size'
  | 'row'
  | 'column'
  | 'text'
  | 'severity'
  | 'finding'
  | 'figures'
  | 'citations'
  | 'findings'
