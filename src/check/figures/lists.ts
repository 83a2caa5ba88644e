// The parts of one total that stand in one list: «trong đó: 28 đoàn …; 34 đoàn …».

import type { Figure } from '../../model/record.ts'
import { behind, between, isSamePeriod } from './said.ts'

export interface Breakdown {
  readonly total: Figure
  readonly parts: readonly Figure[]
  /** How the words lead from the total to its parts. */
  readonly lead: 'whole' | 'list' | 'some'
  /** The words say that there is more, or a number among them is not understood. */
  readonly isOpen: boolean
}

export function breakdownsOf(text: string, figures: readonly Figure[]): Breakdown[] {
  const byId = new Map(figures.map(one => [one.id, one]))
  const byTotal = Map.groupBy(
    figures.filter(one => one.partOf !== null),
    one => one.partOf,
  )
  return [...byTotal].flatMap(([id, parts]) => {
    const total = byId.get(id ?? '')
    if (!total || total.kind === 'nil') return []
    const like = parts.filter(one => isAlike(one, total) && one.at.start > total.at.end && isDivided(text, total, one))
    return runsOf(text, like)
      .filter(run => run.length > 1)
      .map(run => breakdownOf(text, figures, { total, parts: run }))
  })
}

const isAlike = (part: Figure, total: Figure): boolean =>
  part.kind === 'number' &&
  part.indicator === total.indicator &&
  part.currency === total.currency &&
  part.status === total.status &&
  isSamePeriod(part, total)

// a part is divided again at once: «Trong đó nữ 371 người. Theo thị trường: …» divides the whole
const isDivided = (text: string, total: Figure, part: Figure): boolean =>
  total.partOf === null || !/[.!?]\s|\n/u.test(text.slice(total.at.end, part.at.start))

// a sentence, «trong đó» or «theo …:» begins another list; a line that begins with a dash goes on with it
const nextList = /[.!?]\s|\n(?!\s{0,40}[-+*•–])|trong (?:số )?đó|(?<!\p{L})theo [^:;]{1,40}:/iu

function runsOf(text: string, parts: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = []
  let depth = 0
  for (const part of parts) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const gap = last ? text.slice(last.at.end, part.at.start) : ''
    depth += depthOf(gap)
    if (!run || depth < 0 || nextList.test(gap)) {
      runs.push([part])
      depth = 0
    } else if (depth === 0) run.push(part)
  }
  return runs
}

const depthOf = (words: string): number =>
  [...words].reduce((sum, one) => sum + Number(one === '(') - Number(one === ')'), 0)

const wholeWords = /(?:^|[\s,(:])(?:gồm|bao gồm|gồm có|chia ra|chia thành)[\s:]/iu
const moreWords =
  /v\.v|…|\.\.|(?<!\p{L})(?:chủ yếu|nổi bật|tiêu biểu|nhất là|đáng chú ý|riêng|một số|như|điển hình|đặc biệt|phần lớn|đa số|còn lại|nhiều nhất)(?!\p{L})/iu

function breakdownOf(
  text: string,
  figures: readonly Figure[],
  { total, parts }: { total: Figure; parts: readonly Figure[] },
): Breakdown {
  const [first, last] = [parts[0] ?? total, parts.at(-1) ?? total]
  const intro = text.slice(total.at.end, first.at.start)
  const [start, end] = [first.at.start, last.at.end + behind(text, last).length]
  const isStranger = (one: Figure): boolean =>
    one.unit === first.unit && !parts.includes(one) && depthOf(text.slice(start, one.at.start)) <= 0
  return {
    total,
    parts,
    lead: wholeWords.test(intro) ? 'whole' : leadsToList(intro) ? 'list' : 'some',
    isOpen: moreWords.test(text.slice(total.at.end, end)) || between(figures, total.at.end, end).some(isStranger),
  }
}

// «trong đó:», «(», «62 đoàn: …»; labels of parts have their colon, too («trong đó Hàn Quốc: 04 đoàn»)
const leadsToList = (intro: string): boolean =>
  /(?:trong (?:số )?đó|cụ thể)(?: có)?\s*[:\n]/iu.test(intro) ||
  (/[(:]/u.test(intro) && !/trong (?:số )?đó/iu.test(intro))
