// The foot of a document: recipients and signature, whose columns may stand in any order, or in each other; behind them
// the head and signature of a certified copy.

import type { Particulars } from '../../model/record.ts'
import type { Scanner } from '../../rules/scan.ts'
import { apartFromSignature } from './beside.ts'
import { beginsWith, type Line } from './lines.ts'
import { isClosing } from './period.ts'
import { findRecipients } from './recipients.ts'
import { findSignature } from './signature.ts'

export interface Foot {
  readonly signatory: Particulars['signatory']
  readonly recipients: string[]
  /** Numbers of the first and last line of the foot; null where there is none. */
  readonly from: number | null
  readonly to: number | null
}

/** `body`: number of the body's first line. */
export function findFoot(lines: readonly Line[], body: number, scanner: Scanner): Foot {
  const copy = lines.findIndex(line => line.index > body && beginsWith(line, 'copy'))
  const own = apartFromSignature(copy < 0 ? lines : lines.slice(0, copy), scanner)
  const recipients = findRecipients(own, body)
  const closing = own.findLastIndex(line => line.index >= body && isEnd(line))
  const from = Math.max(body, recipients.first >= 0 ? recipients.first - reach : closing)
  const to = recipients.first >= 0 ? recipients.last + reach : own.length
  const signature = findSignature(own.slice(from, to), recipients.first >= 0 || closing >= 0)
  const touched = [recipients.first, recipients.last, signature.first, signature.last].filter(n => n >= 0)
  return {
    signatory: signature.signatory,
    recipients: recipients.list,
    from: touched.length > 0 ? Math.min(...touched) : null,
    to: touched.length > 0 ? Math.max(...touched, copy < 0 ? 0 : copyEnd(lines, copy)) : null,
  }
}

// the signature stands near the recipients
const reach = 12

// «Trên đây là báo cáo …», «… xin báo cáo./.»
const isEnd = ({ text }: Line): boolean => isClosing(text) || /\.\/\.[^\p{L}]{0,8}$/u.test(text)

function copyEnd(lines: readonly Line[], copy: number): number {
  const { last } = findSignature(lines.slice(copy + 1, copy + 1 + reach), true)
  return Math.max(copy, last)
}
