// What the process of a query and the one that has started it say to each other.

import type { Cell } from '../answer.ts'

export interface Request {
  readonly file: string
  readonly sql: string
  /** Rows after which nothing more is read. */
  readonly rows: number
  /** Bytes of texts and numbers that an answer may have, about. */
  readonly bytes: number
  /** Bytes that SQLite may take. */
  readonly heap: number
}

export interface ColumnTold {
  readonly name: string
  /** Of the column of a table that it is, `null` where it is computed. */
  readonly type: string | null
}

/** `empty`: no statement; `many`: more than one. */
export type Fault =
  | { readonly why: 'empty' | 'many' | 'large' }
  | { readonly why: 'denied'; readonly what: string }
  | { readonly why: 'wrong'; readonly what: string; readonly nearest: string }
  /** The catalog is not as it should be: what SQLite says. */
  | { readonly why: 'catalog'; readonly errcode: number; readonly what: string }

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'columns'; readonly columns: readonly ColumnTold[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'end'; readonly isWhole: boolean }
  | { readonly kind: 'fault'; readonly fault: Fault }
