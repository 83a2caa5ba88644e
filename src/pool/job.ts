// What goes between the pool and its workers: plain messages, records as JSON has them.

import type { TrichLucRecord } from '../model/record.ts'

/** A document to be made records of. */
export interface Job {
  /** Where its files lie, in order. */
  readonly paths: readonly string[]
  /** Of the document: what its files must hold. */
  readonly sha256: string
  /** A record of each document that the file seems to hold. */
  readonly split: boolean
  /** When pages are read by OCR; null: as the run was told. */
  readonly ocr: 'auto' | 'always' | 'never' | null
}

/** A job as a worker gets it. */
export interface Task extends Job {
  /** One page after the other and none ahead: where the worker is lost then, it is over the page begun last. */
  readonly pageByPage: boolean
}

/** From a worker: still alive, at this page (null: at none, or at several); done. */
export type Message =
  | { readonly kind: 'page'; readonly page: number | null }
  | { readonly kind: 'records'; readonly records: readonly TrichLucRecord[] }
  | { readonly kind: 'error'; readonly reason: string; readonly args: Readonly<Record<string, string | number>> }

const kinds: ReadonlySet<unknown> = new Set<Message['kind']>(['page', 'records', 'error'])

/** Whether it is one of ours: a program that is broken may send anything. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind)
