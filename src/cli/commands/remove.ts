// A document taken out of an archive for good.

import { existsSync } from 'node:fs'
import { entryNamed, removeDocument } from '../../archive/remove.ts'
import { catalogPlace } from '../../catalog/open.ts'
import type { Call } from '../call.ts'
import { forgetPages } from '../forget-pages.ts'
import { asCalled } from '../program.ts'
import { plainArgs } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'
import { catalogue } from './catalog.ts'

export async function remove(call: Call): Promise<number> {
  const { options, operands, terminal, words } = call
  const { archive, reason = null } = options
  const [id = ''] = operands
  if (archive === undefined) throw usageError('missing-archive', { command: 'remove' })
  const entry = await entryNamed(archive, id)
  // while the original is there to find them by
  const pages = await forgetPages(archive, entry)
  const removed = await removeDocument(archive, entry, reason)
  terminal.say(words.remove.done({ sha256: entry.sha256, pages, ...removed }))
  const code = existsSync(catalogPlace(archive)) ? await catalogue(call, { archive, rules: rulesFor(options) }) : 0
  terminal.say(asCalled(words.remove.catalog(plainArgs({ archive }))))
  return code
}
