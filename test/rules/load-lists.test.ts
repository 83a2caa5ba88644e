// Lists of the rules by themselves: what `loadRules` would give of them.

import { describe, expect, test } from 'vitest'
import { listNames } from '../../src/audit/known/document.ts'
import { ownRules, readRuleFiles } from '../../src/rules/files.ts'
import { loadLists } from '../../src/rules/load-lists.ts'
import { rules } from '../given.ts'

const given = (text: string, path = 'mine.yaml') => [{ path, text }]

const country = (code: string, name: string): string => `${code}: { name: ${name}, variants: [] }`

describe('lists alone', () => {
  test('are those that all the rules have', () => {
    const lists = loadLists([readRuleFiles(ownRules)], ['countries', ...listNames])
    expect([...lists.keys()].toSorted()).toEqual(['countries', ...listNames].toSorted())
    for (const [name, entries] of lists) expect([...entries], name).toEqual([...(rules.lists.get(name) ?? [])])
  })

  test.each([
    ['in a block', `countries:\n  ${country('XA', 'Xa')}\n`],
    ['in braces', `{ "countries": { ${country('XA', 'Xa')} } }\n`],
    ['beside another', `types: 7\ncountries:\n  ${country('XA', 'Xa')}\n`],
  ])('are found %s', (_, text) => {
    expect([
      ...(loadLists([given(text)], ['countries'])
        .get('countries')
        ?.keys() ?? []),
    ]).toEqual(['XA'])
  })

  test('of a later folder take the place of earlier entries', () => {
    const folders = ['Xa', 'Xứ A'].map(name => given(`countries:\n  ${country('XA', name)}\n`))
    expect(loadLists(folders, ['countries']).get('countries')?.get('XA')).toMatchObject({ name: 'Xứ A' })
  })

  test('stand in tables, too', () => {
    const table = given('id\tname\nx\tXã X\n', 'lists/provinces.tsv')
    expect(loadLists([table], ['provinces']).get('provinces')?.size).toBe(1)
  })

  test('are checked', () => {
    expect(() => loadLists([given('countries:\n  XA: { nam: Xa }\n')], ['countries'])).toThrow(
      expect.objectContaining({ reason: 'bad-rule' }),
    )
  })

  test('need nothing of the files without them', () => {
    expect(loadLists([given('slot: [')], ['countries']).size).toBe(0)
  })
})
