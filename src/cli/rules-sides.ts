// The two sets of rules that `rules diff` is given.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { interpret } from '../extract/interpret/index.ts'
import { loadOwnRules } from '../own-rules.ts'
import { readRuleFiles } from '../rules/files.ts'
import { loadRules, type Rules } from '../rules/load.ts'
import type { Options } from './options.ts'
import { checkFolder } from './rules-given.ts'

export interface Sides {
  readonly older: Rules
  readonly newer: Rules
}

/** Folders, or names of the built-in rules alone; `--rules` goes under both. Throws as `rulesFor`. */
export function sidesFor([older = '', newer = '']: readonly string[], { rules: under = [] }: Options): Sides {
  for (const folder of under) checkFolder(folder)
  return { older: rulesAt(older, under), newer: rulesAt(newer, under) }
}

const ownNames: ReadonlySet<string> = new Set(['-', 'built-in'])

function rulesAt(given: string, under: readonly string[]): Rules {
  if (ownNames.has(given)) return loadOwnRules(under)
  checkFolder(given)
  return isWhole(given) ? loadRules([given, ...under].map(readRuleFiles), interpret) : loadOwnRules([...under, given])
}

/** What no folder of a user's own rules holds all of: such a folder stands for itself, as another version's `rules/`. */
const ofWhole = ['types.yaml', 'numbers.yaml', 'issuers.yaml', 'indicators/catalogue.yaml']

const isWhole = (folder: string): boolean => ofWhole.every(name => existsSync(join(folder, name)))
