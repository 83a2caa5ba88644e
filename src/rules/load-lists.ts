// Some lists of the rules by themselves: a question of the catalog asks for a few names, and no text is scanned.

import { isOnDemand, type Laid, layEntries, parse } from './entries.ts'
import type { RuleFile } from './fault.ts'
import type { SectionName } from './lists/index.ts'
import type { Rules } from './load.ts'

/**
 * As `loadRules` gives them; what the files hold beside is not checked.
 * @throws TrichLucError `bad-rule` in a file that may hold one of these lists
 */
export function loadLists(folders: readonly (readonly RuleFile[])[], names: readonly SectionName[]): Rules['lists'] {
  const laid: Laid = { lists: new Map(), places: new Map() }
  for (const file of folders.flat().filter(one => !isOnDemand(one) && isAbout(one, names)))
    for (const [name, entries] of Object.entries(parse(file)))
      if ((names as readonly string[]).includes(name)) layEntries(laid, file, name, entries)
  return laid.lists
}

const isAbout = ({ path, text }: RuleFile, names: readonly SectionName[]): boolean =>
  names.some(name => path.includes(name) || text.includes(name))
