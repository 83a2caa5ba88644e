// The command: it says where the room is, answers on the loopback alone, and ends when it is asked to.

import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { called, start } from '../cli/command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trichluc-serve-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Until it has said where it listens. */
async function opened(args: readonly string[]) {
  const child = start(['serve', '--port', '0', ...args])
  let said = ''
  child.stderr.setEncoding('utf8')
  for await (const piece of child.stderr) {
    said += piece
    if (said.includes('Ctrl-C')) break
  }
  return { child, said, address: /http:\/\/127\.0\.0\.1:\d+\//u.exec(said)?.[0] ?? '' }
}

test('an empty folder becomes an archive; the room is open until Ctrl-C', async () => {
  const archive = join(folder, 'new')
  const { child, said, address } = await opened(['--archive', archive])
  expect(said).toContain(archive)
  expect((await fetch(`${address}nowhere`)).status).toBe(404)
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  expect(await readdir(archive)).toContain('archive.json')
})

test('nobody on another machine can ask', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap(one => one ?? [])
    .find(one => !one.internal && one.family === 'IPv4')
  const { child, address } = await opened(['--archive', join(folder, 'local')])
  const port = new URL(address).port
  if (outside) await expect(fetch(`http://${outside.address}:${port}/`)).rejects.toThrow()
  expect((await fetch(address, { headers: { host: `localhost:${port}` } })).status).not.toBe(421)
  child.kill('SIGTERM')
  await once(child, 'close')
})

test('a port that is taken is told', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { code, err } = await called(['serve', '--archive', join(folder, 'taken'), '--port', String(port)])
  other.close()
  expect(code).toBe(1)
  expect(err).toContain(`Cổng ${port}`)
})

test.each(['abc', '-1', '65536', '1e3', ''])('no port is %j', async port => {
  const { code } = await called(['serve', '--archive', join(folder, 'none'), `--port=${port}`])
  expect(code).toBe(1)
})

test('a folder that holds something else is left alone', async () => {
  const other = join(folder, 'documents')
  await mkdir(other)
  await writeFile(join(other, 'thư.txt'), 'x')
  const { code } = await called(['serve', '--archive', other])
  expect(code).toBe(9)
  expect(await readdir(other)).toEqual(['thư.txt'])
})
