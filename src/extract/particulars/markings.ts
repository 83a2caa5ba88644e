// Markings of the head (component 10 of NĐ 30/2020/NĐ-CP): urgency, draft. The secrecy mark is found by the gate.

import type { Particulars } from '../../model/record.ts'
import { beginsWith, type Line } from './lines.ts'

export function markingsOf(head: readonly Line[], secrecy: string | null): Particulars['markings'] {
  const urgency = head.find(line => beginsWith(line, 'urgency'))?.text.trim() ?? null
  return { secrecy, urgency, draft: head.some(line => beginsWith(line, 'draft')) }
}
