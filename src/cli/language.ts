// Which language to speak: what was asked for, else what the environment says; Vietnamese unless it says English.

import type { Words } from './words/words.ts'

export type Language = 'vi' | 'en'
export type Environment = Readonly<Record<string, string | undefined>>

const variables = ['TRICHLUC_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']

/** Asked before the arguments are checked, so that even their faults are told in the right language. */
export function languageOf(argv: readonly string[], env: Environment): Language {
  const at = argv.lastIndexOf('--lang')
  const asked = at >= 0 ? argv[at + 1] : argv.findLast(arg => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (asked === 'vi' || asked === 'en') return asked
  const said = variables.map(name => env[name]).find(value => value)
  return said && /^en/iu.test(said) ? 'en' : 'vi'
}

export const wordsOf = async (language: Language): Promise<Words> =>
  language === 'en' ? (await import('./words/en.ts')).en : (await import('./words/vi.ts')).vi
