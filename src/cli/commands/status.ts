// How an archive stands: what has a record, what has not and why, what newer rules would do again.

import { statusOf } from '../../archive/status.ts'
import { version } from '../../version.ts'
import type { Call } from '../call.ts'
import { asCalled } from '../program.ts'
import { messageOf, plainArgs } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'
import { inShell } from '../words/shell.ts'

export async function status({ options, terminal, words }: Call): Promise<number> {
  const { archive } = options
  if (archive === undefined) throw usageError('missing-archive', { command: 'status' })
  const found = await statusOf(archive, { rulesHash: rulesFor(options).hash, version })
  const { counts, outdated, failed, working } = found
  const placed = [inShell(archive), ...(options.rules ?? []).map(folder => `--rules ${inShell(folder)}`)].join(' ')
  const messages = failed.map(({ error }) => messageOf(words, error, { archive }))
  if (options.json) {
    const reasons = failed.map(({ error: { reason, args }, paths }, n) => ({
      reason,
      args,
      paths,
      message: messages[n],
    }))
    await terminal.print(`${JSON.stringify({ counts, outdated, working, failed: reasons }, null, 2)}\n`)
    return 0
  }
  const lines = [
    ...Object.entries(counts).flatMap(([name, count]) =>
      count > 0 ? [words.status.counts[name as keyof typeof counts]({ count })] : [],
    ),
    ...(outdated.done + outdated.failed > 0
      ? [asCalled(words.status.outdated({ count: outdated.done, failed: outdated.failed, archive: placed }))]
      : []),
    ...working.map(({ path, stage }) => words.status.working(plainArgs({ path, stage }))),
    ...failed.flatMap(({ paths }, n) => [
      `  ${messages[n]}`,
      ...paths.slice(1).map(path => `    ${words.status.also(plainArgs({ path }))}`),
    ]),
  ]
  await terminal.print(`${(lines.length > 0 ? lines : [words.status.empty]).join('\n')}\n`)
  return 0
}
