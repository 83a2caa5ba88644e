// The words of a language, loaded when it is spoken.

import type { Language } from '../../cli/language.ts'
import type { WebWords } from './words.ts'

export const webWordsOf = async (language: Language): Promise<WebWords> =>
  language === 'en' ? (await import('./en.ts')).en : (await import('./vi.ts')).vi
