// Sums that fail in several columns of one row, or several times in one sentence, have one cause and are one finding.

import type { AnyFindingCode } from '../model/record.ts'
import { keyOf } from './documents.ts'
import { type AuditFinding, idOf, type Words } from './finding.ts'

const ofSums: ReadonlySet<AnyFindingCode> = new Set(['breakdown-mismatch', 'table-formula-mismatch'])

/** In the order of the first of each. Others stay as they are. */
export function joinedByRow(findings: readonly AuditFinding[]): AuditFinding[] {
  const groups = Map.groupBy(findings, finding => (ofSums.has(finding.code) ? rowOf(finding) : finding.id))
  return [...groups.values()].flatMap(group => (group.length > 1 ? joined(group) : group))
}

const rowOf = ({ code, severity, subject, evidence: [first] }: AuditFinding): string =>
  JSON.stringify([code, severity, subject, first && keyOf(first), first?.page, first?.sentence])

/** Places that the message names. */
const named = 3

function joined(group: readonly AuditFinding[]): AuditFinding[] {
  const [first] = group
  if (!first) return []
  const left = group.length - named
  const say = (language: keyof Words, more: string): string =>
    [...group.slice(0, named).map(({ message }) => message[language]), ...(left > 0 ? [more] : [])].join(' ')
  const message = {
    vi: say('vi', `Và ${left} chỗ nữa trong cùng hàng.`),
    en: say('en', `And ${left} more in the same row.`),
  }
  // what is doubted first, then what it is made of
  const heads = group.flatMap(({ evidence }) => evidence.slice(0, 1))
  const evidence = [...heads, ...group.flatMap(({ evidence: all }) => all.slice(1))]
  const confidence = Math.max(...group.map(one => one.confidence))
  return [{ ...first, id: idOf({ ...first, evidence }), message, evidence, confidence }]
}
