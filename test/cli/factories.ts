// Records made by hand: a test states only what differs.

import type { Citation, TrichLucRecord } from '../../src/model/record.ts'

export const at = (start: number, end: number): Citation['at'] => ({
  start,
  end,
  boxes: [],
  quote: '',
  section: null,
  table: null,
  row: null,
  column: null,
})

export const record = (own: Partial<TrichLucRecord> = {}): TrichLucRecord => ({
  schemaVersion: '1.0.0',
  tool: { name: 'trichluc', version: '0.1.0', rulesHash: 'sha256:0' },
  source: { sha256: '0'.repeat(64), fileName: 'bao-cao.txt', mediaType: 'text/plain', bytes: 1, pages: [] },
  document: particulars(),
  sections: [],
  tables: [],
  figures: [],
  citations: [],
  findings: [],
  notes: [],
  text: '',
  ...own,
})

export const particulars = (own: Partial<TrichLucRecord['document']> = {}): TrichLucRecord['document'] => ({
  type: null,
  typeLabel: null,
  number: { raw: null, full: null, value: null, symbol: null, status: 'absent' },
  issuedOn: null,
  place: null,
  issuer: { name: null, parent: null, placeId: null },
  title: null,
  period: null,
  signatory: { authority: null, position: null, name: null },
  recipients: [],
  markings: { secrecy: null, urgency: null, draft: false },
  ...own,
})

export const citation = (own: Partial<Citation> = {}): Citation => ({
  id: 'c1',
  anchor: '',
  number: null,
  system: null,
  type: null,
  typeLabel: null,
  issuer: null,
  issuedOn: null,
  title: null,
  form: 'full',
  key: null,
  relation: 'mentions',
  relatesTo: null,
  resolvesTo: null,
  flags: [],
  raw: '',
  at: at(0, 0),
  rule: 'citation.full/1',
  confidence: 1,
  ...own,
})
