// The public API: from bytes to a record.

export type { Document, ReadLimits } from './model/document.ts'
export { exitCodes, TrichLucError } from './model/errors.ts'
export type { TrichLucRecord } from './model/record.ts'
export { loadOwnRules } from './own-rules.ts'
export { type RecordOptions, recordOf } from './record.ts'
