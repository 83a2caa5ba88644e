// What reading by OCR needs, from the options; the engine is started with the first page that wants it.

import { type EngineChoice, openEngine } from '../ocr/index.ts'
import type { Ocr } from '../readers/scan/index.ts'
import { openKept } from '../readers/scan/kept.ts'
import type { Call } from './call.ts'
import type { Options } from './options.ts'
import { usageError } from './usage.ts'

const whens = ['auto', 'always', 'never'] as const
const engines = ['wasm', 'native', 'auto'] as const

/** The one named, the first where none is. */
function chosen<T extends string>(option: 'ocr' | 'ocr-engine', options: Options, choices: readonly [T, ...T[]]): T {
  const given = options[option]
  if (given === undefined) return choices[0]
  const choice = choices.find(one => one === given)
  if (choice === undefined)
    throw usageError('bad-choice', { option: `--${option}`, given, choices: choices.join(', ') })
  return choice
}

/** @throws TrichLucError `bad-option` */
export const whenOf = (options: Options): (typeof whens)[number] => chosen('ocr', options, whens)

/**
 * Lends the engine to `use` and closes it. `cache`: where pages that were read are kept, unless an option says another;
 * `workers`: how many pages at once.
 * @throws TrichLucError `bad-option`, `missing-engine`
 */
export async function withOcr<T>(
  { options, terminal, words }: Pick<Call, 'options' | 'terminal' | 'words'>,
  use: (ocr: Ocr | null) => Promise<T>,
  { cache, ...engineOptions }: { readonly cache?: string; readonly workers?: number } = {},
): Promise<T> {
  const when = whenOf(options)
  const choice: EngineChoice = chosen('ocr-engine', options, engines)
  if (when === 'never') return use(null)
  const engine = await openEngine(choice, engineOptions)
  const folder = options['ocr-cache'] ?? cache
  const onPage: Ocr['onPage'] = (done, total) => terminal.progress(words.ocr.progress({ done, total }))
  try {
    return await use({ when, engine, kept: folder === undefined ? null : openKept(folder), onPage })
  } finally {
    await engine.close()
  }
}
