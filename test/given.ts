// What tests share: our rules once, records of files, paths of the fixtures and of what lies beside the project.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrichLucRecord } from '../src/model/record.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import { recordOf } from '../src/record.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const reports = `${root}fixtures/reports`
export const expectedFolder = `${root}fixtures/expected`
export const shared = `${root}../shared`
/** Material from outside: tests that use it are skipped where it is absent. */
export const hasShared = existsSync(`${shared}/reports`)

export const rules = loadOwnRules()

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

const records = new Map<string, Promise<TrichLucRecord>>()

/** Read once by each worker of the tests. */
export function recordOfFile(path: string): Promise<TrichLucRecord> {
  const record = records.get(path) ?? recordOf(bytesOf(path), { rules, fileName: basename(path) })
  records.set(path, record)
  return record
}

export const recordOfText = (text: string): Promise<TrichLucRecord> =>
  recordOf(new TextEncoder().encode(text), { rules })

/** Names of the fixtures that have an expected record. */
export const fixtureNames = readdirSync(expectedFolder)
  .filter(name => name.endsWith('.json'))
  .map(name => basename(name, '.json'))
