// A number and a stated nothing of one thing, in one section and of one time. A nil that is said of less than all («không
// có đoàn vào nào hoạt động trái phép», «cấp huyện: không») contradicts nothing.

import type { Figure } from '../../model/record.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { aboutFigures, before, behind, isSamePeriod } from './said.ts'

export function checkNils({ document: { text }, items: { figures } }: Checked): Fault[] {
  const nils = figures.filter(one => one.kind === 'nil' && isOfAll(one, text))
  return nils.flatMap((nil): Fault[] => {
    const number = figures.find(one => contradicts(one, nil))
    if (!number) return []
    return [
      {
        code: 'nil-contradiction',
        as: 'number',
        severity: nil.nilKind === 'none' ? 'error' : 'warning',
        args: { number: number.raw, nil: nil.raw },
        ...aboutFigures(number, nil),
      },
    ]
  })
}

const contradicts = (one: Figure, nil: Figure): boolean =>
  one.kind === 'number' &&
  (one.low ?? 0) > 0 &&
  one.indicator !== null &&
  one.indicator === nil.indicator &&
  one.status === nil.status &&
  one.status === 'done' &&
  one.at.section === nil.at.section &&
  isSamePeriod(one, nil)

const leadIn =
  /^(?:[-+*•]\s*)?(?:(?:nhìn chung|trong (?:năm|quý|kỳ|tháng|thời gian qua)|năm|đến nay|hiện nay|toàn (?:tỉnh|huyện|thành phố)|trên địa bàn|tỉnh|huyện|thành phố|\d{4}|[IVX]+|tuy nhiên|do đó|nhưng|và|,|;|\s)\s*)*$/iu

const restOfAll =
  /^\s*(?:nào|mới|xảy ra|phát sinh|được (?:ký kết|ký|phê duyệt|tổ chức)|trong (?:năm|quý|kỳ|tháng)(?: \d{4})?|trên địa bàn(?: tỉnh| huyện)?|\s)*(?:[.;,(]|$)/iu

// what a label or a noun is narrowed by
const narrow =
  /(?<!\p{L})(?:cấp|do|của|tại|thuộc|về|mới|đột xuất|ngoài|theo|sang|cho|từ|phát sinh|bổ sung|thêm|chuyên)(?!\p{L})/iu

const isOfAll = (nil: Figure, text: string): boolean =>
  nil.nilKind !== 'near-zero' &&
  nil.indicator !== null &&
  !narrow.test(nil.raw.replace(/^không phát sinh/iu, '').replace(/\([^)]*\)/gu, '')) &&
  leadIn.test(lastClause(before(text, nil.at.start))) &&
  restOfAll.test(behind(text, nil))

const lastClause = (words: string): string => words.slice(words.lastIndexOf(';') + 1)
