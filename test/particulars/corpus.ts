// What a text's record says, in the words of `heads.yaml`: one flat object, sections indented by their depth.

import type { TrichLucRecord } from '../../src/model/record.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { recordOf } from '../../src/record.ts'

const rules = loadOwnRules()

export const recordOfText = (text: string): Promise<TrichLucRecord> =>
  recordOf(new TextEncoder().encode(text), { rules })

export function summaryOf({ document, sections, findings }: TrichLucRecord): Readonly<Record<string, unknown>> {
  const { type, typeLabel, number, issuedOn, place, issuer, title, period, signatory, recipients, markings } = document
  return {
    type,
    typeLabel,
    place,
    title,
    recipients,
    number: number.full,
    value: number.value,
    symbol: number.symbol,
    status: number.status,
    date: issuedOn?.date ?? null,
    issuer: issuer.name,
    parent: issuer.parent,
    placeId: issuer.placeId,
    period: period && `${period.from}/${period.to}`,
    asOf: period?.asOf ?? null,
    authority: signatory.authority,
    position: signatory.position,
    signer: signatory.name,
    urgency: markings.urgency,
    draft: markings.draft,
    sections: sections.map(one => `${' '.repeat(one.level - 1)}${[one.label, one.title].filter(Boolean).join(' ')}`),
    findings: findings.map(one => one.code),
    numbering: findings
      .filter(one => one.code === 'section-numbering')
      .map(({ items: [id] }) => sections.find(one => one.id === id)?.label),
  }
}
