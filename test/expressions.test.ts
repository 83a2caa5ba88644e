// Every regular expression of the source against catastrophic backtracking. Exponential ones are never allowed;
// polynomial ones only where the text that they see is short by construction, and here is why.

import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'
import { root } from './given.ts'

/** File → what bounds the text that its polynomial expressions see. */
const bounded: Readonly<Record<string, string>> = {
  'cli/explain/asked.ts': 'what a person types behind `explain`',
  'text/compose.ts': 'the last 40 units of what was written',
  'cli/words/quantity.ts': 'the digits of a count',
}

interface Expression {
  readonly file: string
  readonly pattern: string
  readonly flags: string
}

function expressionsOf(file: string): Expression[] {
  const found: Expression[] = []
  const source = stripTypeScriptTypes(readFileSync(`${root}src/${file}`, 'utf8'))
  full(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), node => {
    const regex = (node as { regex?: { pattern: string; flags: string } }).regex
    if (node.type === 'Literal' && regex) found.push({ file, ...regex })
  })
  return found
}

const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
const expressions = files.flatMap(expressionsOf)

test('there are expressions to check', () => expect(expressions.length).toBeGreaterThan(100))

describe('no expression can run away', () => {
  test.each(Object.entries(Object.groupBy(expressions, one => one.file)))('%s', (file, own = []) => {
    const unsafe = own.flatMap(({ pattern, flags }) => {
      const result = checkSync(pattern, flags.replace('g', ''), { timeout: 5000 })
      if (result.status !== 'vulnerable') return []
      const { type, summary } = result.complexity
      return type === 'exponential' || !(file in bounded) ? [`/${pattern}/${flags} ${summary}`] : []
    })
    expect(unsafe).toEqual([])
  })
})
