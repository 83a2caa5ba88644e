// Every regular expression of the source against catastrophic backtracking. Exponential ones are never allowed;
// polynomial ones only where the text that they see is short by construction, and here is why.

import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'

// not from given.ts: that would load the modules whose expressions are to be seen being built
const root = fileURLToPath(new URL('..', import.meta.url))

/** File → what bounds the text that its polynomial expressions see. */
const bounded: Readonly<Record<string, string>> = {
  'cli/explain/asked.ts': 'what a person types behind `explain`',
  'text/compose.ts': 'the last 40 units of what was written',
  'readers/text/letterhead.ts': 'the first 300 units of a line, 400 of a whole one',
  'cli/words/quantity.ts': 'the digits of a count',
  'repair/numbers.ts': '40 units of a passage at most',
  'repair/where.ts': '40 units behind a word',
  'catalog/sources.ts': 'the path of a file of the archive',
  'catalog/sync.ts': 'the path of a file of the archive',
  'encoding/score.ts': 'words of 60 signs at most',
}

/** Polynomial on whole paragraphs (20 000 units at most, `text/long.ts`): to be bounded by a length before they run. */
const unmended: Readonly<Record<string, string>> = {
  'extract/particulars/lines.ts': 'matchNumber sees whole paragraphs; matchDate at most 160 units',
  'extract/particulars/names.ts': 'nameIn and capsNameIn see whole paragraphs',
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

/** Those that are put together at run time: every module of the source is loaded, and what it builds is noted. */
async function builtExpressions(names: readonly string[]): Promise<Expression[]> {
  const built: Expression[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags = '']: [string | RegExp, string?], newTarget) {
      const caller = /\/src\/([^:?]+\.ts)/.exec(new Error().stack?.split('\n').slice(2, 4).join() ?? '')?.[1]
      if (caller) built.push({ file: caller, pattern: String(pattern), flags })
      return Reflect.construct(target, [pattern, flags], newTarget)
    },
  })
  try {
    for (const name of names) await import(`${root}src/${name}`)
  } finally {
    globalThis.RegExp = original
  }
  return built
}

const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
const programs = new Set(['cli/main.ts', 'cli/worker.ts'])
const built = await builtExpressions(files.filter(name => !programs.has(name)))
const expressions = [...files.flatMap(expressionsOf), ...built]

test('there are expressions to check, written and built', () => {
  expect(expressions.length).toBeGreaterThan(100)
  expect(built.length).toBeGreaterThan(5)
})

describe('no expression can run away', () => {
  test.each(Object.entries(Object.groupBy(expressions, one => one.file)))('%s', (file, own = []) => {
    const unsafe = own.flatMap(({ pattern, flags }) => {
      const result = checkSync(pattern, flags.replace('g', ''), { timeout: 5000 })
      if (result.status !== 'vulnerable') return []
      const { type, summary } = result.complexity
      return type === 'exponential' || !(file in bounded || file in unmended) ? [`/${pattern}/${flags} ${summary}`] : []
    })
    expect(unsafe).toEqual([])
  })
})
