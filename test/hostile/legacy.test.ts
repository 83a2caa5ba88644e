// Files that a script of ours makes to break the readers of old files; others, real ones: `npm run measure:broken -- DIR`.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../../src/archive/fault.ts'
import { recordOf } from '../../src/record.ts'
import { root, rules } from '../given.ts'
import { hostileFiles, writeHostileFiles } from './legacy-files.ts'
import { entityFiles } from './legacy-packages.ts'

/** Reasons that a user can do something with. */
const clear = ['record', 'damaged', 'truncated', 'encrypted', 'unsupported', 'too-large', 'no-text', 'empty']

const sure: Readonly<Record<string, string>> = {
  'password.doc': 'encrypted',
  'password.xls': 'encrypted',
  'bomb.docx': 'too-large',
  'bomb-of-strings.xlsx': 'too-large',
  'truncated.docx': 'truncated',
  'truncated.xlsx': 'truncated',
  'deep-and-closed.rtf': 'record',
  'fetches.html': 'record',
  'two-corners.xlsx': 'record',
  'leads-out.docx': 'record',
  'picture-from-afar.docx': 'record',
}

describe('in a process that may open no file and connect to nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-hostile-'))
  let found: ReadonlyMap<string, string>
  let run: ReturnType<typeof measure>

  const measure = () =>
    // a bomb is one at 48 megabytes, too, and sooner
    spawnSync(process.execPath, ['bench/broken.ts', folder, '--unpacked=48'], { cwd: root, encoding: 'utf8' })

  beforeAll(() => {
    writeHostileFiles(folder)
    run = measure()
    const lines = run.stdout.split('\n').flatMap(line => /^(.+?) {2,}[\d.]+ s +\S+ MB {2}(\S+)$/u.exec(line) ?? [])
    found = new Map(lines.flatMap((_, n) => (n % 3 === 0 ? [[lines[n + 2] ?? '', lines[n + 1] ?? '']] : [])))
  }, 300_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  test('none ends it, takes 20 seconds or a gigabyte, or tries anything', () => {
    expect(run.stdout.split('not as it must be:')[1] ?? '').toBe('')
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })

  test.each(Object.keys(hostileFiles))('%s is read or refused for a reason', name => {
    expect(clear).toContain(found.get(name))
    if (sure[name]) expect(found.get(name)).toBe(sure[name])
  })
})

describe('no entity is expanded, nothing of another file is read', () => {
  test.each(Object.entries(entityFiles))('%s', async (_, make) => {
    const outcome = await recordOf(make(), { rules }).catch(error => errorOf(error))
    if ('reason' in outcome) expect(outcome.reason).toBe('damaged')
    else expect(JSON.stringify(outcome)).not.toMatch(/root:|ha ha/u)
  })
})
