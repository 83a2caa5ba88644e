// Runs the real command, as a shell would.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const main = fileURLToPath(new URL('../../src/cli/start.mjs', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Around {
  readonly input?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

const quiet = { TRICHLUC_LANG: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'C.UTF-8', TRICHLUC_DEBUG: '' }

export const start = (args: readonly string[], { cwd, env }: Around = {}) =>
  spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, ...quiet, ...env } })

export function trichluc(args: readonly string[], around: Around = {}): Promise<Ran> {
  const child = start(args, around)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  child.stdin.end(around.input ?? '')
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })))
}
