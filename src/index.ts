// The public API: from bytes to a record.

export type { Document, ReadLimits } from './model/document.ts'
export { exitCodes, TrichLucError } from './model/errors.ts'
export type { TrichLucRecord } from './model/record.ts'
export { recordOf, type RecordOptions } from './record.ts'
export { loadOwnRules } from './own-rules.ts'
