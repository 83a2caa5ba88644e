// English: rules that are wrong.

import type { Words } from './words.ts'

export const ruleFaults: Words['ruleFaults'] = {
  'no-yaml': ({ reason = '' }) => `no valid YAML (${reason})`,
  'no-mapping': () => 'expected `slot:`, `about:` and `rules:`, or lists',
  'unknown-list': ({ list = '', lists = '' }) => `unknown list «${list}», expected one of: ${lists}`,
  'missing-field': ({ field = '' }) => `«${field}:» is missing`,
  'unknown-field': ({ fields = '' }) => `unknown field «${fields}»`,
  'bad-value': ({ field = '', reason = '' }) => `«${field}» has an unexpected value (${reason})`,
  'cell-count': ({ expected = '', found = '' }) => `expected ${expected} cells, found ${found}`,
  'duplicate-id': ({ id = '', before = '' }) => `the id «${id}» stands already at ${before}`,
  'nothing-to-turn-off': ({ id = '' }) => `there is no rule «${id}» to turn off (off: true)`,
  'unknown-slot': ({ slot = '' }) => `unknown slot <${slot}>`,
  'aside-first': ({ slot = '' }) =>
    `a pattern cannot begin with <${slot}>, which is looked for only where another pattern asks`,
  'slot-of-itself': ({ slot = '' }) => `<${slot}> is made of itself`,
  'no-beginning': () => 'a pattern must begin with a word or a slot, so that its places can be found',
  'unexpected-sign': ({ sign = '' }) => `unexpected «${sign}»`,
  'expected-sign': ({ sign = '', found = '' }) =>
    `expected «${sign}», found ${found ? `«${found}»` : 'the end of the pattern'}`,
  'expected-word': () => 'expected a word or a slot',
  'expected-name': () => 'expected a name (a small letter first)',
  'expected-slot': () => 'expected the name of a slot',
  'unknown-indicator': ({ indicator = '', nearest = '' }) =>
    `the list «indicators» has no «${indicator}».${nearest && ` Did you mean «${nearest}»?`} If it is a new one, add a line to «indicators:»`,
  'bad-gap': ({ most = '' }) => `expected a gap of 1 to ${most} words`,
}
