// What runs: Node, our own version and rules.

import { errorOf } from '../../archive/fault.ts'
import type { Rules } from '../../rules/load.ts'
import { version } from '../../version.ts'
import { messageOf } from '../report.ts'
import type { Words } from '../words/words.ts'
import type { Finding } from './finding.ts'

/** As package.json says. */
export const leastNode = 24

export function checkNode(found = process.versions.node): Finding {
  const isOld = Number.parseInt(found, 10) < leastNode
  return { check: 'node', code: isOld ? 'node-old' : 'node', args: { version: found, least: leastNode } }
}

export function checkProgram(words: Words, load: () => Pick<Rules, 'rules' | 'hash'>): Finding {
  try {
    const { rules, hash } = load()
    const args = { version, rules: rules.length, hash: hash.replace('sha256:', '').slice(0, 12) }
    return { check: 'program', code: 'program', args }
  } catch (error) {
    return { check: 'program', code: 'rules-bad', args: { version, why: messageOf(words, errorOf(error)) } }
  }
}
