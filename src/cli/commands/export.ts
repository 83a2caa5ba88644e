// An archive in another form, or a copy of a scan that any viewer can search.

import { stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { writeWhole } from '../../archive/write.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { Ocr } from '../../readers/scan/index.ts'
import { searchableCopy } from '../../searchable.ts'
import type { Call } from '../call.ts'
import { readInput } from '../reading.ts'
import { plainArgs, report } from '../report.ts'
import { withOcr } from '../scanning.ts'
import { usageError } from '../usage.ts'
import { exitCodeOf } from './extract.ts'

export async function exportCommand(call: Call): Promise<number> {
  const { options, operands } = call
  if (options.archive !== undefined && operands.length === 0)
    return (await import('./export-archive.ts')).exportArchive(call)
  if (!options['searchable-pdf']) throw usageError('missing-form', { command: 'export' })
  if (operands.length === 0) throw usageError('missing-operand', { command: 'export', operand: 'files' })
  const isFolder = await stat(options.out ?? '').then(
    one => one.isDirectory(),
    () => false,
  )
  if (options.out !== undefined && operands.length > 1 && !isFolder)
    throw usageError('out-not-folder', { file: options.out })
  const ways = operands.map((file): Way => ({ file, to: placeOf(file, options.out, isFolder) }))
  for (const [n, { file, to }] of ways.entries()) {
    const other = ways.slice(0, n).find(one => resolve(one.to) === resolve(to))
    if (other) throw usageError('same-out', { file, other: other.file, to })
  }
  const codes: number[] = []
  await withOcr(call, async ocr => {
    for (const way of ways) codes.push(await exportFile(call, way, ocr))
  })
  return exitCodeOf(codes)
}

interface Way {
  readonly file: string
  readonly to: string
}

/** `bao-cao.pdf` → `bao-cao.searchable.pdf`, beside it unless a folder or a file is named. */
function placeOf(file: string, out: string | undefined, isFolder: boolean): string {
  if (out !== undefined && !isFolder) return out
  const name = `${basename(file, extname(file))}.searchable.pdf`
  return out === undefined ? join(file, '..', name) : join(out, name)
}

async function exportFile(call: Call, { file, to }: Way, ocr: Ocr | null): Promise<number> {
  const { terminal, words, options } = call
  try {
    if (resolve(file) === resolve(to)) throw usageError('out-is-input', { file })
    const { bytes, pages } = await searchableCopy(await readInput(file), {
      ocr,
      allowMarked: options['allow-marked'] ?? false,
    })
    if (pages === 0) throw new TrichLucError('nothing-recognised')
    await writeWhole(to, bytes)
    terminal.say(words.export.written(plainArgs({ to, pages })))
    return 0
  } catch (error) {
    return report(call, error, file)
  }
}
