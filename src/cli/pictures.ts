// Pictures of pages with tables, into a folder that the user names.

import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { errorOf } from '../archive/fault.ts'
import { writeWhole } from '../archive/write.ts'
import { TrichLucError } from '../model/errors.ts'
import type { Ocr } from '../readers/scan/index.ts'
import { defaultLimits } from '../record.ts'
import type { Call } from './call.ts'
import type { Input } from './input.ts'

/** @throws TrichLucError what the file system says of the folder, with its name */
export async function drawInto(
  folder: string,
  { file, record, report, ocr }: Input & { file: string; ocr: Ocr | null },
  call: Call,
): Promise<void> {
  const { terminal, words } = call
  if (!report || record.source.mediaType !== 'application/pdf') return terminal.say(words.tables.noPage({ file }))
  await inFolder(folder, () => mkdir(folder, { recursive: true }))
  // drawing needs the canvas: 40 ms that no other command pays
  const { drawTables } = await import('../render/index.ts')
  for await (const { page, png } of drawTables(report, record, {
    limits: defaultLimits,
    // a record of it has passed the gate
    scanning: ocr && { ...ocr, allowMarked: true },
  })) {
    const path = join(folder, `${stem(file)}-${page}.png`)
    await inFolder(folder, () => writeWhole(path, png))
    terminal.say(words.tables.drawn({ page, path }))
  }
}

/** The name alone, without what could lead out of a folder. */
const stem = (file: string): string =>
  basename(file, extname(file))
    .replace(/[^\p{L}\p{M}\p{N}._ -]/gu, '_')
    .replace(/^[-. ]{1,9}/u, '') || 'page'

async function inFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR' || code === 'EEXIST')
      throw new TrichLucError('no-access', { file: folder, code }, { cause: error })
    const { reason, args } = errorOf(error)
    throw new TrichLucError(reason, { ...args, file: folder }, { cause: error })
  }
}
