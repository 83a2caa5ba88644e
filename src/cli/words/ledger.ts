// What is said of cited documents and their network.

import type { IdentityKind } from '../../audit/citations/ledger.ts'
import type { LedgerColumn } from '../../audit/citations/table.ts'
import type { Relation } from '../../model/record.ts'
import type { Say } from './words.ts'

export interface LedgerWords {
  /** What was read of --known. */
  readonly known: Say
  readonly found: Say
  /** Heads of the ledger; eight of them stand beside each other in a terminal. */
  readonly columns: Readonly<Record<LedgerColumn, string>>
  readonly key: Say
  readonly identities: Readonly<Record<IdentityKind, string>>
  readonly ended: Say
  readonly sources: Readonly<Record<'archive' | 'rules' | 'known', string>>
  /** What is printed in several ways. */
  readonly ways: Readonly<Record<'numbers' | 'types' | 'dates' | 'issuers' | 'titles', string>>
  readonly relations: string
  /** «bị thay thế bởi 40/2000/TT-BTC (một phần)». */
  readonly part: string
  /** «được sửa đổi bởi». */
  readonly passive: Readonly<Record<Relation, string>>
  readonly cited: Say
  readonly conflicts: string
  readonly page: Say
  readonly graph: GraphWords
}

export interface GraphWords {
  readonly title: Say
  /** Of a document without a number. */
  readonly report: string
  readonly ended: string
  readonly documents: string
  readonly reports: string
  readonly written: Say
  readonly nothing: string
}
