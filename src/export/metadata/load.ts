// The mappings of `metadata/` in a folder of rules, checked like these; a later folder's takes the place of the earlier
// one with its id. They are no part of the rules' hash: no record depends on them.

import { contentOf } from '../../rules/content.ts'
import { badRule, badRuleAt, type RuleFile } from '../../rules/fault.ts'
import { offsetOf } from '../../rules/locate.ts'
import { type Mapping, mappingSchema } from './schema.ts'

/**
 * Mappings by id, with the files that they come from.
 * @throws TrichLucError `bad-rule` with file, line, column and what is wrong
 */
export function loadMappings(folders: readonly (readonly RuleFile[])[]): ReadonlyMap<string, LoadedMapping> {
  const mappings = new Map<string, LoadedMapping>()
  for (const file of folders.flat())
    for (const mapping of mappingsIn(file)) mappings.set(mapping.id, { ...mapping, file })
  return mappings
}

export interface LoadedMapping extends Mapping {
  readonly file: RuleFile
}

function mappingsIn(file: RuleFile): Mapping[] {
  const content = contentOf(file)
  const other = Object.keys(content).find(key => key !== 'metadata')
  if (other !== undefined)
    throw badRule(file, offsetOf(file.text, [other]), ['unknown-list', { list: other, lists: 'metadata' }])
  return Object.entries((content.metadata ?? {}) as Record<string, unknown>).map(([id, raw]) => checked(file, id, raw))
}

function checked(file: RuleFile, id: string, raw: unknown): Mapping {
  // files are named by it
  if (!/^[a-z0-9-]+$/u.test(id))
    throw badRuleAt(
      file,
      ['metadata', id],
      ['bad-value', { field: id, reason: 'expected small letters, digits and dashes' }],
    )
  const result = mappingSchema.safeParse(raw, { jitless: true })
  if (result.success) return { ...result.data, id }
  const [issue] = result.error.issues
  const path = issue?.path ?? []
  const args = { field: String(path.at(-1) ?? id), reason: issue?.message ?? '' }
  throw badRuleAt(file, ['metadata', id, ...path], ['bad-value', args])
}
