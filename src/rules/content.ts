// The content of a rule file in YAML.

import { load, YAMLException } from 'js-yaml'
import { badRule, type RuleFile } from './fault.ts'

/** @throws TrichLucError `bad-rule` where it is no YAML, or no mapping */
export function contentOf(file: RuleFile): Record<string, unknown> {
  try {
    const content = load(file.text)
    if (content && typeof content === 'object' && !Array.isArray(content)) return content as Record<string, unknown>
  } catch (error) {
    if (error instanceof YAMLException)
      throw badRule(file, error.mark?.position ?? 0, ['no-yaml', { reason: error.reason }])
    throw error
  }
  throw badRule(file, 0, ['no-mapping'])
}
