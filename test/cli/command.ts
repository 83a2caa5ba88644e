// Runs the command: as a shell would, or in this process.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.ts'

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

/** What the command prints and answers, without a process of its own: a second less for each. */
export async function called(args: readonly string[], env: Around['env'] = {}): Promise<Ran> {
  const said = { out: '', err: '' }
  const before = signals.map(name => process.rawListeners(name))
  const code = await run(args, {
    env: { ...process.env, ...quiet, ...env },
    terminal: {
      print: async text => {
        said.out += text
      },
      say: line => {
        said.err += `${line}\n`
      },
      progress: () => {},
      colour: false,
    },
  })
  for (const [n, name] of signals.entries())
    for (const one of process.rawListeners(name)) if (!before[n]?.includes(one)) process.off(name, one as () => void)
  return { code, ...said }
}

// what a command listens to until its process ends
const signals = ['uncaughtException', 'SIGINT'] as const
