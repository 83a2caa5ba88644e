// Documents of an archive done again: by newer rules, or since they failed before; named, or asked of the catalog.

import { entryNamed } from '../../archive/remove.ts'
import { documentsWhere, updateCatalog } from '../../catalog/index.ts'
import { reprocess, type Selection } from '../../reprocess.ts'
import { version } from '../../version.ts'
import type { Call } from '../call.ts'
import { operandsOf } from '../ingest/list.ts'
import { type Run, runOver } from '../ingest/run.ts'
import { openSeeing } from '../ingest/seeing.ts'
import { rulesFor } from '../rules-folders.ts'
import { whenOf } from '../scanning.ts'
import { usageError } from '../usage.ts'

export async function reprocessCommand(given: Call): Promise<number> {
  const call = { ...given, operands: await operandsOf(given.operands) }
  const { options, operands } = call
  const { archive } = options
  if (archive === undefined) throw usageError('missing-archive', { command: 'reprocess' })
  const rules = rulesFor(options)
  const selection = await selectionOf(call, { archive, rules })
  const seeing = openSeeing(call, archive)
  await seeing.tell('run-began', {
    archive,
    paths: [...operands],
    mode: 'reprocess',
    tool: { version, rulesHash: rules.hash },
  })
  const when = options.ocr === undefined ? null : whenOf(options)
  const begin: Run['begin'] = (_, means) => reprocess(selection, { ...means, when })
  return runOver({ call, seeing, sheet: null, means: { archive, rules }, begin })
}

async function selectionOf(
  { options, operands }: Call,
  { archive, rules }: { readonly archive: string; readonly rules: ReturnType<typeof rulesFor> },
): Promise<Selection> {
  const { outdated = false, failed = false, where } = options
  if (!outdated && !failed && where === undefined && operands.length === 0) throw usageError('nothing-selected')
  const named = await Promise.all(operands.map(async id => (await entryNamed(archive, id)).sha256))
  if (where === undefined) return { outdated, failed, among: named.length > 0 ? new Set(named) : null }
  const { file } = await updateCatalog({ archive, rules, file: options.catalog })
  return { outdated, failed, among: new Set([...named, ...documentsWhere(file, where)]) }
}
