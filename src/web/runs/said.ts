// What pages say of a run in a line.

import type { Visit } from '../visit.ts'
import type { Order } from './order.ts'
import type { Run } from './runs.ts'

export const kindOf = (order: Order): 'add' | 'trial' | 'again' | 'outdated' =>
  order.kind === 'add' && order.how === 'trial' ? 'trial' : order.kind

/** «12 mới xong · 3 không đọc được»; only what there is. */
export const countsText = (
  { words, web }: Pick<Visit, 'words' | 'web'>,
  counts: Run['told']['tally']['counts'],
): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${words.figures.number(count)} ${web.run.counts[status as keyof typeof counts]}`)
    .join(' · ')
