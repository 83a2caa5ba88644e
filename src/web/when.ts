// Times of logs, which are kept as of Greenwich, as the clock of this computer has them.

import type { Words } from '../cli/words/words.ts'

const two = (part: number): string => String(part).padStart(2, '0')

/** ISO day. */
export function dayOf(when: string): string {
  const at = new Date(when)
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
}

export function timeText(when: string, { date }: Pick<Words, 'date'>): string {
  const at = new Date(when)
  return `${date(dayOf(when))} ${two(at.getHours())}:${two(at.getMinutes())}`
}
