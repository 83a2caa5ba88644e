// What the room and its reader of dropped files say to each other.

import { join } from 'node:path'
import type { Reason } from '../../../model/errors.ts'
import type { Outcome } from '../../../outcome.ts'

/** What became of one document of a drop; `path` within its files, with slashes. */
export interface Looked extends Pick<Outcome, 'path' | 'status' | 'sha256' | 'files' | 'pages'> {
  readonly reason: Reason | null
  readonly args: Readonly<Record<string, string | number>>
}

export const archiveIn = (folder: string): string => join(folder, 'archive')
export const filesIn = (folder: string): string => join(folder, 'in')

/** Pictures of one folder, counted on, are read as the pages of one document; other files each have a folder. */
export const placeOf = (folder: string, n: number, { ending, join: together }: { ending: string; join: boolean }) =>
  join(filesIn(folder), together ? 'together' : `${n}`, `${n}${ending}`)

/** Which file it is, from 1, and what of it where it is packed: «3/3.zip/tháng 5/báo cáo.docx». */
export function fileAt(path: string): { readonly number: number; readonly member: string } {
  const [, number = '0', member = ''] = /^(?:together|\d+)\/(\d+)(?:\.[a-z]+)?(?:\/(.*))?/su.exec(path) ?? []
  return { number: Number(number), member }
}
