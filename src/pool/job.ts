// What goes between the pool and its workers: plain messages.

/** A document to be made something of. */
export interface Job {
  /** Where its files lie, in order. */
  readonly paths: readonly string[]
  /** Of the document: what its files must hold. */
  readonly sha256: string
  /** A record of each document that the file seems to hold. */
  readonly split: boolean
  /** When pages are read by OCR; null: as the run was told. */
  readonly ocr: 'auto' | 'always' | 'never' | null
  /** Whether originals are copied into the archive. */
  readonly originals: 'kept' | 'referenced'
}

/** A job as a worker gets it. */
export interface Task extends Job {
  /** One page after the other and none ahead: where the worker is lost then, it is over the page begun last. */
  readonly pageByPage: boolean
}

/** From a worker: still alive, at this page (null: at none, or at several); done. */
export type Message<T> =
  | { readonly kind: 'page'; readonly page: number | null }
  | { readonly kind: 'made'; readonly made: T }
  | { readonly kind: 'error'; readonly reason: string; readonly args: Readonly<Record<string, string | number>> }

const kinds: ReadonlySet<unknown> = new Set<Message<unknown>['kind']>(['page', 'made', 'error'])

/** Whether it is one of ours: a program that is broken may send anything. */
export const isMessage = <T>(value: unknown): value is Message<T> =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind)
