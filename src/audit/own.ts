// The findings of one record that is in no archive: what needs other documents is left out.

import type { TrichLucRecord } from '../model/record.ts'
import { isLoosePaper } from './documents.ts'
import type { AuditFinding, Evidence } from './finding.ts'
import { found } from './records.ts'
import { sentenceIn } from './sentence.ts'
import { trust } from './trust.ts'

/** `path`: as the user named it. */
export function findingsOf({ source, document, findings, text }: TrichLucRecord, path: string): AuditFinding[] {
  const named = {
    sha256: source.sha256,
    part: source.part?.number ?? null,
    number: document.number.full,
    issuer: document.issuer.name,
    issuedOn: document.issuedOn?.date ?? null,
    path,
  }
  const said = isLoosePaper({ ...named, type: document.type }) ? findings.filter(isNotOfHead) : findings
  return said.map(({ code, severity, message, evidence }) => {
    const words = evidence.map(
      (one): Evidence => ({ ...named, ...one, sentence: sentenceIn(lineAt(text, one.start), one) }),
    )
    return found({ code, severity, message, evidence: words }, trust[code])
  })
}

const isNotOfHead = ({ code }: TrichLucRecord['findings'][number]): boolean => code !== 'header-missing'

function lineAt(text: string, at: number) {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { text: text.slice(start, end < 0 ? text.length : end), start }
}
