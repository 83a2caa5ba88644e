// The rules, proved or listed.

import { print } from '../../extract/interpret/index.ts'
import { proveTables } from '../../extract/tables/prove.ts'
import { exitCodes } from '../../model/errors.ts'
import { proveRepairs } from '../../repair/prove.ts'
import type { Rules } from '../../rules/load.ts'
import { type Failure, proveRules } from '../../rules/prove.ts'
import type { Call } from '../call.ts'
import { columns } from '../layout.ts'
import { plainArgs } from '../report.ts'
import { mappingsFor, rulesFor } from '../rules-folders.ts'
import { usageError } from '../usage.ts'
import { gaps } from './gaps.ts'
import { rulesDiff } from './rules-diff.ts'

type Action = (call: Call, rules: Rules) => Promise<number>

const actions: Readonly<Record<string, Action>> = { test: testRules, list: listRules, gaps }

export async function rules(call: Call): Promise<number> {
  const [given = '', ...others] = call.operands
  // it has rules of its own
  if (given === 'diff') return rulesDiff(call)
  const action = Object.hasOwn(actions, given) ? actions[given] : undefined
  if (!action) throw usageError('unknown-action', { given })
  if (others.length > 0) throw usageError('extra-operand', { command: `rules ${given}`, given: others[0] ?? '' })
  return action(call, rulesFor(call.options))
}

async function testRules({ words, terminal, options }: Call, loaded: Rules): Promise<number> {
  const start = performance.now()
  mappingsFor(options)
  const failures = [...proveRules(loaded, print), ...proveTables(loaded), ...proveRepairs(loaded)]
  const ms = Math.round(performance.now() - start)
  const say = words.rules
  const lines = [
    ...failures.map(one => `${one.file}:${one.line}:${one.column}: ${failureText(words, one)}`),
    say.summary({ ...countsOf(loaded), ms }),
    `${say.lists}: ${[...loaded.lists].map(([name, entries]) => `${name} ${entries.size}`).join(', ')}`,
    failures.length === 0 ? say.passed : say.failed({ count: failures.length }),
  ]
  await terminal.print(`${lines.join('\n')}\n`)
  return failures.length === 0 ? 0 : exitCodes.configuration
}

const failureText = (words: Call['words'], { kind, rule, example, expected, found }: Failure): string =>
  words.rules.failures[kind](plainArgs({ rule, example, expected, found }))

function countsOf({ rules: all }: Rules): { rules: number; examples: number; counterexamples: number } {
  const count = (list: 'examples' | 'counterexamples'): number => all.reduce((sum, rule) => sum + rule[list].length, 0)
  return { rules: all.length, examples: count('examples'), counterexamples: count('counterexamples') }
}

async function listRules({ terminal, options }: Call, { rules: all }: Rules): Promise<number> {
  const { slot } = options
  const shown = all.filter(rule => slot === undefined || rule.slot === slot)
  const slots = [...new Set(all.map(rule => rule.slot))].toSorted()
  if (shown.length === 0 && slot !== undefined)
    throw usageError('unknown-slot', { given: slot, slots: slots.join(', ') })
  const rows = shown.map(rule => [rule.id, rule.slot, String(rule.examples.length), [rule.pattern].flat()[0] ?? ''])
  await terminal.print(`${columns(rows).join('\n')}\n`)
  return 0
}
