// Reports of one body over some years that contradict each other, as pages over them are tested with.

import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { root } from '../given.ts'

export const series = (...names: readonly string[]): string[] => names.map(name => join(root, 'fixtures/series', name))

export const contradicting = series(
  'binh-thuan-2015.docx',
  'binh-thuan-2016.docx',
  'binh-thuan-2017.docx',
  'binh-thuan-2019.docx',
  'ubnd-binh-thuan-2017.docx',
)

/** Text of a page, without its tags. */
export const textOf = (page: string): string =>
  page
    .replace(/<[^>]{0,2000}>/gu, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')

/** Threads that were started since. */
export function threads(): { readonly started: readonly Worker[]; readonly stop: () => void } {
  const started: Worker[] = []
  const note = (worker: Worker): void => void started.push(worker)
  process.on('worker', note)
  return { started, stop: () => process.off('worker', note) }
}

/** The page once the audit is done. */
export async function settled(get: (path: string) => Promise<Response>, path: string): Promise<Response> {
  for (;;) {
    const response = await get(path)
    if (!response.headers.has('refresh')) return response
  }
}
