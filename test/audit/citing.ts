// Catalogs of reports that cite: a test states only what a report says and cites.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { auditCitations, type CitationAudit } from '../../src/audit/citations/index.ts'
import type { AuditFinding } from '../../src/audit/finding.ts'
import type { KnownDocument } from '../../src/audit/known/document.ts'
import { make } from '../../src/catalog/build.ts'
import { insertRows, type Writer, writerFor } from '../../src/catalog/write.ts'
import { openReader, type Reader } from '../../src/query/reader.ts'
import { folder } from '../cli/files.ts'
import { rules } from '../given.ts'

export interface Citing {
  readonly number?: string | null
  readonly on?: string | null
  readonly by?: string | null
  readonly type?: string | null
  readonly system?: string
  readonly title?: string | null
  readonly form?: string
  readonly key?: string | null
  readonly relation?: string
  /** Position of another citation of the report, from 1. */
  readonly relatesTo?: number
  readonly resolvesTo?: number
  readonly flags?: readonly string[]
  readonly sentence?: string
  /** A finding of the record itself quotes it. */
  readonly told?: string
}

export interface Reporting {
  readonly number?: string
  readonly on?: string | null
  readonly type?: string
  readonly from?: string
  readonly to?: string
  readonly scanned?: boolean
  /** `places.place_id` of its issuer. */
  readonly place?: string
  /** Position of the report that it is a later copy of, from 1. */
  readonly copyOf?: number
  readonly cites: readonly Citing[]
}

const hash = (n: number): string => n.toString(16).padStart(64, '0')

let empty: Uint8Array | undefined

/** Made once: its documentation takes longer than a test. */
function emptyCatalog(): Uint8Array {
  const file = join(folder(), 'empty.sqlite')
  const db = new DatabaseSync(file)
  make(db)
  db.close()
  return readFileSync(file)
}

/** Reports in an archive's catalog. */
export function citing(...reports: readonly Reporting[]): Reader {
  const file = join(folder(), 'catalog.sqlite')
  empty ??= emptyCatalog()
  writeFileSync(file, empty)
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
  const writer = writerFor(db)
  for (const [n, one] of reports.entries()) write(writer, n + 1, one)
  db.close()
  const reader = openReader(file)
  onTestFinished(() => reader.close())
  return reader
}

function write(writer: Writer, doc: number, report: Reporting): void {
  const { number = `${doc}/BC-UBND`, on = '2019-12-05', type = 'bao-cao', from = null, to = null } = report
  insertRows(writer, {
    documents: [
      {
        ...{ doc, sha256: hash(doc), type, number, issued_on: on, issuer: 'UBND tỉnh' },
        ...{ issuer_place_id: report.place ?? null, period_from: from, period_to: to },
      },
    ],
    paths: [{ sha256: hash(doc), path: `D:/bao-cao/${doc}.pdf` }],
    pages: [{ doc, page: 1, method: report.scanned ? 'ocr' : 'text-layer' }],
    shared_findings: report.copyOf
      ? [
          {
            id: `d${doc}`,
            code: 'duplicate-report',
            certainty: 'certain',
            sha256: hash(doc),
            other_sha256: hash(report.copyOf),
          },
        ]
      : [],
    citations: report.cites.map((one, at) => citationRow(doc, at + 1, one)),
    findings: report.cites.flatMap(({ told }, at) => (told ? [{ doc, n: at + 1, id: `n${at + 1}`, code: told }] : [])),
    finding_evidence: report.cites.flatMap(({ told }, at) =>
      told ? [{ doc, finding: `n${at + 1}`, n: 1, at_start: (at + 1) * 100 }] : [],
    ),
  } as never)
}

function citationRow(doc: number, n: number, one: Citing) {
  const { number = '12/2012/NĐ-CP', on = null, by = 'cp', type = 'nghi-dinh', system = 'state', form = 'full' } = one
  const raw = `${type} ${number ?? one.title ?? ''}`
  return {
    doc,
    n,
    id: `c${n}`,
    number,
    system,
    type,
    issuer_key: by,
    issued_on: on,
    title: one.title ?? null,
    form,
    key: one.key === undefined ? keyOf({ number, on, by, type, system }) : one.key,
    relation: one.relation ?? 'basedOn',
    relates_to: one.relatesTo ? `c${one.relatesTo}` : null,
    resolves_to: one.resolvesTo ? `c${one.resolvesTo}` : null,
    flags: one.flags ? JSON.stringify(one.flags) : null,
    raw,
    quote: one.sentence ?? `Thực hiện ${raw}.`,
    at_start: n * 100,
    at_end: n * 100 + raw.length,
    page: 1,
  }
}

/** As the extractor makes it where number, issuer and scope are known; of the Party's centre the term is in its place. */
function keyOf({
  number,
  on,
  by,
  type,
  system,
}: Record<'number' | 'on' | 'by' | 'type', string | null> & Record<'system', string>): string | null {
  const scope = /\/((?:19|20)\d\d)\//.exec(number ?? '')?.[1] ?? on?.slice(0, 4)
  if (!number || !by || !scope) return null
  return `${system}:${by}:${type}:${Number.parseInt(number, 10)}:${by.startsWith('tw') ? `khoa-${scope}` : scope}`
}

export const audited = (reader: Reader, known: readonly KnownDocument[] = []): CitationAudit =>
  auditCitations(reader, { lists: rules.lists, known })

/** What is found: code and severity, with the words in Vietnamese. */
export const found = (...reports: readonly Reporting[]): readonly AuditFinding[] => audited(citing(...reports)).findings

export const codes = (findings: readonly AuditFinding[]): string[] =>
  findings.map(({ code, severity }) => `${code} ${severity}`).toSorted()

/** So many reports that cite the same, each in its own year's report. */
export const often = (count: number, cites: Citing): Reporting[] =>
  Array.from({ length: count }, (_, n) => ({ on: `${2019 + n}-12-05`, cites: [cites] }))
