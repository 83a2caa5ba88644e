// A draft has neither number nor day yet: what is left blank in one head is one finding.

import { type DocumentId, keyOf } from './documents.ts'
import { type AuditFinding, idOf } from './finding.ts'

/** In their order; the blank day of a document is told with its blank number. `drafts`: those that say that they are. */
export function joinedBlanks(findings: readonly AuditFinding[], drafts: readonly DocumentId[] = []): AuditFinding[] {
  const days = new Map(findings.filter(({ code }) => code === 'date-incomplete').map(one => [documentOf(one), one]))
  const known = new Set(drafts.map(keyOf))
  const joined = new Set<AuditFinding>()
  const all = findings.map(finding => {
    if (finding.code !== 'number-blank') return finding
    const day = days.get(documentOf(finding))
    if (day) joined.add(day)
    const isDraft = known.has(documentOf(finding))
    return isDraft ? ofDraft(finding, day) : day ? together(finding, day) : finding
  })
  return all.filter(one => !joined.has(one))
}

const documentOf = ({ evidence: [first] }: AuditFinding): string => (first ? keyOf(first) : '')

const quoted = (evidence: AuditFinding['evidence']): string =>
  evidence.map(({ quote }) => `«${quote.replace(/\s+/gu, ' ')}»`).join(', ')

function together(number: AuditFinding, day: AuditFinding): AuditFinding {
  const evidence = [...number.evidence, ...day.evidence]
  const message = {
    vi: `Số và ngày ban hành còn để trống: ${quoted(evidence)}; có thể là dự thảo hoặc bản chưa phát hành.`,
    en: `Number and date of issue are blank: ${quoted(evidence)}; perhaps a draft, or not issued yet.`,
  }
  return { ...number, id: idOf({ ...number, evidence }), message, evidence }
}

// what calls itself a draft is not at fault; that it was filed as a report is worth knowing
function ofDraft(number: AuditFinding, day: AuditFinding | undefined): AuditFinding {
  const evidence = [...number.evidence, ...(day?.evidence ?? [])]
  const message = {
    vi: `Văn bản ghi rõ là dự thảo, chưa có ${day ? 'số và ngày ban hành' : 'số'}: ${quoted(evidence)}.`,
    en: `The document says that it is a draft; ${day ? 'number and date of issue are' : 'its number is'} blank: ${quoted(evidence)}.`,
  }
  return { ...number, id: idOf({ ...number, evidence }), severity: 'info', message, evidence }
}
