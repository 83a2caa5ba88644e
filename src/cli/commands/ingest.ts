// Files and folders into an archive: what is asked for, and with what.

import { resolve } from 'node:path'
import { ingest } from '../../ingest.ts'
import { version } from '../../version.ts'
import type { Call } from '../call.ts'
import { sheetFor } from '../given.ts'
import { operandsOf } from '../ingest/list.ts'
import { planIngest } from '../ingest/planned.ts'
import { runOver } from '../ingest/run.ts'
import { openSeeing } from '../ingest/seeing.ts'
import { rulesFor } from '../rules-folders.ts'
import { withOcr } from '../scanning.ts'
import { usageError } from '../usage.ts'

export async function ingestCommand(given: Call): Promise<number> {
  const { options } = given
  const { archive } = options
  if (archive === undefined) throw usageError('missing-archive', { command: 'ingest' })
  const call = { ...given, operands: await operandsOf(given.operands) }
  const rules = rulesFor(options)
  const sheet = await sheetFor(call)
  const except = options.metadata === undefined ? undefined : resolve(options.metadata)
  const seeing = openSeeing(call, archive)
  const mode = options['dry-run'] ? 'dry-run' : options.watch ? 'watch' : 'run'
  await seeing.tell('run-began', {
    archive,
    paths: [...given.operands],
    mode,
    tool: { version, rulesHash: rules.hash },
  })
  if (mode === 'dry-run')
    return withOcr(call, ocr =>
      planIngest(call, { archive, rules, ocr, split: options.split ?? false, except }, seeing),
    )
  const originals = options.reference ? 'referenced' : 'kept'
  if (options.reference) call.terminal.say(call.words.ingest.referenced)
  return runOver({ call, seeing, sheet, means: { archive, rules, originals, except }, begin: ingest })
}
