// Nobody reads what is printed any more (`| head`): what writes an archive goes on, what only prints ends and says so.

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from './command.ts'
import { file, folder, report } from './files.ts'

/** What becomes of a command whose reader goes: of a run at its first event, else before anything is said. */
function unread(args: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = start(args)
  let err = ''
  if (args[0] === 'ingest') child.stdout.once('data', () => child.stdout.destroy())
  else child.stdout.destroy()
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  child.stdin.end()
  return new Promise(resolve => child.on('close', code => resolve({ code, err })))
}

test.skipIf(process.platform === 'win32')('a run goes on to its end, and says so', async () => {
  const at = folder()
  mkdirSync(join(at, 'in'))
  for (const year of [2016, 2017, 2018]) file(join(at, 'in'), `${year}.txt`, report(year))
  const archive = join(at, 'kho')
  const { code, err } = await unread(['ingest', join(at, 'in'), '--archive', archive, '--json'])
  expect(code).toBe(0)
  expect(err).toContain('3 mới xong')
  const entries = readdirSync(join(archive, 'ledger'), { recursive: true }).filter(name =>
    String(name).endsWith('.json'),
  )
  expect(entries).toHaveLength(3)
  expect(existsSync(join(archive, 'catalog.sqlite'))).toBe(true)
})

test.skipIf(process.platform === 'win32')('what only prints ends as a shell says of it', async () => {
  const { code, err } = await unread(['schema', 'record'])
  expect([code, err]).toEqual([141, ''])
})
