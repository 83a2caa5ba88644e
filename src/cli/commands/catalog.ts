// The catalog of an archive: brought up to date, or made anew.

import { type CatalogOptions, type Catalogued, rebuildCatalog, updateCatalog } from '../../catalog/index.ts'
import { exitCodes } from '../../model/errors.ts'
import type { Call } from '../call.ts'
import { plainArgs, report } from '../report.ts'
import { rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'

const actions: Readonly<Record<string, typeof updateCatalog>> = { update: updateCatalog, rebuild: rebuildCatalog }

export async function catalogCommand(call: Call): Promise<number> {
  const { options, operands, terminal } = call
  const [given = ''] = operands
  const make = Object.hasOwn(actions, given) ? actions[given] : undefined
  if (!make) throw usageError('unknown-action', { given, command: 'catalog', actions: '«update», «rebuild»' })
  if (options.archive === undefined) throw usageError('missing-archive', { command: 'catalog' })
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const persons = options['with-persons'] ? 'named' : undefined
  const means = { archive: options.archive, rules: rulesFor(options), signal: stop.signal }
  const made = await make({ ...means, ...telling(call), persons, check: 'whole' })
  terminal.say(stop.signal.aborted ? call.words.catalog.interrupted : summaryOf(call, made))
  if (stop.signal.aborted) return exitCodes.interrupted
  return made.faults === 0 ? 0 : exitCodes['partly-failed']
}

/** At the end of a run: what has changed, without many words. The records are safe whatever becomes of it. */
export async function catalogue(
  call: Call,
  { onMade, ...means }: Pick<CatalogOptions, 'archive' | 'rules' | 'signal'> & { onMade?: (made: Catalogued) => void },
): Promise<number> {
  try {
    const made = await updateCatalog({ ...means, ...telling(call) })
    onMade?.(made)
    return made.faults === 0 ? 0 : exitCodes['partly-failed']
  } catch (error) {
    return report(call, error)
  }
}

const telling = (call: Call): Pick<CatalogOptions, 'file' | 'onProgress' | 'onFault'> => ({
  file: call.options.catalog,
  onProgress: (at, total) => call.terminal.progress(call.words.catalog.progress({ at, total })),
  onFault: error => report(call, error),
})

function summaryOf({ words }: Call, { anew, file, documents, written, removed, faults }: Catalogued): string {
  const say = anew === null ? words.catalog.updated : words.catalog.anew[anew]
  return say(plainArgs({ file, documents, written, removed, faults }))
}
