// Every regular expression of the source against catastrophic backtracking. Exponential ones are never allowed;
// polynomial ones only where the text that they see is short by construction, and here is why.
// The check takes a minute and more. What it said is kept in expressions.checked.txt by the hash of expression and checker,
// so that CI checks what is new or changed; `npm run test:expressions` checks every one and compares the list, with `-- -u`
// it writes it anew.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

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
  'check/figures/lists.ts': 'each repeat is of 40 signs at most',
  'readers/dossier.ts': 'each repeat is of 20 signs at most: some hundred steps from each place of a line',
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
const programs = new Set([
  'cli/main.ts',
  'cli/worker.ts',
  'pool/watch.ts',
  'cli/diff-worker.ts',
  'catalog/updater-thread.ts',
  // it would take the first message of the test runner for its question
  'query/sql/child.ts',
  'render/pages/program.ts',
  'web/audit/thread.ts',
  'web/pages/drop/worker.ts',
  'web/pages/report/explain-thread.ts',
  'web/pages/review/writer-thread.ts',
  'web/runs/child.ts',
])
const built = await builtExpressions(files.filter(name => !programs.has(name)))
const expressions = [...files.flatMap(expressionsOf), ...built]

test('there are expressions to check, written and built', () => {
  expect(expressions.length).toBeGreaterThan(100)
  expect(built.length).toBeGreaterThan(5)
})

const isLong = process.env.TEST_LONG === '1'

/** Milliseconds for one expression: those that are not done by then (a few) are listed as `unknown`. */
const timeout = isLong ? 20_000 : 5000

const checker = z
  .object({ devDependencies: z.object({ recheck: z.string() }) })
  .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8'))).devDependencies.recheck

const hashOf = ({ pattern, flags }: Expression): string =>
  createHash('sha256')
    .update(`${checker}\n${flags.replace('g', '')}\n${pattern}`)
    .digest('hex')
    .slice(0, 20)

const list = new URL('expressions.checked.txt', import.meta.url)

/** Hash of an expression → linear, safe, polynomial, exponential or unknown. */
const known = new Map(
  isLong
    ? []
    : readFileSync(list, 'utf8')
        .split('\n')
        .map(line => line.split(' ') as [string, string]),
)

function complexityOf(expression: Expression): string {
  const hash = hashOf(expression)
  const said = known.get(hash)
  if (said !== undefined) return said
  const result = checkSync(expression.pattern, expression.flags.replace('g', ''), { timeout })
  const type = result.status === 'unknown' ? 'unknown' : result.complexity.type
  known.set(hash, type)
  return type
}

describe('no expression can run away', { timeout: 600_000 }, () => {
  test.each(Object.entries(Object.groupBy(expressions, one => one.file)))('%s', (file, own = []) => {
    const allowed = ['linear', 'safe', 'unknown', ...(file in bounded || file in unmended ? ['polynomial'] : [])]
    const unsafe = own.flatMap(one => {
      const type = complexityOf(one)
      return allowed.includes(type) ? [] : [`/${one.pattern}/${one.flags} ${type}`]
    })
    expect(unsafe).toEqual([])
  })

  test('one that is in no list is checked', () => {
    const file = 'none.ts'
    expect(complexityOf({ file, pattern: '^(?:x+)+$', flags: '' })).toBe('exponential')
    expect(complexityOf({ file, pattern: '^x+$', flags: 'gu' })).toBe('linear')
  })

  test.runIf(isLong)('the list is what the check says of these expressions', async () => {
    const lines = new Set(expressions.map(one => `${hashOf(one)} ${complexityOf(one)}`))
    await expect(`${[...lines].toSorted().join('\n')}\n`).toMatchFileSnapshot(fileURLToPath(list))
  })
})
