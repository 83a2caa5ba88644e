import { expect, test } from 'vitest'
import { languageOf } from '../../src/cli/language.ts'

test.each([
  [[], {}, 'vi'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'vi'],
  [[], { LANG: 'de_DE' }, 'vi'],
  [[], { LC_ALL: 'vi_VN', LANG: 'en_US' }, 'vi'],
  [[], { TRICHLUC_LANG: 'vi', LC_ALL: 'en_US' }, 'vi'],
  [[], { TRICHLUC_LANG: '', LC_MESSAGES: 'en' }, 'en'],
  [['--lang', 'en'], {}, 'en'],
  [['extract', '--lang=vi'], { LANG: 'en_US' }, 'vi'],
] as const)('%j with %j speaks %s', (argv, env, language) => {
  expect(languageOf(argv, env)).toBe(language)
})
