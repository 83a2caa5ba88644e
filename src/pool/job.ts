// What goes between the pool and its workers: plain messages, records as JSON has them.

import type { TrichLucRecord } from '../model/record.ts'

/** A document to be made records of. */
export interface Job {
  /** Its files, in order. */
  readonly paths: readonly string[]
  /** A record of each document that the file seems to hold. */
  readonly split: boolean
}

/** From a worker: still alive, after a page; done. */
export type Message =
  | { readonly kind: 'page' }
  | { readonly kind: 'records'; readonly records: readonly TrichLucRecord[] }
  | { readonly kind: 'error'; readonly reason: string; readonly args: Readonly<Record<string, string | number>> }
