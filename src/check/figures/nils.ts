// A number and a stated nothing of one thing, in one section and of one time. A nil that is said of less than all («không
// có đoàn vào nào hoạt động trái phép», «cấp huyện: không») contradicts nothing.

import type { Figure } from '../../model/record.ts'
import type { Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { aboutFigures, before, behind, isSamePeriod } from './said.ts'

export function checkNils({ document: { text }, items: { figures } }: Checked): Fault[] {
  const numbers = Map.groupBy(
    figures.filter(one => one.kind === 'number'),
    placeOf,
  )
  const nils = figures.filter(one => one.kind === 'nil' && isOfAll(one, text))
  return nils.flatMap((nil): Fault[] => {
    const number = numbers.get(placeOf(nil))?.find(one => contradicts(one, nil))
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

const placeOf = ({ indicator, at, status }: Figure): string => `${indicator} ${status} ${at.section}`

const contradicts = (one: Figure, nil: Figure): boolean =>
  one.status === 'done' && (one.low ?? 0) > 0 && isSamePeriod(one, nil)

const wordsOf = (words: string): Set<string> => new Set(words.split(' '))

const leadIns = wordsOf(
  'nhìn chung trong năm quý kỳ tháng thời gian qua đến nay hiện nay toàn tỉnh huyện thành phố trên địa bàn tuy nhiên do đó nhưng và',
)
const tails = wordsOf(
  'nào mới xảy ra phát sinh được ký kết phê duyệt tổ chức trong năm quý kỳ tháng trên địa bàn tỉnh huyện',
)

const isOnly = (words: string, known: ReadonlySet<string>): boolean =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).every(word => known.has(word) || /^[ivx]+$/u.test(word))

// what a label or a noun is narrowed by
const narrow =
  /(?<!\p{L})(?:cấp|do|của|tại|thuộc|về|mới|đột xuất|ngoài|theo|sang|cho|từ|phát sinh|bổ sung|thêm|chuyên)(?!\p{L})/iu

const isOfAll = (nil: Figure, text: string): boolean =>
  nil.nilKind !== 'near-zero' &&
  nil.indicator !== null &&
  !narrow.test(nil.raw.replace(/^không phát sinh/iu, '').replace(/\([^()]{0,200}\)/gu, '')) &&
  isOnly(before(text, nil.at.start).split(';').at(-1) ?? '', leadIns) &&
  isOnly(behind(text, nil).split(/[;,(]/u)[0] ?? '', tails)
